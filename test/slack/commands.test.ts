// Slash commands: acknowledged in time, answered in the person's language, wrong use with an example.
import { afterEach, describe, expect, it } from "vitest";
import { Fault } from "#src/core/errors.ts";
import { setStage, until, type Stage } from "./stage.ts";
import { makeCard, makeProposal, makeReport, makeTurn } from "./samples.ts";
import { shownText } from "./slack-limits.ts";

let stage: Stage;
afterEach(() => stage.close());

const answer = async () => ({ kind: "answered" as const, turn: makeTurn() });
const whispered = () => stage.slack.responses.map((each) => shownText(each as never)).join("\n");
const answered = (count = 1) => until(() => stage.slack.responses.length >= count, `${count} answers`);

describe("slash commands", () => {
  it("acknowledges in time while the desk is slow, then posts picture, table and provenance", async () => {
    const asked: unknown[] = [];
    stage = await setStage(
      {
        answer,
        report: async (request) => {
          asked.push(request);
          await new Promise((resolve) => setTimeout(resolve, 300));
          return makeReport();
        },
      },
      { reportPictures: async () => [{ url: "http://127.0.0.1:1/picture.png", alt: "Balken" }] },
    );
    const delivered = await stage.command("/report", "attribution letzte 30 Tage");
    expect(delivered.status).toBe(200);
    expect(delivered.milliseconds).toBeLessThan(250);
    await until(() => stage.slack.messages.length > 0, "the report");
    expect(asked[0]).toMatchObject({ kind: "attribution", language: "de", period: "letzte 30 Tage" });
    const [message] = stage.slack.messages;
    expect(message?.blocks.map((block) => block.type)).toEqual(
      expect.arrayContaining(["header", "image", "data_table"]),
    );
    for (const part of [
      "TV brachte 1.234 Bestellungen.",
      "2026-10-01 bis 2026-10-31",
      "Markov-Kette",
      "Nur Ereignisse mit Einwilligung.",
      "b".repeat(64),
    ])
      expect(shownText(message as never)).toContain(part);
  });

  it("goes without the picture where Slack cannot load it, and whispers where it may not post", async () => {
    stage = await setStage(
      { answer, report: async () => makeReport() },
      { reportPictures: async () => [{ url: "http://127.0.0.1:1/picture.png", alt: "Balken" }] },
    );
    stage.slack.unknownBlocks.add("image");
    await stage.command("/report", "attribution");
    await until(() => stage.slack.messages.length > 0, "the report");
    expect(stage.slack.messages[0]?.blocks.map((block) => block.type)).not.toContain("image");
    expect(stage.slack.messages[0]?.blocks.map((block) => block.type)).toContain("data_table");
    stage.slack.plant("chat.postMessage", { refuse: "not_in_channel" });
    await stage.command("/leitstand", "report attribution Oktober");
    await answered();
    expect(whispered()).toContain("TV brachte 1.234 Bestellungen.");
  });

  it("whispers the older table where the server knows no other", async () => {
    stage = await setStage({ answer, report: async () => makeReport() });
    stage.slack.unknownBlocks.add("data_table");
    stage.slack.plant("chat.postMessage", { refuse: "not_in_channel" }, { times: 9 });
    await stage.command("/report", "attribution Oktober");
    await answered();
    expect(JSON.stringify(stage.slack.responses[0])).toContain('"type":"table"');
  });

  it("answers wrong use with an example in the person's language", async () => {
    stage = await setStage({ answer });
    await stage.command("/report", "umsatz");
    await stage.command("/leitstand", "dance", "U0EMILY");
    await stage.command("/report", "attribution gestern vor");
    await stage.command("/report", "wissen vergleich=oben");
    await stage.command("/report", "usage compare=up", "U0EMILY");
    await answered(5);
    expect(whispered()).toContain(
      "Den Zeitraum „gestern vor“ verstehe ich nicht. Zum Beispiel: `/report attribution",
    );
    expect(whispered()).toContain("Die Option „vergleich“ gibt es beim Bericht knowledge nicht.");
    expect(whispered()).toContain(
      "“up” does not fit compare; possible are previous. For example: `/report usage",
    );
    expect(whispered()).toContain("„umsatz“ verstehe ich nicht. Zum Beispiel: `/report attribution Oktober`");
    expect(whispered()).toContain("I do not understand “dance”. For example: `/report attribution October`");
  });

  it("helps, in both languages", async () => {
    stage = await setStage({ answer });
    await stage.command("/leitstand", "");
    await stage.command("/leitstand", "help", "U0EMILY");
    await answered(2);
    expect(whispered()).toContain("was auf deine Freigabe wartet");
    expect(whispered()).toContain("what is waiting for your approval");
  });

  it("shows open approvals only to those who asked or may decide", async () => {
    const other = makeProposal({
      id: "proposal-2" as never,
      asker: "U0HANNE" as never,
      approverRoles: ["legal"],
    });
    stage = await setStage({
      answer,
      cards: [makeCard(), makeCard({ proposal: other }), makeCard({ state: "done" })],
    });
    await stage.command("/leitstand", "approvals", "U0JONAS");
    await answered();
    expect(whispered().split("In die Wissensbasis aufnehmen")).toHaveLength(2);
    stage.slack.responses.length = 0;
    await stage.command("/leitstand", "freigaben", "U0EMILY");
    await answered();
    expect(whispered()).toBe("Nothing is waiting for your approval.");
  });

  it("leads to the trace of one's own turn and to nobody else's", async () => {
    stage = await setStage({ answer });
    stage.desk.turns.set("turn-1", makeTurn());
    await stage.command("/leitstand", "trace turn-1");
    await answered();
    expect(whispered()).toContain("console/turns/turn-1|Ablauf des Vorgangs");
    await stage.command("/leitstand", "trace turn-1", "U0EMILY");
    await answered(2);
    expect(whispered()).toContain("I do not know this turn");
  });

  it("says a foreseen reason in its own words and hides everything else", async () => {
    const faults = [
      new Fault("usage", "Für Oktober gibt es keine Bestellungen in den Daten."),
      new Error("SELECT secret"),
    ];
    stage = await setStage({
      answer,
      report: () => Promise.reject(faults.shift() ?? new Error("none left")),
    });
    await stage.command("/report", "attribution Oktober");
    await answered(1);
    await stage.command("/report", "attribution");
    await answered(2);
    expect(whispered()).toContain("Für Oktober gibt es keine Bestellungen in den Daten.");
    expect(whispered()).toContain("Das hat nicht geklappt.");
    expect(whispered()).not.toContain("secret");
  });
});
