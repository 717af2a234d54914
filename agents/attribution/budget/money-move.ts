// Which channels a sentence takes money from and gives it to, how much, and whether it is only to be computed.
import type { Briefing } from "#src/core/agent.ts";
import type { ChannelId } from "#src/core/channel.ts";
import { findChannels } from "#src/core/channel-words.ts";
import { moneyAmountIn, moneyWords, type MoneyAmount } from "./money-amount.ts";

export interface MoneyMove extends MoneyAmount {
  readonly kind: "move" | "cut" | "raise";
  /** Empty for a raise. */
  readonly from: readonly ChannelId[];
  /** Empty for a cut. */
  readonly to: readonly ChannelId[];
  /** Only to be computed: said so, or asked as a question. */
  readonly dry: boolean;
}

const moving =
  /\b(?:verschieb\w*|verschob\w*|schieb\w*|umschicht\w*|umgeschicht\w*|schicht\w*|verlager\w*|umverteil\w*|umleg\w*|verleg\w*|steck\w*|reallocat\w*|shift\w*|mov(?:e|es|ed|ing)|transfer\w*|rebook\w*|nimm|nehmen|tak(?:e|ing)|put(?:ting)?)\b/;
const cutting =
  /\b(?:kurz\w*|gekurzt|streich\w*|gestrichen|reduzier\w*|senk\w*|gesenkt|verringer\w*|weniger|spar\w*|abschalt\w*|ausschalt\w*|abgeschaltet|stopp\w*|halbier\w*|runter|herunter\w*|zuruckfahr\w*|cut\w*|reduc\w*|lower\w*|less|decreas\w*|drop\w*|halv\w*|stop\w*|switch(?:ed)? off|turn(?:ed)? off|pull\w*|kill\w*|slash\w*)\b/;
const raising =
  /\b(?:erhoh\w*|steiger\w*|mehr|aufstock\w*|aufgestockt|verdopp\w*|ausbau\w*|hochfahr\w*|hoch|rauf|drauf|increas\w*|rais\w*|more|doubl\w*|boost\w*|add\w*|extra|additional|zusatzlich\w*|up by)\b/;
const dryWords =
  /\b(?:durchrechn\w*|rechne\w*|ausrechn\w*|berechn\w*|simulier\w*|simulat\w*|hypothet\w*|probeweise|testweise|planspiel\w*|szenario\w*|scenario\w*|was ware|was passiert\w*|was wurde\w*|what if|what would|what happens|wie wurde\w*|wie ware|how would|angenommen|suppose|assum\w*|wenn wir|if we|falls wir|dry run|trockenlauf|just run the numbers|run the numbers|auswirk\w*|effect of|erst mal nur|only calculate|nur mal)\b/;

const prepositions =
  /\b(zugunsten(?: von| der| des)?|zu|zur|zum|nach|in den|in die|ins|in|auf|fur|into|in favou?r of|to|towards|onto|von|vom|aus|bei|from|out of|off)\b/;
const giving = /^(?:zu|nach|in|auf|fur|into|to|onto|towards)/;

interface Named {
  readonly bare: readonly ChannelId[];
  readonly from: readonly ChannelId[];
  readonly to: readonly ChannelId[];
}

/** A channel belongs to the preposition right before it: "von Meta zu Google". */
function named(words: string): Named {
  const found = { bare: new Set<ChannelId>(), from: new Set<ChannelId>(), to: new Set<ChannelId>() };
  const [first = "", ...rest] = words.split(prepositions);
  for (const channel of findChannels(first)) found.bare.add(channel);
  for (let index = 0; index < rest.length; index += 2) {
    const preposition = rest[index] ?? "";
    const side = giving.test(preposition) && !preposition.startsWith("in favour of") ? "to" : "from";
    const at = preposition.startsWith("zugunsten") || preposition.startsWith("in favo") ? "to" : side;
    for (const channel of findChannels(rest[index + 1] ?? "")) found[at].add(channel);
  }
  const minus = (channels: Iterable<ChannelId>, others: Set<ChannelId>): ChannelId[] =>
    [...channels].filter((channel) => !others.has(channel));
  return { bare: minus(found.bare, found.to), from: minus(found.from, found.to), to: [...found.to] };
}

/** The move of the ask; "and by 40 %?" after a move is the same one with another amount. */
export function moneyMoveOf({ ask, history }: Pick<Briefing, "ask" | "history">): MoneyMove | null {
  const own = moneyMoveIn(ask);
  const amount = moneyAmountIn(ask);
  if (own !== null || amount === null || findChannels(ask).length > 0 || ask.split(/\s+/).length > 8)
    return own;
  const before = history.findLast(({ from }) => from === "person")?.text;
  const earlier = before === undefined ? null : moneyMoveIn(before);
  return earlier === null ? null : { ...earlier, ...amount, dry: true };
}

/**
 * Null when the sentence moves no money between named channels.
 * @example moneyMoveIn("Schieb 20 % von Meta zu Google")?.to // ["paid-search", "brand-search"]
 */
export function moneyMoveIn(text: string): MoneyMove | null {
  const words = moneyWords(text);
  const amount = moneyAmountIn(text);
  if (amount === null) return null;
  const { bare, from, to } = named(words);
  const dry = dryWords.test(words) || text.trim().endsWith("?");
  const all = [...new Set([...bare, ...from, ...to])];
  const source = from.length > 0 ? from : bare;
  if (moving.test(words) && to.length > 0 && source.length > 0)
    return { kind: "move", from: source, to, ...amount, dry };
  if (all.length === 0) return null;
  if (cutting.test(words) && !raising.test(words.replace(cutting, "")))
    return { kind: "cut", from: all, to: [], ...amount, dry };
  if (raising.test(words)) return { kind: "raise", from: [], to: all, ...amount, dry };
  return null;
}
