// The compliance plays: the claim is taken out of the request word for word, and the reply says verdict, law, proof and rewrite.
import { describe, expect, test } from "vitest";
import { claimIn } from "#agents/compliance/quoted-claim.ts";
import { compliance } from "#agents/compliance/agent.ts";
import { copywriter } from "#agents/copywriter/agent.ts";
import { createChooser } from "#src/model/embedded/choose-play.ts";
import { briefing, walk } from "#test/fakes/play-loop.ts";
import { outdoorLibrary } from "#test/fakes/outdoor-library.ts";
import { checkClaims } from "#tools/compliance/check-claims.ts";
import { findEvidence } from "#tools/compliance/find-evidence.ts";

const chooser = createChooser([compliance, copywriter]);
const parts = { tools: [checkClaims, findEvidence], knowledge: outdoorLibrary() };

async function answer(ask: string, language: "de" | "en") {
  const given = briefing(ask, { language, specialist: "compliance" });
  const best = chooser.rank(ask, given)[0];
  if (best === undefined) throw new Error(`no play for ${ask}`);
  return { specialist: best.specialist, ...(await walk(best.play, given, parts)) };
}

const neutral: readonly (readonly ["de" | "en", string])[] = [
  ["de", "Dürfen wir schreiben: 'klimaneutrale Jacke, Deutschlands beste'?"],
  ["de", "Können wir „klimaneutrale Jacke“ auf die Verpackung drucken?"],
  ["de", "darf man klimaneutral sagen"],
  ["de", "klimaneutrale jacke - ok??"],
  ["de", "dürfn wir klimaneutral schreibn"],
  ["de", "Moin, kurze Frage: geht „klimaneutraler Rucksack“ so raus oder kriegen wir ne Abmahnung?"],
  ["de", "Check bitte die Aussage »CO2-neutral verschickt«"],
  [
    "de",
    'Ich sitze an der Landingpage und mein Chef möchte, dass wir dort "klimaneutral verschickt" schreiben. Dürfen wir das?',
  ],
  ["de", "dürfen wir die Polar als klimaneutral bewerben?"],
  ["en", "Can we say 'climate-neutral jacket, Germany's best'?"],
  ["en", "may we call the jacket carbon neutral?"],
  ["en", "pls check this claim: climate neutral backpack"],
  ["en", "climate neutral jacket, allowed?"],
  ["en", 'Can I write "carbon neutral" on the label?'],
  ["en", "Can wir say 'klimaneutral' im Newsletter?"],
  ["en", 'would "carbon-neutral shipping" be compliant'],
];

describe("a question about a claim", () => {
  test.each(neutral)("[%s] %s", async (language, ask) => {
    const { specialist, results, reply } = await answer(ask, language);
    expect(specialist).toBe("compliance");
    expect(results.map(({ tool }) => tool)).toEqual(["find-evidence", "check-claims"]);
    const [verdict, ...rest] = reply.segments;
    expect(verdict?.text).toMatch(language === "de" ? /^Nein, so nicht:/ : /^No, not like this:/);
    expect(rest.map(({ text }) => text).join(" ")).toContain("Nr. 4c");
    expect(rest.some(({ text }) => /^(?:Sichere Fassung|Safe wording)/.test(text))).toBe(true);
    expect(reply.segments.at(-1)).toMatchObject({ kind: "notice", topic: "legal" });
  });

  test.each([
    [
      "Dürfen wir schreiben: 'klimaneutrale Jacke, Deutschlands beste'?",
      "klimaneutrale Jacke, Deutschlands beste",
    ],
    ["Can we say 'climate-neutral jacket, Germany's best'?", "climate-neutral jacket, Germany's best"],
    ["Prüf mal den Claim: nachhaltigste Jacke Europas", "nachhaltigste Jacke Europas"],
    ["Dürfen wir mit Testsieger werben?", "Testsieger"],
    ["Dürfen wir „grün“ und »nachhaltig« sagen?", "grün, nachhaltig"],
    ["May we call the jacket eco-friendly?", "the jacket eco-friendly"],
  ])("%s is about: %s", (ask, claim) => {
    expect(claimIn(ask)).toBe(claim);
  });

  test("an open question holds no claim", () => {
    expect(claimIn("Was dürfen wir über die Winterjacke schreiben?")).toBeNull();
  });

  test("backed by valid evidence it passes and cites it", async () => {
    const { reply } = await answer(
      "Dürfen wir für die Winterjacke „Füllung aus 60 % recyceltem Polyester“ sagen?",
      "de",
    );
    expect(reply.segments[0]?.text).toMatch(/^Ja, das geht:/);
    expect(reply.segments.find(({ kind }) => kind === "fact")).toMatchObject({ citations: ["c1"] });
  });

  test("backed by expired evidence it does not", async () => {
    const { reply } = await answer(
      "Dürfen wir beim Wanderschuh Granit „OEKO-TEX-geprüftes Innenfutter“ schreiben?",
      "de",
    );
    expect(reply.segments[0]?.text).toMatch(/^Nein/);
    expect(reply.segments.map(({ text }) => text).join()).toContain("abgelaufen");
  });

  test("evidence and allowed wordings are listed when nobody asks for a verdict", async () => {
    const { reply } = await answer("Welche Belege haben wir für die Winterjacke?", "de");
    expect(reply.segments.map(({ text }) => text).join(" ")).toContain(
      "Füllung aus 60 % recyceltem Polyester",
    );
    const none = await answer("Welche Belege haben wir für das Zelt?", "de");
    expect(none.reply.outcome).toBe("not-found");
  });
});

describe("a quotation with doubt about it", () => {
  test.each([
    ["Agentur schlägt als Überschrift „Die beste Jacke der Welt“ vor. Hast du Bedenken?", "de"],
    ["Kommen wir mit „grünste Jacke Europas“ in der Anzeige durch?", "de"],
    ["the printer has 'the best tent in Europe' as the headline, any concerns?", "en"],
  ] as const)("%s is reviewed, not rewritten", async (ask, language) => {
    const { specialist, results } = await answer(ask, language);
    expect(specialist).toBe("compliance");
    expect(results.map(({ tool }) => tool)).toContain("check-claims");
  });

  test("a question about a text that is not there asks for it", async () => {
    const { reply } = await answer("Können wir das so sagen?", "de");
    expect(reply.outcome).toBe("question");
  });
});

describe("a review of copy", () => {
  const review = compliance.playbook.plays.find(({ id }) => id === "review-variants");
  const variant = (position: number, text: string) => ({
    id: `T.A1.v${position}`,
    position,
    kind: "subject-line" as const,
    text,
    edits: null,
    lineage: position === 1 ? '{"product":"winterjacke-polar"}' : null,
  });

  test("checks every text as it stands and says in one segment which may go out", async () => {
    if (review === undefined) throw new Error("no review play");
    const variants = [
      variant(1, "Deine Winterjacke Polar für kalte Tage"),
      variant(2, "Die klimaneutrale Polar"),
      variant(3, "Nur heute: Polar"),
    ];
    const given = briefing("Schreib drei Betreffzeilen", {
      specialist: "compliance",
      task: "review",
      variants,
    });
    const { results, reply } = await walk(review, given, parts);
    const checked = results
      .filter(({ tool }) => tool === "check-claims")
      .map(({ input }) => (input as { text: string }).text);
    expect(checked).toEqual(variants.map(({ text }) => text));
    expect(reply.segments).toHaveLength(1);
    expect(reply.segments[0]?.text).toMatch(
      /Die zweite Variante geht so nicht .*Nr\. 4c.*Die dritte Variante braucht noch Prüfung/,
    );
    expect(reply.segments[0]?.text).not.toMatch(/Die erste/);
  });

  test("without objections says so, in English too", async () => {
    if (review === undefined) throw new Error("no review play");
    const given = briefing("x", {
      specialist: "compliance",
      task: "review",
      language: "en",
      variants: [variant(1, "Your Polar winter jacket")],
    });
    expect((await walk(review, given, parts)).reply.segments[0]?.text).toMatch(
      /no objections.*no legal advice/,
    );
  });
});
