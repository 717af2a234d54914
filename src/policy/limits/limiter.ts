// Who may ask or call a tool once more: a bucket for the person, the channel, the workspace and the tool, all of them or none.
import { RateLimiterRes, type RateLimiterCompatibleAbstract } from "rate-limiter-flexible";
import type { Bilingual } from "#src/core/language.ts";
import type { Clock } from "#src/core/ports.ts";
import type { Bucket, Limits } from "./limits.ts";
import { TokenBuckets } from "./token-buckets.ts";
import { inAbout } from "./waiting-words.ts";

export interface Occasion {
  readonly person: string;
  /** The conversation's place; null where there is none. */
  readonly channel: string | null;
  readonly workspace: string;
}

export interface Limiter {
  /** Null: go ahead. Otherwise one sentence that says when to try again. A limiter that fails refuses. */
  ask(occasion: Occasion): Promise<Bilingual | null>;
  tool(name: string, occasion: Occasion): Promise<Bilingual | null>;
}

type One = Pick<RateLimiterCompatibleAbstract, "consume" | "reward">;

const unavailable: Bilingual = {
  de: "Ich kann gerade nicht prüfen, ob das noch im Rahmen ist, und lasse es deshalb. Bitte versuch es in ein paar Minuten noch einmal.",
  en: "I cannot check whether this is still within the limits and leave it for that reason. Please try again in a few minutes.",
};

const reasons = {
  person: { de: "Das war viel in kurzer Zeit.", en: "That was a lot in a short time." },
  channel: {
    de: "In diesem Kanal war gerade sehr viel los.",
    en: "There was a lot going on in this channel just now.",
  },
  workspace: {
    de: "Gerade fragen sehr viele auf einmal.",
    en: "A great many people are asking at once just now.",
  },
  each: {
    de: "Dieses Werkzeug ist gerade sehr gefragt.",
    en: "This tool is in great demand just now.",
  },
} as const satisfies Record<string, Bilingual>;

function sentence(reason: keyof typeof reasons, milliseconds: number): Bilingual {
  const when = inAbout(milliseconds);
  return {
    de: `${reasons[reason].de} Bitte versuch es ${when.de} noch einmal.`,
    en: `${reasons[reason].en} Please try again ${when.en}.`,
  };
}

interface Wish {
  readonly bucket: One;
  readonly key: string;
  readonly reason: keyof typeof reasons;
}

/** Takes one from each bucket; at the first refusal what was taken is given back. */
async function takeAll(wishes: readonly Wish[]): Promise<Bilingual | null> {
  const taken: Wish[] = [];
  try {
    for (const wish of wishes) {
      await wish.bucket.consume(wish.key);
      taken.push(wish);
    }
    return null;
  } catch (refusal) {
    const at = wishes[taken.length];
    await Promise.allSettled(taken.map(({ bucket, key }) => bucket.reward(key)));
    return refusal instanceof RateLimiterRes && at !== undefined
      ? sentence(at.reason, refusal.msBeforeNext)
      : unavailable;
  }
}

export function createLimiter(
  limits: Pick<Limits, "ask" | "tool">,
  {
    clock,
    bucketOf = (name, bucket) => new TokenBuckets({ name, bucket, clock }),
  }: { readonly clock: Clock; readonly bucketOf?: (name: string, bucket: Bucket) => One },
): Limiter {
  const places = (kind: "ask" | "tool") => ({
    person: bucketOf(`${kind} person`, limits[kind].person),
    channel: bucketOf(`${kind} channel`, limits[kind].channel),
    workspace: bucketOf(`${kind} workspace`, limits[kind].workspace),
  });
  const asks = places("ask");
  const tools = places("tool");
  const each = bucketOf("tool each", limits.tool.each);
  const named = new Map(
    Object.entries(limits.tool.named).map(([name, bucket]) => [name, bucketOf(`tool ${name}`, bucket)]),
  );
  const placesOf = (
    { person, channel, workspace }: ReturnType<typeof places>,
    occasion: Occasion,
  ): Wish[] => [
    { bucket: person, key: occasion.person, reason: "person" },
    ...(occasion.channel === null
      ? []
      : [{ bucket: channel, key: occasion.channel, reason: "channel" as const }]),
    { bucket: workspace, key: occasion.workspace, reason: "workspace" },
  ];
  return {
    ask: (occasion) => takeAll(placesOf(asks, occasion)),
    tool: (name, occasion) =>
      takeAll([...placesOf(tools, occasion), { bucket: named.get(name) ?? each, key: name, reason: "each" }]),
  };
}
