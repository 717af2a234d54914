// What the surface itself says about digests, in both languages.
import type { DigestNotice } from "#src/core/digest.ts";
import type { Language } from "#src/core/language.ts";

const german = {
  pause: "Anhalten",
  resume: "Fortsetzen",
  edit: "Bearbeiten",
  why: "Warum?",
  activate: "Aktivieren",
  discard: "Verwerfen",
  runNow: "Jetzt senden",
  remove: "Löschen",
  post: "Nachholen",
  leave: "Lassen",
  preview: "Vorschau",
  states: { draft: "Entwurf", active: "läuft", paused: "angehalten" },
  late: "verspätet",
  owner: "Digest von",
  next: "Nächster",
  nextTimes: "Nächste",
  never: "keiner mehr",
  more: (count: number) => `… und ${count} weitere im Thread.`,
  cut: "Hier fehlt ein Teil: Ich wurde beim Senden unterbrochen. „Jetzt senden“ schickt alles noch einmal.",
  inThread: "Alles Weitere steht im Thread.",
  empty: "Du hast noch keinen Digest, und in diesem Kanal läuft keiner.",
  listed: "Digests",
  previewSent:
    "Ich habe dir die Vorschau als Direktnachricht geschickt. Dort kannst du den Digest aktivieren.",
  previewing: "Ich lese die Daten für die Vorschau …",
  activated: (name: string) => `Aktiv: „${name}“.`,
  discarded: (name: string) => `Verworfen: „${name}“.`,
  paused: (name: string) => `Angehalten: „${name}“. Es kommt nichts mehr, bis du ihn fortsetzt.`,
  resumed: (name: string) => `„${name}“ läuft wieder.`,
  removed: (name: string) => `Gelöscht: „${name}“.`,
  running: (name: string) => `„${name}“ wird jetzt zusammengestellt und gesendet.`,
  resolvedPost: (name: string) => `„${name}“ wird nachgeholt.`,
  resolvedLeave: (name: string) => `„${name}“: Dieser Termin bleibt, wie er ist.`,
  which: (example: string) => `Welchen Digest meinst du? Zum Beispiel: \`${example}\``,
  usage: (wrong: string, command: string) =>
    `${wrong === "" ? "Da fehlt noch etwas." : `„${wrong}“ verstehe ich nicht.`} Es geht: \`${command} liste\`, \`${command} neu jeden Montag um 9 attribution in #marketing\`, \`${command} bearbeiten NAME\`, \`${command} pause NAME\`, \`${command} weiter NAME\`, \`${command} jetzt NAME\`, \`${command} löschen NAME\`.`,
  whyMade: (owner: string, words: string, zone: string) =>
    `${owner} hat diesen Digest eingerichtet: ${words} (${zone}). Gelesen wird nur, was alle hier lesen dürfen.`,
  history: "Zuletzt",
  slots: {
    due: "fällig",
    claimed: "in Arbeit",
    posting: "wird gesendet",
    posted: "gesendet",
    skipped: "ausgelassen",
    unknown: "ungewiss",
    failed: "fehlgeschlagen",
  },
  notices: {
    paused: {
      owner: (name: string) => `„${name}“ ist angehalten.`,
      "channel-gone": (name: string) =>
        `Ich habe „${name}“ angehalten: Den Kanal gibt es nicht mehr, er ist archiviert, oder ich bin nicht mehr darin. Lade mich wieder ein oder wähl einen anderen Kanal, dann setz ihn fort.`,
      "owner-left": (name: string) =>
        `Ich habe „${name}“ angehalten: Wem er gehört, steht nicht mehr im Verzeichnis.`,
      "no-right": (name: string) =>
        `Ich habe „${name}“ angehalten: Du liest dort nicht mehr mit, oder dir fehlt das Recht dazu. Tritt dem Kanal wieder bei oder wähl einen anderen, dann setz ihn fort.`,
      failing: (name: string) => `Ich habe „${name}“ angehalten, weil er immer wieder fehlschlägt.`,
    } satisfies Record<Extract<DigestNotice, { kind: "paused" }>["because"], (name: string) => string>,
    unknown: (name: string, at: string) =>
      `Von „${name}“ (${at}) weiß ich nicht, ob er angekommen ist: Ich wurde beim Senden unterbrochen und kann im Kanal nicht nachsehen. Bitte sieh nach: Steht er da? Dann lass ihn; sonst hole ich ihn nach.`,
    failed: (name: string, at: string) =>
      `„${name}“ (${at}) konnte ich nicht senden, auch nicht nach mehreren Versuchen: Die Daten waren nicht zu lesen, oder Slack hat die Nachricht nicht angenommen. Der nächste Termin bleibt bestehen.`,
  },
};

export type DigestWords = typeof german;

const english: DigestWords = {
  pause: "Pause",
  resume: "Resume",
  edit: "Edit",
  why: "Why?",
  activate: "Activate",
  discard: "Discard",
  runNow: "Send now",
  remove: "Delete",
  post: "Post now",
  leave: "Leave it",
  preview: "Preview",
  states: { draft: "draft", active: "running", paused: "paused" },
  late: "late",
  owner: "Digest by",
  next: "Next",
  nextTimes: "Next",
  never: "none any more",
  more: (count) => `… and ${count} more in the thread.`,
  cut: "A part is missing here: I was cut off while sending. “Send now” sends everything again.",
  inThread: "The rest is in the thread.",
  empty: "You have no digest yet, and none runs in this channel.",
  listed: "Digests",
  previewSent: "I have sent you the preview as a direct message. You can activate the digest there.",
  previewing: "I am reading the data for the preview …",
  activated: (name) => `Active: “${name}”.`,
  discarded: (name) => `Discarded: “${name}”.`,
  paused: (name) => `Paused: “${name}”. Nothing more comes until you resume it.`,
  resumed: (name) => `“${name}” is running again.`,
  removed: (name) => `Deleted: “${name}”.`,
  running: (name) => `“${name}” is being put together and sent now.`,
  resolvedPost: (name) => `“${name}” will be posted now.`,
  resolvedLeave: (name) => `“${name}”: this time is left as it is.`,
  which: (example) => `Which digest do you mean? For example: \`${example}\``,
  usage: (wrong, command) =>
    `${wrong === "" ? "Something is missing." : `I do not understand “${wrong}”.`} This works: \`${command} list\`, \`${command} new every Monday at 9 attribution in #marketing\`, \`${command} edit NAME\`, \`${command} pause NAME\`, \`${command} resume NAME\`, \`${command} run NAME\`, \`${command} delete NAME\`.`,
  whyMade: (owner, words, zone) =>
    `${owner} set this digest up: ${words} (${zone}). Only what everybody here may read is read for it.`,
  history: "Lately",
  slots: {
    due: "due",
    claimed: "being worked on",
    posting: "being sent",
    posted: "sent",
    skipped: "skipped",
    unknown: "uncertain",
    failed: "failed",
  },
  notices: {
    paused: {
      owner: (name) => `“${name}” is paused.`,
      "channel-gone": (name) =>
        `I have paused “${name}”: the channel is gone, archived, or I am no longer in it. Invite me again or choose another channel, then resume it.`,
      "owner-left": (name) => `I have paused “${name}”: its owner is no longer in the directory.`,
      "no-right": (name) =>
        `I have paused “${name}”: you no longer read along there, or you lack the right to it. Join the channel again or choose another one, then resume it.`,
      failing: (name) => `I have paused “${name}” because it fails again and again.`,
    },
    unknown: (name, at) =>
      `I do not know whether “${name}” (${at}) arrived: I was cut off while sending and cannot look it up in the channel. Please look: is it there? Then leave it; otherwise I post it now.`,
    failed: (name, at) =>
      `I could not send “${name}” (${at}), not even after several attempts: the data could not be read, or Slack did not take the message. The next time stays as planned.`,
  },
};

const both: Record<Language, DigestWords> = { de: german, en: english };

export function digestWords(language: Language): DigestWords {
  return both[language];
}
