// One person's Home: what waits for them, what they may do here, and how the house is.
import { createHouseFacts, type FactParts } from "./facts.ts";
import type { Desk } from "#src/core/desk.ts";
import type { DigestDesk } from "#src/core/digest-desk.ts";
import type { HomeDesk, RecentAnswer } from "#src/core/home.ts";
import type { MonthUse } from "#src/core/house-facts.ts";
import type { UserId } from "#src/core/ids.ts";
import type { Bilingual } from "#src/core/language.ts";
import type { ProposalCard } from "#src/core/proposal-card.ts";

export interface HomeParts extends FactParts {
  readonly desk: Pick<Desk, "cards" | "revealCard" | "mayDecide" | "reveal">;
  readonly digests: Pick<DigestDesk, "list">;
  /** For these people alone. */
  notify(to: readonly UserId[], text: Bilingual): void;
}

const lastAnswers = 5;

const requested = {
  sentence: {
    de: "Deine Bitte ist bei der Administration; sie stellt dir den Auszug zu.",
    en: "Your request is with the admins; they will hand you the copy.",
  },
  nobody: {
    de: "Es ist niemand für die Administration eingetragen; bitte wende dich an die Leitung.",
    en: "No admin is named here; please talk to your lead.",
  },
  notice: (name: string, id: string): Bilingual => ({
    de: `${name} bittet um einen Auszug der eigenen Daten: \`privacy export ${id} --out DATEI\``,
    en: `${name} asks for a copy of their own data: \`privacy export ${id} --out FILE\``,
  }),
};

export function createHome(parts: HomeParts): HomeDesk {
  const facts = createHouseFacts(parts);
  const { desk, directory, records } = parts;

  /** A question is shown as its asker may read it: it was masked before it was stored. */
  const recentOf = async (person: UserId): Promise<RecentAnswer[]> =>
    Promise.all(
      (await records.lastTurns(person, lastAnswers)).map(async ({ id, ask }) => ({
        ...{ turn: id, at: ask.at, conversation: ask.origin.conversation },
        question: await desk.reveal(id, ask.text, person),
      })),
    );

  const monthFor = async (person: UserId): Promise<MonthUse | null> =>
    (await facts.seesCost(person)) ? facts.usage(person) : null;

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
      const [decidable, asked, capabilities, knowledge, models, digests, recent, month] = await Promise.all([
        shown(toDecide),
        shown(waiting),
        facts.capabilities(person),
        facts.knowledge(person).catch(() => null),
        facts.models(),
        parts.digests.list(person).catch(() => []),
        recentOf(person).catch(() => []),
        monthFor(person).catch(() => null),
      ]);
      return {
        language: known?.language ?? "en",
        approvals: { toDecide: decidable, waiting: asked },
        ...{ digests, recent, capabilities, knowledge, models, month },
      };
    },
    async requestExport(by) {
      const person = await directory.person(by);
      const language = person?.language ?? "en";
      const admins = (await directory.people()).filter(({ roles }) => roles.includes("admin"));
      if (admins.length === 0) return requested.nobody[language];
      await parts.audit.append({
        ...{ at: parts.clock.now().toISOString(), event: "export-requested", actor: { person: by } },
        ...{ subject: "personal-data", body: {} },
      });
      parts.notify(
        admins.map(({ id }) => id),
        requested.notice(person?.name ?? by, by),
      );
      return requested.sentence[language];
    },
  };
}
