// What Home and the words about the house say, in both languages.
import type { Language } from "#src/core/language.ts";
import type { HousePart, PartHealth } from "#src/core/house-facts.ts";
import type { Role } from "#src/core/person.ts";

const german = {
  loading: "Ich trage zusammen, was für dich ansteht …",
  unavailable: "Das lässt sich gerade nicht anzeigen. Öffne diese Seite bitte gleich noch einmal.",
  approvals: "Freigaben",
  toDecide: "Wartet auf dich",
  waiting: "Von dir angefragt, wartet auf andere",
  nothingOpen: "Für dich ist nichts zur Freigabe offen.",
  more: (count: number, command: string) => `… und ${count} weitere: \`${command}\``,
  openThread: "Zum Thread",
  may: "Was ich hier für dich tun darf",
  reads: "Gleich nachsehen",
  previews: "Vorschau, ohne etwas zu ändern",
  writes: "Ändern, erst nach Freigabe",
  approvedBy: "Freigabe durch",
  nobody: "niemanden: Es ist keine Rolle dafür eingetragen",
  fourEyes: "Vier-Augen-Prinzip",
  allowedNothing: "Nichts: Du hast hier keine Rolle. Bitte die Administration, dich einzutragen.",
  house: "Stand des Hauses",
  knowledge: "Wissensbasis",
  documents: (count: number) => (count === 1 ? "1 Dokument" : `${count} Dokumente`),
  newest: "neuestes vom",
  expired: (count: number) => `${count} abgelaufen`,
  noneExpired: "keines abgelaufen",
  unknown: "unbekannt",
  models: "Sprachmodell",
  embedded: "eingebautes Modell",
  resting: "ruht nach mehreren Ausfällen; das eingebaute Modell springt ein",
  howToAsk: "So fragst du",
  askIntro: "Schreib mir direkt, oder erwähne mich in einem Kanal. Zum Beispiel:",
  statusTitle: "Stand von Leitstand",
  slack: "Slack",
  connected: "Verbunden, sonst stünde das hier nicht.",
  parts: {
    models: "Sprachmodell",
    knowledge: "Wissensbasis",
    warehouse: "Daten",
    schedule: "Zeitplan",
    audit: "Protokoll",
    writes: "Schreibvorgänge",
    approvers: "Freigebende",
  } satisfies Record<HousePart, string>,
  states: { ok: "in Ordnung", warning: "Hinweis", failed: "gestört" } satisfies Record<
    PartHealth["state"],
    string
  >,
  roles: {
    marketer: "Marketing",
    lead: "Leitung",
    legal: "Recht",
    finance: "Finanzen",
    admin: "Administration",
    guest: "Gäste",
  } satisfies Record<Role, string>,
};

export type HomeWords = typeof german;

const english: HomeWords = {
  loading: "I am gathering what is waiting for you …",
  unavailable: "This cannot be shown right now. Please open this page again in a moment.",
  approvals: "Approvals",
  toDecide: "Waiting for you",
  waiting: "Requested by you, waiting for others",
  nothingOpen: "Nothing is waiting for your approval.",
  more: (count, command) => `… and ${count} more: \`${command}\``,
  openThread: "Open the thread",
  may: "What I may do for you here",
  reads: "Look up at once",
  previews: "Preview, without changing anything",
  writes: "Change, only after approval",
  approvedBy: "approval by",
  nobody: "nobody: no role is named for it",
  fourEyes: "four eyes",
  allowedNothing: "Nothing: you have no role here. Please ask an admin to add you.",
  house: "How the house is",
  knowledge: "Knowledge base",
  documents: (count) => (count === 1 ? "1 document" : `${count} documents`),
  newest: "newest of",
  expired: (count) => `${count} expired`,
  noneExpired: "none expired",
  unknown: "unknown",
  models: "Language model",
  embedded: "built-in model",
  resting: "rests after several failures; the built-in model steps in",
  howToAsk: "How to ask",
  askIntro: "Write to me directly, or mention me in a channel. For example:",
  statusTitle: "How Leitstand is",
  slack: "Slack",
  connected: "Connected, or you would not be reading this.",
  parts: {
    models: "Language model",
    knowledge: "Knowledge base",
    warehouse: "Data",
    schedule: "Schedule",
    audit: "Audit log",
    writes: "Writes",
    approvers: "Approvers",
  },
  states: { ok: "fine", warning: "note", failed: "broken" },
  roles: {
    marketer: "marketing",
    lead: "the lead",
    legal: "legal",
    finance: "finance",
    admin: "an admin",
    guest: "guests",
  },
};

const both: Record<Language, HomeWords> = { de: german, en: english };

export function homeWordsFor(language: Language): HomeWords {
  return both[language];
}

/** A day in the reader's spelling: `24.11.2026`, `24 Nov 2026`; what is no date stays as it is. */
export function dayIn(iso: string, language: Language): string {
  const at = new Date(`${iso.slice(0, 10)}T12:00:00Z`);
  if (Number.isNaN(at.getTime())) return iso;
  return new Intl.DateTimeFormat(language === "de" ? "de-DE" : "en-GB", {
    timeZone: "UTC",
    ...(language === "de"
      ? { day: "2-digit", month: "2-digit", year: "numeric" }
      : { day: "numeric", month: "short", year: "numeric" }),
  }).format(at);
}
