// `/leitstand approvals`: what waits for this person.
import { renderCard } from "../render/render-card.ts";
import { pack } from "../render/message.ts";
import { renderSentence } from "../render/render-answer.ts";
import { languageOf, wordsFor } from "../words.ts";
import { whisper } from "./order.ts";
import { defineSubcommand } from "./subcommand.ts";

export const approvals = defineSubcommand({
  words: { de: ["approvals", "freigaben"], en: ["approvals"] },
  takes: { de: "", en: "" },
  does: { de: "was auf deine Freigabe wartet", en: "what is waiting for your approval" },
  /** Only what this person asked for or may decide: a card from a private channel is nobody else's business. */
  async run({ options }, order) {
    const words = wordsFor(languageOf(order.person));
    const open = (await options.desk.cards({ open: true })).filter(
      ({ proposal }) =>
        proposal.asker === order.user ||
        proposal.approverRoles.some((role) => order.person?.roles.includes(role)),
    );
    if (open.length === 0) return whisper(order, renderSentence(words.noApprovals));
    const cards = await Promise.all(
      open.map(async (card) => renderCard(await options.desk.revealCard(card, order.user))),
    );
    await whisper(order, [
      ...renderSentence(words.openApprovals),
      ...pack(cards.map(({ blocks, plain }) => ({ blocks, text: plain }))),
    ]);
  },
});
