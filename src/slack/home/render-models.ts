// `/leitstand models`: the registry in words, and which of them is asked at this moment.
import type { ListedModel, ModelStanding } from "#src/core/house-facts.ts";
import type { Language } from "#src/core/language.ts";
import { heading, paragraphs } from "../render/elements.ts";
import { pack, type Message } from "../render/message.ts";
import { dayIn, homeWordsFor, moneyIn, named, type HomeWords } from "./home-words.ts";

export function renderModels(
  listed: readonly ListedModel[],
  standing: ModelStanding,
  language: Language,
): Message[] {
  const words = homeWordsFor(language);
  return pack([
    heading(words.modelsTitle),
    ...listed.flatMap((model) => paragraphs(modelInWords(model, standing, { language, words }))),
  ]);
}

function modelInWords(
  model: ListedModel,
  standing: ModelStanding,
  { language, words }: { readonly language: Language; readonly words: HomeWords },
): string {
  const { configured } = standing;
  const any = model.name === "*";
  const name = any
    ? `${words.anyConfigured}${configured.length === 0 ? "" : ` (${configured.join(", ")})`}`
    : model.name;
  const { price } = model;
  const money = (amount: number): string => moneyIn(amount * 1_000_000, price?.currency ?? "EUR", language);
  return [
    `${name}: ${named(words.modelStates, model.status)}, ${named(words.regions, model.region)}, ${availability(model, standing, words)}`,
    `• ${model.purposes.map((one) => named(words.purposes, one)).join(", ")}`,
    `• ${model.dataClasses.map((one) => named(words.dataClasses, one)).join(", ")}`,
    price === null
      ? `• ${words.priceUnknown}`
      : `• ${words.price(money(price.inputPerMillion), money(price.outputPerMillion), price.source, dayIn(price.asOf, language))}`,
  ].join("\n");
}

/** Where nothing is configured the built-in model answers all; otherwise it steps in. */
function availability({ name, region }: ListedModel, standing: ModelStanding, words: HomeWords): string {
  const { configured, resting } = standing;
  if (region === "house") return configured.length === 0 ? words.onlyOne : words.stepsIn;
  if (!configured.includes(name) && !(name === "*" && configured.length > 0)) return words.notConfigured;
  return resting ? words.resting : words.inUse;
}
