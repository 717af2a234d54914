// Turns the Markdown sources of the demo library into documents for the knowledge base, their dates set by the anchor.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Fault } from "#src/core/errors.ts";
import { Language } from "#src/core/language.ts";
import type { NewDocument } from "#src/core/ports.ts";
import { Trust } from "#src/core/trust.ts";
import { isoDay, localDay, type DayNumber } from "./calendar.ts";
import { productIds } from "./company.ts";

const readers = ["everyone", "legal", "finance", "marketing"] as const;

/** Above every source. Dates are relative to the anchor: `{{day:-40}}`. */
const FrontMatter = z.object({
  title: z.string().min(1),
  language: Language,
  kind: z.enum([
    "brand",
    "product",
    "policy",
    "evidence",
    "service",
    "campaign",
    "guideline",
    "legal",
    "glossary",
    "people",
    "budget",
    "feedback",
  ]),
  product: z.enum(productIds).optional(),
  owner: z.string().optional(),
  groups: z.string().transform((text) => z.array(z.enum(readers)).min(1).parse(text.split(/,\s*/))),
  trust: Trust,
  expires: z.iso.date().optional(),
  updated: z.iso.date(),
  /** Evidence only: its number, what it proves, where it may be used. */
  evidence: z.string().optional(),
  claim: z.string().optional(),
  scope: z.string().optional(),
  issuer: z.string().optional(),
  certificate: z.string().optional(),
});

export interface LibraryOptions {
  /** Day zero of all relative dates. */
  readonly anchor: Date;
  readonly folder?: string;
}

const demoLibrary = join(import.meta.dirname, "..", "..", "knowledge", "library");

export function renderLibrary({ anchor, folder = demoLibrary }: LibraryOptions): NewDocument[] {
  const day = localDay(anchor);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => renderDocument(name, readFileSync(join(folder, name), "utf8"), day));
}

export function renderDocument(name: string, source: string, anchor: DayNumber): NewDocument {
  const parts = /^---\n([\s\S]*?)\n---\n+([\s\S]*)$/.exec(source);
  const header = parts?.[1];
  const body = parts?.[2];
  if (header === undefined || body === undefined)
    throw new Fault("storage", `${name} has no front matter.`, { nextStep: "Begin it with three dashes." });
  const language = /^language: (de|en)$/m.exec(header)?.[1] === "en" ? "en" : "de";
  const fields = Object.fromEntries(
    withDates(header, anchor, language)
      .split("\n")
      .map((line) => {
        const colon = line.indexOf(":");
        return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
      }),
  );
  const front = FrontMatter.parse(fields);
  return {
    source: `library/${name}`,
    title: front.title,
    text: withDates(body, anchor, language),
    format: "markdown",
    kind: "library",
    trust: front.trust,
    groups: front.groups,
    properties: { ...fields },
    expires: front.expires ?? null,
  };
}

/** `{{day:N}}` is an ISO date, `{{date:N}}` a date in words, `{{month:N}}` and `{{year:N}}` its parts; N in days. */
function withDates(text: string, anchor: DayNumber, language: Language): string {
  return text.replaceAll(/\{\{(day|date|month|year):([+-]?\d+)\}\}/g, (_, form: string, offset: string) => {
    const day = isoDay(anchor + Number(offset));
    if (form === "day") return day;
    if (form === "year") return day.slice(0, 4);
    // German dates in digits only: "21. Juni" would look like the end of a sentence.
    if (form === "date" && language === "de") return day.split("-").toReversed().join(".");
    return new Intl.DateTimeFormat(language === "de" ? "de-DE" : "en-GB", {
      timeZone: "UTC",
      year: "numeric",
      month: "long",
      ...(form === "date" ? { day: "numeric" } : {}),
    }).format(new Date(`${day}T00:00:00Z`));
  });
}
