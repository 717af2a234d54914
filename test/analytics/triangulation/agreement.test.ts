// When two views of a channel say the same, and which entries of a ledger become lift tests.
import { expect, test } from "vitest";
import { agreementOf } from "#src/analytics/triangulation/agreement.ts";
import { liftTestsOf } from "#src/analytics/triangulation/lift-tests.ts";

const narrow = { mean: 0.2, q03: 0.15, q97: 0.25 };
const wide = { mean: 0.2, q03: 0.02, q97: 0.5 };

test.each([
  [0.21, narrow, "agree"],
  [0.24, narrow, "agree"],
  [0.4, narrow, "mta-higher"],
  [0.05, narrow, "mta-lower"],
  [0.4, wide, "mmm-uncertain"],
  [0.6, wide, "mta-higher"],
  [0.215, { mean: 0.2, q03: 0.19, q97: 0.21 }, "agree"],
  [null, narrow, "no-mta"],
  [0.2, null, "no-mmm"],
] as const)("credit %s beside %o: %s", (mta, mmm, expected) => {
  expect(agreementOf(mta, mmm)).toBe(expected);
});

test("only finished lifts of a channel, with an error that is no certainty", () => {
  const lift = { x: 10, deltaX: 5, deltaY: 7, sd: 2 };
  expect(
    liftTestsOf([
      { plan: { channel: "tv" }, result: { lift } },
      { plan: { channel: "tv" }, result: null },
      { plan: { channel: null }, result: { lift } },
      { plan: { channel: "email" }, result: { lift: null } },
      { plan: { channel: "email" }, result: { lift: { ...lift, sd: 0 } } },
    ]),
  ).toEqual([{ medium: "tv", ...lift }]);
});
