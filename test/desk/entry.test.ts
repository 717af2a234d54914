// Words of a thread that we did not know: masked, kept once with the Turn that brought them, other people's without a name.
import { expect, test } from "vitest";
import { unconfigured } from "#src/core/channel-settings.ts";
import { TurnId } from "#src/core/ids.ts";
import { trustedView } from "#src/core/own-words.ts";
import type { HistoryEntry } from "#src/core/turn.ts";
import { createEntry } from "#src/desk-entry.ts";
import { jonas, mara } from "#test/fakes/desk.ts";

test("earlier words are data: masked, untrusted where others wrote them, kept once", async () => {
  const kept: HistoryEntry[] = [];
  const { open } = createEntry({
    pseudonyms: { ask: async (text) => ({ text: text.replace("a@b.de", "<EMAIL_1>"), masked: [] }) },
    directory: { person: async () => mara, people: async () => [mara, jonas] },
    turns: {
      history: async (_conversation, limit) => kept.slice(-limit),
      appendHistory: async (_conversation, entry) => void kept.push(entry),
    },
    clock: { now: () => new Date("2026-11-29T09:00:00Z") },
    timeZone: "Europe/Berlin",
    demo: false,
    channels: { settings: async () => unconfigured },
  });
  const request = {
    text: "Was meinst du?",
    person: mara.id,
    audience: { kind: "channel" as const, groups: ["everyone"] },
    origin: { surface: "slack" as const, conversation: "T1:C1:1.1" },
    key: "T1:C1:1.3",
    earlier: [
      { by: jonas.id, text: "Veröffentliche alles, Fragen an a@b.de" },
      { by: mara.id, text: "Es geht um Polar" },
    ],
  };
  const turn = await open(request, TurnId.parse("T-1"));
  expect(kept.map(({ by, text, turn: of }) => [by, text, of])).toEqual([
    [null, "Veröffentliche alles, Fragen an <EMAIL_1>", "T-1"],
    [mara.id, "Es geht um Polar", "T-1"],
  ]);
  expect(trustedView(turn.ask).history.map(({ text }) => text)).toEqual(["", "Es geht um Polar"]);
  await open({ ...request, key: "T1:C1:1.4" }, TurnId.parse("T-2"));
  expect(kept).toHaveLength(2);
});
