// Checks what a message says against the rules of advertising law, by the tool and its gate alone.
import { UnreadableFile, type ReadFile, type SharedFile } from "../core/attachment.ts";
import type { CheckDesk } from "../core/check-desk.ts";
import type { Bilingual, Language } from "../core/language.ts";
import type { Person } from "../core/person.ts";
import type { Directory } from "../core/state-ports.ts";
import type { ToolOutcome } from "../core/tool-outcome.ts";

export interface CheckParts {
  readonly directory: Pick<Directory, "person">;
  readonly readFile: ReadFile;
  /** Runs `check-claims` for a person through the gate. */
  runCheck(input: { text: string; language: Language }, person: Person): Promise<ToolOutcome>;
}

/** What the tool takes. */
const longest = 20_000;

const sentences = {
  empty: {
    de: "In dieser Nachricht steht kein Text, den ich prüfen kann.",
    en: "There is no text in this message that I could check.",
  },
  refused: {
    de: "Das darf ich für dich gerade nicht prüfen; bitte versuch es später noch einmal oder frag die Administration.",
    en: "I may not check this for you right now; please try again later or ask an admin.",
  },
} as const satisfies Record<string, Bilingual>;

export function createCheck(parts: CheckParts): CheckDesk {
  const textOf = async (file: SharedFile): Promise<string | null> => {
    try {
      const read = await parts.readFile({
        name: file.name,
        mimeType: file.mimeType,
        bytes: await file.bytes(),
      });
      return read.kind === "fault" ? null : read.content.text;
    } catch (error) {
      if (error instanceof UnreadableFile) return null;
      throw error;
    }
  };

  return {
    async checkText({ text, files, by, language }) {
      const texts = [text.trim()];
      const unread: string[] = [];
      for (const file of files) {
        const read = await textOf(file);
        if (read === null) unread.push(file.name);
        else texts.push(read.trim());
      }
      const whole = texts
        .filter((each) => each !== "")
        .join("\n\n")
        .slice(0, longest);
      if (whole === "") return { kind: "refused", sentence: sentences.empty[language] };
      const stranger: Person = { id: by, name: by, roles: [], groups: ["everyone"], language };
      const person = (await parts.directory.person(by)) ?? stranger;
      const outcome = await parts.runCheck({ text: whole, language }, person);
      const review = outcome.kind === "ran" ? outcome.reviews[0] : undefined;
      if (review === undefined) return { kind: "refused", sentence: sentences.refused[language] };
      const { verdict, findings, disclaimer } = review;
      return { kind: "checked", review: { text: review.text, verdict, findings, disclaimer }, unread };
    },
  };
}
