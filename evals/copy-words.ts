// What German and English copy gives away by its words: the form of address, banned praise, the language.
import { products, type ProductId } from "#src/demo/company.ts";

const du = /(?<!\p{L})(?:du|dich|dir|dein\p{L}*|euch|euer|eure\p{L}*)(?!\p{L})/iu;
/** A sentence may begin with "Sie" as "they": only what cannot be that counts. */
const sie = /(?<!\p{L})(?:Ihnen|Ihre?[nmrs]?)(?!\p{L})|(?<=\p{L}[\s,:–-]+)Sie(?!\p{L})/u;

/** Forbidden by claims policy and brand voice without evidence, in any form. */
const praise =
  /klimaneutral|klimafreundlich|nachhaltig|umweltfreundlich|unschlagbar|unbesiegbar|nummer 1|(?<!\p{L})beste[rnsm]?(?!\p{L})|günstig|schnäppchen|nur noch heute|climate[- ]neutral|carbon[- ]neutral|sustainable|eco-friendly|unbeatable|number one|(?<!\p{L})best(?!\p{L})|bargain|cheap|today only/iu;

export function addressProblem(text: string, address: "du" | "Sie"): string | null {
  if (address === "du" && sie.test(text)) return `"${text}" says Sie`;
  if (address === "Sie" && du.test(text)) return `"${text}" says du`;
  return null;
}

export function addresses(text: string, address: "du" | "Sie"): boolean {
  return (
    (address === "du" ? du : sie).test(text) || (address === "Sie" && /(?<!\p{L})Sie(?!\p{L})/u.test(text))
  );
}

export function praiseIn(text: string): string | null {
  return praise.exec(text)?.[0] ?? null;
}

const german =
  /(?<!\p{L})(?:der|die|das|und|für|mit|nicht|ist|den|dem|ein|eine|im|bei|von|auf|zum|wird|hat|dich|deine?|du|ohne|bis|sind|draußen|gegen|jetzt|neu|wir|ich|dazu)(?!\p{L})/giu;
const english =
  /(?<!\p{L})(?:the|and|for|with|not|is|of|to|you|your|on|it|at|by|from|without|down|are|has|outside|this|against|what|now|we|that|i)(?!\p{L})/giu;

/** Whether the text reads as the other language; a draw is nobody's. */
export function readsAs(text: string): "de" | "en" | "unclear" {
  const [one, two] = [text.match(german)?.length ?? 0, text.match(english)?.length ?? 0];
  return one === two ? "unclear" : one > two ? "de" : "en";
}

/** Words that only this product is called by, both languages. */
export function productWords(id: ProductId): RegExp {
  const { de, en } = products[id].name;
  const own = {
    "winterjacke-polar": "winterjacke|winter jacket|jacke",
    "regenjacke-brise": "regenjacke|rain jacket|regen|rain",
    "rucksack-fjell-45": "rucksack|backpack",
    "zelt-aurora-2": "zelt|tent",
    "wanderschuh-granit": "schuh|boot",
    "schlafsack-nordstern": "schlafsack|sleeping bag",
  }[id];
  const names = [...de.split(" "), ...en.split(" ")].filter((word) => /^\p{Lu}\p{L}{3,}$/u.test(word));
  return new RegExp(`${[...new Set(names)].join("|")}|${own}`, "iu");
}
