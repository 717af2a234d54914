// What the digest desk says when something cannot be done: one plain sentence each, with the next step.
import type { Bilingual } from "../core/language.ts";

export const refusals = {
  unknown: {
    de: "Diesen Digest kenne ich nicht (mehr); „digest list“ zeigt, welche es gibt.",
    en: "I do not know this digest (any more); “digest list” shows those that there are.",
  },
  ownerLeft: {
    de: "Wem dieser Digest gehört, steht nicht mehr im Verzeichnis; eine Person aus der Administration kann ihn löschen.",
    en: "Whoever owns this digest is no longer in the directory; an admin can delete it.",
  },
  stranger: {
    de: "Ich kenne dich noch nicht; bitte die Administration, dich ins Verzeichnis aufzunehmen.",
    en: "I do not know you yet; please ask an admin to add you to the directory.",
  },
  gone: {
    de: "Den Kanal gibt es nicht mehr, er ist archiviert, oder ich bin nicht darin; lade mich ein (/invite) oder wähl einen anderen Kanal.",
    en: "The channel is gone, archived, or I am not in it; invite me (/invite) or choose another channel.",
  },
  noSlack: {
    de: "Ohne Verbindung zu Slack kann ich nicht prüfen, ob du in dem Kanal mitliest; starte Leitstand und versuch es dort.",
    en: "Without a connection to Slack I cannot check whether you read along in that channel; start Leitstand and try there.",
  },
  noChannel: {
    de: "Diesen Kanal sehe ich nicht; lade mich ein (/invite), oder nenne einen anderen, zum Beispiel #marketing.",
    en: "I do not see this channel; invite me (/invite), or name another one, such as #marketing.",
  },
  noRhythm: {
    de: "Wann soll er kommen? Zum Beispiel: jeden Montag um 9 attribution in #marketing.",
    en: "When should it come? For example: every Monday at 9 attribution in #marketing.",
  },
  noContent: {
    de: "Was soll darin stehen: ein Bericht, eine Frage in Anführungszeichen, Änderungen an der Website, Freigaben oder Kosten? Zum Beispiel: jeden Montag um 9 attribution in #marketing.",
    en: "What should be in it: a report, a question in quotation marks, changes on the site, approvals or cost? For example: every Monday at 9 attribution in #marketing.",
  },
  noPreview: {
    de: "Zuerst kommt die Vorschau: Sieh dir an, wie der Digest aussieht, dann aktiviere ihn.",
    en: "The preview comes first: look at how the digest comes out, then activate it.",
  },
  notDraft: {
    de: "Dieser Digest läuft schon.",
    en: "This digest is running already.",
  },
  notRunning: {
    de: "Dieser Digest läuft nicht; setz ihn fort oder aktiviere zuerst den Entwurf.",
    en: "This digest is not running; resume it, or activate the draft first.",
  },
  settled: {
    de: "Darüber ist schon entschieden; es ist nichts weiter geschehen.",
    en: "This has been decided already; nothing more has happened.",
  },
  rhythm: {
    de: "Diesen Rhythmus verstehe ich nicht; zum Beispiel geht „jeden Montag um 9“ oder „0 9 * * 1“.",
    en: "I do not understand this rhythm; “every Monday at 9” or “0 9 * * 1” works, for example.",
  },
  never: {
    de: "Zu diesem Rhythmus gibt es keinen Termin; zum Beispiel geht „jeden Montag um 9“.",
    en: "This rhythm never comes; “every Monday at 9” works, for example.",
  },
  unreadable: {
    de: "Die Vorschau konnte gerade nicht gelesen werden; der Entwurf ist gespeichert. Versuch es in ein paar Minuten noch einmal.",
    en: "The preview could not be read just now; the draft is saved. Try again in a few minutes.",
  },
} as const satisfies Record<string, Bilingual>;
