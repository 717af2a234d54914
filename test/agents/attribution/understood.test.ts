// The analyst through the real engine: other words for the same question, and other people's questions.
import { expect, test } from "vitest";
import { understood } from "./engine.ts";

const october = { from: "2026-10-01", to: "2026-10-31" };

test.each([
  "Welche Maßnahmen haben im Oktober Bestellungen eingebracht?",
  "wer hat im oktober wie viel anteil an unseren verkäufen",
  "Von welchen Kanälen stammen die Bestellungen im Oktober?",
  "Wo haben wir die Oktober-Bestellungen eigentlich her?",
  "Wem haben wir die Bestellungen im Oktober zu verdanken?",
  "Welcher Kanal hat sich im Oktober gelohnt?",
  "Ordne die Kanäle nach ihrem Gewicht für die Käufe im Oktober, als Rangliste",
  "Haben Display oder Affiliate im Oktober mehr für die Bestellungen getan?",
  "Wie stark war der Newsletter im Oktober an den Bestellungen beteiligt?",
  "welche rolle spielten die kanäle im oktober bei den bestellungen",
  "What was behind our orders in October?",
  "What fuelled purchases in October?",
  "Rank the channels by their share of October orders",
  "Does affiliate or display do more for sales? October please",
  "Where did the orders originate in October, per channel?",
  "Which channel paid off in October?",
  "How big a role did each channel play in October's purchases?",
  "What pulled in the orders last month?",
])("contribution: %s", async (text) => {
  expect(await understood({ text })).toEqual({
    specialists: ["attribution"],
    tool: "attribute-conversions",
    input: { query: october, models: ["markov", "last"] },
  });
});

test.each([
  ["Which channels drove orders in October, and not only by last click?", ["markov", "last"]],
  ["Wer hat im Oktober beigetragen, nicht nur nach dem letzten Klick?", ["markov", "last"]],
  ["Channel contribution October, linear rather than last touch", ["linear"]],
  ["Beitrag der Kanäle im Oktober nach letztem Kontakt", ["last"]],
])("a reading that is denied is not the one shown: %s", async (text, models) => {
  expect((await understood({ text })).input).toEqual({ query: october, models });
});

test.each([
  ["Wie viel wurde im Oktober umgesetzt?", ["revenue"], []],
  ["Einnahmen Oktober", ["revenue"], []],
  ["What was our turnover in October?", ["revenue"], []],
  ["How much did we take in in October?", ["revenue"], []],
  ["What did we make in sales in October?", ["revenue"], []],
  ["Umsatz mit dem Newsletter im Oktober?", ["revenue"], ["email"]],
  ["wie viel umsaz brachte paid social im oktober", ["revenue"], ["paid-social"]],
  ["How much revenue did affiliates generate in October?", ["revenue"], ["affiliate"]],
  ["Wie viele Bestellungen hat der Newsletter im Oktober gebracht?", ["orders"], ["email"]],
  ["Was haben wir im Oktober für Display hingelegt, also Kosten?", ["spend"], ["display"]],
  ["Wie viel Budget ist im Oktober in TV geflossen?", ["spend"], ["tv"]],
  ["How much budget did we burn on display in October?", ["spend"], ["display"]],
  ["october spend affiliate", ["spend"], ["affiliate"]],
  ["Besuche im Oktober über die Marken-Suche", ["sessions"], ["brand-search"]],
  ["ROAS Display Oktober bitte", ["roas"], ["display"]],
  ["number of purchases in October", ["orders"], []],
] as const)("numbers: %s", async (text, metrics, channels) => {
  const filters = channels.length === 0 ? {} : { filters: { channels } };
  const { tool, input } = await understood({ text });
  expect({ tool, input }).toEqual({
    tool: "query-warehouse",
    input: { metrics, ...filters, period: october },
  });
});

test.each([
  "Wie hoch ist der Mindestbestellwert?",
  "Ab wie viel Euro Bestellwert entfallen die Versandkosten?",
  "Bis wann kann ich bestellen, damit das Paket an Heiligabend da ist?",
  "How late can I order to get it before Christmas?",
  "When will an order from Friday arrive?",
  "Wie groß ist das Marketingbudget in diesem Jahr?",
  "What is our advertising budget this year?",
  "Wer kümmert sich bei uns um SEO?",
  "Who looks after the newsletter?",
  "Wer ist für Paid Social zuständig?",
  "Wo liegen die Berichte zu den Kampagnen?",
  "Was stand im Kampagnenbericht zum TV-Flight im Oktober?",
  "Wie oft kommt der Newsletter?",
  "Kann man eine Bestellung stornieren?",
  "Warum steht /newsletter bei der organischen Suche so schlecht da?",
  "What stops /en/store from showing up in organic search this month?",
  "Ins Wissen: Die Anzeigen für Oktober liegen im Ordner Social.",
  "Add to the knowledge base: orders from October are shipped by DHL.",
  "Setz das Meta-Budget auf 300 Euro am Tag",
  "Order some cake for the October meeting",
])("not the analyst's: %s", async (text) => {
  expect(["attribute-conversions", "query-warehouse"]).not.toContain((await understood({ text })).tool);
});

const before = ["Welche Kanäle haben im August am meisten zu den Bestellungen beigetragen?"];
const august = { from: "2026-08-01", to: "2026-08-31" };

test.each([
  ["und im September?", { query: { from: "2026-09-01", to: "2026-09-30" }, models: ["markov", "last"] }],
  ["just Q3 please", { query: { from: "2026-07-01", to: "2026-09-30" }, models: ["markov", "last"] }],
  ["and by last touch only?", { query: august, models: ["last"] }],
  ["last touch only", { query: august, models: ["last"] }],
  ["nur nach dem ersten Kontakt bitte", { query: august, models: ["first"] }],
  ["ohne Marken-Suche?", { query: august, models: ["markov", "last"], exclude: ["brand-search"] }],
  ["and excluding display", { query: august, models: ["markov", "last"], exclude: ["display"] }],
])("follow-up: %s", async (text, input) => {
  expect(await understood({ text, before })).toMatchObject({ tool: "attribute-conversions", input });
});

test("follow-ups add up: without a channel, then by last touch", async () => {
  const { input } = await understood({
    text: "und nach letztem Kontakt?",
    before: [...before, "ohne Display?"],
  });
  expect(input).toEqual({ query: august, models: ["last"], exclude: ["display"] });
});

test.each([
  "Und wie lange ist die Rückgabefrist?",
  "und was kostet der Versand?",
  "and who is responsible for SEO?",
])("a question about something else is no follow-up: %s", async (text) => {
  expect(["attribute-conversions", "query-warehouse"]).not.toContain(
    (await understood({ text, before })).tool,
  );
});
