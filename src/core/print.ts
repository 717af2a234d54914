// Prints figures and drafts in the reader's locale: the only place where a number becomes text.
import type { Citation } from "./citation.ts";
import type { Figure, Unit } from "./figure.ts";
import type { Language } from "./language.ts";
import { figureReference, type Segment } from "./segment.ts";
import type { Variant } from "./variant.ts";

const locales = { de: "de-DE", en: "en-GB" } as const satisfies Record<Language, string>;

const unitWords: Record<Unit, Record<Language, string>> = {
  count: { de: "", en: "" },
  eur: { de: "", en: "" },
  percent: { de: "", en: "" },
  ratio: { de: "", en: "" },
  days: { de: " Tage", en: " days" },
  characters: { de: " Zeichen", en: " characters" },
  seconds: { de: " s", en: " s" },
  score: { de: "", en: "" },
};

/**
 * A figure in the reader's locale and its declared decimals, rounded half away from zero.
 * @example printFigure({ value: 1234.5, unit: "eur", decimals: 2, … }, "de") // "1.234,50 €"
 */
export function printFigure(figure: Pick<Figure, "value" | "unit" | "decimals">, language: Language): string {
  const style: Intl.NumberFormatOptions = {
    minimumFractionDigits: figure.decimals,
    maximumFractionDigits: figure.decimals,
    roundingMode: "halfExpand",
    ...(figure.unit === "eur" ? { style: "currency", currency: "EUR" } : {}),
    ...(figure.unit === "percent" ? { style: "percent" } : {}),
  };
  return (
    new Intl.NumberFormat(locales[language], style).format(figure.value) + unitWords[figure.unit][language]
  );
}

/** What a draft or an answer is printed with. */
export interface Printing {
  readonly language: Language;
  readonly figures: readonly Figure[];
  readonly citations: readonly Citation[];
  readonly variants: readonly Variant[];
}

/** Replaces `{figure:ID}`; an unknown id prints as an ellipsis, which guard out never lets through. */
export function printText(text: string, printing: Pick<Printing, "language" | "figures">): string {
  return text.replaceAll(figureReference, (_, id: string) => {
    const figure = printing.figures.find((candidate) => candidate.id === id);
    return figure === undefined ? "…" : printFigure(figure, printing.language);
  });
}

/** The numbers behind a segment's citations: `[1]`, `[2]`, in the order of `printing.citations`. */
export function citationNumbers(ids: readonly string[], citations: readonly Citation[]): number[] {
  return ids
    .map((id) => citations.findIndex((citation) => citation.id === id) + 1)
    .filter((number) => number > 0);
}

function printSegment(segment: Segment, printing: Printing): string {
  const text = printText(segment.text, printing);
  switch (segment.kind) {
    case "fact":
    case "advice": {
      const marks = citationNumbers(segment.citations, printing.citations).map((number) => `[${number}]`);
      return marks.length === 0 ? text : `${text} ${marks.join("")}`;
    }
    case "figure": {
      if (segment.table === null) return text;
      const rows = segment.table.rows.map((row) =>
        [
          row.label,
          ...row.cells.map((cell) => (cell === null ? "–" : printText(`{figure:${cell}}`, printing))),
        ].join(" | "),
      );
      return [text, segment.table.columns.join(" | "), ...rows].filter((line) => line !== "").join("\n");
    }
    case "copy": {
      const copies = segment.variants.flatMap((id) => {
        const variant = printing.variants.find((candidate) => candidate.id === id);
        return variant === undefined ? [] : [`${variant.position}. ${variant.text}`];
      });
      return [text, ...copies].filter((line) => line !== "").join("\n");
    }
    case "question":
    case "notice":
      return text;
  }
}

/** The whole answer as plain text, one paragraph a segment, sources listed at the end. */
export function printSegments(segments: readonly Segment[], printing: Printing): string {
  const body = segments.map((segment) => printSegment(segment, printing));
  const sources = printing.citations.map(
    (citation, index) => `[${index + 1}] ${citation.title}: „${citation.sentence}“`,
  );
  return [...body, ...sources].filter((line) => line !== "").join("\n\n");
}
