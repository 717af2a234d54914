// What the surface says around questions and answers, in both languages.
import type { FeedbackReason } from "#src/core/feedback.ts";
import type { Language } from "#src/core/language.ts";
import type { ClaimFinding, Review } from "#src/core/review.ts";

/** What a button can do to one variant. */
export const revisions = ["shorter", "factual", "friendly", "bold"] as const;
export type Revision = (typeof revisions)[number];

const german = {
  stopped: (name: string | null) =>
    `${name === null ? "Das wurde angehalten" : `${name} hat das angehalten`}; es ist nichts verändert worden.`,
  takenBack: "die Frage wurde zurückgenommen",
  editedOffer: "Du hast deine Frage geändert. Soll ich sie noch einmal beantworten?",
  editedLong:
    "Du hast deine Frage geändert. Wenn ich sie neu beantworten soll, schreib sie bitte noch einmal.",
  answerAgain: "Noch einmal beantworten",
  alone: "Nur du siehst diese Antwort.",
  share: "Teilen",
  keep: "Für mich behalten",
  sharedBy: (name: string) => `Geteilt von ${name}`,
  cardElsewhere: "Was eine Freigabe braucht, liegt in unserem Direktchat.",
  cardOf: "Zu deiner Frage, die ich nur dir beantwortet habe:",
  aloneOffer: "Du darfst mehr lesen als alle hier zusammen. Soll ich nur für dich nachsehen?",
  answerAlone: "Nur für mich beantworten",
  sharedChannel:
    "Dieser Kanal ist mit einer anderen Firma geteilt; hier antworte ich nicht. Eine Administratorin oder ein Administrator kann es freischalten, oder frag mich im Direktchat.",
  tooFast: "In diesem Thread ging es gerade sehr schnell hin und her; ich antworte in einer Minute wieder.",
  revise: "Überarbeiten",
  variant: (position: number) => `Variante ${position}`,
  revisions: {
    shorter: "Kürzer",
    factual: "Anderer Ton: sachlich",
    friendly: "Anderer Ton: freundlich",
    bold: "Anderer Ton: frech",
  } satisfies Record<Revision, string>,
  /** As a person would write it: it takes the same way. */
  revisionWish: {
    shorter: (position: number) => `Variante ${position} kürzer`,
    factual: (position: number) => `Variante ${position} sachlicher`,
    friendly: (position: number) => `Variante ${position} freundlicher`,
    bold: (position: number) => `Variante ${position} frecher`,
  } satisfies Record<Revision, (position: number) => string>,
  moreVariants: "Mehr Varianten",
  moreWish: "Noch drei Varianten",
  askedFor: (name: string, wish: string) => `${name}: „${wish}“`,
  checkTitle: "Regeln prüfen",
  checking: "Ich halte den Text gegen unsere Regeln …",
  verdicts: {
    pass: "Keine Einwände.",
    warn: "So nicht ohne Weiteres: Bitte sieh dir diese Stellen an.",
    block: "So nicht: Diese Stellen verstoßen gegen eine Regel.",
  } satisfies Record<Review["verdict"], string>,
  severities: { block: "Nicht erlaubt", warn: "Heikel", advice: "Hinweis" } satisfies Record<
    ClaimFinding["severity"],
    string
  >,
  moreFindings: (count: number) => `Und ${count} weitere Stellen.`,
  unread: (names: string) => `Diese Dateien konnte ich nicht lesen: ${names}.`,
  addTitle: "In die Wissensbasis",
  propose: "Vorschlagen",
  addText: "Text, wie er aufgenommen wird",
  addHint: "Lesbar für alle. Vorher muss eine zweite Person freigeben; die Karte kommt in den Thread.",
  addTooShort: "Bitte schreib mindestens einen Satz.",
  addWish: (text: string) => `Nimm das in die Wissensbasis auf: ${text}`,
  helpful: "Hilfreich",
  unhelpful: "Nicht hilfreich",
  feedbackTitle: "Was hat nicht gepasst?",
  feedbackReason: "Grund",
  feedbackReasons: {
    "wrong-fact": "Eine Angabe ist falsch",
    "missing-source": "Eine Quelle fehlt",
    "wrong-language": "Falsche Sprache",
    "not-helpful": "Hilft mir nicht weiter",
    "too-long": "Zu lang",
    other: "Etwas anderes",
  } satisfies Record<FeedbackReason, string>,
  feedbackText: "In deinen Worten",
  feedbackHint: "Bei „Etwas anderes“ brauche ich einen Satz dazu.",
  chooseReason: "Bitte wähle einen Grund.",
  sayWhat: "Bitte schreib in einem Satz, was nicht gepasst hat.",
  send: "Senden",
  close: "Schließen",
};

export type DialogueWords = typeof german;

const english: DialogueWords = {
  stopped: (name) => `${name === null ? "This was stopped" : `${name} stopped this`}; nothing was changed.`,
  takenBack: "the question was taken back",
  editedOffer: "You edited your question. Shall I answer it again?",
  editedLong: "You edited your question. If I should answer it again, please write it once more.",
  answerAgain: "Answer again",
  alone: "Only you can see this answer.",
  share: "Share",
  keep: "Keep to myself",
  sharedBy: (name) => `Shared by ${name}`,
  cardElsewhere: "What needs an approval is in our direct conversation.",
  cardOf: "On your question that I answered for you alone:",
  aloneOffer: "You may read more than everybody here together. Shall I look for you alone?",
  answerAlone: "Answer for me alone",
  sharedChannel:
    "This channel is shared with another company, so I do not answer here. An admin can allow it, or ask me in a direct message.",
  tooFast: "This thread has been going back and forth very fast; I will answer again in a minute.",
  revise: "Revise",
  variant: (position) => `Variant ${position}`,
  revisions: {
    shorter: "Shorter",
    factual: "Other tone: factual",
    friendly: "Other tone: friendly",
    bold: "Other tone: bold",
  },
  revisionWish: {
    shorter: (position) => `Variant ${position} shorter`,
    factual: (position) => `Rewrite variant ${position} in a factual tone`,
    friendly: (position) => `Rewrite variant ${position} in a friendly tone`,
    bold: (position) => `Rewrite variant ${position} in a bold tone`,
  },
  moreVariants: "More variants",
  moreWish: "Three more variants",
  askedFor: (name, wish) => `${name}: “${wish}”`,
  checkTitle: "Check our rules",
  checking: "I am holding the text against our rules …",
  verdicts: {
    pass: "No objections.",
    warn: "Not quite like this: please look at these places.",
    block: "Not like this: these places break a rule.",
  },
  severities: { block: "Not allowed", warn: "Delicate", advice: "Advice" },
  moreFindings: (count) => `And ${count} more places.`,
  unread: (names) => `I could not read these files: ${names}.`,
  addTitle: "Add to knowledge base",
  propose: "Propose",
  addText: "The text as it will be kept",
  addHint: "Readable by everyone. A second person must approve first; the card comes into the thread.",
  addTooShort: "Please write at least one sentence.",
  addWish: (text) => `Add this to the knowledge base: ${text}`,
  helpful: "Helpful",
  unhelpful: "Not helpful",
  feedbackTitle: "What was wrong?",
  feedbackReason: "Reason",
  feedbackReasons: {
    "wrong-fact": "A fact is wrong",
    "missing-source": "A source is missing",
    "wrong-language": "Wrong language",
    "not-helpful": "It does not help me",
    "too-long": "Too long",
    other: "Something else",
  },
  feedbackText: "In your own words",
  feedbackHint: "For “Something else” I need a sentence.",
  chooseReason: "Please choose a reason.",
  sayWhat: "Please say in a sentence what was wrong.",
  send: "Send",
  close: "Close",
};

const both: Record<Language, DialogueWords> = { de: german, en: english };

export function dialogueWords(language: Language): DialogueWords {
  return both[language];
}
