// A provider's moderation behind any OpenAI-compatible endpoint: a second opinion on hostile speech, checked before it is used.
import OpenAI from "openai";
import { z } from "zod";
import { Fault } from "#src/core/errors.ts";
import type { Moderation } from "#src/core/moderation.ts";

export interface OpenAIModerationOptions {
  readonly baseUrl: string;
  /** Local servers need none. */
  readonly apiKey: string | null;
  readonly model: string;
  readonly retries?: number;
  /** Milliseconds for one request: a person waits for it. */
  readonly limit?: number;
}

const Answer = z.object({
  results: z.array(
    z.object({ flagged: z.boolean(), categories: z.record(z.string(), z.boolean().nullable()) }),
  ),
});

export function createOpenAIModeration({
  baseUrl,
  apiKey,
  model,
  retries = 1,
  limit = 4_000,
}: OpenAIModerationOptions): Moderation {
  const client = new OpenAI({
    baseURL: baseUrl,
    apiKey: apiKey ?? "none",
    maxRetries: retries,
    timeout: limit,
  });
  return {
    name: model,
    async judge(texts, signal) {
      if (texts.length === 0) return [];
      const answer: unknown = await client.moderations
        .create({ model, input: [...texts] }, signal === undefined ? {} : { signal })
        .catch((cause: unknown) => {
          throw faultOf(cause, baseUrl);
        });
      const parsed = Answer.safeParse(answer);
      if (!parsed.success || parsed.data.results.length !== texts.length)
        throw new Fault(
          "model",
          `The moderation endpoint did not answer with one result for each of ${texts.length} texts`,
        );
      return parsed.data.results.map(({ flagged, categories }) => ({
        flagged,
        categories: Object.entries(categories).flatMap(([name, found]) => (found === true ? [name] : [])),
      }));
    },
  };
}

function faultOf(cause: unknown, baseUrl: string): Fault {
  if (cause instanceof OpenAI.APIUserAbortError)
    return new Fault("cancelled", "The moderation was cancelled", { cause });
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Fault("model", `The moderation endpoint at ${new URL(baseUrl).host} failed: ${reason}`, {
    nextStep: "check MODERATION_URL, MODERATION_API_KEY and MODERATION_MODEL",
    cause,
  });
}

/** The configured endpoint, or null. */
export function moderationOf(env: {
  readonly MODERATION_URL?: string | undefined;
  readonly MODERATION_API_KEY?: string | undefined;
  readonly MODERATION_MODEL: string;
}): Moderation | null {
  const { MODERATION_URL: baseUrl, MODERATION_API_KEY: apiKey, MODERATION_MODEL: model } = env;
  return baseUrl === undefined ? null : createOpenAIModeration({ baseUrl, apiKey: apiKey ?? null, model });
}
