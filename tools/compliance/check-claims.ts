// The claim rules as a tool: a text in, verdict, findings and safe rewrites out.
import { z } from "zod";
import { Language } from "#src/core/language.ts";
import { Review } from "#src/core/review.ts";
import { defineTool, type ToolCall } from "#src/core/tool.ts";
import { checkClaims as check } from "#src/guard/claims/check-claims.ts";
import { channels, markets, productCategories } from "#src/guard/claims/rule.ts";
import { localDay } from "#tools/copy/local-day.ts";
import { languageOfCopy } from "./copy-language.ts";

/** An unknown value counts as unspecified, never as an error. */
function oneOf<const T extends string>(values: readonly [T, ...T[]]) {
  return z
    .string()
    .optional()
    .describe(`one of ${values.join(", ")}`);
}

const Input = z.object({
  text: z.string().max(20_000),
  language: z
    .string()
    .optional()
    .describe("de or en: the language of the findings; the text's own by default"),
  channel: oneOf(channels),
  market: oneOf(markets).describe(`one of ${markets.join(", ")}; DE by default`),
  productCategory: oneOf(productCategories),
  evidence: z
    .array(z.string().max(2000))
    .max(100)
    .optional()
    .describe("statements of what is on file; they may support or contradict the claim"),
  trademarks: z
    .array(z.string().max(60))
    .max(200)
    .optional()
    .describe("marks of others that the team watches, beside those the check knows"),
  asOf: z.string().optional().describe("ISO date on which the text appears; today by default"),
});
type Input = z.infer<typeof Input>;

const Output = Review.pick({ verdict: true, findings: true, disclaimer: true });
type Output = z.infer<typeof Output>;

function known<T extends string>(values: readonly T[], value: string | undefined): T | undefined {
  const plain = value?.trim().toLowerCase();
  return values.find((candidate) => candidate.toLowerCase() === plain);
}

function dayOf(asOf: string | undefined, call: ToolCall): string {
  const day = asOf?.slice(0, 10);
  return z.iso.date().safeParse(day).success && day !== undefined ? day : localDay(call);
}

export const checkClaims = defineTool({
  name: "check-claims",
  does: {
    de: "Prüft einen Werbetext gegen die Regeln des Werberechts: Urteil, Fundstelle, Gesetz mit Paragraf, fehlender Beleg und sichere Fassung.",
    en: "Checks advertising copy against the rules of advertising law: verdict, span, law with paragraph, missing evidence and a safe rewrite.",
  },
  effect: "read",
  risk: "low",
  needs: [],
  version: "1",
  input: Input,
  output: Output,
  cost: { seconds: 10 },
  run(input: Input, _hands, call: ToolCall): Promise<Output> {
    const language = known(Language.options, input.language) ?? languageOfCopy(input.text, call.language);
    return Promise.resolve(
      check(input.text, {
        language,
        channel: known(channels, input.channel),
        market: known(markets, input.market),
        productCategory: known(productCategories, input.productCategory),
        evidence: input.evidence,
        trademarks: input.trademarks?.map((mark) => mark.trim()).filter((mark) => mark !== ""),
        asOf: dayOf(input.asOf, call),
      }),
    );
  },
  yields: (output: Output, input: Input) => ({ reviews: [{ variant: null, text: input.text, ...output }] }),
  trust: () => "trusted",
});
