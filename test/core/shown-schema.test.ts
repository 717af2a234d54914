// What a model is shown keeps OpenAI's strict rules, and what it writes comes back as the value that was meant.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { SpecialistReply } from "#src/core/contribution.ts";
import { PlanReply } from "#src/core/plan.ts";
import { Segment } from "#src/core/segment.ts";
import { shownSchema, type JSONSchema } from "#src/core/shown-schema.ts";
import { assertStrict } from "#src/core/strict-schema.ts";

const Leafy = z.object({
  url: z.url(),
  mail: z.email().optional(),
  day: z.iso.date(),
  time: z.iso.datetime(),
  short: z.string().min(2).max(9).describe("a short text"),
  code: z.string().regex(/^(?=A)[A-Z]+$/),
  amount: z.number().positive().max(10),
  count: z.int().min(1).default(3),
});
const Plain = z.object({
  name: z.string(),
  nick: z.string().optional(),
  size: z.int().default(3),
  note: z.string().nullable(),
  both: z.string().nullish(),
});
const Maps = z.object({
  words: z.record(z.string(), z.int()),
  channels: z.partialRecord(
    z.enum(["tv", "email"]),
    z.object({ spend: z.number(), note: z.string().optional() }),
  ),
});
const Tagged = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("range"), from: z.string(), to: z.string() }),
  z.object({ kind: z.enum(["last", "next"]), days: z.int().optional() }),
  z.object({ kind: z.literal("all") }),
]);
const Mixed = z.object({
  value: z.union([z.string(), z.number(), z.array(z.int()), z.record(z.string(), z.int()), z.null()]),
  literal: z.literal(["a", 1, true, null]),
});
const Tuples = z.object({
  pair: z.tuple([z.string(), z.int().optional()]),
  rest: z.tuple([z.boolean()], z.object({ a: z.int() })),
});
const Merged = z.intersection(
  z.object({ a: z.string(), shared: z.string() }),
  z.object({ b: z.int().optional(), shared: z.string().max(20) }),
);
const MergedUnion = z.object({ id: z.string() }).and(Tagged);
const Loose = z.object({ a: z.int() }).catchall(z.string());
const Anything = z.object({ payload: z.unknown(), extra: z.any().optional() });
const Changed = z.object({
  upper: z.string().transform((text) => text.toUpperCase()),
  trimmed: z.preprocess((value) => value, z.string()),
  piped: z.string().pipe(z.string().min(1)),
  caught: z.int().catch(0),
  frozen: z.object({ a: z.string() }).readonly(),
  branded: z.string().brand<"Id">(),
});
const Tree = z.object({
  label: z.string(),
  get children() {
    return z.array(Tree).optional();
  },
});
const Root = z.union([z.object({ a: z.int() }), z.object({ b: z.string() })]);
const Bulk = z.object({
  rows: z.array(z.object({ path: z.string() })).meta({ bulk: true }),
  label: z.string(),
});

const nasty = {
  Leafy,
  Plain,
  Maps,
  Tagged,
  Mixed,
  Tuples,
  Merged,
  MergedUnion,
  Loose,
  Anything,
  Changed,
  Tree,
  Root,
  Bulk,
};
const shownInTheProject = {
  SpecialistReply,
  PlanReply,
  Segment,
  list: z.array(z.string()),
  word: z.string(),
};

describe("the shown schema keeps the strict rules", () => {
  for (const [name, schema] of Object.entries({ ...nasty, ...shownInTheProject }))
    it(name, () => expect(assertStrict(shownSchema(schema, { name }).json)).toEqual([]));

  it("refuses types that JSON cannot say", () => {
    for (const schema of [
      z.object({ at: z.date() }),
      z.object({ big: z.bigint() }),
      z.object({ map: z.map(z.string(), z.int()) }),
    ])
      expect(() => shownSchema(schema)).toThrow();
  });

  it("tells the model in words what strict mode does not know", () => {
    const { properties } = shownSchema(Leafy).json;
    expect(properties["short"]?.description).toBe(
      "a short text; at least 2 characters; at most 9 characters",
    );
    expect(properties["count"]?.description).toBe("null means 3");
    expect(properties["count"]?.anyOf).toEqual([{ type: "integer", minimum: 1 }, { type: "null" }]);
    expect(properties["day"]).toMatchObject({ format: "date" });
  });
});

describe("the check of the strict rules notices", () => {
  const object = (properties: Record<string, JSONSchema>): JSONSchema => ({
    type: "object",
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  });
  const deep = (levels: number): JSONSchema =>
    levels === 0 ? { type: "string" } : object({ a: deep(levels - 1) });
  const planted: Readonly<Record<string, [JSONSchema, RegExp]>> = {
    "an open object": [{ ...object({}), additionalProperties: true }, /additionalProperties/],
    "an optional property": [{ ...object({ a: { type: "string" } }), required: [] }, /a must be required/],
    "a required property that is missing": [{ ...object({}), required: ["a"] }, /not described/],
    "a default": [object({ a: { type: "string", default: "x" } }), /default is not supported/],
    oneOf: [object({ a: { oneOf: [{ type: "string" }] } }), /oneOf is not supported/],
    allOf: [object({ a: { allOf: [{ type: "string" }] } }), /allOf is not supported/],
    prefixItems: [
      object({ a: { type: "array", items: { type: "string" }, prefixItems: [] } }),
      /prefixItems/,
    ],
    minLength: [object({ a: { type: "string", minLength: 1 } }), /minLength is not supported/],
    "an unknown format": [object({ a: { type: "string", format: "uri" } }), /format uri/],
    "a pattern with look-ahead": [object({ a: { type: "string", pattern: "(?=a)" } }), /look-around/],
    "a property without a type": [object({ a: {} }), /known type/],
    "an array without items": [object({ a: { type: "array" } }), /needs items/],
    "a union at the root": [{ anyOf: [object({})] }, /root must/],
    "an array at the root": [{ type: "array", items: { type: "string" } }, /root must be an object/],
    "a reference to nothing": [object({ a: { $ref: "#/$defs/b" } }), /not defined/],
    "eleven levels": [deep(12), /deeper than 10/],
    "a thousand and one values": [
      object({ a: { type: "string", enum: Array.from({ length: 1001 }, String) } }),
      /enumValues/,
    ],
    "a nested one": [
      object({ a: { type: "array", items: { type: "object" } } }),
      /items: additionalProperties/,
    ],
  };
  for (const [name, [json, problem]] of Object.entries(planted))
    it(name, () => expect(assertStrict(json).join("\n")).toMatch(problem));

  it("a schema as zod writes it", () =>
    expect(assertStrict(z.toJSONSchema(Plain, { io: "input" }))).not.toEqual([]));
});

/** JSON knows neither -0 nor undefined. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const word = fc.string({ maxLength: 8 });
const key = fc.string({ minLength: 1, maxLength: 5 });
const small = fc.integer({ min: -5, max: 5 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const tagged = fc.oneof(
  fc.record({ kind: fc.constant("range" as const), from: word, to: word }),
  fc.record({ kind: fc.constantFrom("last" as const, "next" as const), days: maybe(small) }),
  fc.record({ kind: fc.constant("all" as const) }),
);
const tree = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.record({
    label: word,
    children: maybe(fc.array(tie("node"), { maxLength: 2, depthIdentifier: "tree" })),
  }),
})).node;

const values: readonly [string, z.ZodType, fc.Arbitrary<unknown>][] = [
  [
    "plain fields",
    Plain,
    fc.record({
      name: word,
      nick: maybe(word),
      size: maybe(small),
      note: fc.option(word),
      both: maybe(word),
    }),
  ],
  [
    "maps",
    Maps,
    fc.record({
      words: fc.dictionary(key, small),
      channels: fc.record(
        { tv: fc.record({ spend: small, note: maybe(word) }), email: fc.record({ spend: small }) },
        { requiredKeys: [] },
      ),
    }),
  ],
  ["tagged unions", Tagged, tagged],
  [
    "mixed unions",
    Mixed,
    fc.record({
      value: fc.oneof(
        word,
        small,
        fc.array(small),
        fc.dictionary(key, small, { minKeys: 1 }),
        fc.constant(null),
      ),
      literal: fc.constantFrom("a", 1, true, null),
    }),
  ],
  [
    "tuples",
    Tuples,
    fc.record({
      pair: fc.oneof(fc.tuple(word), fc.tuple(word, small)),
      rest: fc
        .tuple(fc.boolean(), fc.array(fc.record({ a: small })))
        .map(([first, rest]) => [first, ...rest]),
    }),
  ],
  ["intersections", Merged, fc.record({ a: word, shared: word, b: maybe(small) })],
  ["intersections of unions", MergedUnion, fc.tuple(word, tagged).map(([id, rest]) => ({ id, ...rest }))],
  [
    "typed further keys",
    Loose,
    fc.tuple(small, fc.dictionary(key, word)).map(([a, rest]) => ({ ...rest, a })),
  ],
  [
    "JSON text",
    Anything,
    fc.record({ payload: fc.jsonValue(), extra: maybe(fc.jsonValue().filter((value) => value !== null)) }),
  ],
  ["recursion", Tree, tree],
  ["a union at the root", Root, fc.oneof(fc.record({ a: small }), fc.record({ b: word }))],
  [
    "segments",
    Segment,
    fc.record({ kind: fc.constant("fact"), id: word, text: word, citations: fc.array(word) }),
  ],
];

describe("what a model writes comes back as it was meant", () => {
  for (const [name, schema, arbitrary] of values)
    it(name, () => {
      const shown = shownSchema(schema);
      fc.assert(
        fc.property(arbitrary.map(asJson), (value) => {
          const written = asJson(shown.show(value));
          expect(schema.parse(shown.restore(written))).toEqual(schema.parse(value));
        }),
        { seed: 20261123, numRuns: 200 },
      );
    });

  it("missing equals null, and a default is taken", () => {
    expect(
      Plain.parse(shownSchema(Plain).restore({ name: "a", nick: null, size: null, note: null, both: null })),
    ).toEqual({
      name: "a",
      size: 3,
      note: null,
    });
    expect(Plain.parse(shownSchema(Plain).restore({ name: "a" }))).toEqual({
      name: "a",
      size: 3,
      note: null,
    });
  });

  it("leaves a handle for the gate to resolve", () => {
    const handle = { from: "call-1", path: "rows" };
    expect(shownSchema(Bulk).restore({ rows: handle, label: "a" })).toEqual({ rows: handle, label: "a" });
  });

  it("takes plain words where JSON text was asked for as the words", () => {
    expect(shownSchema(Anything).restore({ payload: "hello", extra: null })).toEqual({ payload: "hello" });
  });
});
