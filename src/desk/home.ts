// One person's Home: what waits for them, what they may do here, and how the house is.
import { createHouseFacts, type FactParts } from "./facts.ts";
import type { Desk } from "#src/core/desk.ts";
import type { HomeDesk } from "#src/core/home.ts";
import type { ProposalCard } from "#src/core/proposal-card.ts";

export interface HomeParts extends FactParts {
  readonly desk: Pick<Desk, "cards" | "revealCard" | "mayDecide">;
}

export function createHome(parts: HomeParts): HomeDesk {
  const facts = createHouseFacts(parts);
  const { desk, directory } = parts;
  return {
    facts,
    async home(person) {
      const known = await directory.person(person);
      const open = await desk.cards({ open: true });
      const mine = await Promise.all(
        open.map(async (card) => ({ card, decides: await desk.mayDecide(card.proposal, person) })),
      );
      const shown = (cards: readonly ProposalCard[]) =>
        Promise.all(cards.map((card) => desk.revealCard(card, person)));
      const toDecide = mine.filter(({ decides }) => decides).map(({ card }) => card);
      const waiting = mine
        .filter(({ card, decides }) => !decides && card.proposal.asker === person)
        .map(({ card }) => card);
      const [decidable, asked, capabilities, knowledge, models] = await Promise.all([
        shown(toDecide),
        shown(waiting),
        facts.capabilities(person),
        facts.knowledge(person).catch(() => null),
        facts.models(),
      ]);
      return {
        language: known?.language ?? "en",
        approvals: { toDecide: decidable, waiting: asked },
        capabilities,
        knowledge,
        models,
      };
    },
  };
}
