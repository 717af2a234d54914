// Where the limits hold: a workspace is rated, the machine's own shell is not; what counts against a person, and what not.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { unconfigured } from "#src/core/channel-settings.ts";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { AssignmentId, TurnId, type UserId } from "#src/core/ids.ts";
import type { Assignment } from "#src/core/plan.ts";
import type { Ask } from "#src/core/turn.ts";
import type { Verdict } from "#src/core/verdict.ts";
import { fixedDirectory } from "#src/store/people.ts";
import { openDatabase } from "#src/store/database.ts";
import { createBlocks, policyMigrations, type PolicyTables } from "#src/store/policy-store.ts";
import { openLimits } from "#src/wire/limits.ts";
import { turnOf } from "#test/fakes/ask.ts";
import { marketer, personWith } from "#test/fakes/people.ts";
import { housePolicy } from "#test/fakes/policy.ts";

let home: string;
beforeEach(async () => void (home = await mkdtemp(join(tmpdir(), "limits-"))));
afterEach(() => rm(home, { recursive: true }));

const slack = { surface: "slack", conversation: "T1:C1:1.2" } as const;
const shell = { surface: "command-line", conversation: "command-line:1" } as const;
const passed: Verdict = { kind: "passed", flags: [] };
const flagged: Verdict = {
  kind: "passed",
  flags: [{ guard: "injection-signal", code: "phrase", detail: "" }],
};

async function open(file: unknown) {
  await writeFile(join(home, "limits.json"), JSON.stringify(file));
  const database = await openDatabase<PolicyTables>(":memory:", { migrations: policyMigrations });
  const told: (readonly UserId[])[] = [];
  const rows: string[] = [];
  const admin = personWith("U5", "admin");
  const limits = await openLimits({
    channels: { settings: async () => unconfigured, spent: async () => 0, add: async () => undefined },
    timeZone: "Europe/Berlin",
    ...{ home, policy: housePolicy(), blocks: createBlocks(database), log: () => undefined },
    // Only `append` is called here.
    audit: { append: async ({ event }: { event: string }) => void rows.push(event) } as never,
    directory: fixedDirectory([marketer, admin]),
    clock: { now: () => new Date("2026-11-23T09:00:00Z") },
    tell: (to) => void told.push(to),
  });
  const ask = (origin: Ask["origin"]): Ask => ({ ...turnOf("x").ask, person: marketer, origin });
  return { limits, ask, told, rows };
}

it("rates a workspace, and not the machine's own shell", async () => {
  const { limits, ask } = await open({ ask: { person: { burst: 1, perMinute: 1 } } });
  expect(await limits.takeToken(ask(slack))).toBe(true);
  expect(await limits.takeToken(ask(slack))).toMatchObject({
    en: expect.stringMatching(/in a minute/) as string,
  });
  for (let more = 0; more < 5; more += 1) expect(await limits.takeToken(ask(shell))).toBe(true);
});

it("rates tools by person, also those of a report, and not an operator's", async () => {
  const { limits, ask } = await open({
    tool: { person: { burst: 1, perMinute: 1 } },
    turn: { toolCalls: 4 },
  });
  const call = (origin: Ask["origin"], operator = false, id = "T1") =>
    // What the limiter reads of a call.
    limits.gate.tool({
      turn: { id: TurnId.parse(id), ask: ask(origin) },
      name: "read-book",
      operator,
    } as never);
  expect(await call(slack)).toBeNull();
  expect(await call({ surface: "direct", conversation: "D1" })).not.toBeNull();
  expect(await call({ surface: "direct", conversation: "D1" }, true)).toBeNull();
  expect(await call(shell)).toBeNull();
  // The fifth call of one Turn is too many for everybody.
  expect((await call(shell))?.en).toMatch(/as many tools as one request may/);
});

it("blocks after repeated signals, says so to the admins, and lets the shell in all the same", async () => {
  const { limits, ask, told, rows } = await open({ conduct: { slowAt: 5, blockAt: 6 } });
  for (let more = 0; more < 2; more += 1)
    expect(await limits.admitted(TurnId.parse("T1"), ask(slack), async () => flagged)).toEqual(flagged);
  expect((await limits.admitted(TurnId.parse("T1"), ask(slack), async () => flagged)).kind).toBe("passed");
  const refused = await limits.admitted(TurnId.parse("T1"), ask(slack), async () => passed);
  expect(refused).toMatchObject({ kind: "refused", flags: [{ guard: "conduct" }] });
  await Promise.resolve();
  expect(rows).toEqual(["abuse-blocked"]);
  expect(told).toEqual([["U5"]]);
  expect(await limits.admitted(TurnId.parse("T1"), ask(shell), async () => passed)).toEqual(passed);
});

it("counts denied tool calls, at most two of one request", async () => {
  const { limits, ask } = await open({ conduct: { slowAt: 5, blockAt: 6 } });
  const deny = (turn: string, code = "policy") =>
    limits.noted(
      { turn: { id: TurnId.parse(turn), ask: ask(slack) } },
      { kind: "refused", code, reason: "" },
    );
  for (let more = 0; more < 20; more += 1) await deny("T1");
  for (let more = 0; more < 20; more += 1) await deny("T2", "bad-input");
  expect(await limits.conduct.list()).toEqual([]);
  for (const turn of ["T3", "T3", "T4", "T4"]) await deny(turn);
  expect(await limits.conduct.list()).toMatchObject([{ person: marketer.id, reason: "tool-denied" }]);
});

it("leaves later waves to the house", async () => {
  const { limits, ask } = await open({});
  const assignment = (wave: number): Assignment => ({
    ...{ id: AssignmentId.parse("A1"), wave, specialist: "seo", task: "t" },
    ...{ tools: [], entities: [], variants: [] },
  });
  const someone = { ...ask(slack), person: personWith("U3", "guest") };
  expect(limits.withholds(TurnId.parse("T1"), someone, assignment(1))).not.toBeNull();
  expect(limits.withholds(TurnId.parse("T1"), someone, assignment(2))).toBeNull();
  expect(limits.withholds(TurnId.parse("T1"), ask(slack), assignment(1))).toBeNull();
});
