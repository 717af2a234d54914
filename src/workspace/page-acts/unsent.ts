// What had not reached the server when the page was left is there again, to be sent or discarded.
import { emptyState, type Outgoing, type State } from "../page/state.ts";

const unsentName = (person: string): string => `leitstand.unsent.${person}`;

export function unsentOf(person: string): State {
  // Written by keepUnsent below, in this browser.
  const kept = JSON.parse(localStorage.getItem(unsentName(person)) ?? "[]") as Outgoing[];
  return { ...emptyState, outgoing: kept.map((each) => ({ ...each, state: "failed" })) };
}

export function keepUnsent(person: string, outgoing: readonly Outgoing[]): void {
  if (outgoing.length === 0) return localStorage.removeItem(unsentName(person));
  try {
    localStorage.setItem(unsentName(person), JSON.stringify(outgoing));
  } catch {
    // Files are larger than what a browser keeps: the text is kept, and the files' names in it.
    const texts = outgoing.map(({ files = [], ...each }) => ({
      ...each,
      text: [each.text, ...files.map(({ name }) => `[${name}]`)].join(" ").trim(),
    }));
    localStorage.setItem(unsentName(person), JSON.stringify(texts));
  }
}
