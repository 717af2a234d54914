// `/leitstand approvals`: what waits for this person, with the buttons that decide.
import type { ProposalCard } from "#src/core/desk.ts";
import type { UserId } from "#src/core/ids.ts";
import type { Language } from "#src/core/language.ts";
import { context } from "../render/elements.ts";
import { escapeText } from "../render/escape.ts";
import { pack, type Message } from "../render/message.ts";
import { renderCardPieces } from "../render/render-card.ts";
import { renderSentence } from "../render/render-answer.ts";
import type { Surface } from "../surface.ts";
import { languageOf, wordsFor } from "../words.ts";
import { whisper } from "./order.ts";
import { defineSubcommand } from "./subcommand.ts";

type Options = Pick<Surface, "options">;

/** Only what this person asked for or may decide: a card from a private channel is nobody else's business. */
export async function openFor({ options: { desk } }: Options, user: UserId): Promise<ProposalCard[]> {
  const open = await desk.cards({ open: true });
  const theirs = await Promise.all(
    open.map(async ({ proposal }) => proposal.asker === user || (await desk.mayDecide(proposal, user))),
  );
  const cards = open.filter((_, index) => theirs[index]);
  return Promise.all(cards.map((card) => desk.revealCard(card, user)));
}

/** Each card whole: none is cut between two messages. */
export function renderApprovals(cards: readonly ProposalCard[], language: Language): Message[] {
  const words = wordsFor(language);
  const title = `${words.openApprovals} (${cards.length})`;
  return pack([
    { blocks: [context(`*${escapeText(title)}*`)], text: title },
    ...cards.map((card) => ({
      blocks: renderCardPieces(card, { language }),
      text: card.proposal.preview.title,
    })),
  ]);
}

export const approvals = defineSubcommand({
  words: { de: ["approvals", "freigaben"], en: ["approvals"] },
  takes: { de: "", en: "" },
  does: { de: "was auf deine Freigabe wartet", en: "what is waiting for your approval" },
  async run(surface, order) {
    const language = languageOf(order.person);
    const open = await openFor(surface, order.user);
    await whisper(
      order,
      open.length === 0 ? renderSentence(wordsFor(language).noApprovals) : renderApprovals(open, language),
    );
  },
});
