// What a digest is made of and when it comes, in words that every surface prints the same way.
import type { DigestContent, DigestPost, DigestSection, WaitingApproval } from "./digest.ts";
import type { Bilingual, Language } from "./language.ts";
import { printText } from "./print.ts";

/** Report kinds by name; a kind that is not listed here is called by its own word. */
const reportNames: Readonly<Record<string, Bilingual>> = {
  attribution: { de: "Attribution", en: "Attribution" },
  "media-mix": { de: "Media-Mix", en: "Media mix" },
  budget: { de: "Budget", en: "Budget" },
  experiments: { de: "Experimente", en: "Experiments" },
  seo: { de: "SEO", en: "SEO" },
  content: { de: "Inhalte", en: "Content" },
  compliance: { de: "Rechtsprüfung", en: "Compliance" },
  knowledge: { de: "Wissensbasis", en: "Knowledge" },
  usage: { de: "Nutzung und Kosten", en: "Usage and cost" },
};

export function reportName(kind: string, language: Language): string {
  return reportNames[kind]?.[language] ?? kind;
}

const names = {
  "site-changes": { de: "Änderungen an der Website", en: "Changes on the site" },
  approvals: { de: "Offene Freigaben", en: "Pending approvals" },
  cost: { de: "Kosten", en: "Cost" },
} as const satisfies Record<string, Bilingual>;

/** @example contentName({ kind: "report", report: "attribution", period: "letzte 7 Tage" }, "de") // "Attribution, letzte 7 Tage" */
export function contentName(content: DigestContent, language: Language): string {
  switch (content.kind) {
    case "report":
      return [reportName(content.report, language), content.period].filter((part) => part !== "").join(", ");
    case "question":
      return language === "de" ? `„${content.text}“` : `“${content.text}”`;
    case "site-changes":
    case "approvals":
    case "cost":
      return names[content.kind][language];
  }
}

/** A moment on the wall clock of a time zone: `Montag, 30. November 2026, 9:00`. */
export function wallTime(at: string, timeZone: string, language: Language): string {
  return new Intl.DateTimeFormat(language === "de" ? "de-DE" : "en-GB", {
    timeZone,
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
  }).format(new Date(at));
}

/** A day of a time zone, for sentences such as "unchanged since". */
export function wallDay(at: string, timeZone: string, language: Language): string {
  return new Intl.DateTimeFormat(language === "de" ? "de-DE" : "en-GB", {
    timeZone,
    day: "numeric",
    month: "long",
    year: "numeric",
  }).format(new Date(at));
}

/** What stands above the parts: late, preview, when it was due. */
export function headLine({ digest, late, preview, at }: DigestPost): string {
  const { language, timeZone, rhythm } = digest;
  const due = wallTime(at, timeZone, language);
  const de = language === "de";
  if (preview)
    return de
      ? `Vorschau, so sähe es jetzt aus. ${rhythm.label.de} (${timeZone})`
      : `Preview: this is how it would look now. ${rhythm.label.en} (${timeZone})`;
  if (late) return de ? `Verspätet: fällig war ${due}.` : `Late: this was due ${due}.`;
  return due;
}

/** What is said of a part beside its content: unchanged, stale. Empty when there is nothing to say. */
export function sectionNotes(section: DigestSection, { digest }: Pick<DigestPost, "digest">): string[] {
  const { language, timeZone } = digest;
  const de = language === "de";
  const notes: string[] = [];
  if ("unchangedSince" in section && section.unchangedSince !== null) {
    const day = wallDay(section.unchangedSince, timeZone, language);
    notes.push(
      de
        ? `Unverändert seit ${day}; die Daten habe ich gerade gelesen.`
        : `Unchanged since ${day}; I have just read the data.`,
    );
  }
  if (section.kind === "report" && section.staleSince !== null)
    notes.push(
      de
        ? `Achtung, veraltet: Seit ${section.staleSince} sind keine neuen Daten eingegangen.`
        : `Careful, stale: no new data have come in since ${section.staleSince}.`,
    );
  return notes;
}

export function sectionTitle(section: DigestSection, language: Language): string {
  switch (section.kind) {
    case "report":
      return section.report.title;
    case "answer":
      return contentName({ kind: "question", text: section.question }, language);
    case "approvals":
      return contentName({ kind: "approvals" }, language);
    case "lines":
    case "failed":
      return section.title;
  }
}

/** What a part says, as plain sentences; its tables and pictures are left to who can show them. */
export function sectionText(
  section: DigestSection,
  { language, timeZone }: Pick<DigestPost["digest"], "language" | "timeZone">,
): string {
  switch (section.kind) {
    case "report":
      return section.report.summary.map((sentence) => printText(sentence, section.report)).join(" ");
    case "answer":
      return section.turn.answer?.text ?? "";
    case "approvals":
      return approvalLines(section.waiting, { language, timeZone }).join("\n");
    case "lines":
      return section.lines.join("\n");
    case "failed":
      return section.sentence;
  }
}

/** One line each; one that says so when nothing waits. */
export function approvalLines(
  waiting: readonly WaitingApproval[],
  { language, timeZone }: Pick<DigestPost["digest"], "language" | "timeZone">,
): string[] {
  const de = language === "de";
  if (waiting.length === 0) return [de ? "Nichts wartet auf Freigabe." : "Nothing is waiting for approval."];
  return waiting.map(({ title, until, approverNames }) => {
    const who = approverNames.length === 0 ? (de ? "niemand" : "nobody") : approverNames.join(", ");
    const at = wallTime(until, timeZone, language);
    return de
      ? `${title} · bis ${at} · freigeben dürfen: ${who}`
      : `${title} · until ${at} · may approve: ${who}`;
  });
}
