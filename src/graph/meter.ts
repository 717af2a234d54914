// Counts a language model's calls and tokens against the budget of the Turn; the embedded model costs nothing and is not counted.
import { BaseCallbackHandler } from "@langchain/core/callbacks/base";
import { z } from "zod";
import { Fault } from "../core/errors.ts";
import type { TurnId } from "../core/ids.ts";
import type { ChosenModel } from "../core/ports.ts";
import type { GraphParts } from "./parts.ts";

/** The tokens of an ended call, where LangChain puts them. */
const Ended = z.object({
  generations: z.array(
    z.array(
      z.object({
        message: z.object({
          usage_metadata: z.object({ input_tokens: z.number(), output_tokens: z.number() }),
        }),
      }),
    ),
  ),
});

/**
 * Callbacks for one `invoke`. A call beyond the budget fails before it is made, with a Fault of code `budget`: the
 * assignment then starts again with the embedded model.
 */
export function meter(
  { limits }: Pick<GraphParts, "limits">,
  turn: TurnId,
  { name, embedded }: Pick<ChosenModel, "name" | "embedded">,
): { callbacks?: BaseCallbackHandler[] } {
  if (embedded) return {};
  const handler = BaseCallbackHandler.fromMethods({
    handleChatModelStart() {
      const refusal = limits.modelCall(turn, name);
      if (refusal !== null) throw new Fault("budget", refusal.en);
    },
    handleLLMEnd(output) {
      const ended = Ended.safeParse(output);
      if (!ended.success) return;
      for (const { message } of ended.data.generations.flat())
        limits.used(turn, {
          model: name,
          inputTokens: message.usage_metadata.input_tokens,
          outputTokens: message.usage_metadata.output_tokens,
        });
    },
  });
  handler.raiseError = true;
  handler.awaitHandlers = true;
  return { callbacks: [handler] };
}
