// Builds every text that the phrase bank and a product's facts allow; each candidate knows its template and its sources.
import type { CitationSeed } from "#src/core/citation.ts";
import type { Language } from "#src/core/language.ts";
import type { CopyKind } from "#src/core/variant.ts";
import { fillName, namedIn, type Address, type Named } from "./grammar.ts";
import { anyScene, scenes, templates, type Scene, type Template } from "./phrases.ts";
import { capitalized, factsOf, namingSentence, type Fact } from "./product-facts.ts";
import { productName, type Product } from "./products.ts";

export interface Candidate {
  readonly text: string;
  readonly template: Template;
  readonly facts: readonly Fact[];
  readonly short: boolean;
  /** Whether the reader is addressed: preferred when a form of address was asked for. */
  readonly addressed: boolean;
}

export interface Material {
  readonly product: Product;
  readonly language: Language;
  readonly named: Named;
  readonly scene: Scene;
  readonly facts: readonly Fact[];
  /** A sentence with the product's name in it, or null. */
  readonly naming: CitationSeed | null;
}

/** What the library gives for one product in one language; facts only from sheets in that language. */
export function materialFor(product: Product, language: Language): Material {
  const named = namedIn(language, product.names, product.id);
  const words = Object.values(product.names).join(" ");
  return {
    product,
    language,
    named,
    scene: scenes.find(({ fits }) => fits.test(words)) ?? anyScene,
    facts: factsOf(product.sheets, language),
    naming: namingSentence(
      [...product.sheets].sort((left) => (left.language === language ? -1 : 1)),
      productName(product, language),
    ),
  };
}

/** Several facts stand in one list: what is a list of its own would blur it. */
function listable(fact: Fact): boolean {
  return !/, | und | and /u.test(fact.fragment);
}

/** So many combinations of facts a template tries. */
const mostChoices = 12;

function combinations(facts: readonly Fact[], count: number): Fact[][] {
  if (count === 0) return [[]];
  return facts.flatMap((fact, index) =>
    combinations(facts.slice(index + 1), count - 1).map((rest) => [fact, ...rest]),
  );
}

/** Combinations of different facts, spread evenly when there are many. */
function choices(facts: readonly Fact[], count: number): Fact[][] {
  const all = combinations(count > 1 ? facts.filter(listable) : facts, count);
  const step = Math.max(1, all.length / mostChoices);
  return all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

function fillScene(text: string, scene: Scene, language: Language): string {
  return text.replace(/\{(moment|Moment|out|Out|when)\}/g, (_, slot: string) => {
    const key = slot.toLowerCase();
    const word = key === "moment" ? scene.moment : key === "out" ? scene.out : scene.when;
    return slot === key ? word[language] : capitalized(word[language]);
  });
}

function fillFacts(text: string, facts: readonly Fact[]): string {
  return text.replace(/\{([fF])act(\d)\}/g, (_, letter: string, index: string) => {
    const fragment = facts[Number(index) - 1]?.fragment ?? "";
    return letter === "F" ? capitalized(fragment) : fragment;
  });
}

/** One text, or null when a slot cannot be filled. */
export function render(
  template: Template,
  {
    material,
    facts,
    address,
    short,
  }: { material: Material; facts: readonly Fact[]; address: Address; short: boolean },
): Candidate | null {
  if (facts.length < template.facts) return null;
  const { language, named, scene } = material;
  const pattern = language === "en" ? template.en : template[address];
  const withName = fillName(pattern, { language, named, address, short });
  if (withName === null) return null;
  const text = fillFacts(fillScene(withName, scene, language), facts);
  const addressed =
    language === "en"
      ? /(?<![\p{L}])you(?:r)?(?![\p{L}])/iu.test(text)
      : template.du !== template.sie || /\{your/iu.test(pattern);
  return { text, template, facts, short, addressed };
}

export function candidatesFor(
  material: Material,
  { kind, address }: { kind: CopyKind; address: Address },
): Candidate[] {
  const shorts = material.named.short === material.named.full ? [false] : [false, true];
  return templates
    .filter(({ kinds }) => kinds.includes(kind))
    .flatMap((template) =>
      choices(material.facts, template.facts).flatMap((facts) =>
        shorts.flatMap((short) => render(template, { material, facts, address, short }) ?? []),
      ),
    );
}
