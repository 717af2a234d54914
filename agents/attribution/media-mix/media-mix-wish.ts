// Whether a text asks for the media-mix view (what would be missing without a channel), and about which channels.
import type { Briefing } from "#src/core/agent.ts";
import type { ChannelId } from "#src/core/channel.ts";
import { readable } from "#src/core/period/words.ts";
import { findChannels } from "#src/core/channel-words.ts";

export type MediaMixAspect = "overview" | "next-euro" | "saturation";

export interface MediaMixWish {
  readonly aspect: MediaMixAspect;
  /** Empty: all of them. */
  readonly channels: readonly ChannelId[];
}

const named =
  /\b(?:media ?-?mix\p{L}*|mediamix\p{L}*|mmm|marketing-?mix-?(?:modell\p{L}*|model\w*)|bayes\p{L}*|inkrement\p{L}*|increment\p{L}*|kausal\p{L}*|causal\p{L}*|adstock|carry-?over|nachwirk\p{L}*|grundumsatz|base(?:line)? sales|zusatzlich gebracht|zusatzumsatz)\b/u;
/** "What would be missing without TV?": a question about what did not happen. */
const counterfactual =
  /\b(?:was|wie viel|wieviel|wie|what|how much|how many|would|hatte\p{L}*|wurde\p{L}*)\b.*\b(?:ohne|without|wenn es (?:kein\p{L}*|\p{L}+ nicht)|if (?:we had no|there were no|we had not))\b.*|\b(?:ohne|without)\b.*\b(?:fehl\p{L}*|gefehlt|passier\p{L}*|verlier\p{L}*|verloren|weniger|los(?:e|t|ing)|missing|happen\p{L}*|hatten wir|would we)\b/u;
const conditional =
  /\b(?:ware\p{L}*|wurde\p{L}*|hatte\p{L}*|fehl\p{L}*|gefehlt|passier\p{L}*|verlier\p{L}*|would|happen\p{L}*|lose|missing|gone)\b/u;
const truly =
  /\b(?:wirklich|tatsachlich|eigentlich wirklich|really|truly|actually)\b.*\b(?:bring\p{L}*|gebracht|wirk\p{L}*|nutz\p{L}*|bewirk\p{L}*|work\p{L}*|do\b|does|deliver\p{L}*|drive\p{L}*)\b|\b(?:bring\p{L}*|wirk\p{L}*|work\p{L}*|deliver\p{L}*)\b.*\b(?:wirklich|tatsachlich|really|truly|actually)\b/u;
const marginal =
  /\b(?:grenz-?(?:roas|ertrag\p{L}*|nutzen|wirkung)|marginal\p{L}*|nachste[nrs]? euro|next (?:euro|dollar)|another euro|ein euro mehr|extra euro|one more euro)\b/u;
const saturation =
  /\b(?:sattig\p{L}*|gesattigt|ausgereizt|saturat\p{L}*|diminishing|abnehmend\p{L}* (?:ertrag|grenz)\p{L}*|maxed out|uberreizt)\b/u;

function aspectOf(words: string): MediaMixAspect {
  if (saturation.test(words)) return "saturation";
  return marginal.test(words) ? "next-euro" : "overview";
}

/** Null when the text itself asks for something else. */
export function mediaMixIn(text: string): MediaMixWish | null {
  const words = readable(text);
  const channels = findChannels(text);
  const hypothetical = counterfactual.test(words) && conditional.test(words);
  const asks =
    named.test(words) ||
    saturation.test(words) ||
    marginal.test(words) ||
    (channels.length > 0 && (hypothetical || truly.test(words)));
  return asks ? { aspect: aspectOf(words), channels } : null;
}

/** A short text after a media-mix question that only names other channels or another aspect. */
export function mediaMixWish({ ask, history }: Pick<Briefing, "ask" | "history">): MediaMixWish | null {
  const own = mediaMixIn(ask);
  if (own !== null) return own;
  const words = readable(ask);
  if (
    words.split(" ").length > 8 ||
    !/^(?:und|and|aber|but|auch|what about|how about|wie sieht|dann|then|only|nur)\b/.test(words)
  )
    return null;
  const before = history.findLast(({ from }) => from === "person")?.text;
  const earlier = before === undefined ? null : mediaMixIn(before);
  const channels = findChannels(ask);
  return earlier === null || channels.length === 0 ? null : { aspect: earlier.aspect, channels };
}
