// The task: one golden row is asked through the desk, after what was asked before it in the same conversation.
import { randomUUID } from "node:crypto";
import type { UserId } from "#src/core/ids.ts";
import type { Turn } from "#src/core/turn.ts";
import type { House } from "#src/wire.ts";
import { askerOf, type GoldenRow } from "./golden-row.ts";
import type { Observation } from "./scorers/scorer.ts";

async function askOnce(
  house: House,
  text: string,
  {
    asker,
    history,
    files = [],
    conversation,
  }: Pick<GoldenRow, "history"> & Partial<Pick<GoldenRow, "files">> & { asker: UserId; conversation: string },
): Promise<Turn> {
  const person = await house.directory.person(asker);
  if (person === null) throw new Error(`nobody is called ${asker}`);
  const handled = await house.desk.handle({
    text,
    person: person.id,
    audience: { kind: "person", groups: person.groups },
    origin: { surface: "evaluation", conversation },
    key: `${conversation}:${randomUUID()}`,
    ...(history === undefined ? {} : { history }),
    files: files.map((file) => ({
      ...{ name: file.name, mimeType: "" },
      bytes: () => Promise.resolve(Buffer.from(file.text, "utf8")),
    })),
  });
  if (handled.kind === "answered") {
    const { turn } = handled;
    // Scored as its reader sees it: a surface restores what they may read. What is stored stays as it is.
    return turn.answer === undefined
      ? turn
      : { ...turn, answer: await house.desk.reveal(turn.id, turn.answer, person.id) };
  }
  throw new Error(handled.kind === "failed" ? handled.sentence : `duplicate of ${handled.turn}`);
}

export async function askRow(house: House, row: GoldenRow): Promise<Observation> {
  const { history, files } = row;
  const asker = askerOf(row);
  const conversation = `evaluation:${row.id}:${randomUUID()}`;
  const earlier: Turn[] = [];
  for (const text of row.before)
    // A follow-up leans on what was shared with the first question.
    earlier.push(
      await askOnce(house, text, {
        ...{ asker, history: undefined, conversation },
        files: earlier.length === 0 ? files : [],
      }),
    );
  const own = earlier.length === 0 ? files : [];
  const turn = await askOnce(house, row.text.repeat(row.repeat), {
    asker,
    history,
    files: own,
    conversation,
  });
  // A card is read with its values; what is stored of it must hold none.
  const readProposals = await house.desk.reveal(turn.id, turn.proposals, asker);
  return { turn, earlier, readProposals };
}
