// Labels join as a semilattice: order, grouping and repetition do not matter, and nothing is ever gained.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { houseLabel, joinLabels, labelled, labelOf, mayRead, sourceLabel } from "#src/core/label.ts";
import { dataClasses } from "#src/core/ports.ts";

const group = fc.constantFrom("everyone", "marketing", "finance", "legal", "board");
const groups = fc.uniqueArray(group, { maxLength: 4 });
const label = fc
  .record({
    origins: fc.array(fc.constantFrom("person", "tool:a", "tool:b", "library:d1", "quote"), { maxLength: 4 }),
    trust: fc.constantFrom("trusted" as const, "untrusted" as const),
    readers: fc.array(groups, { maxLength: 4 }),
    dataClass: fc.constantFrom(...dataClasses),
  })
  .map(labelled);

const check = <Values extends [unknown, ...unknown[]]>(property: fc.IProperty<Values>) =>
  fc.assert(property, { seed: 11, numRuns: 300 });

describe("the join", () => {
  it("is commutative, associative, idempotent, and has the house's own words for nothing", () => {
    check(
      fc.property(label, label, label, (one, two, three) => {
        expect(joinLabels([one, two])).toEqual(joinLabels([two, one]));
        expect(joinLabels([joinLabels([one, two]), three])).toEqual(
          joinLabels([one, joinLabels([two, three])]),
        );
        expect(joinLabels([one, one])).toEqual(one);
        expect(joinLabels([one, houseLabel])).toEqual(one);
      }),
    );
  });

  it("never makes a value more trusted, wider read or less closely kept", () => {
    check(
      fc.property(label, label, groups, (one, two, audience) => {
        const joined = joinLabels([one, two]);
        if (one.trust === "untrusted") expect(joined.trust).toBe("untrusted");
        expect(dataClasses.indexOf(joined.dataClass)).toBeGreaterThanOrEqual(
          dataClasses.indexOf(one.dataClass),
        );
        const readsBoth = mayRead({ groups: audience }, one) && mayRead({ groups: audience }, two);
        expect(mayRead({ groups: audience }, joined)).toBe(readsBoth);
        expect(joined.origins).toEqual(expect.arrayContaining(one.origins));
      }),
    );
  });
});

it("takes a document's groups for its readers, and none for nobody", () => {
  const finance = sourceLabel({ id: "D1", kind: "library", trust: "trusted", groups: ["finance", "legal"] });
  expect(mayRead({ groups: ["legal"] }, finance)).toBe(true);
  expect(mayRead({ groups: ["everyone", "marketing"] }, finance)).toBe(false);
  const unknown = sourceLabel({ id: "D2", kind: "library", trust: "trusted" });
  expect(mayRead({ groups: ["everyone", "finance"] }, unknown)).toBe(false);
  expect(sourceLabel({ id: "D3", kind: "page", trust: "untrusted", groups: ["everyone"] })).toEqual({
    origins: ["page:D3"],
    trust: "untrusted",
    readers: [],
    dataClass: "public",
  });
});

it("vouches for nothing that carries no label", () => {
  expect(labelOf({}).trust).toBe("untrusted");
});
