// What a question for journeys may ask: only names that the warehouse knows become parameters.
import type { PathQuery } from "../core/ports.ts";
import { ToolRefusal } from "../core/tool.ts";
import type { PathParameters } from "./dialects/dialect.ts";

export const defaultLookbackDays = 30;

const conversionNames: Readonly<Record<string, string>> = {
  purchase: "purchase",
  order: "purchase",
  orders: "purchase",
  sign_up: "sign_up",
};

/** Anything that is not known is refused in words. */
export function pathParameters({ from, to, conversion, segment, lookbackDays }: PathQuery): PathParameters {
  const name = conversionNames[conversion ?? "purchase"];
  if (name === undefined)
    throw new ToolRefusal(
      "unknown-conversion",
      `there is no conversion "${conversion}"; known: purchase, sign_up`,
    );
  const region = segment === undefined ? null : (/^region:(.+)$/.exec(segment)?.[1] ?? undefined);
  if (region === undefined)
    throw new ToolRefusal(
      "unknown-segment",
      `there is no segment "${segment}"; known: region:CODE, such as region:DE-HH`,
    );
  return { from, to, conversion: name, region, lookback: lookbackDays ?? defaultLookbackDays };
}
