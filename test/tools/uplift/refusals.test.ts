// What the tool does not do: measure without two groups, guess at cells, or advise where nobody should act.
import { expect, test } from "vitest";
import { run, shopRows, type Row } from "./uplift-rows.ts";

const rows = shopRows(400);
const quick = { resamples: 50, learner: { kind: "t", base: "linear" } };
const changed = (at: number, cells: Row): Row[] =>
  rows.map((row, index) => (index === at ? { ...row, ...cells } : row));

test.each([
  ["no rows", { rows: [] }, /no rows/],
  ["an unknown column", { rows, treatment: "sent" }, /no column "sent"; there are: customer_id, mailed/],
  ["a treatment of 2", { rows: changed(3, { mailed: 2 }) }, /0 or 1 in every row; row 4 has 2/],
  ["a treatment in words", { rows: changed(3, { mailed: "yes" }) }, /row 4 has "yes"/],
  [
    "a missing outcome",
    { rows: changed(0, { bought: null }) },
    /outcome "bought" must be a number.*row 1 has nothing/,
  ],
  ["a number beyond all measure", { rows: changed(5, { age: 1e200 }) }, /"age" has numbers beyond 1e\+100/],
  ["nobody treated", { rows: rows.map((row) => ({ ...row, mailed: 0 })) }, /nobody was treated/],
  ["no controls", { rows: rows.map((row) => ({ ...row, mailed: 1 })) }, /no controls/],
  ["too few to learn from", { rows: rows.slice(0, 30) }, /too few to learn from/],
  ["the outcome as a feature", { rows, features: ["age", "bought"] }, /"bought" is treatment, outcome/],
  [
    "features that are all alike",
    { rows: rows.map((row) => ({ ...row, age: 4 })), features: ["age"] },
    /no feature varies/,
  ],
])("%s is refused in words", async (_, input, words) => {
  await expect(run({ ...quick, ...input })).rejects.toThrow(words);
});

const codes = async (input: object): Promise<string[]> => {
  const { advice } = await run({ ...quick, ...input });
  expect(advice.allowed).toBe(advice.reasons.length === 0);
  for (const { de, en, wouldHelp } of [...advice.reasons, ...advice.caveats])
    expect([de, en, wouldHelp.de, wouldHelp.en].every((text) => text.length > 10)).toBe(true);
  return advice.reasons.map(({ code }) => code);
};

test("groups that were picked, not drawn, allow no advice and name the feature", async () => {
  const picked = shopRows(3000, { selection: 0.6 });
  expect(await codes({ rows: picked })).toContain("not-random");
  const { advice, balance } = await run({ ...quick, rows: picked });
  expect(advice.reasons.find(({ code }) => code === "not-random")?.de).toContain("„visits“");
  expect(balance.differences[0]?.feature).toBe("visits");
});

test("a score that decided who was contacted is noticed without any feature", async () => {
  const picked = shopRows(3000, { selection: 0.6 });
  expect(await codes({ rows: picked, score: "visits" })).toContain("not-random");
});

test("treatment that a feature decides leaves nobody to compare with", async () => {
  const decided = rows.map((row) => ({ ...row, mailed: Number(row["visits"]) > 0.5 ? 1 : 0 }));
  expect(await codes({ rows: decided })).toContain("no-overlap");
});

test("a control group of five in a hundred, drawn by lot, is enough overlap", async () => {
  const most = shopRows(6000, { treated: 0.95 });
  expect(await codes({ rows: most })).toEqual([]);
});

test("an outcome that is always the same has a stated result and no advice", async () => {
  const output = await run({ ...quick, rows: rows.map((row) => ({ ...row, bought: 0 })) });
  expect(output).toMatchObject({ ate: 0, qini: null, auuc: null, advice: { allowed: false } });
  expect(output.advice.reasons.map(({ code }) => code)).toContain("constant-outcome");
});

test("one score for all is chance: coefficients of 0 and no advice", async () => {
  const output = await run({ ...quick, rows: rows.map((row) => ({ ...row, s: 0.5 })), score: "s" });
  expect(output).toMatchObject({ qini: 0, auuc: 0, calibration: null });
  expect(output.advice.reasons.map(({ code }) => code)).toContain("one-score");
});

test.each([
  ["two people", [0, 1].flatMap((arm) => rows.filter(({ mailed }) => mailed === arm).slice(0, 1))],
  ["a score that is the treatment", rows.map((row) => ({ ...row, visits: row["mailed"] ?? 0 }))],
  ["an outcome that is the treatment", rows.map((row) => ({ ...row, bought: row["mailed"] ?? 0 }))],
  [
    "more features than people allow",
    rows.slice(0, 120).map((row) => ({
      ...row,
      ...Object.fromEntries(
        Array.from({ length: 90 }, (_, index) => [`f${index}`, Number(row["age"]) * (index + 1)]),
      ),
    })),
  ],
])("%s: finite numbers or nulls, and no advice", async (_, given) => {
  const output = await run({ ...quick, rows: given, score: "visits", resamples: 20 });
  expect(output.advice.allowed).toBe(false);
  expect(output.people.rows).toBe(given.length);
});

test("few people, few outcomes and a ranking that is none allow no advice", async () => {
  expect(await codes({ rows: shopRows(150) })).toContain("too-few-people");
  const rare = shopRows(2000).map((row, index) => ({ ...row, bought: index % 100 === 0 ? 1 : 0 }));
  expect(await codes({ rows: rare })).toContain("too-few-outcomes");
  const noise = shopRows(2000).map((row, index) => ({ ...row, noise: (index * 7919) % 1000 }));
  expect(await codes({ rows: noise, score: "noise" })).toContain("not-better-than-random");
});
