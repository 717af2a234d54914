// What the surface says around questions and answers, in both languages.
import type { Language } from "#src/core/language.ts";

const german = {
  stopped: (name: string | null) =>
    `${name === null ? "Das wurde angehalten" : `${name} hat das angehalten`}; es ist nichts verändert worden.`,
  takenBack: "die Frage wurde zurückgenommen",
  editedOffer: "Du hast deine Frage geändert. Soll ich sie noch einmal beantworten?",
  editedLong:
    "Du hast deine Frage geändert. Wenn ich sie neu beantworten soll, schreib sie bitte noch einmal.",
  answerAgain: "Noch einmal beantworten",
};

export type DialogueWords = typeof german;

const english: DialogueWords = {
  stopped: (name) => `${name === null ? "This was stopped" : `${name} stopped this`}; nothing was changed.`,
  takenBack: "the question was taken back",
  editedOffer: "You edited your question. Shall I answer it again?",
  editedLong: "You edited your question. If I should answer it again, please write it once more.",
  answerAgain: "Answer again",
};

const both: Record<Language, DialogueWords> = { de: german, en: english };

export function dialogueWords(language: Language): DialogueWords {
  return both[language];
}
