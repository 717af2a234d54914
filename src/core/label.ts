// What a value knows about itself: where it came from, how far it may steer, who may read it, how closely it is kept.
import { z } from "zod";
import type { Audience } from "./person.ts";
import { dataClasses, type DataClass } from "./ports.ts";
import { joinTrust, Trust } from "./trust.ts";

export const Label = z.object({
  /** Sorted, each once: `person`, `tool:NAME`, `library:ID`, `page:ID`, `file`, `history`, `quote`. */
  origins: z.array(z.string()),
  trust: Trust,
  /**
   * Who may read it: of each list at least one group must be the reader's. No lists: everybody; an empty list: nobody.
   * Sorted, and no list that another one implies, so that equal rights are equal values.
   */
  readers: z.array(z.array(z.string())),
  dataClass: z.enum(dataClasses),
});
export type Label = z.infer<typeof Label>;

const everyone = "everyone";

/** Of words that fixed code wrote: joining with it changes nothing. */
export const houseLabel: Label = { origins: [], trust: "trusted", readers: [], dataClass: "public" };

/** What the person who asks wrote themselves. */
export const personLabel: Label = {
  origins: ["person"],
  trust: "trusted",
  readers: [],
  dataClass: "internal",
};

/** Of a value that should carry a label and does not: nobody vouches for it. */
const unlabelled: Label = { origins: ["unknown"], trust: "untrusted", readers: [], dataClass: "internal" };

export function labelOf(value: { readonly label?: Label | undefined }): Label {
  return value.label ?? unlabelled;
}

const sameGroups = (left: readonly string[], right: readonly string[]): boolean =>
  JSON.stringify(left) === JSON.stringify(right);

function canonicalReaders(lists: readonly (readonly string[])[]): string[][] {
  const restricted = lists.filter((groups) => !groups.includes(everyone));
  const sorted = restricted.map((groups) => [...new Set(groups)].sort());
  const once = sorted.filter(
    (groups, index) => sorted.findIndex((other) => sameGroups(other, groups)) === index,
  );
  const implied = (groups: readonly string[]) =>
    once.some((other) => other.length < groups.length && other.every((group) => groups.includes(group)));
  return once
    .filter((groups) => !implied(groups))
    .sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));
}

/** A label in the one form that equal labels share. */
export function labelled(parts: Partial<Label>): Label {
  const { origins = [], trust = "trusted", readers = [], dataClass = "public" } = parts;
  return { origins: [...new Set(origins)].sort(), trust, readers: canonicalReaders(readers), dataClass };
}

/** The label of a value made from others: the least trusted, the fewest readers, the closest kept. */
export function joinLabels(labels: readonly Label[]): Label {
  return labelled({
    origins: labels.flatMap(({ origins }) => origins),
    trust: joinTrust(labels.map(({ trust }) => trust)),
    readers: labels.flatMap(({ readers }) => readers),
    dataClass:
      dataClasses[Math.max(0, ...labels.map((one) => dataClasses.indexOf(one.dataClass)))] ?? "public",
  });
}

/** Whether everybody in the audience may read a value with this label. */
export function mayRead({ groups }: Pick<Audience, "groups">, { readers }: Pick<Label, "readers">): boolean {
  return readers.every((list) => list.some((group) => group === everyone || groups.includes(group)));
}

export interface LabelledSource {
  readonly id: string;
  readonly kind: "library" | "page" | "rule" | "file";
  readonly trust: Trust;
  /** Missing: unknown, so nobody may read it. */
  readonly groups?: readonly string[] | undefined;
  readonly dataClass?: DataClass | undefined;
}

/** A document of the knowledge base: its groups are its readers; a page of the web is public. */
export function sourceLabel({ id, kind, trust, groups, dataClass }: LabelledSource): Label {
  return labelled({
    origins: [`${kind}:${id}`],
    trust,
    readers: kind === "rule" ? [] : [[...(groups ?? [])]],
    dataClass: dataClass ?? (kind === "library" ? "internal" : "public"),
  });
}
