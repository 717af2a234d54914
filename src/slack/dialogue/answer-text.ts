// An answer as one reader may see it: values restored for whoever reads here, everything else stays a token.
import { UserId } from "#src/core/ids.ts";
import type { Turn } from "#src/core/turn.ts";
import { announceTables } from "../attachments/answer-tables.ts";
import { renderAnswer } from "../render/render-answer.ts";
import type { Message } from "../render/message.ts";
import type { Surface } from "../surface.ts";

/** Values are restored for whoever reads here: their owner in a direct conversation, in a channel what all may read. */
export async function renderFor(
  { options }: Pick<Surface, "options">,
  turn: Turn,
  reader: string | null,
): Promise<Message[]> {
  const { desk, links } = options;
  const user = reader === null ? null : UserId.parse(reader);
  const shown = await revealed(desk, turn, user);
  return renderAnswer(shown, links, { closing: announceTables(shown) });
}

/** The Turn's answer as a reader may see it; what it was made from keeps its tokens. */
export async function revealed(
  desk: Pick<Surface["options"]["desk"], "reveal">,
  turn: Turn,
  reader: UserId | null,
): Promise<Turn> {
  return turn.answer === undefined
    ? turn
    : { ...turn, answer: await desk.reveal(turn.id, turn.answer, reader) };
}
