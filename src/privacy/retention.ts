// How long each class of data is kept, and why: one table, and the sweep that keeps to it.
import type { Bilingual } from "#src/core/language.ts";
import type { DataClass, Held, PersonRecords } from "#src/core/person-records.ts";
import type { Clock } from "#src/core/ports.ts";
import type { AuditLog } from "#src/core/state-ports.ts";

export interface RetentionRule {
  readonly data: DataClass;
  /** Days from the moment it was made; null: kept until the reason says otherwise. */
  readonly days: number | null;
  readonly reason: Bilingual;
}

export const retentionRules: readonly RetentionRule[] = [
  {
    data: "turns",
    days: 365,
    reason: {
      de: "Anfragen, Antworten und Gesprächsverlauf: so lange, wie eine Nachfrage zu erwarten ist.",
      en: "Questions, answers and history of a conversation: as long as somebody may come back to them.",
    },
  },
  {
    data: "history",
    days: 365,
    reason: {
      de: "Geht mit der Anfrage, zu der er gehört.",
      en: "Goes with the question that it belongs to.",
    },
  },
  {
    data: "attachments",
    days: 365,
    reason: {
      de: "Texte geteilter Dateien, ohne ihre Bytes: gehen mit der Anfrage, mit der sie kamen.",
      en: "Texts of shared files, without their bytes: they go with the question that they came with.",
    },
  },
  {
    data: "tool-runs",
    days: 180,
    reason: {
      de: "Herkunft von Zahlen: bis Berichte des Halbjahrs geprüft sind.",
      en: "Provenance of figures: until the reports of the half-year are checked.",
    },
  },
  {
    data: "traces",
    days: 90,
    reason: { de: "Fehlersuche und Laufzeiten.", en: "Finding faults, and timings." },
  },
  {
    data: "reports",
    days: 180,
    reason: {
      de: "Berichte mit ihrer Herkunft: so lange wie die Läufe, auf denen sie beruhen.",
      en: "Reports with their provenance: as long as the runs that they rest on.",
    },
  },
  {
    data: "checkpoints",
    days: null,
    reason: {
      de: "Nur bis die Anfrage beendet ist; dann sofort gelöscht.",
      en: "Only until the question is answered; then removed at once.",
    },
  },
  {
    data: "vault",
    days: 365,
    reason: {
      de: "Rohwerte, verschlüsselt: solange ein Gespräch oder ein Dokument auf sie verweist.",
      en: "Raw values, sealed: as long as a conversation or a document refers to them.",
    },
  },
  {
    data: "surface-memory",
    days: 30,
    reason: {
      de: "Kennungen schon gesehener Nachrichten: Slack stellt nicht später erneut zu.",
      en: "Keys of messages seen: Slack does not deliver again later.",
    },
  },
  {
    data: "feedback",
    days: 365,
    reason: {
      de: "Rückmeldungen zu Antworten, unter Pseudonym: so lange wie die Antworten selbst.",
      en: "Feedback on answers, under a pseudonym: as long as the answers themselves.",
    },
  },
  {
    data: "proposals",
    days: null,
    reason: {
      de: "Nachweis von Freigaben; Namen werden beim Löschen einer Person zu Pseudonymen.",
      en: "Proof of approvals; names become pseudonyms when a person is erased.",
    },
  },
  {
    data: "audit",
    days: null,
    reason: {
      de: "Prüfkette ohne Rohdaten; sie bleibt, ihre Pseudonyme werden beim Löschen unlesbar.",
      en: "A chain without raw data; it stays, and its pseudonyms become unreadable on erasure.",
    },
  },
  {
    data: "embedding-cache",
    days: null,
    reason: {
      de: "Vektoren von Texten ohne Personendaten; Einträge verfallen von selbst.",
      en: "Vectors of texts without personal data; entries expire by themselves.",
    },
  },
  {
    data: "page-snapshots",
    days: null,
    reason: {
      de: "Beleg für Zitate öffentlicher Seiten, ohne Personendaten.",
      en: "Evidence for quotes of public pages, without personal data.",
    },
  },
  {
    data: "warehouse",
    days: null,
    reason: {
      de: "Ereignisse mit gehashten Kennungen; die Frist setzt der Betrieb bei der Lieferung der Daten.",
      en: "Events with hashed keys; whoever delivers the data sets their period.",
    },
  },
];

export interface Swept {
  readonly data: DataClass;
  readonly before: string;
  readonly removed: number;
}

export interface SweepParts {
  readonly records: PersonRecords;
  readonly clock: Clock;
  readonly audit: Pick<AuditLog, "append">;
  held(): Promise<Held>;
  /** What is held in memory of the vault is read again. */
  forgetCached(): void;
}

/** What has had its time, class by class; every removal is a row of the audit log. */
export async function sweep(parts: SweepParts): Promise<readonly Swept[]> {
  const now = parts.clock.now();
  const held = await parts.held();
  const done: Swept[] = [];
  for (const { data, days } of retentionRules) {
    if (days === null) continue;
    const before = new Date(now.getTime() - days * 86_400_000).toISOString();
    const removed = await parts.records.sweep(data, before, held);
    if (removed === null) continue;
    done.push({ data, before, removed });
    if (removed > 0)
      await parts.audit.append({
        at: now.toISOString(),
        event: "retention-applied",
        actor: "leitstand",
        subject: data,
        body: { before, removed },
      });
  }
  parts.forgetCached();
  return done;
}
