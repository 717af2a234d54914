// Reads from "the second one shorter" which change is meant; which variant is meant, the briefing says.
import { avoidedIn, maxLengthIn } from "../slots.ts";

export type Tone = "factual" | "friendly" | "bold";

export interface EditWish {
  readonly change: "shorter" | "longer" | "other-tone" | "without-superlative" | "sie" | "du" | "avoid";
  /** Which other tone, where the person says it. */
  readonly tone?: Tone;
  readonly avoid?: readonly string[];
  readonly maxLength?: number;
}

const changes: readonly (readonly [EditWish["change"], RegExp])[] = [
  [
    "without-superlative",
    /superlativ|steigerung|weniger dick|übertreib|uebertreib|toned? down|less hype|hype/iu,
  ],
  [
    "sie",
    /(?<![\p{L}])(?:sie-?\s?form|siezen|sieze|siezt|gesiezt\p{L}*|per sie|förmlich\p{L}*|foermlich\p{L}*|formell\p{L}*|formal\p{L}*|höflich\p{L}*)(?![\p{L}])|(?:mit|in|auf)\s+„?Sie(?![\p{L}])/iu,
  ],
  [
    "du",
    /(?<![\p{L}])(?:du-?\s?form|duzen|duze|duzt|geduzt\p{L}*|per du)(?![\p{L}])|(?:mit|in|auf)\s+„?Du(?![\p{L}])/iu,
  ],
  [
    "shorter",
    /kürz|kuerz|(?<![\p{L}])kurz|knapp|straff|knackig|weniger zeichen|short|trim|tight|brief|concise|fewer|punch|zu lang|too long/iu,
  ],
  [
    "longer",
    /läng|laeng|ausführlich|ausfuehrlich|mehr text|detail|longer|expand|extend|more words|zu kurz|too short/iu,
  ],
];

const tones: readonly (readonly [Tone, RegExp])[] = [
  ["factual", /sachlich|nüchtern|nuechtern|neutral|factual|matter-of-fact|down-to-earth|sober/iu],
  ["friendly", /freundlich|herzlich|(?<![\p{L}])nett\p{L}*(?![\p{L}])|friendl|gentler/iu],
  ["bold", /frech|keck|mutig|verspielt|pfiffig|bold|cheek|playful|daring/iu],
];

export function editWish(ask: string): EditWish {
  const [avoid, maxLength] = [avoidedIn(ask), maxLengthIn(ask)];
  const extras = {
    ...(avoid.length === 0 ? {} : { avoid }),
    ...(maxLength === null ? {} : { maxLength }),
  };
  const named = changes.find(([, pattern]) => pattern.test(ask))?.[0];
  if (named !== undefined) return { change: named, ...extras };
  if (maxLength !== null) return { change: "shorter", ...extras };
  const tone = tones.find(([, pattern]) => pattern.test(ask))?.[0];
  if (tone !== undefined && avoid.length === 0) return { change: "other-tone", tone, ...extras };
  return { change: avoid.length > 0 ? "avoid" : "other-tone", ...extras };
}
