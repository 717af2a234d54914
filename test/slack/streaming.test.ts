// The answer arrives complete and exactly once, whatever happens to the stream.
import { afterEach, describe, expect, it } from "vitest";
import { setStage, until, type Stage } from "./stage.ts";
import { makeTurn } from "./samples.ts";
import { shownText } from "./slack-limits.ts";
import type { DeskScript } from "#test/fakes/desk.ts";
import type { PlantedFault } from "#test/fakes/slack-api.ts";

let stage: Stage;
afterEach(() => stage.close());

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const sentences = Array.from(
  { length: 40 },
  (_, index) => `Satz ${index}: ${"Inhalt ".repeat(60)}Ende ${index}.`,
);
const turn = makeTurn({
  segments: sentences.map((text, index) => ({ kind: "question" as const, id: `s${index}`, text })),
});

/** Plans two tasks, works on them one after the other, then answers. */
const works =
  (milliseconds: number): DeskScript["answer"] =>
  async (_request, tell) => {
    tell({ kind: "opened", turn: turn.id, language: "de" });
    const task = { turn: turn.id, specialist: "attribution" as const };
    tell({
      kind: "planned",
      turn: turn.id,
      tasks: [
        { id: "a1", ...task },
        { id: "a2", specialist: "compliance" },
      ],
    });
    await pause(milliseconds);
    tell({ kind: "task", id: "a1", state: "running", tools: [], ...task });
    await pause(milliseconds);
    tell({ kind: "task", id: "a1", state: "done", tools: ["attribution-report"], ...task });
    tell({ kind: "checking", turn: turn.id });
    await pause(milliseconds);
    return { kind: "answered", turn };
  };

async function play(plant: (stage: Stage) => void, milliseconds = 25): Promise<string> {
  stage = await setStage({ answer: works(milliseconds) });
  plant(stage);
  await stage.mention("Frage");
  await until(() => stage.slack.statuses.at(-1) === "", "the end of the answer");
  return stage.slack.messages.map((message) => shownText(message as never)).join("\n");
}

function expectWhole(shown: string): void {
  for (const index of sentences.keys())
    expect(shown.split(`Ende ${index}.`), `sentence ${index}`).toHaveLength(2);
  expect(stage.slack.messages.every((message) => message.text.trim() !== "" && !message.streaming)).toBe(
    true,
  );
}

const faults: [string, string, PlantedFault, { after?: number; times?: number }][] = [
  ["at the start, method unknown", "chat.startStream", { refuse: "unknown_method" }, {}],
  ["at the start, HTTP 404", "chat.startStream", { status: 404 }, {}],
  ["at the start, channel type", "chat.startStream", { refuse: "channel_type_not_supported" }, {}],
  ["at the start, recipient", "chat.startStream", { refuse: "missing_recipient_user_id" }, {}],
  ["at the start, too many streams", "chat.startStream", { status: 429, retryAfter: 60 }, {}],
  ["while tasks run", "chat.appendStream", { refuse: "message_not_in_streaming_state" }, {}],
  [
    "in the middle of the text",
    "chat.appendStream",
    { refuse: "message_not_in_streaming_state" },
    { after: 3 },
  ],
  ["in the middle, answer lost", "chat.appendStream", { silence: true }, { after: 3 }],
  ["at the end", "chat.stopStream", { refuse: "message_not_in_streaming_state" }, { times: 9 }],
  ["at the end, answer lost", "chat.stopStream", { silence: true }, {}],
  ["at the end, too long", "chat.stopStream", { refuse: "msg_too_long" }, {}],
  [
    "everywhere, and the message cannot be edited",
    "chat.update",
    { refuse: "cant_update_message" },
    { times: 99 },
  ],
  ["and the blocks are refused", "chat.postMessage", { refuse: "invalid_blocks" }, {}],
  ["and a post's answer is lost", "chat.postMessage", { silence: true }, {}],
  ["and Slack asks for patience", "chat.postMessage", { status: 429, retryAfter: 0 }, { times: 2 }],
];

describe("streaming", () => {
  it("shows task cards while work is done, then the whole answer in order", async () => {
    const shown = await play(() => undefined);
    expectWhole(shown);
    expect(stage.slack.calls).toContain("chat.startStream");
    expect(stage.slack.messages[0]?.tasks.map((task) => [task["id"], task["status"]])).toEqual([
      ["a1", "pending"],
      ["a2", "pending"],
      ["a1", "in_progress"],
      ["a1", "complete"],
    ]);
    expect(stage.slack.messages[0]?.tasks.at(-1)).toMatchObject({ details: "attribution-report" });
    expect(shown.indexOf("Ende 3.")).toBeLessThan(shown.indexOf("Ende 39."));
    expect(stage.slack.statuses).toEqual(["denkt nach …", "prüft Quellen und Zahlen …", ""]);
  });

  it.each(faults)(
    "is complete exactly once when the stream breaks %s",
    async (_name, method, fault, options) => {
      expectWhole(
        await play((at) => {
          if (method === "chat.update")
            at.slack.plant("chat.appendStream", { refuse: "internal_error" }, { times: 99 });
          at.slack.plant(method, fault, options);
        }),
      );
    },
  );

  it("edits a message instead where there are no streams, and ends without a second one", async () => {
    await play((at) => at.slack.plant("chat.startStream", { refuse: "unknown_method" }));
    expect(stage.slack.calls).toContain("chat.update");
    expect(stage.slack.messages.filter((message) => message.text.includes("Wer daran arbeitet"))).toEqual([]);
  });

  it("continues in a new stream before Slack ends the old one", async () => {
    stage = await setStage(
      { answer: works(60) },
      { pace: { post: 2, burst: 20, update: 5, streamLife: 50, acknowledge: 1_500, retry: 5 } },
    );
    await stage.mention("Frage");
    await until(() => stage.slack.statuses.at(-1) === "", "the end of the answer");
    expect(stage.slack.calls.filter((method) => method === "chat.startStream").length).toBeGreaterThan(1);
    expect(stage.slack.messages[0]?.text).toContain("Es geht in der nächsten Nachricht weiter.");
    expectWhole(stage.slack.messages.map((message) => shownText(message as never)).join("\n"));
  });
});

it("says in the status line how far a long calculation is, each tenth once", async () => {
  const task = { turn: turn.id, specialist: "attribution" as const };
  stage = await setStage({
    answer: async (_request, tell) => {
      tell({ kind: "opened", turn: turn.id, language: "de" });
      tell({ kind: "task", id: "a1", state: "running", tools: [], ...task });
      for (const done of [0.01, 0.31, 0.33, 0.72]) tell({ kind: "advanced", turn: turn.id, id: "a1", done });
      return { kind: "answered", turn };
    },
  });
  await stage.mention("Frage");
  await until(() => stage.slack.statuses.at(-1) === "", "the end of the answer");
  const shown = stage.slack.statuses.flatMap((status) => /(\d+) % fertig/.exec(status)?.[1] ?? []);
  expect(shown).toEqual(["30", "70"]);
});
