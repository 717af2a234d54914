// The media-mix view in chat: what would be missing without a channel, the next euro, saturation.
import type { Play } from "#src/core/agent.ts";
import { channelName } from "#src/core/channel.ts";
import { allocationIn } from "../budget/allocation-wish.ts";
import { moneyMoveIn } from "../budget/money-move.ts";
import { ledgerWishIn } from "../experiments/ledger-wish.ts";
import { fitCalls } from "./media-mix-call.ts";
import { mediaMixReply } from "./media-mix-reply.ts";
import { mediaMixWish } from "./media-mix-wish.ts";

const words =
  "media mix, media-mix*, mediamix*, mmm, marketing mix modell, marketing mix model, inkrement*, increment*, kausal*, causal*, adstock, nachwirk*, sättig*, gesättigt, saturat*, grenz-roas, marginal*, nächster euro, nächste euro, next euro, another euro, ohne, without, wirklich, tatsächlich, really, actually, truly, was wäre, what would, und, and, what about, how about".split(
    ", ",
  );

export const mediaMix: Play = {
  id: "media-mix",
  cues: { needs: [words], any: words },
  weight: 3.5,
  when: (briefing) =>
    mediaMixWish(briefing) !== null &&
    ledgerWishIn(briefing.ask) === null &&
    allocationIn(briefing.ask) === null &&
    moneyMoveIn(briefing.ask) === null,
  entities: (briefing) =>
    (mediaMixWish(briefing)?.channels ?? []).map((channel) => channelName(channel)[briefing.language]),
  calls: fitCalls,
  reply: mediaMixReply,
};
