// The shared files as a model is told of them before it reads one: a name that the asker did not say is somebody's words and stays out.
import type { Attachment } from "./attachment.ts";
import { ownWords } from "./own-words.ts";
import type { Ask } from "./turn.ts";

/** Shorter ones stand in too many sentences by chance. */
const shortestStem = 4;

const folded = (text: string): string => text.normalize("NFKC").toLowerCase();

/** Names that the asker wrote themselves, whole or without their ending; the others are empty. */
export function shownAttachments(
  ask: Pick<Ask, "text" | "history" | "person" | "audience" | "attachments">,
): Attachment[] {
  if (ask.attachments.length === 0) return [];
  const said = ownWords(ask).map(folded);
  return ask.attachments.map((attachment) => {
    const name = folded(attachment.name);
    const stem = name.replace(/\.[a-z0-9]{1,10}$/, "");
    const forms = [name, ...(stem.length >= shortestStem ? [stem] : [])].filter((form) => form !== "");
    const isSaid = forms.some((form) => said.some((words) => words.includes(form)));
    return isSaid ? attachment : { ...attachment, name: "" };
  });
}
