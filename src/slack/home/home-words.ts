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
  may: "Was ich hier für dich tun darf",
  reads: "Gleich nachsehen",
  ways: (count: number) =>
    count === 1 ? "1 Auswertung oder Prüfung" : `${count} Auswertungen und Prüfungen`,
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
  digests: "Deine Digests",
  noDigests: "Noch keine.",
  newDigest: "Neuer Digest",
  recent: "Zuletzt gefragt",
  noRecent: "Noch nichts.",
  month: "Kosten diesen Monat",
  usageTitle: (month: string) => `Nutzung im ${month}`,
  own: "Deine Fragen",
  everybody: "Fragen aller",
  answered: (count: number) => `davon ${count} beantwortet`,
  cost: "Kosten der Sprachmodelle",
  nothingBought: "nichts: nur das eingebaute Modell hat gearbeitet",
  unknownCalls: (count: number) =>
    count === 1 ? "1 Aufruf mit unbekanntem Preis" : `${count} Aufrufe mit unbekanntem Preis`,
  plus: "dazu",
  ofBudget: (budget: string, percent: number) => `von ${budget} (${percent} %)`,
  noBudget: "kein Monatsbudget eingetragen",
  bySpecialist: "Nach Fachgebiet",
  nobodyYet: "ohne Fachgebiet",
  policyTitle: "Was hier erlaubt ist",
  notAllowed: "Für dich nicht",
  limits: "Grenzen",
  perMinute: (count: number) => `${count} Fragen in der Minute`,
  perRequest: (tools: number, models: number, money: string, minutes: number) =>
    `je Anfrage höchstens ${tools} Werkzeuge, ${models} Modellaufrufe, ${money} und ${minutes} Minuten`,
  openFor: (hours: number) => `gilt ${hours} Stunden`,
  modelsTitle: "Sprachmodelle",
  anyConfigured: "jedes eingerichtete Modell",
  purposes: { plan: "Planen", specialist: "Fachgebiete", compose: "Zusammenfassen", judge: "Bewerten" },
  dataClasses: {
    public: "öffentlich",
    internal: "intern",
    confidential: "vertraulich",
    restricted: "streng vertraulich",
  },
  regions: { house: "in diesem Haus", eu: "in der EU", other: "außerhalb der EU", unknown: "Ort unbekannt" },
  modelStates: { approved: "freigegeben", proposed: "vorgeschlagen", retired: "zurückgezogen" },
  price: (input: string, output: string, source: string, asOf: string) =>
    `${input} je Million gelesener, ${output} je Million geschriebener Token (${source}, Stand ${asOf})`,
  priceUnknown: "Preis unbekannt",
  notConfigured: "nicht eingerichtet",
  inUse: "wird gerade gefragt",
  stepsIn: "springt ein, wenn kein anderes gefragt werden kann",
  onlyOne: "beantwortet zurzeit alles",
  privacyTitle: "Was über dich gespeichert ist",
  nothingKept: "Über dich ist nichts gespeichert.",
  kept: "solange das Haus besteht",
  days: (count: number) => `${count} Tage`,
  privacyHow:
    "Deine Daten liegen nur hier. Auskunft und Löschen macht die Administration auf der Kommandozeile: `privacy export PERSON` und `privacy erase PERSON`.",
  requestExport: "Auszug anfordern",
  data: {
    turns: "Fragen und Antworten",
    history: "Gesprächsverlauf",
    attachments: "geteilte Dateien",
    "tool-runs": "Werkzeugläufe",
    traces: "Abläufe",
    checkpoints: "Zwischenstände",
    vault: "Personenangaben im Tresor",
    "surface-memory": "gemerkte Gespräche",
    proposals: "Vorschläge und Entscheidungen",
    audit: "Protokoll",
    "embedding-cache": "Zwischenspeicher der Suche",
    "page-snapshots": "Kopien von Seiten",
    warehouse: "Ereignisse",
  },
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
  may: "What I may do for you here",
  reads: "Look up at once",
  ways: (count) => (count === 1 ? "1 analysis or check" : `${count} analyses and checks`),
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
  digests: "Your digests",
  noDigests: "None yet.",
  newDigest: "New digest",
  recent: "Asked lately",
  noRecent: "Nothing yet.",
  month: "Cost this month",
  usageTitle: (month) => `Usage in ${month}`,
  own: "Your questions",
  everybody: "Everybody's questions",
  answered: (count) => `${count} of them answered`,
  cost: "Cost of language models",
  nothingBought: "nothing: only the built-in model has worked",
  unknownCalls: (count) => (count === 1 ? "1 call of unknown price" : `${count} calls of unknown price`),
  plus: "plus",
  ofBudget: (budget, percent) => `of ${budget} (${percent}%)`,
  noBudget: "no monthly budget is set",
  bySpecialist: "By specialist",
  nobodyYet: "no specialist",
  policyTitle: "What is allowed here",
  notAllowed: "Not for you",
  limits: "Limits",
  perMinute: (count) => `${count} questions a minute`,
  perRequest: (tools, models, money, minutes) =>
    `at most ${tools} tools, ${models} model calls, ${money} and ${minutes} minutes a request`,
  openFor: (hours) => `valid for ${hours} hours`,
  modelsTitle: "Language models",
  anyConfigured: "any configured model",
  purposes: { plan: "planning", specialist: "specialists", compose: "composing", judge: "judging" },
  dataClasses: {
    public: "public",
    internal: "internal",
    confidential: "confidential",
    restricted: "restricted",
  },
  regions: { house: "in this house", eu: "in the EU", other: "outside the EU", unknown: "place unknown" },
  modelStates: { approved: "approved", proposed: "proposed", retired: "retired" },
  price: (input, output, source, asOf) =>
    `${input} a million tokens read, ${output} a million written (${source}, as of ${asOf})`,
  priceUnknown: "price unknown",
  notConfigured: "not configured",
  inUse: "is being asked",
  stepsIn: "steps in when no other can be asked",
  onlyOne: "answers everything at present",
  privacyTitle: "What is kept about you",
  nothingKept: "Nothing is kept about you.",
  kept: "as long as the house is there",
  days: (count) => `${count} days`,
  privacyHow:
    "Your data are kept here alone. Admins hand them out or erase them on the command line: `privacy export PERSON` and `privacy erase PERSON`.",
  requestExport: "Ask for a copy",
  data: {
    turns: "questions and answers",
    history: "history of conversations",
    attachments: "shared files",
    "tool-runs": "tool runs",
    traces: "traces",
    checkpoints: "checkpoints",
    vault: "personal values in the vault",
    "surface-memory": "conversations remembered",
    proposals: "proposals and decisions",
    audit: "audit log",
    "embedding-cache": "search cache",
    "page-snapshots": "copies of pages",
    warehouse: "events",
  },
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

/** `2026-11` as `November 2026`. */
export function monthIn(month: string, language: Language): string {
  const at = new Date(`${month}-15T12:00:00Z`);
  const words = { month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(language === "de" ? "de-DE" : "en-GB", words).format(at);
}

/** Millionths of a currency, with as many decimals as small amounts need. */
export function moneyIn(micros: number, currency: string, language: Language): string {
  const small = micros !== 0 && micros < 1_000_000;
  return new Intl.NumberFormat(language === "de" ? "de-DE" : "en-GB", {
    style: "currency",
    currency,
    ...(small ? { maximumSignificantDigits: 2 } : { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  }).format(micros / 1_000_000);
}

/** A word of ours for a name of the house's; a name without one stays as it is. */
export function named(words: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(words, name) ? (words[name] ?? name) : name;
}
