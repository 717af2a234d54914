// What a page of the demo shop is before it becomes HTML: content, relations, and the places where a defect is planted.
import type { Language } from "#src/core/language.ts";

export interface Page {
  /** Path on the site, without the origin. */
  readonly path: string;
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly heading: string;
  /** HTML of the main part below the heading. */
  readonly body: string;
  /** The same page in the other language, when there is one. */
  readonly twin?: string;
  readonly schema?: Readonly<Record<string, unknown>>;
  readonly inSitemap?: boolean;
  readonly planted?: Planted;
}

/** Each field turns one rule of good housekeeping off. */
interface Planted {
  readonly noindex?: boolean;
  /** Instead of the page's own address. */
  readonly canonicals?: readonly string[];
  readonly withoutLanguage?: boolean;
  readonly withoutTitle?: boolean;
  readonly withoutDescription?: boolean;
  /** Written as it is, without being valid JSON. */
  readonly brokenSchema?: string;
  /** Alternates that are no pair: the other page does not point back. */
  readonly alternates?: readonly { readonly language: string; readonly path: string }[];
}

/** Rules of the planted defects, as an audit would name them. */
export const defectRules = [
  "noindex",
  "two-canonicals",
  "canonical-elsewhere",
  "missing-hreflang-return",
  "duplicate-h1",
  "missing-title",
  "long-title",
  "duplicate-title",
  "missing-description",
  "image-without-alt",
  "broken-internal-link",
  "redirect-chain",
  "noindex-in-sitemap",
  "missing-lang",
  "blocked-by-robots",
  "json-ld-invalid",
  "thin-content",
  "http-link",
] as const;
export type DefectRule = (typeof defectRules)[number];

export interface Defect {
  readonly path: string;
  readonly rule: DefectRule;
  /** Verbatim from the page, the robots file, the sitemap, or the redirect's `Location`. */
  readonly quote: string;
  readonly why: string;
}

/** Paragraphs of plain text as HTML. */
export function paragraphs(...texts: readonly string[]): string {
  return texts.map((text) => `<p>${text}</p>`).join("\n");
}

export function section(heading: string, ...texts: readonly string[]): string {
  return `<h2>${heading}</h2>\n${paragraphs(...texts)}`;
}

export function picture(name: string, alternativeText: string): string {
  return `<img src="/bilder/${name}.svg" alt="${alternativeText}" width="640" height="360">`;
}

export function link(path: string, text: string): string {
  return `<a href="${path}">${text}</a>`;
}
