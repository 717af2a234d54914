// The copywriting plays: requests in many words lead to the right call, edits go to the named variant, unknown products are asked about.
import { describe, expect, test } from "vitest";
import { compliance } from "#agents/compliance/agent.ts";
import { copywriter } from "#agents/copywriter/agent.ts";
import { editWish } from "#agents/copywriter/edit-wish.ts";
import { createChooser } from "#src/model/embedded/choose-play.ts";
import { briefing, walk } from "#test/fakes/play-loop.ts";
import { outdoorLibrary } from "#test/fakes/outdoor-library.ts";
import { draftCopy } from "#tools/copy/draft-copy.ts";
import { reviseCopy } from "#tools/copy/revise-copy.ts";

const chooser = createChooser([compliance, copywriter]);
const parts = { tools: [draftCopy, reviseCopy], knowledge: outdoorLibrary() };

async function answer(ask: string, given: Partial<Parameters<typeof briefing>[1]> = {}) {
  const full = briefing(ask, given);
  const best = chooser.rank(ask, full)[0];
  if (best === undefined) throw new Error(`no play for ${ask}`);
  return { play: best.play.id, ...(await walk(best.play, full, parts)) };
}

const three: readonly (readonly ["de" | "en", string, number])[] = [
  ["de", "Schreib drei Newsletter-Betreffzeilen für die Winterjacke, Du-Form.", 3],
  ["de", "Ich brauche 3 Betreffzeilen zur Winterjacke Polar", 3],
  ["de", "drei betreffzeilen winterjacke bitte", 3],
  ["de", "Schreb mir bitte drei Betrefzeilen für die Winterjake", 3],
  [
    "de",
    "Hey, kannst du mir bis gleich drei knackige Betreffzeilen für den Newsletter zur Winterjacke texten?",
    3,
  ],
  ["de", "noch zwei Betreffzeilen für die Winterjacke", 2],
  ["de", "subject lines für die winterjacke, 3 stück, du", 3],
  ["de", "Vorschläge für Betreffzeilen zur Winterjacke", 3],
  ["de", "Brauch schnell ne Betreffzeile für die Polar", 1],
  [
    "de",
    "Am Dienstag geht der Newsletter raus, da fehlen mir noch vier Betreffzeilen zur Winterjacke, machst du?",
    4,
  ],
  ["en", "Write three subject lines for the winter jacket.", 3],
  ["en", "3 subject lines for the winter jacket pls", 3],
  ["en", "wirte three subjectlines for winter jacket", 3],
  ["en", "subject line ideas for the Polar jacket", 3],
  [
    "en",
    "Hi! We're sending the newsletter on Tuesday and I still need three subject lines for the winter jacket",
    3,
  ],
  ["en", "write drei Betreffzeilen for the Winterjacke", 3],
];

describe("a request for copy", () => {
  test.each(three)("[%s] %s", async (language, ask, count) => {
    const { results, reply } = await answer(ask, { language });
    const done = results.at(-1);
    expect(done?.tool).toBe("draft-copy");
    expect(done?.input).toMatchObject({ kind: "subject-line", count, language });
    expect(done?.output).toMatchObject({ product: { id: "winterjacke-polar" } });
    const copy = reply.segments.find(({ kind }) => kind === "copy");
    expect(copy?.variants).toHaveLength(count);
    expect(reply.segments.filter(({ kind }) => kind === "figure")).toHaveLength(1);
    for (const { kind, citations } of reply.segments)
      if (kind === "fact") expect(citations.length).toBeGreaterThan(0);
    for (const { kind, text } of reply.segments)
      if (kind !== "fact") expect(text.replace(/\{figure:\w+\}/g, "")).not.toMatch(/\d/);
  });

  test.each([
    [
      "Gib mir 5 Headlines (max. 30 Zeichen) für die Winterjacke, kein 'günstig'",
      { kind: "headline", count: 5, maxLength: 30, avoid: ["günstig"] },
    ],
    [
      "Come up with five headlines, max 30 characters, for the winter jacket, don't say 'cheap'",
      { kind: "headline", count: 5, maxLength: 30, avoid: ["cheap"] },
    ],
    ["Google Ads Beschreibungen für die Winterjacke schreiben", { kind: "description", maxLength: 90 }],
    [
      "Entwirf zwei Instagram-Posts für das Zelt Aurora 2, Sie-Form",
      { kind: "post", count: 2, address: "sie" },
    ],
    [
      "Schreib zwei Betreffzeilen für das Zelt auf Englisch",
      { kind: "subject-line", count: 2, language: "en" },
    ],
    ["Formulier mir eine Überschrift für die Winterjacke", { kind: "headline", count: 1 }],
  ])("%s", async (ask, expected) => {
    expect((await answer(ask)).results.at(-1)?.input).toMatchObject(expected);
  });

  test("two kinds in one request are two drafts for the same product, each with its own count and length", async () => {
    const ask = "Gib mir 5 Headlines (max. 30 Zeichen) und 2 Beschreibungen (max. 90) für die Winterjacke";
    const { results, reply } = await answer(ask);
    expect(results.map(({ input }) => input)).toMatchObject([
      { kind: "headline", count: 5, maxLength: 30 },
      { kind: "description", count: 2, maxLength: 90 },
    ]);
    expect(
      reply.segments.filter(({ kind }) => kind === "copy").map(({ variants }) => variants.length),
    ).toEqual([5, 2]);
  });

  test("for an unknown product asks back and lists the known ones with their sheets", async () => {
    const { reply } = await answer("Schreib drei Betreffzeilen für die Sommerhose");
    expect(reply.outcome).toBe("question");
    const known = reply.segments.find(({ kind }) => kind === "fact");
    expect(known?.text).toContain("Zelt Aurora 2");
    expect(known?.citations).toHaveLength(3);
  });

  test("takes the product from the words before when this request names none", async () => {
    const history = [
      {
        from: "person" as const,
        text: "Betreffzeilen für die Winterjacke bitte",
        turn: null,
        variants: [],
        specialists: [],
      },
    ];
    const { results } = await answer("schreib noch zwei Betreffzeilen", { history });
    expect(results.at(-1)?.output).toMatchObject({ product: { id: "winterjacke-polar" } });
  });

  test.each([
    "Wie lang darf eine Betreffzeile sein?",
    "Welche Betreffzeile hatte die beste Öffnungsrate?",
    "Was kostet der Rückversand?",
    "How long may a subject line be?",
  ])("%s is no request for copy", (ask) => {
    expect(chooser.rank(ask, briefing(ask)).map(({ play }) => play.id)).not.toContain("draft");
  });
});

describe("an edit", () => {
  const variant = {
    id: "T.A1.v2",
    position: 2,
    kind: "subject-line" as const,
    text: "Kalte Tage? Deine Winterjacke Polar ist dabei",
    edits: null,
    lineage: null,
  };

  test.each([
    ["die zweite kürzer", "shorter"],
    ["make the second one shorter", "shorter"],
    ["Nr. 2 bitte knapper", "shorter"],
    ["die zweite ist zu lang", "shorter"],
    ["kannste die 2. auf 30 Zeichen bringen", "shorter"],
    ["trim the second", "shorter"],
    ["Nr. 3 in Sie-Form", "sie"],
    ["die zweite siezen bitte", "sie"],
    ["die zweite per Du", "du"],
    ["die erste ohne Superlativ", "without-superlative"],
    ["second one without superlatives", "without-superlative"],
    ["die zweite länger und ausführlicher", "longer"],
    ["second one a bit longer", "longer"],
    ["mach die zweite frecher", "other-tone"],
    ["rephrase the second one", "other-tone"],
    ["die zweite ohne das Wort dabei", "avoid"],
    ["the second without the word 'cold'", "avoid"],
  ])("%s → %s", (ask, change) => {
    expect(editWish(ask).change).toBe(change);
  });

  test("goes to the named variant and says how its length changed", async () => {
    const { play, results, reply } = await answer("die zweite kürzer", { variants: [variant] });
    expect(play).toMatch(/^edit/);
    expect(results[0]).toMatchObject({ tool: "revise-copy", input: { edits: "T.A1.v2", change: "shorter" } });
    expect(reply.segments[0]).toMatchObject({ kind: "copy", variants: ["v1"] });
    expect(reply.segments[0]?.text).toContain("zweite");
    expect(reply.segments[1]?.text).toMatch(/^Vorher \{figure:f2\}, jetzt \{figure:f1\}/);
  });

  test("that cannot be done says so and leaves the variant", async () => {
    const other = { ...variant, text: "Die neue Kollektion ist da" };
    const { reply } = await answer("die zweite länger", { variants: [other] });
    expect(reply.outcome).toBe("cannot");
    expect(reply.segments[0]?.text).toContain("bleibt, wie sie ist");
  });
});
