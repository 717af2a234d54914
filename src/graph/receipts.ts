// One plain sentence on what became of a proposal, for the thread.
import type { Language } from "../core/language.ts";
import type { Proposal, Receipt } from "../core/proposal.ts";

/** A rejection without a reason has this detail. */
const unexplained = "rejected";
const why = (label: string, detail: string): string => (detail === unexplained ? "" : ` ${label}: ${detail}`);

const sentences: Record<Receipt["kind"], Record<Language, (title: string, detail: string) => string>> = {
  done: { de: (title) => `Erledigt: ${title}.`, en: (title) => `Done: ${title}.` },
  "dry-run": {
    de: (title) => `Probelauf: ${title}. Es wurde nichts geändert.`,
    en: (title) => `Dry run: ${title}. Nothing was changed.`,
  },
  refused: {
    de: (title, detail) => `Nicht ausgeführt: ${title} (${detail}).`,
    en: (title, detail) => `Not carried out: ${title} (${detail}).`,
  },
  drifted: {
    de: (title) =>
      `Nicht ausgeführt: ${title}. Das Ziel hat sich seit der Vorschau geändert; bitte noch einmal anfragen.`,
    en: (title) => `Not carried out: ${title}. The target has changed since the preview; please ask again.`,
  },
  failed: {
    de: (title, detail) => `Fehlgeschlagen: ${title} (${detail}).`,
    en: (title, detail) => `Failed: ${title} (${detail}).`,
  },
  unknown: {
    de: (title) => `Unklar, ob es geschehen ist: ${title}. Bitte sieh nach, bevor du es wiederholst.`,
    en: (title) => `It is unclear whether this happened: ${title}. Please look before you repeat it.`,
  },
  rejected: {
    de: (title, detail) => `Abgelehnt: ${title}. Es wurde nichts geändert.${why("Begründung", detail)}`,
    en: (title, detail) => `Rejected: ${title}. Nothing was changed.${why("Reason", detail)}`,
  },
  undone: { de: (title) => `Zurückgenommen: ${title}.`, en: (title) => `Taken back: ${title}.` },
};

export function receiptSentence(receipt: Receipt, proposal: Proposal, language: Language): string {
  return sentences[receipt.kind][language](proposal.preview.title, receipt.detail);
}
