// Feedback is kept with what made the answer, masked, under a pseudonym; counts name nobody.
import { afterEach, beforeEach, expect, test } from "vitest";
import type { AuditEntry, Span } from "#src/core/state-ports.ts";
import { TurnId } from "#src/core/ids.ts";
import { createFeedback } from "#src/desk/feedback.ts";
import { openDatabase, type OpenDatabase } from "#src/store/database.ts";
import {
  createFeedbackStore,
  feedbackMigrations,
  feedbackName,
  type FeedbackTables,
} from "#src/store/personal/feedback.ts";
import { emily, jonas, mara } from "#test/fakes/desk.ts";
import { makeTurn } from "#test/slack/samples.ts";

const masterKey = Buffer.alloc(32, 7);
const day = { from: "2026-11-29T00:00:00.000Z", to: "2026-11-30T00:00:00.000Z" };
let database: OpenDatabase<FeedbackTables>;
let entries: AuditEntry[];

beforeEach(async () => {
  database = await openDatabase<FeedbackTables>(":memory:", { migrations: feedbackMigrations });
  entries = [];
});
afterEach(() => database.close());

function open(turn = makeTurn({ answer: { specialists: ["attribution"] } })) {
  const store = createFeedbackStore(database, { masterKey });
  const span: Span = {
    ...{ turn: turn.id, stage: "work", name: "assignment A1 attribution", startedAt: "", milliseconds: 1 },
    attributes: { specialist: "attribution", prompt: "abcdef012345" },
  };
  const desk = createFeedback({
    feedbackStore: store,
    turns: { load: async (id) => (id === turn.id ? { turn, state: "finished" } : null) },
    tracer: { spans: async () => [span] },
    directory: { person: async (id) => [mara, jonas, emily].find((one) => one.id === id) ?? null },
    pseudonyms: {
      ask: async (text) => ({ text: text.replace("mara@example.org", "<EMAIL_1>"), masked: [] }),
    },
    audit: { append: async (entry) => void entries.push(entry) },
    clock: { now: () => new Date("2026-11-29T09:00:00Z") },
  });
  return { desk, store, turn };
}

test("a word is kept with specialists, prompts and passages, its text masked, its person a pseudonym", async () => {
  const { desk, store, turn } = open();
  const text = "Frag lieber mara@example.org";
  const wish = { turn: turn.id, by: mara.id, kind: "negative" as const, reason: "other" as const, text };
  expect(await desk.feedback(wish)).toEqual({ kept: true, sentence: "Danke, das ist vermerkt." });
  const [kept] = await store.of(turn.id);
  expect(kept).toMatchObject({
    ...{ by: feedbackName(masterKey, mara.id), kind: "negative", reason: "other" },
    ...{ text: "Frag lieber <EMAIL_1>", specialists: ["attribution"] },
    prompts: { attribution: "abcdef012345" },
  });
  expect(kept?.passages).toHaveLength(turn.answer?.citations.length ?? -1);
  expect(JSON.stringify(kept)).not.toContain("U0MARA");
  expect(entries).toMatchObject([{ event: "feedback-given", subject: turn.id, body: { reason: "other" } }]);
  expect(JSON.stringify(entries[0]?.body)).not.toContain("example.org");
});

test("a later word takes the earlier one's place, and counts name nobody", async () => {
  const { desk, turn } = open();
  const of = turn.id;
  await desk.feedback({ turn: of, by: mara.id, kind: "positive" });
  await desk.feedback({ turn: of, by: mara.id, kind: "negative", reason: "too-long" });
  await desk.feedback({ turn: of, by: jonas.id, kind: "positive" });
  expect(await desk.feedbackCounts(day)).toMatchObject({
    ...{ positive: 1, negative: 1 },
    reasons: { "too-long": 1, "wrong-fact": 0 },
    specialists: [{ specialist: "attribution", positive: 1, negative: 1 }],
  });
  expect(await desk.feedbackCounts({ from: day.to, to: "2027-01-01" })).toMatchObject({ positive: 0 });
});

test("an answer that is gone, or was for somebody else alone, takes none", async () => {
  const { desk, store, turn } = open(makeTurn({ audience: "person" }));
  expect(await desk.feedback({ turn: turn.id, by: emily.id, kind: "negative" })).toEqual({
    ...{ kept: false, sentence: "This answer was only for the person who asked." },
  });
  const gone = TurnId.parse("T-gone");
  expect(await desk.feedback({ turn: gone, by: emily.id, kind: "positive" })).toMatchObject({ kept: false });
  expect(await store.of(turn.id)).toEqual([]);
  expect(entries).toEqual([]);
});
