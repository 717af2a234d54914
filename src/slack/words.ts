// Every sentence that the surface itself says, in both languages. What an answer says comes from the desk.
import type { Language } from "#src/core/language.ts";
import type { SpecialistId } from "#src/core/plan.ts";
import type { Person } from "#src/core/person.ts";
import type { ProposalState } from "#src/core/proposal.ts";

const german = {
  thinking: "denkt nach …",
  /** What a message of nothing but files asks. */
  askOfFiles: (count: number): string =>
    count === 1 ? "Was steht in der Datei?" : "Was steht in den Dateien?",
  queued: "wartet, bis die vorige Frage in diesem Thread beantwortet ist …",
  checking: "prüft Quellen und Zahlen …",
  advanced: (task: string, percent: number) => `rechnet noch (${task}, ${percent} % fertig) …`,
  planTitle: "Wer daran arbeitet",
  specialists: {
    seo: "SEO",
    attribution: "Attribution",
    copywriter: "Text",
    compliance: "Rechtsprüfung",
  } satisfies Record<SpecialistId, string>,
  tasks: {
    seo: "SEO: Seite und Suche prüfen",
    attribution: "Attribution: Daten auswerten",
    copywriter: "Text: Entwürfe schreiben",
    compliance: "Rechtsprüfung: Aussagen prüfen",
  } satisfies Record<SpecialistId, string>,
  workedOn: "Daran gearbeitet haben",
  sources: "Quellen",
  details: "Details",
  continued: "Es geht in der nächsten Nachricht weiter.",
  nothing: "Dazu liegt keine Antwort vor.",
  failed: "Das hat nicht geklappt. Bitte versuche es noch einmal.",
  turn: "Vorgang",
  figures: "Zahlen",
  window: "Zeitraum",
  query: "Abfrage",
  method: "Methode",
  reference: "Grundlage",
  version: "Version",
  inputHash: "Eingabe-Hash",
  dataHash: "Daten-Hash",
  tools: "Werkzeuge",
  trace: "Ablauf ansehen",
  untrusted: "fremde Quelle",
  gone: "Dieser Vorgang ist nicht mehr gespeichert.",
  to: "bis",
  approve: "Freigeben",
  reject: "Ablehnen",
  edit: "Ändern",
  openThread: "Zum Thread",
  editAgain: "Neu vorlegen",
  replaced: "Geändert und neu vorgelegt; gilt nicht mehr",
  replacedNote: "Ersetzt durch Vorschlag",
  replacesNote: "Ersetzt Vorschlag",
  preview: "Vorschau",
  undo: "Rückgängig machen",
  before: "vorher",
  after: "nachher",
  risk: "Risiko",
  risks: { low: "gering", medium: "mittel", high: "hoch" },
  askedBy: "Angefragt von",
  approvers: "Freigeben dürfen",
  nobody: "niemand (es ist keine freigebende Person eingerichtet)",
  fourEyes: "Vier-Augen-Prinzip: nicht die anfragende Person selbst",
  until: "Gültig bis",
  reversible: "Lässt sich rückgängig machen.",
  irreversible: "Lässt sich nicht rückgängig machen.",
  dryRun: "Probelauf: es wird nichts verändert.",
  undoCard: "Nimmt eine frühere Änderung zurück.",
  arguments: "Genaue Eingaben",
  hash: "Prüfsumme",
  targetHash: "Stand des Ziels",
  decidedBy: "Entschieden von",
  reason: "Begründung",
  states: {
    open: "Wartet auf Freigabe",
    approved: "Freigegeben, wird ausgeführt",
    rejected: "Abgelehnt",
    expired: "Abgelaufen, nichts wurde verändert",
    done: "Erledigt",
    failed: "Fehlgeschlagen",
    drifted: "Nicht ausgeführt: Das Ziel hat sich seit der Vorschau verändert",
    unknown: "Ungewiss: Bitte prüfen, ob die Änderung angekommen ist",
    undone: "Rückgängig gemacht",
  } satisfies Record<ProposalState, string>,
  freshUntil: "Daten bis",
  reportRunning: "Ich stelle den Bericht zusammen …",
  noApprovals: "Für dich ist nichts zur Freigabe offen.",
  openApprovals: "Offene Freigaben",
  traceLink: "Ablauf des Vorgangs",
  noTrace: "Diesen Vorgang kenne ich nicht, oder er gehört nicht dir.",
  tooMuch: "Hier passt nicht alles hinein. In einem Kanal, in dem ich Mitglied bin, zeige ich den Rest.",
  promptsTitle: "Womit kann ich helfen?",
  digestFor: (channel: string) => ({
    title: `Wochenbericht für #${channel}`.slice(0, 60),
    message: `Schick jeden Montag um 9 den Attribution-Bericht nach #${channel}`,
  }),
};

export type Words = typeof german;

const english: Words = {
  thinking: "is thinking …",
  askOfFiles: (count) => (count === 1 ? "What does the file say?" : "What do the files say?"),
  queued: "is waiting until the previous question in this thread is answered …",
  checking: "is checking sources and numbers …",
  advanced: (task, percent) => `is still computing (${task}, ${percent}% done) …`,
  planTitle: "Who is working on it",
  specialists: { seo: "SEO", attribution: "Attribution", copywriter: "Copy", compliance: "Compliance" },
  tasks: {
    seo: "SEO: checking page and search",
    attribution: "Attribution: analysing the data",
    copywriter: "Copy: writing drafts",
    compliance: "Compliance: checking the claims",
  },
  workedOn: "Worked on by",
  sources: "Sources",
  details: "Details",
  continued: "This continues in the next message.",
  nothing: "There is no answer to this.",
  failed: "That did not work. Please try again.",
  turn: "Turn",
  figures: "Numbers",
  window: "Period",
  query: "Query",
  method: "Method",
  reference: "Reference",
  version: "Version",
  inputHash: "Input hash",
  dataHash: "Data hash",
  tools: "Tools",
  trace: "Open the trace",
  untrusted: "outside source",
  gone: "This turn is no longer stored.",
  to: "to",
  approve: "Approve",
  reject: "Reject",
  edit: "Edit",
  openThread: "Open the thread",
  editAgain: "Propose anew",
  replaced: "Changed and proposed anew; no longer valid",
  replacedNote: "Replaced by proposal",
  replacesNote: "Replaces proposal",
  preview: "Preview",
  undo: "Undo",
  before: "before",
  after: "after",
  risk: "Risk",
  risks: { low: "low", medium: "medium", high: "high" },
  askedBy: "Requested by",
  approvers: "May approve",
  nobody: "nobody (no approver is configured)",
  fourEyes: "Four eyes: not the person who asked",
  until: "Valid until",
  reversible: "Can be undone.",
  irreversible: "Cannot be undone.",
  dryRun: "Dry run: nothing is changed.",
  undoCard: "Takes back an earlier change.",
  arguments: "Exact arguments",
  hash: "Hash",
  targetHash: "State of the target",
  decidedBy: "Decided by",
  reason: "Reason",
  states: {
    open: "Waiting for approval",
    approved: "Approved, being carried out",
    rejected: "Rejected",
    expired: "Expired, nothing was changed",
    done: "Done",
    failed: "Failed",
    drifted: "Not carried out: the target has changed since the preview",
    unknown: "Uncertain: please check whether the change has arrived",
    undone: "Undone",
  },
  freshUntil: "Data until",
  reportRunning: "I am putting the report together …",
  noApprovals: "Nothing is waiting for your approval.",
  openApprovals: "Open approvals",
  traceLink: "Trace of the turn",
  noTrace: "I do not know this turn, or it is not yours.",
  tooMuch: "Not everything fits in here. In a channel that I am a member of I can show the rest.",
  promptsTitle: "How can I help?",
  digestFor: (channel) => ({
    title: `Weekly report for #${channel}`.slice(0, 60),
    message: `Send the attribution report to #${channel} every Monday at 9`,
  }),
};

const both: Record<Language, Words> = { de: german, en: english };

export function wordsFor(language: Language): Words {
  return both[language];
}

/** Somebody whom the directory does not know is spoken to in English. */
export function languageOf(person: Person | null): Language {
  return person?.language ?? "en";
}

/** What a new direct conversation offers to ask: at most four. */
export const suggestedPrompts: Record<Language, readonly { title: string; message: string }[]> = {
  de: [
    {
      title: "Welche Kanäle wirken?",
      message: "Welche Kanäle haben im Oktober am meisten zu den Bestellungen beigetragen?",
    },
    {
      title: "Betreffzeilen schreiben",
      message: "Schreib drei Newsletter-Betreffzeilen für die Winterjacke, Du-Form.",
    },
    { title: "Aussage prüfen", message: "Dürfen wir schreiben: „klimaneutrale Jacke, Deutschlands beste“?" },
    { title: "In der Wissensbasis nachschlagen", message: "Was kostet der Rückversand?" },
  ],
  en: [
    { title: "Which channels work?", message: "Which channels contributed most to orders in October?" },
    { title: "Write subject lines", message: "Write three subject lines for the winter jacket." },
    { title: "Check a claim", message: 'Can we say "climate-neutral jacket, Germany\'s best"?' },
    { title: "Look it up", message: "How much is return shipping?" },
  ],
};

/** A moment in Berlin words: `Dienstag, 24. November 2026 um 14:30 Uhr (Berlin)`. */
export function moment(iso: string, language: Language): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const words = new Intl.DateTimeFormat(language === "de" ? "de-DE" : "en-GB", {
    timeZone: "Europe/Berlin",
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  }).format(at);
  return language === "de" ? `${words} Uhr (Berlin)` : `${words} (Berlin)`;
}
