// Copy as it was ordered: how many, how long, whom it addresses, whose facts it uses, and that compliance saw it first.
import type { Turn } from "#src/core/turn.ts";
import type { Variant } from "#src/core/variant.ts";
import type { GoldenRow } from "#evals/golden-row.ts";
import type { Truth } from "#evals/truth.ts";
import { answerOf, lengthOf } from "#evals/answer-parts.ts";
import { addresses, addressProblem, praiseIn, productWords, readsAs } from "#evals/copy-words.ts";
import { defineScorer, judged } from "./scorer.ts";

type Order = NonNullable<GoldenRow["expect"]["copy"]>;

/** Numbers of the copy that do not stand in the product's documents. */
function strangeNumbers(text: string, { product }: Order, truth: Truth): string[] {
  const known = truth.library(`product-${product}`) + truth.library("temperature-guide");
  const digits = known.replace(/(?<=\d)[.,](?=\d{3})/g, "");
  return (text.replace(/(?<=\d)[.,](?=\d{3})/g, "").match(/\d+(?:[.,]\d+)?/g) ?? []).filter(
    (number) => !digits.includes(number),
  );
}

function faultsOf({ text, kind }: Variant, order: Order, truth: Truth): (string | false | null)[] {
  const praise = praiseIn(text);
  const strange = strangeNumbers(text, order, truth);
  const language = readsAs(text);
  return [
    kind !== order.kind && `"${text}" is a ${kind}`,
    order.maxLength !== undefined &&
      lengthOf(text) > order.maxLength &&
      `"${text}" has ${lengthOf(text)} characters`,
    order.address !== undefined && order.language === "de" && addressProblem(text, order.address),
    praise !== null && `"${text}" claims "${praise}"`,
    strange.length > 0 && `"${text}" has ${strange.join(", ")}, which the sheet does not`,
    language !== "unclear" && language !== order.language && `"${text}" is not ${order.language}`,
  ];
}

export function notReviewed({ contributions }: Turn, variants: readonly Variant[]): Variant[] {
  const reviews = contributions
    .filter(({ specialist }) => specialist === "compliance")
    .flatMap((one) => one.reviews);
  return variants.filter(
    ({ id, text }) =>
      !reviews.some((one) => (one.variant === id || one.text === text) && one.verdict !== "block"),
  );
}

export const copy = defineScorer({
  name: "copy",
  does: "As many pieces as ordered, each of the right kind, length, language, address and product, without claims, reviewed by compliance, lengths counted.",
  applies: ({ expect }) => expect.copy !== undefined,
  score({ turn, earlier }, { expect }, truth) {
    const { copy: order } = expect;
    if (order === undefined) return judged(["the row orders no copy"]);
    const { variants, figures } = answerOf(turn);
    const lengths = figures.filter(({ unit }) => unit === "characters").map(({ value }) => value);
    const before = new Set(earlier.flatMap((one) => answerOf(one).variants.map(({ text }) => text)));
    const unseen = notReviewed(turn, variants);
    const { address } = order;
    const spoken =
      address === undefined ||
      order.kind !== "subject-line" ||
      variants.some(({ text }) => addresses(text, address));
    return judged([
      variants.length !== order.count && `${variants.length} variants instead of ${order.count}`,
      new Set(variants.map(({ text }) => text)).size !== variants.length && "the same text twice",
      ...variants.flatMap((variant) => faultsOf(variant, order, truth)),
      variants.length > 0 &&
        !variants.some(({ text }) => productWords(order.product).test(text)) &&
        `nothing names ${order.product}`,
      variants.length > 0 && !spoken && `nobody is addressed with ${address ?? ""}`,
      unseen.length > 0 && `compliance did not pass "${unseen[0]?.text ?? ""}"`,
      variants.some(({ text }) => !lengths.includes(lengthOf(text))) && "lengths are not counted",
      expect.fresh === true && variants.some(({ text }) => before.has(text)) && "repeats an earlier text",
    ]);
  },
});
