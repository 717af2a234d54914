// Which words of a request are the asker's own: quotes, forwarded mails and other people's messages are data, not wishes.
import { joinLabels, labelled, labelOf, mayRead, personLabel, type Label } from "./label.ts";
import type { Ask, HistoryEntry } from "./turn.ts";

/** Where somebody else's mail begins: everything from there on is theirs. */
const forwarded =
  /^(?:-{2,20} ?(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht)|(?:am|on) .{1,200} (?:schrieb|wrote)\b.{0,120}:$|(?:von|from): .{1,200}@)/iu;
const quoted = /^\s{0,8}(?:>|&gt;)/u;
const quotedToTheEnd = /^\s{0,8}(?:>>>|&gt;&gt;&gt;)/u;

/** The text in two: what its writer says, and what they quote. Lines stay whole. */
export function partWords(text: string): { readonly own: string; readonly quoted: string } {
  const own: string[] = [];
  const others: string[] = [];
  let rest = false;
  for (const line of text.split(/\r\n|[\n\r\u0085\u2028\u2029]/u)) {
    rest ||= quotedToTheEnd.test(line) || forwarded.test(line.trim());
    (rest || quoted.test(line) ? others : own).push(line);
  }
  return { own: own.join("\n"), quoted: others.join("\n") };
}

type AskWords = Pick<Ask, "text" | "history" | "person" | "audience">;

function isOwn({ person }: Pick<Ask, "person">, entry: HistoryEntry): boolean {
  return entry.from === "person" && entry.by === person.id;
}

/** What the asker said in this conversation: the only words that may name an address, an amount or a receiver. */
export function ownWords(ask: AskWords): string[] {
  return [ask.text, ...ask.history.filter((entry) => isOwn(ask, entry)).map(({ text }) => text)].map(
    (text) => partWords(text).own,
  );
}

const quoteLabel: Label = labelled({ origins: ["quote"], trust: "untrusted", dataClass: "internal" });

/** Missing labels are nobody's: what another person wrote, and what was stored before labels were. */
function labelOfEntry(ask: AskWords, entry: HistoryEntry): Label {
  const quotes = entry.from === "person" && partWords(entry.text).quoted !== "" ? [quoteLabel] : [];
  const said = isOwn(ask, entry) ? personLabel : joinLabels([labelOf(entry), historyLabel]);
  return joinLabels([said, ...quotes, ...entry.variants.map(labelOf)]);
}
const historyLabel: Label = labelled({ origins: ["history"], dataClass: "internal" });

function withoutText(entry: HistoryEntry): HistoryEntry {
  return { ...entry, text: "", variants: entry.variants.map((one) => ({ ...one, text: "", lineage: null })) };
}

/** Words that nobody vouches for are left out; who spoke, which variants stood there and who answered stay. */
function trustedEntry(ask: AskWords, entry: HistoryEntry): HistoryEntry {
  if (isOwn(ask, entry)) return { ...entry, text: partWords(entry.text).own };
  return labelOfEntry(ask, entry).trust === "trusted" ? entry : withoutText(entry);
}

export interface SeenWords {
  readonly text: string;
  readonly history: HistoryEntry[];
  /** The join of everything in it. */
  readonly label: Label;
}

/** What its audience may read of the conversation. */
function readable(ask: AskWords): HistoryEntry[] {
  return ask.history.map((entry) =>
    mayRead(ask.audience, labelOfEntry(ask, entry)) ? entry : withoutText(entry),
  );
}

/** For whoever plans, writes or reaches outside: only words that somebody vouches for. */
export function trustedView(ask: AskWords): SeenWords {
  const history = readable(ask).map((entry) => trustedEntry(ask, entry));
  const spoken = history.filter(({ text }) => text !== "");
  const label = joinLabels([personLabel, ...spoken.map((entry) => labelOfEntry(ask, entry))]);
  return { text: partWords(ask.text).own, history, label };
}

/** Everything that was said, for whoever only reads inside the house; quotes and others' words make it untrusted. */
export function wholeView(ask: AskWords): SeenWords {
  const history = readable(ask);
  const spoken = history.filter(({ text }) => text !== "");
  const quotes = partWords(ask.text).quoted === "" ? [] : [quoteLabel];
  const label = joinLabels([personLabel, ...quotes, ...spoken.map((entry) => labelOfEntry(ask, entry))]);
  return { text: ask.text, history, label };
}
