// What the surface says about setting up a channel.
import type { Language } from "#src/core/language.ts";

const german = {
  title: "Kanal einrichten",
  save: "Speichern",
  cancel: "Abbrechen",
  about: (channel: string) => `Was Leitstand in ${channel} darf. Jede Änderung steht im Prüfprotokoll.`,
  specialists: "Wer hier antwortet",
  tools: "Werkzeuge",
  toolsHint: "Namen, durch Kommas getrennt. Leer: alle, die diese Fachleute haben.",
  readers: "Datenumfang: Lesegruppen",
  readersHint:
    "Antworten stützen sich hier höchstens auf Dokumente dieser Gruppen, etwa everyone, marketing. Leer: was alle Mitglieder lesen dürfen.",
  budget: "Monatsbudget für Sprachmodelle in Euro",
  budgetHint: "Ist es aufgebraucht, antwortet hier das eingebaute Modell. Leer: kein eigenes Budget.",
  manners: "Verhalten",
  ephemeralFirst: "Antworten zuerst nur der fragenden Person zeigen",
  unasked: "Fragen ohne Erwähnung beantworten, wenn es eine Antwort gibt",
  shared: "Mit anderen Firmen geteilter Kanal: eigene Leute dürfen fragen",
  noSpecialist: "Bitte wähle mindestens eine Fachrichtung.",
  noMoney: "Bitte eine Zahl in Euro, etwa 50 oder 12,50.",
  done: (channel: string) => `Gespeichert: ${channel} ist eingerichtet.`,
  notAChannel: "Einrichten lässt sich ein Kanal; eine Direktnachricht hat keine Einstellungen.",
  loading: "Ich lese die Einstellungen …",
};
export type ChannelWords = typeof german;

const english: ChannelWords = {
  title: "Set up this channel",
  save: "Save",
  cancel: "Cancel",
  about: (channel) => `What Leitstand may do in ${channel}. Every change is in the audit log.`,
  specialists: "Who answers here",
  tools: "Tools",
  toolsHint: "Names, separated by commas. Empty: all that these specialists have.",
  readers: "Data scope: reading groups",
  readersHint:
    "Answers here draw at most on documents of these groups, such as everyone, marketing. Empty: what all members may read.",
  budget: "Monthly budget for language models, in euros",
  budgetHint: "When it is spent, the built-in model answers here. Empty: no budget of its own.",
  manners: "Behaviour",
  ephemeralFirst: "Show answers to the asker alone first",
  unasked: "Answer questions that do not mention Leitstand when there is an answer",
  shared: "Channel shared with other companies: our own people may ask",
  noSpecialist: "Please choose at least one specialist.",
  noMoney: "Please give a number in euros, such as 50 or 12.50.",
  done: (channel) => `Saved: ${channel} is set up.`,
  notAChannel: "A channel can be set up; a direct message has no settings.",
  loading: "Reading the settings …",
};

export const channelWords: Readonly<Record<Language, ChannelWords>> = { de: german, en: english };
