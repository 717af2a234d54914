// The two arms of GrowthBook's test of CUPED on ratios (packages/stats/tests/frequentist/test_tests.py): published numbers.
import type { RatioBeforeAndAfter } from "#src/analytics/arms/cuped-ratio.ts";

export const ratioArms: readonly RatioBeforeAndAfter[] = [
  {
    n: 100,
    after: {
      numerator: { sum: 485.112236689623, sumSquares: 2715.484666118136 },
      denominator: { sum: 679.9093275844917, sumSquares: 4939.424001640236 },
      sumProducts: 3602.146836776702,
    },
    before: {
      numerator: { sum: 192.59138069991536, sumSquares: 460.076026390857 },
      denominator: { sum: 290.1398399750233, sumSquares: 920.9461385038898 },
      sumProducts: 634.239482353647,
    },
    crossProducts: {
      numerators: 1113.6215759318352,
      denominators: 2130.9404074446747,
      numeratorAfterDenominatorBefore: 1559.2878434944676,
      denominatorAfterNumeratorBefore: 1460.3181079276983,
    },
  },
  {
    n: 100,
    after: {
      numerator: { sum: 514.7757826608777, sumSquares: 2994.897482705013 },
      denominator: { sum: 705.4090874383759, sumSquares: 5291.36604146392 },
      sumProducts: 3918.1561431600717,
    },
    before: {
      numerator: { sum: 206.94157227402536, sumSquares: 514.2903702246757 },
      denominator: { sum: 302.54389139107326, sumSquares: 994.4506208125663 },
      sumProducts: 698.4173425817908,
    },
    crossProducts: {
      numerators: 1237.0953021125997,
      denominators: 2292.081739775257,
      numeratorAfterDenominatorBefore: 1701.0287270040265,
      denominatorAfterNumeratorBefore: 1604.0759503266522,
    },
  },
];
