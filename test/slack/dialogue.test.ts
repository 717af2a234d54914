// A question while it is being answered: its session, the stop button, taking it back, rewording it.
import { afterEach, describe, expect, it } from "vitest";
import { actions } from "#src/slack/actions.ts";
import { turnIdOf } from "#src/core/turn-key.ts";
import type { DeskScript } from "#test/fakes/desk.ts";
import { makeCard, makeProposal, makeTurn } from "./samples.ts";
import { shownText } from "./slack-limits.ts";
import { setStage, until, type Stage } from "./stage.ts";

let stage: Stage;
afterEach(() => stage.close());

const question = "T0NORDLICHT:C0MARKETING:1.000001";
const id = turnIdOf(question);
const shown = () => stage.slack.messages.map((message) => shownText(message as never));

/** Opens, plans, then waits until it is let go or taken back. */
function holding(): { answer: DeskScript["answer"]; release(): void } {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  return {
    release: () => release(),
    answer: async (request, tell, signal) => {
      const turn = makeTurn({ id, conversation: request.origin.conversation });
      stage.desk.turns.set(turn.id, turn);
      tell({ kind: "opened", turn: turn.id, language: "de" });
      tell({ kind: "planned", turn: turn.id, tasks: [{ id: "a1", specialist: "attribution" }] });
      const gone = new Promise<"gone">((resolve) => {
        signal?.addEventListener("abort", () => resolve("gone"));
      });
      return (await Promise.race([held, gone])) === "gone"
        ? { kind: "failed", turn: turn.id, sentence: "Abgebrochen." }
        : { kind: "answered", turn };
    },
  };
}

const edit = (text: string, at = "9.1", before = "Frage") =>
  stage.event({
    ...{ type: "message", subtype: "message_changed", channel_type: "channel", channel: "C0MARKETING" },
    ts: at,
    message: { user: "U0MARA", text, ts: "1.000001", edited: { user: "U0MARA", ts: at } },
    previous_message: { user: "U0MARA", text: before, ts: "1.000001" },
  });
const remove = () =>
  stage.event({
    ...{ type: "message", subtype: "message_deleted", channel_type: "channel", channel: "C0MARKETING" },
    ...{ deleted_ts: "1.000001", ts: "1.5" },
  });
const stop = () =>
  stage.event({
    ...{ type: "agent_session_stopped", channel: "C0MARKETING", user: "U0JONAS" },
    ...{ thread_ts: "1.000001", streaming_message_ts: [] },
  });

describe("the session of a thread", () => {
  it("is processing under the question's title while a Turn runs, and active afterwards", async () => {
    const { answer, release } = holding();
    stage = await setStage({ answer });
    await stage.mention("Frage");
    await until(() => stage.slack.sessions.length === 1, "the session");
    expect(stage.slack.sessions).toEqual([{ status: "processing", title: "Frage" }]);
    release();
    await until(() => stage.slack.sessions.length === 2, "the end");
    expect(stage.slack.sessions.at(-1)).toEqual({ status: "active" });
  });

  it("is suspended while a card waits, and active when the card is decided", async () => {
    const proposal = makeProposal();
    const open = makeCard({ conversation: question });
    const cards = [open];
    stage = await setStage({
      answer: async (_request, tell) => {
        const turn = makeTurn({ id, proposals: [proposal] });
        tell({ kind: "opened", turn: turn.id, language: "de" });
        return { kind: "answered", turn };
      },
      cards,
      decide: async () => {
        const card = { ...open, state: "done" as const };
        cards.splice(0, 1, card);
        return { outcome: { kind: "unknown-proposal" }, sentence: "Danke.", card, followUp: null };
      },
    });
    await stage.mention("Nimm das auf");
    await until(() => stage.slack.sessions.at(-1)?.status === "suspended", "the waiting card");
    await stage.click(actions.approve, JSON.stringify([proposal.id, proposal.hash]));
    await until(() => stage.slack.sessions.at(-1)?.status === "active", "the decision");
  });

  it("loses nothing where a workspace knows no sessions", async () => {
    const { answer, release } = holding();
    stage = await setStage({ answer });
    stage.slack.plant("agents.sessions.setStatus", { refuse: "unknown_method" }, { times: 9 });
    await stage.mention("Frage");
    release();
    await until(() => stage.slack.messages.length === 1 && stage.slack.statuses.at(-1) === "", "the answer");
    expect(stage.logged.filter((line) => line.includes("agents.sessions.setStatus"))).toHaveLength(1);
  });
});

describe("the stop button", () => {
  it("ends what runs and what waits in the thread, says so once, and leaves nothing half done", async () => {
    const { answer } = holding();
    stage = await setStage({ answer });
    await stage.mention("Frage");
    await stage.mention("Und noch eine", { ts: "1.000002", thread: "1.000001" });
    await until(() => stage.desk.requests.length === 2, "both questions");
    await until(() => stage.slack.messages.length >= 1, "the task cards");
    await stop();
    await until(() => stage.slack.sessions.at(-1)?.status === "active", "the end");
    await until(() => stage.slack.messages.every((each) => !each.streaming), "no open stream");
    expect(shown()).toEqual([expect.stringContaining("Jonas Petersen hat das angehalten")]);
  });

  it("clears a session in which nothing runs any more, for example after a restart", async () => {
    stage = await setStage({ answer: holding().answer });
    await stop();
    await until(() => stage.slack.sessions.length === 1, "the cleared session");
    expect(stage.slack.sessions).toEqual([{ status: "active" }]);
    expect(stage.slack.messages).toEqual([]);
  });
});

describe("a question taken back", () => {
  it("leaves no orphan: the stream is closed and removed, the session closed", async () => {
    const { answer } = holding();
    stage = await setStage({ answer });
    await stage.mention("Frage");
    await until(() => stage.slack.messages.length === 1, "the task cards");
    await remove();
    await until(() => stage.slack.sessions.at(-1)?.status === "closed", "the closed session");
    expect(stage.slack.messages).toEqual([]);
  });

  it("withdraws what was proposed at the same moment", async () => {
    const proposal = makeProposal();
    stage = await setStage({
      answer: (_request, _tell, signal) =>
        new Promise((resolve) =>
          signal?.addEventListener("abort", () =>
            resolve({ kind: "answered", turn: makeTurn({ proposals: [proposal] }) }),
          ),
        ),
      decide: async () => ({
        outcome: { kind: "unknown-proposal" },
        sentence: "",
        card: null,
        followUp: null,
      }),
    });
    const asked = stage.mention("Nimm das auf");
    await until(() => stage.desk.requests.length === 1, "the question");
    await remove();
    await asked;
    await until(() => stage.desk.decisions.length === 1, "the withdrawal");
    expect(stage.desk.decisions[0]).toMatchObject({ kind: "reject", by: "U0MARA", proposal: proposal.id });
    expect(stage.slack.messages).toEqual([]);
  });

  it("keeps an answer that stands already", async () => {
    const { answer, release } = holding();
    stage = await setStage({ answer });
    await stage.mention("Frage");
    release();
    await until(() => stage.slack.statuses.at(-1) === "" && stage.slack.messages.length === 1, "the answer");
    await remove();
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(shown()).toEqual([expect.stringContaining("Der Rückversand ist günstig.")]);
  });
});

describe("an edited question", () => {
  it("is answered in its new wording while it waits", async () => {
    stage = await setStage({
      answer: async (request, tell, signal) => {
        const turn = makeTurn({ conversation: request.origin.conversation });
        tell({ kind: "opened", turn: turn.id, language: "de" });
        if (request.text !== "Frage nach Oktober") {
          tell({ kind: "queued", turn: turn.id });
          await new Promise((resolve) => signal?.addEventListener("abort", resolve));
          return { kind: "failed", turn: turn.id, sentence: "Abgebrochen." };
        }
        return { kind: "answered", turn };
      },
    });
    const asked = stage.mention("Frage");
    await until(() => stage.slack.statuses.some((status) => status.startsWith("wartet")), "the line");
    await edit("<@U0LEITSTAND> Frage nach Oktober");
    await asked;
    await until(() => stage.slack.messages.some((each) => !each.streaming), "the answer");
    expect(stage.desk.requests.map(({ text }) => text)).toEqual(["Frage", "Frage nach Oktober"]);
    expect(stage.slack.messages).toHaveLength(1);
    expect(stage.slack.ephemerals).toEqual([]);
  });

  it("that was answered is offered another answer, which a click gives once", async () => {
    const { answer, release } = holding();
    stage = await setStage({ answer });
    await stage.mention("Frage");
    release();
    await until(() => stage.slack.statuses.at(-1) === "" && stage.slack.messages.length === 1, "the answer");
    await edit("<@U0LEITSTAND> Frage nach Oktober");
    await edit("<@U0LEITSTAND> Frage nach Oktober");
    await until(() => stage.slack.ephemerals.length === 1, "the offer");
    expect(stage.desk.requests).toHaveLength(1);
    const [offered] = stage.slack.ephemerals;
    expect(offered?.user).toBe("U0MARA");
    const value = /"value":("(?:[^"\\]|\\.)*")/.exec(JSON.stringify(offered?.blocks))?.[1] ?? '""';
    const again = () =>
      stage.click(actions.answerAgain, JSON.parse(value) as string, { user: "U0MARA", ephemeral: true });
    await again();
    await again();
    await until(() => stage.slack.messages.length === 2, "the second answer");
    expect(stage.desk.requests.map(({ text, key }) => [text, key])).toEqual([
      ["Frage", question],
      ["Frage nach Oktober", `${question}:9.1`],
    ]);
  });

  it("of somebody whom we never answered is nobody's business", async () => {
    stage = await setStage({ answer: holding().answer });
    await edit("neuer Text");
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(stage.slack.ephemerals).toEqual([]);
    expect(stage.desk.requests).toEqual([]);
  });
});
