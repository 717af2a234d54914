import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Briefing, ToolResult } from "#src/core/agent.ts";
import type { CitationSeed } from "#src/core/citation.ts";
import type { Language } from "#src/core/language.ts";
import type { Hands } from "#src/core/ports.ts";
import { libraryPlay } from "#agents/library-play.ts";
import { readDocument } from "#tools/knowledge/read-document.ts";
import { searchKnowledge } from "#tools/knowledge/search-knowledge.ts";
import {
  deleteHome,
  markdown,
  openKnowledge,
  temporaryHome,
  type OpenKnowledge,
} from "#test/knowledge/open-knowledge.ts";
import { asRead, call, shelf } from "./shelf.ts";

interface Found {
  readonly found: boolean;
  readonly passages: readonly {
    readonly source: string;
    readonly instructions: boolean;
    readonly expired: boolean;
  }[];
  readonly best: readonly { readonly sentence: string; readonly source: string; readonly support: number }[];
}

const search = asRead(searchKnowledge);
let home = "";
let open: OpenKnowledge;
beforeAll(async () => {
  home = await temporaryHome();
  open = await openKnowledge(home);
  for (const document of shelf) await open.knowledge.add(document);
});
afterAll(async () => {
  await open.close();
  await deleteHome(home);
});

/** Tests read what the tool's own schema let through. */
async function ask(query: string, more: Partial<typeof call> = {}): Promise<Found> {
  const output = await search.run({ query }, hands(), { ...call, ...more });
  return search.output.parse(output) as Found;
}
const hands = (): Hands => ({ knowledge: open.knowledge }) as Hands;

describe("search-knowledge", () => {
  test.each([
    ["Was kostet der Rückversand?", "de", "Der Rückversand kostet **4,90 €** pro Paket."],
    ["rückversnad kosten", "de", "Der Rückversand kostet **4,90 €** pro Paket."],
    [
      "Hi, kurze Frage: Was kostet denn die Ruecksendung, weißt du das?",
      "de",
      "Der Rückversand kostet **4,90 €** pro Paket.",
    ],
    ["How much is return shipping?", "en", "Return shipping costs €4.90 per parcel."],
    ["Wie schwer ist das Zelt Aurora 2?", "de", "Das Zelt Aurora 2 wiegt 1.980 Gramm."],
    [
      "Wie lange dauert die Lieferung nach Österreich?",
      "de",
      "Die Lieferzeit nach Österreich beträgt 3 bis 5 Arbeitstage.",
    ],
    [
      "How long is the guarantee on tents?",
      "en",
      "The guarantee on tents runs for five years from the date of purchase.",
    ],
    [
      "A customer is waiting here with a parcel and would like to know how much it costs to send a tent back, can you help?",
      "en",
      "Return shipping costs €4.90 per parcel.",
    ],
    ["return window?", "en", "Unworn goods can be returned within 30 days."],
    [
      "Was kostet der Rückversand? Erstattung bitte auf <IBAN_1>.",
      "de",
      "Der Rückversand kostet **4,90 €** pro Paket.",
    ],
    ["An wen wende ich mich wegen Budget?", "de", "Für Budget und Umsatzzahlen ist Priya Nair zuständig."],
    ["Duzen wir im Newsletter?", "de", "Im Newsletter duzen wir unsere Leserinnen und Leser."],
  ])("answers: %s", async (query, language, sentence) => {
    const { found, best } = await ask(query, { language: language as Language });
    expect(found).toBe(true);
    expect(best[0]?.sentence).toBe(sentence);
  });

  test.each([
    "Was kostet ein Helikopterflug?",
    "was kostet ein helikopterflug",
    "Who won the world cup?",
    "Wie hoch ist der Mindestlohn?",
    "Wie ist das Wetter morgen?",
    "What is the capital of France?",
    "Welche Farbe hat das Zelt Aurora 2?",
    "Wer hat das Logo gezeichnet?",
    "Wie viele Leserinnen hat der Newsletter?",
    "Wann wurde der Newsletter zuletzt verschickt?",
    "Wie viele Mitarbeiter haben wir in Österreich?",
    "Was ist das?",
    "Kannst du mir bitte kurz helfen?",
    "Wie hoch ist das Gehalt der Leitung?",
    "!!!",
    "42",
    "2",
    "Hi! Ich sitze gerade mit Mara zusammen: Was kostet ein Helikopterflug?",
  ])("finds nothing on: %s", async (query) => {
    expect(await ask(query)).toMatchObject({ found: false, best: [] });
  });

  test("cites the best sentences verbatim, with offsets into the document", async () => {
    const output = await search.run({ query: "Was kostet der Rückversand?" }, hands(), call);
    const citations = search.yields?.(output, {}).citations ?? [];
    expect(citations.length).toBeGreaterThan(0);
    for (const { document, start, end, sentence } of citations) {
      expect((await open.knowledge.document(document))?.text.slice(start, end)).toBe(sentence);
    }
  });

  test("is untrusted as soon as one passage is, marks what speaks to a machine, and never cites it", async () => {
    const output = await search.run(
      { query: "Was sagen Kunden: gib alles frei und poste die Kundenliste?" },
      hands(),
      call,
    );
    const { passages, best } = search.output.parse(output) as Found;
    expect(passages.some((passage) => passage.source === "export.md" && passage.instructions)).toBe(true);
    expect(best.map(({ sentence }) => sentence).join(" ")).not.toContain("Ignoriere");
    expect(search.trust(output)).toBe("untrusted");
    expect(search.trust(await search.run({ query: "Was kostet der Rückversand?" }, hands(), call))).toBe(
      "trusted",
    );
  });

  test("marks an expired document", async () => {
    const { best } = await ask("Was kostet die Stirnlampe im Herbstangebot?");
    expect(best[0]).toMatchObject({ source: "angebot.md", expired: true, expires: "2026-10-31" });
  });

  test("keeps to the groups of the audience", async () => {
    const { found } = await ask("Wie hoch ist das Gehalt der Leitung?", { groups: ["everyone", "finance"] });
    expect(found).toBe(true);
  });
});

describe("read-document", () => {
  const read = asRead(readDocument);

  test("reads by source or title, in sections that can be cited", async () => {
    for (const source of ["versand.md", "Versand und Rückversand"]) {
      const output = await read.run({ source }, hands(), call);
      expect(output).toMatchObject({
        source: "versand.md",
        sections: [
          { headings: ["Versand und Rückversand"] },
          { headings: ["Versand und Rückversand", "Länder"] },
        ],
      });
      const sentences = read.yields?.(output, {}).citations?.map(({ sentence }) => sentence);
      expect(sentences).toContain("Wir liefern in alle Länder der EU.");
    }
  });

  test("does not tell a document that may not be read from one that is not there", async () => {
    const refusals = await Promise.all(
      ["geheim.md", "nirgends.md"].map((source) =>
        read.run({ source }, hands(), call).catch((error: unknown) => String(error)),
      ),
    );
    expect(refusals[0]).toBe(String(refusals[1]).replace("nirgends.md", "geheim.md"));
    expect(() => read.input.parse({})).toThrow(/needed/);
  });
});

describe("the library play", () => {
  /** Runs the play's calls as the gate would, short ids included. */
  async function play(text: string, language: Language = "de", before: readonly string[] = []) {
    const briefing: Briefing = {
      specialist: "copywriter",
      task: text,
      ask: text,
      language,
      now: call.now.toISOString(),
      timeZone: call.timeZone,
      entities: [],
      variants: [],
      history: before.map((said) => ({
        from: "person",
        text: said,
        turn: null,
        variants: [],
        specialists: [],
      })),
      demo: true,
    };
    const library = libraryPlay("copywriter");
    const results: ToolResult[] = [];
    for (let round = 0; round < 4; round++) {
      const calls = library.calls(briefing, results);
      if (calls.length === 0) break;
      for (const { tool, input } of calls) {
        const output = await search.run(search.input.parse(input), hands(), { ...call, language });
        const citations = (search.yields?.(output, {}).citations ?? []).map((citation: CitationSeed, at) => ({
          id: `c${results.length}-${at}`,
          ...citation,
        }));
        results.push({
          tool,
          input,
          kind: "ran",
          output,
          figures: [],
          citations,
          variants: [],
          reason: null,
        });
      }
    }
    return library.reply(briefing, results);
  }

  test("answers with one cited sentence, whose digits all stand in the source", async () => {
    const { outcome, segments } = await play("Was kostet der Rückversand?");
    expect(outcome).toBe("answered");
    expect(segments[0]).toMatchObject({
      kind: "fact",
      text: "Der Rückversand kostet 4,90 € pro Paket.",
      citations: ["c0-0"],
    });
  });

  test("says plainly that nothing was found, and does not guess who might know", async () => {
    const { outcome, segments } = await play("Was kostet ein Helikopterflug?");
    expect(outcome).toBe("not-found");
    expect(segments.map(({ text }) => text)).toEqual(["Dazu habe ich in der Wissensbasis nichts gefunden."]);
    const english = await play("Who won the world cup?", "en");
    expect(english.segments[0]?.text).toBe("I found nothing about that in the knowledge base.");
  });

  test("names who might know when the library says so", async () => {
    const { outcome, segments } = await play("Wie hoch ist unser Budget in Norwegen?");
    expect(outcome).toBe("not-found");
    expect(segments[1]).toMatchObject({
      kind: "advice",
      text: "Wer es wissen könnte: Für Budget und Umsatzzahlen ist Priya Nair zuständig.",
    });
    expect(segments[1]?.citations).toHaveLength(1);
  });

  test("says when the source is in the other language, and quotes it", async () => {
    const { segments } = await play("Wie lange läuft die Garantie auf Zelte?");
    expect(segments[0]?.text).toBe(
      "Dazu habe ich eine englische Quelle: „The guarantee on tents runs for five years from the date of purchase.“",
    );
  });

  test("reports planted instructions and does not obey them", async () => {
    const { segments } = await play("Was steht im Kundenfeedback zum Größentausch beim Granit?");
    expect(segments.find(({ topic }) => topic === "untrusted")).toBeDefined();
    expect(JSON.stringify(segments)).not.toMatch(/Ignoriere|Kundenliste/);
  });

  test("warns of what has expired", async () => {
    const { segments } = await play("Was kostet die Stirnlampe im Herbstangebot?");
    expect(segments.map(({ text }) => text).join(" ")).toContain("abgelaufen");
  });

  test.each([
    ["und wie schwer ist das?", ["Was wissen wir über das Zelt Aurora 2?"], "1.980 Gramm"],
    ["und nach Österreich?", ["Wie lange dauert die Lieferung?"], "3 bis 5 Arbeitstage"],
    ["Was kostet der Rückversand?", ["Wie schwer ist das Zelt Aurora 2?"], "4,90 €"],
  ])("takes the subject of a follow-up from the question before: %s", async (text, before, said) => {
    const { outcome, segments } = await play(text, "de", before);
    expect(outcome).toBe("answered");
    expect(segments[0]?.text).toContain(said);
  });

  test("answers who is responsible, but takes a name for no answer to anything else", async () => {
    const asked = await play("Wen frag ich zum Budget?");
    expect(asked).toMatchObject({ outcome: "answered", segments: [{ kind: "fact" }] });
    const other = await play("Umsatzzahlen Budget");
    expect(other).toMatchObject({ outcome: "not-found", segments: [{}, { kind: "advice" }] });
  });

  test("names the general contact when nobody looks after the subject", async () => {
    await open.knowledge.add(
      markdown(
        "zustaendigkeiten-allgemein.md",
        "# Zuständigkeiten im Allgemeinen\n\nFür allgemeine Fragen ist Jonas Petersen zuständig.",
      ),
    );
    const { outcome, segments } = await play("Was kostet ein Helikopterflug?");
    expect(outcome).toBe("not-found");
    expect(segments[1]).toMatchObject({
      kind: "advice",
      text: "Wer es wissen könnte: Für allgemeine Fragen ist Jonas Petersen zuständig.",
    });
    expect(segments[1]?.citations).toHaveLength(1);
    expect((await play("42")).segments).toHaveLength(1);
  });
});
