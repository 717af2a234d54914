// What changed on the site between two looks: pages that came, went, or say something else.
import { z } from "zod";
import type { Language } from "../core/language.ts";

/** What the tool `site-pages` returns, as far as it is compared. */
const Look = z.object({
  origin: z.string(),
  pages: z.array(
    z.object({
      path: z.string(),
      status: z.int(),
      title: z.string(),
      description: z.string(),
      text: z.string(),
    }),
  ),
});
type SitePage = z.infer<typeof Look>["pages"][number];

/** @throws ZodError when the tool gave something else */
export function readLook(output: unknown): z.infer<typeof Look> {
  return Look.parse(output);
}

const Kept = z.object({ status: z.int(), title: z.string(), description: z.string(), text: z.string() });
type Kept = z.infer<typeof Kept>;

/** One look as strings by path, to be kept with the slot. */
export function printsOf(pages: readonly SitePage[]): Record<string, string> {
  return Object.fromEntries(
    pages.map(({ path, status, title, description, text }) => [
      path,
      JSON.stringify({ status, title: title.slice(0, 200), description: description.slice(0, 300), text }),
    ]),
  );
}

const words = {
  de: {
    first: (pages: number) =>
      `Erster Blick: ${pages} ${pages === 1 ? "Seite" : "Seiten"} gemerkt; ab dem nächsten Mal nenne ich die Unterschiede.`,
    came: "Neu",
    went: "Nicht mehr in der Sitemap",
    title: (before: string, after: string) => `Titel „${before}“ → „${after}“`,
    description: "Beschreibung geändert",
    text: "Text geändert",
    status: (before: number, after: number) => `antwortet mit ${after} statt ${before}`,
    same: (pages: number) =>
      `Gelesen: ${pages} ${pages === 1 ? "Seite" : "Seiten"}, keine anders als beim letzten Mal.`,
  },
  en: {
    first: (pages: number) =>
      `First look: ${pages} ${pages === 1 ? "page" : "pages"} noted; from the next time on I name the differences.`,
    came: "New",
    went: "No longer in the sitemap",
    title: (before: string, after: string) => `title “${before}” → “${after}”`,
    description: "description changed",
    text: "text changed",
    status: (before: number, after: number) => `answers ${after} instead of ${before}`,
    same: (pages: number) =>
      `Read: ${pages} ${pages === 1 ? "page" : "pages"}; none differs from the last time.`,
  },
} as const;

/** @param before the prints of the last look, or null when there was none */
export function siteLines(
  pages: readonly SitePage[],
  before: Readonly<Record<string, string>> | null,
  language: Language,
): { readonly lines: readonly string[]; readonly changed: boolean } {
  const say = words[language];
  if (before === null) return { lines: [say.first(pages.length)], changed: true };
  const known = new Set(pages.map(({ path }) => path));
  const lines = [
    ...pages.flatMap((page) => {
      const print = before[page.path];
      return print === undefined
        ? [`${say.came}: ${page.path} – ${page.title}`]
        : difference(page, print, say);
    }),
    ...Object.keys(before)
      .filter((path) => !known.has(path))
      .map((path) => `${say.went}: ${path}`),
  ];
  return lines.length === 0 ? { lines: [say.same(pages.length)], changed: false } : { lines, changed: true };
}

function difference(page: SitePage, print: string, say: (typeof words)[Language]): string[] {
  const kept: Kept = Kept.parse(JSON.parse(print));
  const changes = [
    ...(kept.status === page.status ? [] : [say.status(kept.status, page.status)]),
    ...(kept.title === page.title.slice(0, 200) ? [] : [say.title(kept.title, page.title)]),
    ...(kept.description === page.description.slice(0, 300) ? [] : [say.description]),
    ...(kept.text === page.text ? [] : [say.text]),
  ];
  return changes.length === 0 ? [] : [`${page.path}: ${changes.join(", ")}`];
}
