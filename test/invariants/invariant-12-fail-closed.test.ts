// 12. A guard that throws, hangs or answers rubbish: nothing happens, and the person reads a plain sentence.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { anyThread, plainPseudonyms } from "#test/fakes/plain-pseudonyms.ts";
import { Contribution } from "#src/core/contribution.ts";
import type { AuditLog } from "#src/core/state-ports.ts";
import type { Segment } from "#src/core/segment.ts";
import { createDesk, type DeskParts } from "#src/desk.ts";
import { effectChecks } from "#src/gate/carry-out.ts";
import { createCarryOut } from "#src/gate/carry-out.ts";
import { gateChecks } from "#src/gate/checks.ts";
import { createGate } from "#src/gate/gate.ts";
import { createSafeFetch } from "#src/gate/safe-fetch.ts";
import { openCheckpoints } from "#src/graph/checkpoints.ts";
import type { GraphParts } from "#src/graph/parts.ts";
import { createRunTurn } from "#src/graph/run-turn.ts";
import { guardOut, outChecks, type GuardOutOptions } from "#src/guard/guard-out.ts";
import { UserId } from "#src/core/ids.ts";
import { guards } from "#src/wire/guards.ts";
import { askOf, turnOf } from "#test/fakes/ask.ts";
import { lead, marketer } from "#test/fakes/people.ts";
import { openStand } from "./stand.ts";

const failures = {
  throws: () => {
    throw new Error("broken");
  },
  hangs: () => new Promise<never>(() => undefined),
  "answers undefined": () => undefined,
  "answers true": () => true,
  "answers a text": async () => Promise.resolve("ok") as Promise<unknown>,
  "answers an empty record": () => ({}),
  "answers another kind": () => ({ kind: "allow", code: 1 }),
} as const;
type Failure = keyof typeof failures;
const ways = Object.keys(failures) as Failure[];
/** A broken guard is of no type. */
const broken = (way: Failure) => failures[way] as () => never;
const milliseconds = 30;

const germanSentence = /^[A-ZÄÖÜ][^{}]*[a-zäöü].*\.$/su;

describe.each(gateChecks.map((check) => check.name))("gate check %s", (name) => {
  it.each(ways)("%s: no tool runs, nothing is proposed", async (way) => {
    const stand = await openStand();
    const gate = createGate({
      ...stand,
      hands: stand.hands,
      checks: gateChecks.map((check) => (check.name === name ? { ...check, judge: broken(way) } : check)),
      checkMilliseconds: milliseconds,
    });
    const call = (tool: string, input: unknown) =>
      gate.call({
        ...{
          turn: stand.turn("Nimm Faust auf"),
          loop: stand.loop(["add-book", "fetch-page"]),
          name: tool,
          input,
        },
        ...{ dryRun: false, signal: AbortSignal.timeout(5_000) },
      });
    for (const outcome of [
      await call("add-book", { title: "Faust" }),
      await call("fetch-page", { page: "Faust" }),
    ]) {
      expect(outcome).toMatchObject({ kind: "refused", code: "guard-failed" });
      expect(outcome.kind === "refused" ? outcome.reason : "").toMatch(germanSentence);
    }
    expect(await stand.ledger.open()).toEqual([]);
    expect(stand.reached).toEqual([]);
    await stand.close();
  });
});

describe.each(effectChecks.map((check) => check.name))("effect check %s", (name) => {
  // A text is a reason, and so a refusal; the other answers are rubbish.
  it.each(ways)("%s: nothing is changed", async (way) => {
    const stand = await openStand();
    const carryOut = createCarryOut({
      ...stand,
      threadOf: anyThread,
      person: async (id) => [marketer, lead].find((one) => one.id === id) ?? null,
      checks: effectChecks.map((check) => (check.name === name ? { ...check, judge: broken(way) } : check)),
      checkMilliseconds: milliseconds,
    });
    const proposal = await stand.propose();
    const decision = stand.decision(proposal);
    await stand.ledger.claim(decision);
    const receipt = await carryOut(proposal, decision);
    expect(receipt.kind).toBe("refused");
    expect(receipt.detail.length).toBeGreaterThan(1);
    expect(stand.shelf.applied).toBe(0);
    await stand.close();
  });
});

const contribution = Contribution.parse({
  ...{ id: "A1", specialist: "copywriter", kind: "answered", segments: [], citations: [], figures: [] },
  ...{ proposals: [], variants: [], reviews: [], tools: [], trust: "trusted", missing: null },
  model: { name: "m", embedded: false, fallback: null },
});
const options: GuardOutOptions = { siteOrigins: [], findPersonalData: () => [], languageOf: () => "de" };
const advice: Segment = { kind: "advice", id: "s1", text: "Ein harmloser Rat.", citations: [] };

describe.each(outChecks.map((check) => check.name))("answer check %s", (name) => {
  it.each(ways)("%s: the segment is not shown", (way) => {
    const checks = outChecks.map((check) => (check.name === name ? { ...check, judge: broken(way) } : check));
    const cleared = guardOut({ id: "D1", segments: [advice] }, [contribution], askOf("Und?"), {
      ...options,
      checks,
    });
    expect(cleared.segments).toEqual([]);
    expect(cleared.verdict).toMatchObject({
      kind: "refused",
      flags: [{ guard: name, code: "guard-failed" }],
    });
  });
  it("shows it when nothing is broken, so the tests above test something", () => {
    const cleared = guardOut({ id: "D1", segments: [advice] }, [contribution], askOf("Und?"), options);
    expect(cleared.segments).toHaveLength(1);
  });
});

/** A graph whose planner asks a question back: no specialist, no tool, only the two guards. */
function graphWith(parts: Partial<GraphParts>) {
  const model = {
    withStructuredOutput: () => ({ invoke: async () => ({ question: "Was meinst du?", assignments: [] }) }),
  };
  const passed = { kind: "passed" as const, flags: [] };
  const whole = {
    ...{ agents: [], tools: new Map(), prompts: new Map(), guardMilliseconds: milliseconds },
    models: { for: () => ({ model, name: "m", embedded: false, fallback: null }), fallback: () => null },
    admit: async () => passed,
    clear: (draft) => ({ verdict: passed, segments: draft.segments }),
    withholds: () => null,
    limits: {
      ...{ waves: 3, steps: 60, secondsLeft: () => 600 },
      ...{ modelCall: () => null, used: () => undefined },
    },
    tracer: { record: () => undefined, spans: async () => [] },
    clock: { now: () => new Date("2026-11-23T09:00:00Z") },
    ...parts,
  } as Partial<GraphParts> as GraphParts;
  return createRunTurn(whole, openCheckpoints(":memory:"));
}

describe("guard in", () => {
  it.each(ways)("%s: the request is refused in one plain sentence", async (way) => {
    const { turn } = await graphWith({ admit: broken(way) }).run(turnOf("Was kostet das?"), {});
    expect(turn.answer).toMatchObject({ outcome: "refused" });
    expect(turn.answer?.text).toMatch(germanSentence);
    expect(turn.plan).toEqual([]);
  });
  it("lets the request through when it is whole", async () => {
    expect((await graphWith({}).run(turnOf("Was kostet das?"), {})).turn.answer?.text).toBe("Was meinst du?");
  });
});

/** The desk around such a graph, with nothing behind it. */
function deskWith(given: Partial<DeskParts>) {
  const nothing = async () => undefined;
  const parts = {
    turns: {
      save: nothing,
      load: async () => null,
      history: async () => [],
      appendHistory: nothing,
      inState: async () => [],
    },
    ledger: { ofTurn: async () => [], open: async () => [] },
    vault: { keep: async () => new Map() },
    directory: { person: async () => marketer, people: async () => [marketer] },
    audit: { append: nothing },
    tracer: { record: () => undefined },
    ...{
      clock: { now: () => new Date("2026-11-23T09:00:00Z") },
      log: () => undefined,
      timeZone: "UTC",
      demo: false,
    },
    findPersonalData: () => [],
    runTurn: graphWith({}),
    ...given,
  } as Partial<DeskParts> as DeskParts;
  const desk = createDesk(parts);
  return desk.handle({
    ...{ text: "Was kostet das?", person: UserId.parse("U1"), key: "k1" },
    audience: { kind: "person", groups: ["everyone"] },
    origin: { surface: "evaluation", conversation: "c1" },
  });
}

describe("guard out as a whole", () => {
  // It answers at once: there is nothing that could hang.
  it.each(ways.filter((way) => way !== "hangs"))("%s: nobody reads the answer", async (way) => {
    const handled = await deskWith({ runTurn: graphWith({ clear: broken(way) }) });
    expect(handled.kind).toBe("failed");
    expect(handled.kind === "failed" ? handled.sentence : "").toMatch(germanSentence);
  });
});

describe("masking of personal data", () => {
  it.each(["throws", "answers undefined", "answers true", "answers an empty record"] as const)(
    "%s: the request is not stored",
    async (way) => {
      const saved: unknown[] = [];
      const turns = {
        save: async (turn: unknown) => void saved.push(turn),
        load: async () => null,
        history: async () => [],
      };
      const handled = await deskWith({
        pseudonyms: { ...plainPseudonyms, ask: broken(way) },
        turns: turns as Partial<DeskParts["turns"]> as DeskParts["turns"],
      });
      expect(handled.kind).toBe("failed");
      expect(saved).toEqual([]);
    },
  );
});

describe("the safe fetch", () => {
  it.each(["throws", "answers undefined", "answers true", "answers an empty record", "hangs"] as const)(
    "whose name server %s reaches nothing",
    async (way) => {
      const lookup = async () => (await Promise.resolve(broken(way)())) as readonly string[];
      const fetch = createSafeFetch({ sites: [], seconds: 0.1, lookup });
      await expect(fetch.get("https://public.example/")).rejects.toMatchObject({ name: "ToolRefusal" });
    },
  );
});

describe("the audit log", () => {
  it.each(["throws", "hangs"] as const)("%s before an effect: nothing is changed", async (way) => {
    const stand = await openStand();
    const proposal = await stand.propose();
    const decision = stand.decision(proposal);
    await stand.ledger.claim(decision);
    const audit: AuditLog = { ...stand.audit, append: async () => broken(way)() };
    const carryOut = createCarryOut({ ...stand, threadOf: anyThread, audit, person: async () => lead });
    const ended = carryOut(proposal, decision).then(
      (receipt) => receipt.kind,
      () => "threw",
    );
    expect(await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 100, "waits"))])).not.toBe(
      "done",
    );
    expect(stand.shelf.applied).toBe(0);
    await stand.close();
  });
});

describe("the list of guards", () => {
  const source = (folder: string) =>
    readdirSync(new URL(`../../src/${folder}/`, import.meta.url), { encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(new URL(`../../src/${folder}/${file}`, import.meta.url), "utf8"))
      .join("\n");
  const named = (text: string, type: string) =>
    [...text.matchAll(new RegExp(`const \\w+: ${type} = \\{\\s+name: "([^"]+)"`, "g"))].map(
      ([, name]) => name,
    );
  it.each([
    ["GateCheck", "gate", gateChecks],
    ["EffectCheck", "gate", effectChecks],
    ["OutCheck", "guard", outChecks],
  ] as const)("holds every %s that the source defines", (type, folder, list) => {
    const defined = named(source(folder), type);
    expect(defined.length).toBeGreaterThan(0);
    expect(defined.toSorted()).toEqual(list.map(({ name }) => name).toSorted());
  });
  it("is whole, and each of them is broken above", () => {
    const tested = new Set([
      ...[...gateChecks, ...effectChecks, ...outChecks].map(({ name }) => name),
      ...["guard-in", "guard-out", "mask-personal-data", "safe-fetch", "audit-append"],
    ]);
    expect(guards.map(({ name }) => name).filter((name) => !tested.has(name))).toEqual([]);
    expect(new Set(guards.map(({ name, stage }) => `${stage} ${name}`)).size).toBe(guards.length);
  });
});
