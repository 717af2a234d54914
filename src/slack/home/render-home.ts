// One person's Home as one view: a pure function of the facts, within Slack's hundred blocks.
import type { types } from "@slack/bolt";
import type { Capability } from "#src/core/house-facts.ts";
import type { HomeFacts, RecentAnswer } from "#src/core/home.ts";
import type { Language } from "#src/core/language.ts";
import type { ProposalCard } from "#src/core/desk.ts";
import { actions } from "../actions.ts";
import { placeOf } from "../conversation.ts";
import { renderStanding } from "../digests/render-standing.ts";
import { buttons, context, heading, paragraphs, section } from "../render/elements.ts";
import { escapeText, link } from "../render/escape.ts";
import type { Block } from "../render/message.ts";
import { renderCardPieces } from "../render/render-card.ts";
import { shorten } from "../render/split-text.ts";
import { suggestedPrompts } from "../words.ts";
import { dayIn, homeWordsFor, type HomeWords } from "./home-words.ts";
import { monthInWords } from "./render-usage.ts";

export type HomeView = types.HomeView;

interface HomeLook {
  readonly language: Language;
  /** `/leitstand` as it is called here. */
  readonly command: string;
  /** Addresses of conversations, where they are known. */
  readonly links: ReadonlyMap<string, string>;
}

export const homeCallback = "leitstand_home";

/** So many cards of each kind; the rest is one command away. */
const mostCards = 5;
/** Slack takes no more. */
const mostBlocks = 100;

const divider: Block = { type: "divider" };
const plain = (text: string): Block[] => paragraphs(text).flatMap(({ blocks }) => [...blocks]);
const title = (text: string): Block[] => [...heading(text).blocks];

function homeView(blocks: readonly Block[]): HomeView {
  return { type: "home", callback_id: homeCallback, blocks: blocks.slice(0, mostBlocks) };
}

export function renderLoading(language: Language): HomeView {
  return homeView(plain(homeWordsFor(language).loading));
}

export function renderUnavailable(language: Language): HomeView {
  return homeView(plain(homeWordsFor(language).unavailable));
}

export function renderHome(facts: HomeFacts, look: HomeLook): HomeView {
  const words = homeWordsFor(look.language);
  return homeView([
    ...title(words.approvals),
    ...approvals(facts, look, words),
    divider,
    ...title(words.digests),
    ...digests(facts, look.language, words),
    divider,
    ...title(words.recent),
    ...recent(facts, look, words),
    divider,
    ...title(words.may),
    ...capabilities(facts.capabilities, look.language, words),
    divider,
    ...title(words.house),
    ...house(facts, look.language, words),
    divider,
    ...title(words.howToAsk),
    ...plain(
      [words.askIntro, ...suggestedPrompts[look.language].map(({ message }) => `• ${message}`)].join("\n"),
    ),
  ]);
}

function approvals(
  { approvals: { toDecide, waiting } }: HomeFacts,
  look: HomeLook,
  words: HomeWords,
): Block[] {
  if (toDecide.length + waiting.length === 0) return plain(words.nothingOpen);
  const part = (label: string, cards: readonly ProposalCard[]): Block[] =>
    cards.length === 0
      ? []
      : [
          context(`*${escapeText(label)}* (${cards.length})`),
          ...cards
            .slice(0, mostCards)
            .flatMap((card) =>
              renderCardPieces(card, { language: look.language, url: look.links.get(card.conversation) }),
            ),
          ...(cards.length > mostCards
            ? [context(escapeText(words.more(cards.length - mostCards, `${look.command} approvals`)))]
            : []),
        ];
  return [...part(words.toDecide, toDecide), ...part(words.waiting, waiting)];
}

/** Who releases a write, as part of a sentence. */
export function releasedBy({ approvers, fourEyes }: Capability, words: HomeWords): string {
  const roles = approvers.length === 0 ? words.nobody : approvers.map((role) => words.roles[role]).join(", ");
  return `${words.approvedBy} ${roles}${fourEyes && approvers.length > 0 ? `; ${words.fourEyes}` : ""}`;
}

function capabilities(all: readonly Capability[], language: Language, words: HomeWords): Block[] {
  const allowed = all.filter(({ may }) => may);
  if (allowed.length === 0) return plain(words.allowedNothing);
  const line = (label: string, effect: Capability["effect"]) => {
    const count = allowed.filter((one) => one.effect === effect).length;
    return count === 0 ? [] : [`${label}: ${words.ways(count)}`];
  };
  const writes = allowed
    .filter(({ effect }) => effect === "write")
    .map((one) => `• ${one.does[language]} (${releasedBy(one, words)})`);
  return plain(
    [
      ...line(words.reads, "read"),
      ...line(words.previews, "preview"),
      ...(writes.length === 0 ? [] : [`${words.writes}:`, ...writes]),
    ].join("\n"),
  );
}

/** So many digests; the command lists all. */
const mostDigests = 5;

function digests(facts: HomeFacts, language: Language, words: HomeWords): Block[] {
  const listed = facts.digests.slice(0, mostDigests);
  return [
    ...(listed.length === 0
      ? plain(words.noDigests)
      : listed.flatMap((standing) => [...renderStanding(standing, language).blocks])),
    buttons([{ action: actions.newDigest, label: words.newDigest, value: "new" }]),
  ];
}

/** Where a question was asked: its thread, or at least the channel. */
function placed({ question, conversation, at }: RecentAnswer, { language, links }: HomeLook): string {
  const said = shorten(question.replaceAll(/\s+/gu, " "), 140);
  const url = links.get(conversation);
  const channel = placeOf(conversation)?.channel ?? "";
  const where = /^[CG]/.test(channel) ? ` <#${channel}>` : "";
  return `• ${url === undefined ? escapeText(said) : link(url, said)} (${dayIn(at, language)}${where})`;
}

function recent(facts: HomeFacts, look: HomeLook, words: HomeWords): Block[] {
  if (facts.recent.length === 0) return plain(words.noRecent);
  return facts.recent.map((one) => section(placed(one, look)));
}

function house({ knowledge, models, month }: HomeFacts, language: Language, words: HomeWords): Block[] {
  const documents =
    knowledge === null
      ? words.unknown
      : [
          words.documents(knowledge.documents),
          ...(knowledge.newest === null ? [] : [`${words.newest} ${dayIn(knowledge.newest, language)}`]),
          knowledge.expired === 0 ? words.noneExpired : words.expired(knowledge.expired),
        ].join(", ");
  const model =
    models.configured.length === 0
      ? words.embedded
      : `${models.configured.join(", ")}${models.resting ? ` (${words.resting})` : ""}`;
  const lines = [
    `${words.knowledge}: ${documents}`,
    `${words.models}: ${model}`,
    ...(month === null ? [] : [`${words.month}: ${monthInWords(month, language)}`]),
  ];
  return plain(lines.join("\n"));
}
