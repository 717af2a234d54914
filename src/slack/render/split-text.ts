// Long text becomes pieces at the best place: paragraph, line, sentence, word; code fences stay whole where they fit.

/** Adds up over characters: length, escaped length, bytes. */
export type Measure = (text: string) => number;

const byLength: Measure = (text) => text.length;
const separators = [/(?<=\n\n)/, /(?<=\n)/, /(?<=[.!?:;] )/, /(?<= )/] as const;
const fences = /(```[\s\S]*?```)/;

/**
 * Pieces of at most `limit`; joined they are the text again, except for a fence larger than the limit,
 * which is closed and opened anew.
 */
export function splitText(text: string, limit: number, measure: Measure = byLength): string[] {
  if (measure(text) <= limit) return [text];
  const parts = text
    .split(fences)
    .flatMap((part) => (isFence(part) ? splitFence(part, limit, measure) : divide(part, limit, measure, 0)));
  return gather(parts, limit, measure);
}

function isFence(part: string): boolean {
  return part.length >= 6 && part.startsWith("```") && part.endsWith("```");
}

function splitFence(fence: string, limit: number, measure: Measure): string[] {
  if (measure(fence) <= limit) return [fence];
  const body = fence.slice(3, -3).replace(/^\n/, "");
  return divide(body, limit - measure("```\n\n```"), measure, 1).map(
    (part) => `\`\`\`\n${part.replace(/\n$/, "")}\n\`\`\``,
  );
}

function divide(text: string, limit: number, measure: Measure, level: number): string[] {
  if (measure(text) <= limit) return text === "" ? [] : [text];
  const separator = separators[level];
  if (separator === undefined) return cut(text, limit, measure);
  const parts = text.split(separator).flatMap((part) => divide(part, limit, measure, level + 1));
  return gather(parts, limit, measure);
}

/** Joins neighbours as long as they fit; a fence is never glued behind text that would push it over. */
function gather(parts: readonly string[], limit: number, measure: Measure): string[] {
  const pieces: string[] = [];
  let open = "";
  let size = 0;
  for (const part of parts) {
    const weight = measure(part);
    if (open !== "" && size + weight > limit) {
      pieces.push(open);
      open = "";
      size = 0;
    }
    open += part;
    size += weight;
  }
  return open === "" ? pieces : [...pieces, open];
}

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** As a reader counts them, with their marks; only one that is itself too large is taken apart. */
function* charactersOf(text: string, limit: number, measure: Measure): Generator<string> {
  for (const { segment } of graphemes.segment(text))
    if (measure(segment) <= limit) yield segment;
    else yield* segment;
}

function cut(text: string, limit: number, measure: Measure): string[] {
  const pieces: string[] = [];
  let open = "";
  let size = 0;
  for (const character of charactersOf(text, limit, measure)) {
    const weight = measure(character);
    if (size + weight > limit && open !== "") {
      pieces.push(open);
      open = "";
      size = 0;
    }
    open += character;
    size += weight;
  }
  return open === "" ? pieces : [...pieces, open];
}

/** One line of at most `most` characters; what is cut is marked. */
export function shorten(text: string, most: number): string {
  const characters = Array.from(text.replaceAll(/\s+/g, " ").trim());
  return characters.length <= most ? characters.join("") : `${characters.slice(0, most - 1).join("")}…`;
}

/** At most `units` UTF-16 units, which is how Slack counts; never half a character, and what is cut is marked. */
export function clip(text: string, units: number): string {
  if (text.length <= units) return text;
  let kept = "";
  for (const { segment } of graphemes.segment(text.slice(0, units))) {
    if (kept.length + segment.length > units - 1) break;
    kept += segment;
  }
  return `${kept.toWellFormed().replace(/\ufffd$/, "")}…`;
}
