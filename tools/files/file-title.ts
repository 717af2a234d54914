// How a shared file is called in an answer and in its sources.
import type { AttachedFile } from "#src/core/attachment.ts";
import type { Language } from "#src/core/language.ts";

/** @example fileTitle({ name: "preise.pdf" }, { page: 3, language: "de" }) // "Datei preise.pdf, Seite 3" */
export function fileTitle(
  { name }: Pick<AttachedFile, "name">,
  { page = null, language }: { readonly page?: number | null; readonly language: Language },
): string {
  const file = `${language === "de" ? "Datei" : "File"} ${name}`;
  if (page === null) return file;
  return `${file}, ${language === "de" ? "Seite" : "page"} ${page}`;
}
