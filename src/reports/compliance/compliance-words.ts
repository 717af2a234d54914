// The compliance report's sentences in both languages; numbers stand in them as references to figures.
import type { Bilingual } from "#src/core/language.ts";

export const verdicts = ["block", "warn", "pass"] as const;

export const verdictNames: Readonly<Record<(typeof verdicts)[number], Bilingual>> = {
  block: { de: "gesperrt", en: "blocked" },
  warn: { de: "braucht Beleg oder Änderung", en: "needs evidence or a change" },
  pass: { de: "bestanden", en: "passed" },
};

export const titles = {
  checks: { de: "Prüfungen nach Urteil", en: "Checks by verdict" },
  rules: { de: "Befunde nach Regel", en: "Findings by rule" },
  library: { de: "Dokumente der Wissensbasis heute", en: "Library documents today" },
  documents: { de: "Dokumente mit Befunden heute", en: "Documents with findings today" },
} as const satisfies Record<string, Bilingual>;

export const columns = {
  count: { de: "Anzahl", en: "Count" },
  findings: { de: "Befunde", en: "Findings" },
  block: { de: "sperrend", en: "blocking" },
  warn: { de: "Beleg nötig", en: "evidence needed" },
  advice: { de: "Hinweis", en: "advice" },
} as const satisfies Record<string, Bilingual>;

export const lines = {
  checks: { de: "Geprüfte Texte", en: "Texts checked" },
  checked: { de: "Geprüfte Dokumente", en: "Documents checked" },
  flawed: { de: "davon mit Befunden", en: "of them with findings" },
  blocked: { de: "davon gesperrt", en: "of them blocked" },
} as const satisfies Record<string, Bilingual>;

const de = {
  title: (period: string) => `Werbeaussagen: ${period}`,
  none: (period: string) => `${period}: Es wurde kein Text geprüft.`,
  lead: (period: string, checks: string, block: string, warn: string, pass: string) =>
    `${period}: Geprüfte Texte: ${checks}; gesperrt: ${block}, Beleg oder Änderung nötig: ${warn}, bestanden: ${pass}.`,
  library: (checked: string, flawed: string, blocked: string) =>
    `In der Wissensbasis heute: ${checked} Texte über Produkte, Service und Marke geprüft, davon mit Befunden: ${flawed}, gesperrt: ${blocked}.`,
  emptyLibrary:
    "In der Wissensbasis steht kein Text über Produkte, Service oder Marke, den alle lesen dürfen.",
  method:
    "Gezählt sind die Läufe der Regelprüfung im Zeitraum: aus Anfragen, von Hand und aus Slack. Die Dokumente über Produkte, Service und Marke wurden gerade nach denselben Regeln geprüft, mit den gültigen Belegen ihres Produkts.",
  caveats: [
    "Die Prüfung unterstützt die Freigabe und ist keine Rechtsberatung.",
    "Gezählt werden Texte und Regeln, keine Personen.",
    "Ein Satz, der eine Aussage nur nennt, um sie zu verbieten, wird in Dokumenten auch gefunden.",
  ],
  withheld: "Nicht geprüft sind Dokumente, die nicht alle lesen dürfen, die hier mitlesen.",
  unread: (count: number) =>
    `${count === 1 ? "Ein Dokument ließ" : `${count} Dokumente ließen`} sich nicht prüfen.`,
  long: (count: number) =>
    `Von ${count === 1 ? "einem langen Dokument" : `${count} langen Dokumenten`} ist nur der Anfang geprüft.`,
  aged: "Läufe werden 180 Tage aufbewahrt; davor fehlen sie.",
  cut: "Die Tabelle nennt die zwanzig Dokumente mit den meisten Befunden.",
  pictureTitle: "Befunde nach Regel",
  pictureText: "Balken je Regel: Befunde in den geprüften Texten; die Zahlen stehen in der Tabelle.",
};

const en: typeof de = {
  title: (period) => `Advertising claims: ${period}`,
  none: (period) => `${period}: no text was checked.`,
  lead: (period, checks, block, warn, pass) =>
    `${period}: texts checked: ${checks}; blocked: ${block}, in need of evidence or a change: ${warn}, passed: ${pass}.`,
  library: (checked, flawed, blocked) =>
    `In the library today: ${checked} texts on products, service and brand checked, of them with findings: ${flawed}, blocked: ${blocked}.`,
  emptyLibrary: "The library holds no text on products, service or brand that everybody may read.",
  method:
    "Counted are the runs of the rule check in the period: from requests, by hand and from Slack. The documents on products, service and brand were checked just now by the same rules, with their product's valid evidence.",
  caveats: [
    "The check supports the approval and is no legal advice.",
    "Counted are texts and rules, not people.",
    "A sentence that only names a claim in order to forbid it is found in documents too.",
  ],
  withheld: "Not checked are documents that not everybody who reads along may read.",
  long: (count) =>
    `Of ${count === 1 ? "one long document" : `${count} long documents`} only the beginning was checked.`,
  unread: (count) => `${count === 1 ? "One document" : `${count} documents`} could not be checked.`,
  aged: "Runs are kept for 180 days; before that they are missing.",
  cut: "The table names the twenty documents with the most findings.",
  pictureTitle: "Findings by rule",
  pictureText: "Bars by rule: findings in the texts that were checked; the numbers are in the table.",
};

export const complianceWords = { de, en } as const;
