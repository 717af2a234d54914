// What approval rules decide on, computed from what a proposal's hash covers: never from what a model says about it.
import { z } from "zod";
import type { PolicyContext } from "../core/ports.ts";
import type { Proposal } from "../core/proposal.ts";
import type { AnyTool } from "../core/tool.ts";

const Facts = z.object({
  amountMicros: z.int().min(0).max(Number.MAX_SAFE_INTEGER).nullable(),
  reach: z.int().min(0).max(Number.MAX_SAFE_INTEGER).nullable(),
});

type Described = Pick<Proposal, "tool" | "effect" | "arguments" | "preview" | "dryRun"> &
  Partial<Pick<Proposal, "fourEyes" | "asker">>;

/** A tool that is gone, arguments that do not parse, and facts of another shape leave the facts unknown: the strictest rule then holds. */
export function effectFacts(tools: ReadonlyMap<string, AnyTool>, wish: Described): PolicyContext {
  const tool = tools.get(wish.tool);
  const known = { effect: wish.effect, risk: tool?.risk ?? "high", tainted: false, dryRun: wish.dryRun };
  const said = { fourEyes: wish.fourEyes ?? false, asker: wish.asker ?? "" };
  const unknown = { ...known, ...said, factsKnown: false };
  if (tool?.effect !== "write") return unknown;
  // Taking something back is judged by what it does, not by whether that could be taken back once more.
  const reversible = wish.effect === "undo" || wish.preview.reversible;
  try {
    const facts = Facts.parse(
      tool.facts?.(tool.input.parse(JSON.parse(wish.arguments)), wish.preview) ?? {
        amountMicros: 0,
        reach: 0,
      },
    );
    const factsKnown = facts.amountMicros !== null && facts.reach !== null;
    const numbers = { amount: facts.amountMicros ?? 0, reach: facts.reach ?? 0 };
    return { ...known, ...said, ...numbers, reversible, factsKnown };
  } catch {
    return unknown;
  }
}
