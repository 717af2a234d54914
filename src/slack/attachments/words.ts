// What is said about files beside a message, in both languages.
import type { Language } from "#src/core/language.ts";

const german = {
  csv: {
    attached: "Die ganze Tabelle steht mit denselben Zahlen als CSV-Datei im Thread.",
    failed: "Die CSV-Datei ließ sich nicht hochladen. Die Tabelle hier ist vollständig.",
  },
  pictures: {
    attached: "Als Bild: im Thread.",
    failed: "Die Bilder ließen sich nicht hochladen. Tabelle und Text sagen dasselbe.",
  },
  csvComment: "Die ganze Tabelle als CSV-Datei, mit denselben Zahlen.",
  table: "Tabelle",
};

export type FileWords = typeof german;

export const fileWords: Readonly<Record<Language, FileWords>> = {
  de: german,
  en: {
    csv: {
      attached: "The whole table, with the same numbers, is in the thread as a CSV file.",
      failed: "The CSV file could not be uploaded. The table here is complete.",
    },
    pictures: {
      attached: "As a picture: in the thread.",
      failed: "The pictures could not be uploaded. Table and text say the same.",
    },
    csvComment: "The whole table as a CSV file, with the same numbers.",
    table: "Table",
  },
};
