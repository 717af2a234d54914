// Turns, reports, cards and progress of every shape, with texts as bad as they come: what property tests draw from.
import fc from "fast-check";
import type { ProposalCard } from "#src/core/desk.ts";
import { Figure, units } from "#src/core/figure.ts";
import { languages } from "#src/core/language.ts";
import { specialistIds } from "#src/core/plan.ts";
import { proposalStates, Receipt } from "#src/core/proposal.ts";
import { reportKinds, type Report } from "#src/core/report.ts";
import { noticeTopics, type Segment } from "#src/core/segment.ts";
import type { Turn } from "#src/core/turn.ts";
import { copyKinds, type Variant } from "#src/core/variant.ts";
import { groupedBars } from "#src/reports/pictures/grouped-bars.ts";
import type { Task } from "#src/slack/render/render-progress.ts";
import { makeCard, makeProposal, makeReport, makeTurn, figures as known } from "./samples.ts";

/** Texts that attack markup, limits, encodings and readers. */
export const hostile = fc.constantFrom(
  "",
  " \n\t ",
  "<!channel>",
  "<!here|x>",
  "<!everyone>",
  "<@U0MARA>",
  "<#C0MARKETING>",
  "<!subteam^S1|team>",
  "@channel @here",
  "&lt;!channel&gt;",
  "a < b > c & <b>d</b>",
  "*_~`",
  "**halb",
  "***",
  "[x](https://a.example/?q=1&r=<y>)",
  "[https://bank.example](https://evil.example)",
  "![b](https://a.example/p.png)",
  "[x](javascript:alert(1))",
  "# Titel\n\n## Untertitel\n",
  "- a\n  - b\n    1. c\n- d",
  "> zitiert\n> weiter",
  "| Kanal | Wert |\n|---|---|\n| TV | 1 |\n| a | b | c |",
  "```\ncode <!channel>\n```",
  "``` nie zu",
  "~~~\nauch nie",
  "---",
  "\n\n\n",
  "\u0000\u0007\u001b[31m",
  "\ud800 halb \udfff",
  "\u202everkehrt\u202c \u2066x\u2069",
  "שלום עולם مرحبا بالعالم",
  "e\u0301\u0302\u0303\u0304".repeat(40),
  "👩‍👩‍👧‍👦🏳️‍🌈🇩🇪".repeat(60),
  "ß".repeat(900),
  "漢".repeat(1_200),
  "wort ".repeat(400),
  "x".repeat(3_100),
  "&".repeat(700),
  '"\\'.repeat(700),
  "Satz. ".repeat(300),
);

const piece = fc.oneof(
  { weight: 3, arbitrary: hostile },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  { weight: 2, arbitrary: fc.lorem({ mode: "sentences", maxCount: 4 }) },
);
export const text = fc.array(piece, { maxLength: 7 }).map((parts) => parts.join(" "));
/** Where a value stands: a label, a name, an id. */
const short = fc.oneof(
  { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 30 }) },
  { weight: 1, arbitrary: piece },
);

export const language = fc.constantFrom(...languages);
const figureIds = ["f0", "f1", "f2", "f3"] as const;
const figures = fc
  .array(
    fc.record({
      value: fc.oneof(fc.double({ noDefaultInfinity: true, noNaN: true }), fc.integer()),
      unit: fc.constantFrom(...units),
      decimals: fc.integer({ min: 0, max: 6 }),
      label: short,
      query: text,
      reference: short,
    }),
    { minLength: figureIds.length, maxLength: figureIds.length },
  )
  .map((all) =>
    all.map(({ label, query, reference, ...each }, index) =>
      Figure.parse({
        ...known[0],
        ...each,
        id: `f${index}`,
        label: { de: label, en: label },
        provenance: { ...known[0]?.provenance, run: `run-${index % 2}`, query, reference },
      }),
    ),
  );
const table = fc.record({
  columns: fc.array(short, { maxLength: 24 }),
  rows: fc.array(
    fc.record({
      label: short,
      cells: fc.array(fc.constantFrom(...figureIds, "missing", null), { maxLength: 24 }),
    }),
    { maxLength: 30 },
  ),
});
const longTable = fc.tuple(fc.integer({ min: 90, max: 230 }), short).map(([rows, label]) => ({
  columns: ["Kanal", "Wert"],
  rows: Array.from({ length: rows }, (_, index) => ({ label: `${label} ${index}`, cells: ["f1"] })),
}));
const anyTable = fc.oneof({ weight: 6, arbitrary: table }, { weight: 1, arbitrary: longTable });

const cited = fc.array(fc.constantFrom("c0", "c1", "c2", "missing"), { maxLength: 30 });
const variantIds = ["v0", "v1", "v2"] as const;
const withFigures = fc
  .tuple(text, fc.constantFrom("", " {figure:f0}", " {figure:missing}"))
  .map(([words, reference]) => words + reference);
const ids = fc.string({ unit: "binary", maxLength: 20 });
const segment: fc.Arbitrary<Segment> = fc.oneof(
  fc.record({ kind: fc.constant("fact" as const), id: ids, text: withFigures, citations: cited }),
  fc.record({ kind: fc.constant("advice" as const), id: ids, text: withFigures, citations: cited }),
  fc.record({ kind: fc.constant("figure" as const), id: ids, text: withFigures, table: fc.option(anyTable) }),
  fc.record({
    kind: fc.constant("copy" as const),
    id: ids,
    text,
    variants: fc.array(fc.constantFrom(...variantIds, "missing"), { maxLength: 5 }),
  }),
  fc.record({ kind: fc.constant("question" as const), id: ids, text }),
  fc.record({ kind: fc.constant("notice" as const), id: ids, text, topic: fc.constantFrom(...noticeTopics) }),
);
const variants = fc
  .array(fc.record({ kind: fc.constantFrom(...copyKinds), text }), {
    minLength: variantIds.length,
    maxLength: variantIds.length,
  })
  .map((all) =>
    all.map((each, index): Variant => ({
      ...each,
      id: `v${index}`,
      position: index + 1,
      edits: null,
      lineage: null,
    })),
  );
const citations = fc
  .array(
    fc.record({
      title: short,
      sentence: text,
      trust: fc.constantFrom("trusted" as const, "untrusted" as const),
    }),
    {
      maxLength: 12,
    },
  )
  .map((all) =>
    all.map((each, index) => ({
      ...{ id: `c${index}`, document: `doc-${index}`, source: "library/x.md", kind: "library" as const },
      ...{ start: 0, end: 1 },
      ...each,
    })),
  );

/** Answered Turns; some are refused, some only ask back. */
export const turn: fc.Arbitrary<Turn> = fc
  .record({
    language,
    segments: fc.array(segment, { maxLength: 14 }),
    figures,
    variants,
    citations,
    specialists: fc.subarray([...specialistIds]),
    words: text,
    ending: fc.constantFrom("answered", "answered", "answered", "answered", "question", "refused", "nothing"),
  })
  .map(({ language: spoken, ending, words, ...answer }) => {
    const made = makeTurn({
      language: spoken,
      answer: { ...answer, text: words } as Turn["answer"] & object,
    });
    const { answer: _answer, ...bare } = made;
    if (ending === "answered") return made;
    if (ending === "question") return { ...bare, question: words };
    return ending === "nothing" ? bare : { ...bare, admitted: { kind: "refused", flags: [], reason: words } };
  });

const bars = fc
  .array(
    fc.record({ group: short, series: fc.constantFrom("Markov-Kette", "Letzter Klick"), value: fc.double() }),
    {
      maxLength: 30,
    },
  )
  .map((all) =>
    groupedBars({
      title: "Bestellungen je Kanal",
      subtitle: "-",
      series: ["Markov-Kette", "Letzter Klick"],
      bars: all.map((bar) => ({ ...bar, figure: "f1", text: "-" })),
      description: "-",
    }),
  );
const marked = fc
  .record({
    mark: fc.constantFrom("line", "area", "bar", "arc", "point"),
    title: fc.oneof(short, fc.record({ text: fc.array(short, { maxLength: 2 }) })),
    names: fc.uniqueArray(short, { maxLength: 24 }),
    value: fc.double(),
    axis: short,
  })
  .map(({ mark, title, names, value, axis }) => ({
    mark,
    title,
    data: { values: names.map((name) => ({ name, value })) },
    encoding:
      mark === "arc"
        ? { theta: { field: "value" }, color: { field: "name" } }
        : {
            x: { field: "name", type: "nominal", axis: { title: axis } },
            y: { field: "value", type: "quantitative", axis: { title: axis } },
          },
  }));
const picture: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  bars,
  marked,
  fc.dictionary(fc.constantFrom("mark", "data", "layer", "title", "encoding"), fc.jsonValue()),
);

export const report: fc.Arbitrary<Report> = fc
  .record({
    kind: fc.constantFrom(...reportKinds),
    language,
    title: short,
    summary: fc.array(withFigures, { maxLength: 5 }),
    table: anyTable,
    furtherTables: fc.array(
      fc.tuple(anyTable, short).map(([each, title]) => ({ ...each, title })),
      { maxLength: 2 },
    ),
    figures,
    method: text,
    caveats: fc.array(text, { maxLength: 4 }),
    pictureText: text,
    picture: fc.option(picture),
    furtherPictures: fc.array(fc.record({ text, picture }), { maxLength: 3 }),
  })
  .map((wish) => ({ ...makeReport(), ...wish }));

export const pictures = fc.array(
  fc.oneof(
    fc.record({
      alt: text,
      url: fc.constantFrom("https://x.example/p.png", "http://127.0.0.1:3000/p.png?k=1"),
    }),
    fc.record({ alt: text, bytes: fc.constant(Buffer.from("png")) }),
  ),
  { maxLength: 4 },
);

const line = fc.record({ label: text, before: fc.option(text), after: fc.option(text) });
const receipt = fc.record({ kind: fc.constantFrom(...Receipt.shape.kind.options), detail: text });
export const card: fc.Arbitrary<ProposalCard> = fc
  .record({
    language,
    state: fc.constantFrom(...proposalStates),
    title: text,
    lines: fc.array(line, { maxLength: 30 }),
    names: fc.array(short, { maxLength: 9 }),
    arguments: text,
    reversible: fc.boolean(),
    fourEyes: fc.boolean(),
    dryRun: fc.boolean(),
    risk: fc.constantFrom("low" as const, "medium" as const, "high" as const),
    effect: fc.constantFrom("write" as const, "undo" as const),
    reason: fc.option(text),
    decided: fc.boolean(),
    receipt: fc.option(receipt),
  })
  .map(
    ({
      state,
      names,
      lines,
      title,
      reversible,
      reason,
      decided,
      receipt: ended,
      language: spoken,
      ...over
    }) => {
      const preview = { title, lines, targetHash: "c", reversible };
      const proposal = makeProposal({ ...over, preview });
      const at = "2026-11-24T09:00:00Z";
      return makeCard({
        ...{ proposal, state, approverNames: names, language: spoken },
        decision: decided
          ? { proposal: proposal.id, hash: proposal.hash, kind: "reject", by: proposal.asker, at, reason }
          : null,
        receipt: ended === null ? null : { proposal: proposal.id, result: null, at, ...ended },
      });
    },
  );

export const tasks: fc.Arbitrary<Task[]> = fc.array(
  fc.record({
    id: ids,
    specialist: fc.constantFrom(...specialistIds),
    state: fc.constantFrom("waiting" as const, "running" as const, "done" as const, "failed" as const),
    tools: fc.array(short, { maxLength: 30 }),
  }),
  { maxLength: 30 },
);
