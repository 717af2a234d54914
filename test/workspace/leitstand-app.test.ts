// Leitstand's own app on the workspace, with Slack's rates: nothing in it knows that this is not Slack.
import { expect, onTestFinished, test } from "vitest";
import { people } from "#src/demo/company.ts";
import type { ProposalCard } from "#src/core/desk.ts";
import { actions } from "#src/slack/actions.ts";
import { startSlack } from "#src/slack/app.ts";
import { slackRates } from "#src/workspace/limits.ts";
import { createFakeDesk, type DeskScript } from "#test/fakes/desk.ts";
import { links, makeCard, makeProposal, makeTurn } from "#test/slack/samples.ts";
import { createMemory } from "#test/slack/stage.ts";
import { openStage } from "./stage.ts";

const sentences = Array.from(
  { length: 40 },
  (_, index) => `Satz ${index}: ${"Inhalt ".repeat(60)}Ende ${index}.`,
);
const segments = sentences.map((text, index) => ({ kind: "question" as const, id: `s${index}`, text }));

async function openApp(script: Partial<DeskScript> = {}) {
  const clock = { now: () => new Date() };
  const stage = await openStage({ clock, limits: { rates: slackRates } });
  const memory = createMemory();
  const desk = createFakeDesk({
    people,
    answer: async (request, tell) => {
      const turn = makeTurn({
        conversation: request.origin.conversation,
        audience: request.audience.kind,
        segments,
      });
      tell({ kind: "opened", turn: turn.id, language: "de" });
      tell({ kind: "planned", turn: turn.id, tasks: [{ id: "a1", specialist: "attribution" }] });
      return { kind: "answered", turn };
    },
    ...script,
  });
  const { apiUrl, appToken, botToken } = stage.workspace;
  const surface = await startSlack({
    desk,
    mode: "socket",
    botToken,
    appToken,
    apiUrl,
    ...memory.ports,
    commands: { report: "/report", digest: "/digest", leitstand: "/leitstand" },
    links,
    reportPictures: () => Promise.resolve([]),
    clock,
    log: () => undefined,
  });
  onTestFinished(() => surface.stop());
  return { ...stage, desk, memory };
}

test(
  "a long answer to a mention arrives whole and once, in messages that Slack would take",
  { timeout: 60_000 },
  async () => {
    const { post, get, desk } = await openApp();
    const place = { person: "U0MARA", channel: "C0MARKETING" };
    const { ts = "" } = await post("say", { ...place, text: "@Leitstand Welche Kanäle?" });
    const thread = { ...place, thread_ts: ts };
    await get("wait", { ...thread, text: "Ende 39\\.", timeout: "40000" });
    const { messages = [] } = await get("messages", thread);
    const shown = messages.map((message) => JSON.stringify(message)).join("\n");
    for (const index of sentences.keys())
      expect(shown.match(new RegExp(`Satz ${index}:`, "g")), `${index}`).not.toBeNull();
    expect(desk.requests).toMatchObject([{ text: "Welche Kanäle?", audience: { kind: "channel" } }]);
    const { calls = [] } = await get("calls");
    const refused = calls.filter(({ answer }) => (answer as { ok: boolean }).ok !== true);
    expect(refused).toEqual([]);
  },
);

test(
  "an approval card is posted, clicked by the right person, and the click reaches the desk",
  { timeout: 40_000 },
  async () => {
    const proposal = makeProposal();
    const cards: ProposalCard[] = [];
    const { post, get, desk } = await openApp({
      answer: async ({ origin: { conversation } }) => {
        cards.push(makeCard({ conversation }));
        return { kind: "answered", turn: makeTurn({ conversation, proposals: [proposal] }) };
      },
      cards,
      decide: async () => ({
        outcome: { kind: "no-right", reason: "Rolle" },
        sentence: "Das darf nur die Leitung.",
        card: cards[0] ?? makeCard(),
        followUp: null,
      }),
    });
    const place = { person: "U0MARA", channel: "C0MARKETING" };
    const { ts = "" } = await post("say", { ...place, text: "@Leitstand Nimm das auf" });
    const thread = { ...place, thread_ts: ts };
    const { message } = await get("wait", { ...thread, text: actions.approve, timeout: "20000" });
    await post("click", { ...place, message_ts: message?.["ts"], action_id: actions.approve });
    await get("wait", { ...thread, text: "Das darf nur die Leitung" });
    expect(desk.decisions).toMatchObject([{ proposal: proposal.id, hash: proposal.hash }]);
  },
);
