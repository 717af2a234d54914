// `/leitstand usage|policy|models|privacy` against the real house, in both languages, each for the person who asks.
import { afterAll, beforeAll, expect, it } from "vitest";
import { openProviderHouse, type ProviderHouse } from "#test/graph/provider-house.ts";
import { audits, auditAsk } from "#test/graph/stories.ts";
import { standOn, type SlackHouse } from "./house-stage.ts";

let opened: ProviderHouse;
beforeAll(async () => void (opened = await openProviderHouse()));
afterAll(() => opened.close());

const [sven, mara, emily, gast] = ["U0SVEN", "U0MARA", "U0EMILY", "U0GAST"];

async function say({ post, get }: SlackHouse, person: string, text: string, answer: string): Promise<string> {
  const place = { person, channel: "C0MARKETING" };
  await post("command", { ...place, command: "/leitstand", text });
  const { message } = await get("wait", { ...place, text: answer, timeout: "8000" });
  return JSON.stringify(message);
}

it("answers each word for this person, in their language", { timeout: 60_000 }, async () => {
  const stage = await standOn(opened);
  opened.provider.play(audits);
  const { ts: thread = "" } = await stage.post("say", {
    ...{ person: mara, channel: "C0MARKETING", text: `@Leitstand ${auditAsk}` },
  });
  await stage.get("wait", {
    person: mara,
    channel: "C0MARKETING",
    thread_ts: thread,
    text: "Gefunden",
    timeout: "20000",
  });

  // The planted model has no price: what it cost is unknown, for the house and for whoever asked.
  const house = await say(stage, sven, "usage", "Nutzung im November 2026.*Fragen aller: 1");
  expect(house).toMatch(/unbekannt \(\d+ Aufrufe? mit unbekanntem Preis\).*kein Monatsbudget/);
  expect(await say(stage, mara, "nutzung", "Deine Fragen: 1, davon 1 beantwortet")).not.toContain(
    "Monatsbudget",
  );
  expect(await say(stage, emily, "usage", "Your questions: 0")).toContain("Usage in November 2026");

  const rights = await say(stage, emily, "policy", "What is allowed here");
  expect(rights).toMatch(/shift-budget: Moves budget.*approval by .*four eyes/);
  expect(await say(stage, gast, "policy", "you have no role here")).toContain("Not for you");
  const german = await say(stage, sven, "regeln", "Was hier erlaubt ist");
  expect(german).toMatch(/20 Fragen in der Minute.*je Anfrage höchstens/);

  const models = await say(stage, sven, "models", "leitstand-embedded: freigegeben");
  expect(models).toMatch(/leitstand-embedded: freigegeben, in diesem Haus, springt ein/);
  expect(models).toMatch(
    /jedes eingerichtete Modell \(planted-model\).*wird gerade gefragt.*Preis unbekannt/,
  );
  expect(await say(stage, emily, "models", "leitstand-embedded: approved")).toContain("price unknown");

  expect(await say(stage, mara, "privacy", "Was über dich gespeichert ist")).toMatch(
    /Fragen und Antworten: 1 · 365 Tage/,
  );
  expect(await say(stage, emily, "privacy", "What is kept about you")).toContain("Ask for a copy");
});

it(
  "shows the last question on Home, and what the month cost to whoever answers for it",
  { timeout: 40_000 },
  async () => {
    const stage = await standOn(opened);
    const home = await stage.openHome("U0MARA", /Zuletzt gefragt/);
    const shown = JSON.stringify(home.blocks);
    expect(shown).toContain("Prüf die Seite /sommeraktion");
    expect(shown).toContain("<#C0MARKETING>");
    expect(shown).not.toContain("Kosten diesen Monat");
    const admin = await stage.openHome("U0SVEN", /Kosten diesen Monat: unbekannt/);
    expect(JSON.stringify(admin.blocks)).toContain("Neuer Digest");
  },
);

it("sends a wish for one's own data to the admins", { timeout: 40_000 }, async () => {
  const stage = await standOn(opened);
  const told: unknown[] = [];
  const end = opened.house.desk.subscribe((event) => void told.push(event));
  const place = { person: emily, channel: "C0MARKETING" };
  await stage.post("command", { ...place, command: "/leitstand", text: "privacy" });
  const { message } = await stage.get("wait", { ...place, text: "leitstand_request_export" });
  await stage.post("click", { ...place, message_ts: message?.["ts"], action_id: "leitstand_request_export" });
  await stage.get("wait", { ...place, text: "Your request is with the admins" });
  expect(told).toMatchObject([{ kind: "notice", to: ["U0SVEN"] }]);
  expect(JSON.stringify(told)).toContain("privacy export U0EMILY");
  end();
});
