// The same app on the local workspace, over Socket Mode: the whole way of a question, an approval and a report.
import { describe, expect, it, onTestFinished } from "vitest";
import { actions, writeCardValue } from "#src/slack/actions.ts";
import { startSlack } from "#src/slack/app.ts";
import { startWorkspace } from "#src/workspace/workspace.ts";
import { people, workspaceChannels } from "#src/demo/company.ts";
import type { ProposalCard } from "#src/core/desk.ts";
import type { Receipt } from "#src/core/proposal.ts";
import { createFakeDesk, type DeskScript } from "#test/fakes/desk.ts";
import { links, makeCard, makeProposal, makeReport, makeTurn } from "./samples.ts";
import { brokenLimits, shownText } from "./slack-limits.ts";
import { createMemory, quick, until } from "./stage.ts";

type Json = Record<string, unknown>;
interface Shown {
  readonly ts: string;
  readonly text: string;
  readonly blocks: never[];
  readonly streaming?: boolean;
  readonly edited?: unknown;
}

const clock = { now: () => new Date() };
const mara = { person: "U0MARA", channel: "C0MARKETING" };

async function open(script: Partial<DeskScript>) {
  const workspace = await startWorkspace({
    port: 0,
    dataFile: ":memory:",
    clock,
    control: true,
    workspace: { id: "T0NORDLICHT", name: "Nordlicht Outdoor" },
    people,
    titles: {},
    channels: workspaceChannels,
    app: {
      id: "A0LEITSTAND",
      userId: "U0LEITSTAND",
      botId: "B0LEITSTAND",
      name: "Leitstand",
      description: "-",
    },
    commands: ["/report", "/leitstand"].map((command) => ({
      command,
      description: { de: "-", en: "-" },
      usage: "-",
    })),
    examples: [],
    limits: { retryDelays: [0, 50, 100], acknowledge: 2_500 },
  });
  const desk = createFakeDesk({ people, answer: works, ...script });
  const memory = createMemory();
  const log: string[] = [];
  const surface = await startSlack({
    desk,
    mode: "socket",
    botToken: workspace.botToken,
    appToken: workspace.appToken,
    apiUrl: workspace.apiUrl,
    commands: { report: "/report", digest: "/digest", leitstand: "/leitstand" },
    links,
    reportPictures: async () => [{ url: `${workspace.url}/picture.png`, alt: "Balken" }],
    clock,
    log: (level, event, detail) => void log.push(`${level} ${event} ${JSON.stringify(detail ?? {})}`),
    pace: { ...quick, post: 1_000, burst: 4 },
    ...memory.ports,
  });
  onTestFinished(async () => {
    await surface.stop();
    await workspace.close();
  });
  const ask = async (path: string, init?: RequestInit): Promise<Json> => {
    const response = await fetch(`${workspace.url}/control/${path}`, init);
    const body = (await response.json()) as Json;
    if (!response.ok) throw new Error(`${path}: ${response.status} ${String(body["error"])}`);
    return body;
  };
  const act = (path: string, body: Json = {}): Promise<Json> =>
    ask(path, { method: "POST", body: JSON.stringify(body) });
  const read = async (thread: unknown, place: Json = mara): Promise<Shown[]> => {
    const query = new URLSearchParams({ ...place, thread_ts: String(thread) });
    return ((await ask(`messages?${query.toString()}`))["messages"] as Shown[]).slice(1);
  };
  /** The thread's answers, once there are `count` and none streams any more. */
  const replies = async (thread: unknown, count: number, place?: Json): Promise<Shown[]> => {
    const deadline = performance.now() + 6_000;
    for (;;) {
      const found = await read(thread, place);
      if (found.length >= count && found.every((each) => each.streaming !== true)) return found;
      if (performance.now() > deadline)
        throw new Error(`${found.length} of ${count} answers: ${log.join("\n")}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { desk, memory, log, ask, act, replies, read };
}

const works: DeskScript["answer"] = async (request, tell) => {
  const turn = makeTurn({ conversation: request.origin.conversation, audience: request.audience.kind });
  tell({ kind: "opened", turn: turn.id, language: "de" });
  tell({ kind: "planned", turn: turn.id, tasks: [{ id: "a1", specialist: "attribution" }] });
  await new Promise((resolve) => setTimeout(resolve, 40));
  tell({
    kind: "task",
    turn: turn.id,
    id: "a1",
    specialist: "attribution",
    state: "done",
    tools: ["attribution-report"],
  });
  tell({ kind: "checking", turn: turn.id });
  return { kind: "answered", turn };
};

describe("the app on the local workspace", () => {
  it("streams the answer to a mention, then answers a follow-up and a direct message", async () => {
    const { act, replies, desk } = await open({});
    const { ts } = await act("say", { ...mara, text: "@Leitstand Was kostet der Rückversand?" });
    const [answer] = await replies(ts, 1);
    expect(shownText(answer ?? { blocks: [] })).toContain("Der Rückversand ist günstig.");
    expect(answer?.text).toContain("Der Rückversand ist günstig.");
    expect(answer?.edited).toBeUndefined();
    await act("say", { ...mara, text: "und ohne TV?", thread_ts: ts });
    await replies(ts, 3);
    const { channel } = await act("open", { person: "U0EMILY" });
    const direct = { person: "U0EMILY", channel };
    const { ts: root } = await act("say", { ...direct, text: "How much is return shipping?" });
    await replies(root, 1, direct);
    expect(desk.requests.map((request) => [request.text, request.audience.groups])).toEqual([
      ["Was kostet der Rückversand?", ["everyone"]],
      ["und ohne TV?", ["everyone"]],
      ["How much is return shipping?", ["everyone", "marketing"]],
    ]);
  });

  it.each([
    ["start", { method: "chat.startStream", error: "channel_type_not_supported" }],
    ["middle", { method: "chat.appendStream", error: "message_not_in_streaming_state" }],
    ["end", { method: "chat.stopStream", error: "internal_error" }],
  ])("shows the whole answer exactly once when the stream breaks at its %s", async (_where, fault) => {
    const { act, replies } = await open({});
    await act("faults", { ...fault, times: 1 });
    const { ts } = await act("say", { ...mara, text: "@Leitstand Frage" });
    await replies(ts, 1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const found = await replies(ts, 1);
    const shown = found.map(shownText).join("");
    for (const part of [
      "Der Rückversand ist günstig.",
      "1.234",
      "Drei Vorschläge:",
      "keine Rechtsberatung",
      "Details",
    ])
      expect(shown).toContain(part);
    expect(shown.split("Der Rückversand ist günstig.")).toHaveLength(2);
  });

  it("carries an approval from card to receipt for everyone to see", async () => {
    const proposal = makeProposal();
    const decision = {
      proposal: proposal.id,
      hash: proposal.hash,
      kind: "approve",
      by: people[1]?.id ?? proposal.asker,
      at: "2026-11-24T09:00:00Z",
      reason: null,
    } as const;
    const receipt: Receipt = {
      proposal: proposal.id,
      kind: "done",
      detail: "Aufgenommen.",
      result: null,
      at: "2026-11-24T09:00:01Z",
    };
    const cards: ProposalCard[] = [];
    let conversation = "";
    const { act, replies, memory, read, log } = await open({
      answer: async (request) => {
        conversation = request.origin.conversation;
        cards.push(makeCard({ conversation }));
        return { kind: "answered", turn: makeTurn({ proposals: [proposal], conversation }) };
      },
      decide: async () => ({
        outcome: { kind: "claimed", decision },
        sentence: "Freigegeben.",
        card: makeCard({ conversation, state: "done", decision, receipt }),
        followUp: "Es steht jetzt in der Wissensbasis.",
      }),
      cards,
    });
    const { ts } = await act("say", { ...mara, text: "@Leitstand Nimm das auf" });
    await replies(ts, 2);
    await until(() => memory.cards.has(proposal.id), `the card; ${log.join("\n")}`);
    const value = writeCardValue({ proposal: proposal.id, hash: proposal.hash });
    const at = memory.cards.get(proposal.id);
    await act("click", {
      person: "U0JONAS",
      channel: "C0MARKETING",
      message_ts: at?.ts,
      action_id: actions.approve,
      value,
    });
    await replies(ts, 3);
    const seen = await read(ts);
    expect(shownText(seen.find((each) => each.ts === at?.ts) ?? { blocks: [] })).toContain("Erledigt");
    expect(seen.at(-1)?.text).toContain("Es steht jetzt in der Wissensbasis.");
    const own = await read(ts, { person: "U0JONAS", channel: "C0MARKETING" });
    expect(own.map((each) => each.text)).toContain("Freigegeben.");
    expect(seen.map((each) => each.text)).not.toContain("Freigegeben.");
  });

  it("acknowledges a command in time with a slow desk and posts the report", async () => {
    const { act, ask } = await open({
      report: async () => {
        await new Promise((resolve) => setTimeout(resolve, 3_200));
        return makeReport();
      },
    });
    await act("command", { ...mara, command: "/report", text: "attribution Oktober" });
    const query = new URLSearchParams({ ...mara, text: "Attribution im Oktober", timeout: "8000" });
    const { message } = (await ask(`wait?${query.toString()}`)) as { message: Shown };
    expect(brokenLimits(message)).toEqual([]);
    const { deliveries } = (await ask("deliveries?kind=slash_commands")) as {
      deliveries: { acknowledgedAfter: number }[];
    };
    expect(deliveries[0]?.acknowledgedAfter).toBeLessThan(1_000);
  });

  it("loses nothing and repeats nothing when the socket drops", async () => {
    const { act, replies, desk } = await open({});
    const { ts: before } = await act("say", { ...mara, text: "@Leitstand vorher" });
    await replies(before, 1);
    await act("sockets/drop");
    const { ts } = await act("say", { ...mara, text: "@Leitstand während der Pause" });
    await replies(ts, 1).catch(() => replies(ts, 1));
    expect(desk.requests.map((request) => request.text)).toEqual(["vorher", "während der Pause"]);
    expect(await replies(ts, 1)).toHaveLength(1);
  });
});
