// Bursts against a clock of the test's own: who gets through, who is told when, and that a limiter that fails refuses.
import { describe, expect, it } from "vitest";
import { TurnId, UserId } from "#src/core/ids.ts";
import { createConduct, type Incident } from "#src/policy/limits/conduct.ts";
import { createLimiter } from "#src/policy/limits/limiter.ts";
import { Limits, readLimits } from "#src/policy/limits/limits.ts";
import { createTurnBudgets } from "#src/policy/limits/turn-budget.ts";
import { inAbout } from "#src/policy/limits/waiting-words.ts";

function clockAt(start = "2026-11-23T09:00:00.000Z") {
  let now = Date.parse(start);
  return { now: () => new Date(now), pass: (milliseconds: number) => (now += milliseconds) };
}

const small = Limits.parse({
  ask: { person: { burst: 3, perMinute: 6 }, channel: { burst: 5, perMinute: 60 } },
  tool: { named: { "shift-budget": { burst: 1, perMinute: 1 } } },
});
const mara = { person: "U1", channel: "T:C1", workspace: "T" };

describe("asking in bursts", () => {
  it("lets the burst through, then one for every refill, and says when", async () => {
    const clock = clockAt();
    const limiter = createLimiter(small, { clock });
    const burst = await Promise.all(Array.from({ length: 10 }, () => limiter.ask(mara)));
    expect(burst.filter((refusal) => refusal === null)).toHaveLength(3);
    expect(burst.at(-1)).toEqual({
      de: "Das war viel in kurzer Zeit. Bitte versuch es in ein paar Sekunden noch einmal.",
      en: "That was a lot in a short time. Please try again in a few seconds.",
    });
    clock.pass(9_999);
    expect(await limiter.ask(mara)).not.toBeNull();
    clock.pass(1);
    expect(await limiter.ask(mara)).toBeNull();
    expect(await limiter.ask(mara)).not.toBeNull();
  });

  it("lets at most burst and rate through, wherever the window begins", async () => {
    const clock = clockAt();
    const limiter = createLimiter(small, { clock });
    let through = 0;
    for (let second = 0; second < 120; second += 1) {
      for (let more = 0; more < 5; more += 1) if ((await limiter.ask(mara)) === null) through += 1;
      clock.pass(1_000);
    }
    expect(through).toBe(3 + 11);
  });

  it("counts people apart and their channel together, and takes nothing for a refusal", async () => {
    const limiter = createLimiter(small, { clock: clockAt() });
    const asked = async (person: string, channel: string | null = "T:C1") =>
      (await limiter.ask({ ...mara, person, channel })) === null;
    const here = [];
    for (const person of ["U1", "U1", "U1", "U2", "U2", "U3", "U4"]) here.push(await asked(person));
    expect(here).toEqual([true, true, true, true, true, false, false]);
    // What the full channel refused was given back to the person.
    expect([await asked("U3", null), await asked("U3", null), await asked("U3", null)]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it("keeps a tool's own bucket", async () => {
    const limiter = createLimiter(small, { clock: clockAt() });
    expect(await limiter.tool("shift-budget", mara)).toBeNull();
    expect((await limiter.tool("shift-budget", { ...mara, person: "U2" }))?.en).toMatch(
      /in great demand .* in a minute/,
    );
    expect(await limiter.tool("search-knowledge", mara)).toBeNull();
  });

  it("gives nothing for a clock that is set back", async () => {
    const clock = clockAt();
    const limiter = createLimiter(small, { clock });
    for (let more = 0; more < 3; more += 1) await limiter.ask(mara);
    clock.pass(-3_600_000);
    expect(await limiter.ask(mara)).not.toBeNull();
  });

  it("refuses when the limiter fails", async () => {
    const broken = {
      consume: () => Promise.reject(new Error("down")),
      reward: () => Promise.reject(new Error("down")),
    };
    const limiter = createLimiter(small, { clock: clockAt(), bucketOf: () => broken });
    expect((await limiter.ask(mara))?.en).toMatch(/cannot check/);
    expect((await limiter.tool("search-knowledge", mara))?.de).toMatch(/nicht prüfen/);
  });
});

describe("one Turn's budget", () => {
  const turn = TurnId.parse("T1");
  const priced = { inputPerMillion: 2, outputPerMillion: 10 };
  const open = (limits: Record<string, number>, price: typeof priced | null = priced) => {
    const clock = clockAt();
    return {
      clock,
      budgets: createTurnBudgets(Limits.parse({ turn: limits }).turn, { clock, priceOf: () => price }),
    };
  };

  it("ends with its tool calls, its model calls and its money", () => {
    const { budgets } = open({ toolCalls: 2, modelCalls: 3, amountMicros: 1_000 });
    expect([1, 2, 3].map(() => budgets.toolCall(turn) === null)).toEqual([true, true, false]);
    expect(budgets.modelCall(turn, "m")).toBeNull();
    budgets.used(turn, { model: "m", inputTokens: 100, outputTokens: 80 });
    expect(budgets.spent(turn).amountMicros).toBe(1_000);
    expect(budgets.modelCall(turn, "m")?.en).toMatch(/budget for the language model/);
    expect(budgets.modelCall(TurnId.parse("T2"), "m")).toBeNull();
  });

  it("takes usage that is no number for all that was left", () => {
    const { budgets } = open({});
    budgets.used(turn, { model: "m", inputTokens: Number.NaN, outputTokens: 0 });
    expect(budgets.modelCall(turn, "m")).not.toBeNull();
  });

  it("caps calls whose price nobody knows, instead of taking them for free", () => {
    const { budgets } = open({ unpricedCalls: 1 }, null);
    expect(budgets.modelCall(turn, "m")).toBeNull();
    budgets.used(turn, { model: "m", inputTokens: 1e9, outputTokens: 1e9 });
    expect(budgets.spent(turn).amountMicros).toBe(0);
    expect(budgets.modelCall(turn, "m")).not.toBeNull();
  });

  it("ends with its time", () => {
    const { budgets, clock } = open({ seconds: 60 });
    expect(budgets.toolCall(turn)).toBeNull();
    clock.pass(60_000);
    expect(budgets.secondsLeft(turn)).toBe(0);
    expect(budgets.toolCall(turn)?.de).toMatch(/so lange gedauert/);
    expect(budgets.modelCall(turn, "m")?.en).toMatch(/as long as/);
  });
});

describe("conduct", () => {
  const person = UserId.parse("U1");
  const open = (broken = false) => {
    const clock = clockAt();
    const kept: { person: string; until: string; since: string; reason: string; lifted: boolean }[] = [];
    const [waits, told, events] = [[] as number[], [] as string[], [] as string[]];
    const conduct = createConduct({
      limits: Limits.parse({ conduct: { slowAt: 3, blockAt: 6, blockMinutes: 30 } }).conduct,
      clock,
      log: () => undefined,
      audit: { append: async ({ event }) => void events.push(event) },
      blocks: {
        standing: async (now) => {
          if (broken) throw new Error("down");
          return kept.filter((one) => one.until > now && !one.lifted);
        },
        put: async (block) => void kept.push({ ...block, lifted: false }),
        lift: async (who) => kept.some((one) => one.person === who && !one.lifted && (one.lifted = true)),
      },
      tellAdmins: (_person, text) => void told.push(text.en),
      wait: async (milliseconds) => void waits.push(milliseconds),
    });
    const note = async (times: number, incident: Incident = "refused") => {
      for (let more = 0; more < times; more += 1) await conduct.note(person, incident);
    };
    return { clock, conduct, note, waits, told, events };
  };

  it("slows down, then blocks for a time, and tells an admin once", async () => {
    const { conduct, note, waits, told, events, clock } = open();
    expect(await conduct.admit(person)).toBeNull();
    await note(3);
    expect(await conduct.admit(person)).toBeNull();
    await note(1, "tool-denied");
    expect(await conduct.admit(person)).toBeNull();
    expect(waits).toEqual([500, 1_000]);
    await note(1, "injection-signal");
    await note(5);
    expect((await conduct.admit(person))?.en).toMatch(/too many in a row had to be refused.*in half an hour/);
    expect([told.length, events]).toEqual([1, ["abuse-blocked"]]);
    expect(await conduct.list()).toMatchObject([
      { person, reason: "refused, tool-denied, injection-signal" },
    ]);
    clock.pass(30 * 60_000);
    expect(await conduct.admit(person)).toBeNull();
  });

  it("forgets what is long ago, and leaves others alone", async () => {
    const { conduct, note, waits, clock } = open();
    await note(5);
    clock.pass(10 * 60_000);
    await note(2);
    expect(await conduct.admit(person)).toBeNull();
    expect(await conduct.admit(UserId.parse("U2"))).toBeNull();
    expect(waits).toEqual([]);
  });

  it("is lifted by hand, with a row in the log", async () => {
    const { conduct, note, events } = open();
    await note(6);
    expect(await conduct.lift(person)).toBe(true);
    expect(await conduct.admit(person)).toBeNull();
    expect(events).toEqual(["abuse-blocked", "abuse-lifted"]);
    expect(await conduct.lift(UserId.parse("U2"))).toBe(false);
  });

  it("lets nobody in while it cannot tell", async () => {
    expect((await open(true).conduct.admit(person))?.de).toMatch(/nicht prüfen/);
  });
});

it("says waiting times without digits", () => {
  for (const milliseconds of [1, 9e3, 6e4, 3e5, 9e5, 18e5, 36e5, 1e7, 1e9]) {
    const { de, en } = inAbout(milliseconds);
    expect(`${de} ${en}`).not.toMatch(/\d/);
  }
});

it("starts with the defaults without a file, and not at all with one that does not fit", async () => {
  expect((await readLimits("/nowhere/limits.json")).turn.waves).toBe(3);
  const own = new URL("./limits.test.ts", import.meta.url).pathname;
  await expect(readLimits(own)).rejects.toThrow(/cannot be used/);
});
