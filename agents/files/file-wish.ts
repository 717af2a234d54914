// Whether a request is about a shared file, about which, and what it asks of it.
import type { Attachment } from "#src/core/attachment.ts";
import type { Briefing } from "#src/core/agent.ts";
import { ordersCopy, withoutQuotes } from "../slots.ts";

type Asked = Pick<Briefing, "ask" | "history" | "attachments">;

export interface FileWish {
  /** At least one, newest first where the person named none. */
  readonly files: readonly Attachment[];
  /** What is asked, without the words for the file; null asks what stands in it. */
  readonly query: string | null;
}

const bounded = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "giu");

/** Words that mean a file and nothing else. */
const fileWord =
  "\\p{L}*datei(?:en)?|anhang|anhangs|anhänge[ns]?|anlage|angehängte[nrms]?|beigefügte[nrms]?|hochgeladene[nrms]?|hochgeladen|geteilte[nrms]? \\p{L}+|" +
  "pdfs?|docx|word-?\\p{L}*(?:datei|dokument)\\p{L}*|csvs?|excel\\p{L}*|spreadsheets?|\\p{L}*tabelle(?: im anhang)?|" +
  "files?|attachments?|attached|uploaded|uploads?|enclosed|screenshots?";
/** These mean the file only right after it was shared, or while it is talked about. */
const pointing =
  "dokuments?|dokumente[ns]?|documents?|bild(?:e?s|er)?|bild|fotos?|images?|photos?|pictures?|texte?s?|inhalte?s?|content|" +
  "drin|darin|dort drin|hierin|daraus|davon|therein|in it|in there|of it|from it|dazu drin|das hier|das da|this|these|dies\\p{L}*|es";
/** How one asks what stands in it. */
const reading =
  "steht|stehen|was steht|worum geht(?: es|'s|s)?|wovon handelt|handelt|inhalt\\p{L}*|lies|liest|lesen|les|vorlesen|zusammenfass\\p{L}*|fass\\p{L}*|" +
  "zusammen|kurzfassung|überblick|wichtigste[ns]?|kernaussagen?|kernpunkte?|stichpunkte?n?|auswerten|werte|aus|" +
  "summar\\p{L}*|sum up|overview|key points?|main points?|takeaways?|gist|tl;?dr|contain\\p{L}*|content\\p{L}*|says?|said|saying|mentions?|read|reads|" +
  "sagt|sagen|enthält|enthalten|erwähnt|schau\\p{L}*|guck\\p{L}*|sieh|look|at|analysier\\p{L}*|analy[sz]e\\p{L}*|erklär\\p{L}*|explain|zeig\\p{L}*|show|laut|according";
/** Words that ask nothing by themselves. */
const small =
  "der|die|das|den|dem|des|ein|eine[nmrs]?|und|oder|in|im|aus|von|vom|zu|zum|zur|über|an|am|auf|mit|für|bei|ist|sind|was|wie|wer|wo|welche[nrms]?|" +
  "alle[ns]?|beide[ns]?|da|denn|mal|bitte|mir|uns|ich|du|wir|kannst|könntest|kann|könnt|sie|ihr|ihn|ihm|hier|hierzu|dazu|genau|so|kurz|einmal|ganze[nrms]?|" +
  "erste[nrms]?|zweite[nrms]?|dritte[nrms]?|first|second|third|last|letzte[nrms]?|neue[nrms]?|new|" +
  "dir|dich|euch|an|anschau\\p{L}*|anseh\\p{L}*|durchles\\p{L}*|reinschau\\p{L}*|drüber\\p{L}*|pls|plz|danke|thanks|hi|hey|hallo|hello|ob|dass|" +
  "paar|sätze[n]?|satz|worte[n]?|punkte[n]?|einigen?|wenigen?|sentences?|few|words|bullets?|points?|lines|" +
  "the|a|an|of|to|about|in|is|are|does|do|did|what|which|who|how|me|us|you|can|could|please|for|from|on|with|it|that|these|this|i|we|have|just|shared|sent|give|gib|gebt|tell|sag|both|all|whole|short|briefly|there|here|there's|what's|s";

/** Right after copy or numbers, "what else is in it?" may mean anything; after a file it means the file. */
const leaning =
  /^\s*(?:und|and|aber|but|auch|also|sonst|what else|was noch|noch was|what about|how about|wie sieht es aus mit|wie ist es mit)(?!\p{L})/iu;
const longestLeaning = 12;

function says(text: string, pattern: string): boolean {
  return bounded(pattern).test(text);
}

function stemOf({ name }: Attachment): string {
  return name.replace(/\.[a-z0-9]{1,10}$/i, "");
}

/** Named in full, or without its ending where that is long enough to be no chance. */
function isNamed(file: Attachment, ask: string): boolean {
  const text = ask.normalize("NFKC").toLowerCase();
  const [name, stem] = [file.name, stemOf(file)].map((each) => each.normalize("NFKC").toLowerCase());
  return (
    (name ?? "") !== "" &&
    (text.includes(name ?? "") || ((stem ?? "").length >= 4 && text.includes(stem ?? "")))
  );
}

const kindWords: readonly (readonly [string, Attachment["kind"]])[] = [
  ["pdfs?", "pdf"],
  ["docx|word-?\\p{L}*", "docx"],
  ["csvs?|excel\\p{L}*|spreadsheets?|\\p{L}*tabelle", "table"],
  ["bild(?:e?s|er)?|fotos?|images?|photos?|pictures?|screenshots?", "image"],
  ["markdown\\p{L}*", "markdown"],
];

/** The kind that is named, the name, or all; of several that came with this message all of them. */
function chosen(files: readonly Attachment[], ask: string): readonly Attachment[] {
  const named = files.filter((file) => isNamed(file, ask));
  if (named.length > 0) return named;
  const kinds = kindWords.filter(([words]) => says(ask, words)).map(([, kind]) => kind);
  const fresh = files.filter((file) => file.fresh);
  const ofKind = (list: readonly Attachment[]) => list.filter(({ kind }) => kinds.includes(kind));
  for (const list of [fresh, files]) {
    const fitting = ofKind(list);
    if (fitting.length > 0) return list === fresh ? fitting : fitting.slice(0, 1);
  }
  if (fresh.length > 0) return fresh;
  return says(ask, "beide[ns]?|both|alle[ns]?|all") ? files : files.slice(0, 1);
}

/** The question before was about a file: then a short one that leans on it is, too. */
function talkedAbout({ history, attachments = [] }: Asked): boolean {
  const before = history.findLast(({ from }) => from === "person")?.text ?? "";
  return says(before, fileWord) || attachments.some((file) => isNamed(file, before));
}

/** A file that came with the message is what an unspecific question is about. */
export function hasFreshFile({ attachments = [] }: Asked): boolean {
  return attachments.some(({ fresh }) => fresh);
}

const asking =
  "was|wie|wer|wann|wo|warum|wieso|welche[rnms]?|gibt|ist|sind|hat|haben|kann|what|how|who|when|where|why|which|is|are|does|do|has|have|can";

/** Asked right beside a file that it does not name. */
export function asksBesideFile(briefing: Asked): boolean {
  const { ask } = briefing;
  const opens = new RegExp(`^\\s*(?:${asking})(?![\\p{L}\\p{N}])`, "iu");
  return hasFreshFile(briefing) && !ordersCopy(ask) && (/\?\s*$/.test(ask) || opens.test(ask));
}

export function isAboutFile(briefing: Asked): boolean {
  const { attachments = [] } = briefing;
  // Copy is ordered, whatever lies beside the order: the copywriter's own plays say what they need.
  if (attachments.length === 0 || ordersCopy(briefing.ask)) return false;
  const ask = withoutQuotes(briefing.ask);
  if (says(ask, fileWord) || attachments.some((file) => isNamed(file, briefing.ask))) return true;
  const words = ask.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (hasFreshFile(briefing)) return says(ask, pointing) || says(ask, reading) || words.length === 0;
  return (
    talkedAbout(briefing) && words.length <= longestLeaning && (leaning.test(ask) || says(ask, pointing))
  );
}

/** A name that is a plain word may be what is asked about: "returns" of `returns.pdf`. */
function isFileLike(stem: string): boolean {
  return /[\d_-]/.test(stem);
}

/** @example queryIn("Was steht in der Datei zu Retouren?", []) // "Retouren" */
export function queryIn(ask: string, files: readonly Attachment[]): string | null {
  const names = files.flatMap((file) => [file.name, ...(isFileLike(stemOf(file)) ? [stemOf(file)] : [])]);
  const rest = names
    .filter((name) => name.length >= 4)
    .reduce((text, name) => text.replace(new RegExp(RegExp.escape(name), "giu"), " "), ` ${ask} `)
    .replace(
      bounded(
        `(?:in|aus|laut|from|of|according to) (?:(?:der|den|dem|die|the|my|our|this|dieser|diesem) )?(?:${fileWord})`,
      ),
      " ",
    )
    .replace(bounded(fileWord), " ")
    .replace(bounded(reading), " ");
  const left = rest.replace(bounded(`${pointing}|${small}`), " ").match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return left.length === 0 ? null : rest.replace(/\s+/g, " ").trim();
}

/** Null when the request is about something else. */
export function fileWish(briefing: Asked): FileWish | null {
  const { ask, attachments = [] } = briefing;
  if (!isAboutFile(briefing) && !hasFreshFile(briefing)) return null;
  const files = chosen(attachments, ask);
  return { files, query: queryIn(ask, files) };
}
