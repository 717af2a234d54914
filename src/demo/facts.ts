// The truth table: what library and website may say about prices, times and limits. Tests compare every document with it.
import { products, type Product } from "./company.ts";

export interface Fact {
  readonly id: string;
  readonly value: number | string;
  /** How the value is written in each language. */
  readonly de: string;
  readonly en: string;
  /** Library documents that say it, without `-de.md` and `-en.md`; each that exists in a language says it in that. */
  readonly documents: readonly string[];
  /** Website pages that say it. */
  readonly pages?: readonly string[];
  /** Finds every statement about the topic; the group is the value, and must be the one written above. */
  readonly statements: { readonly de: RegExp; readonly en: RegExp };
}

export function germanNumber(value: number, decimals = 0): string {
  const [whole = "", fraction] = value.toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

export function englishNumber(value: number, decimals = 0): string {
  const [whole = "", fraction] = value.toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function decimalsOf(value: number): number {
  return Number.isInteger(value) ? 0 : 2;
}

export function germanPrice(value: number): string {
  return `${germanNumber(value, decimalsOf(value))} Euro`;
}

export function englishPrice(value: number): string {
  return `€${englishNumber(value, decimalsOf(value))}`;
}

type Wording = Omit<Fact, "value" | "de" | "en">;

function price(value: number, wording: Wording): Fact {
  return { ...wording, value, de: germanPrice(value), en: englishPrice(value) };
}

function text(value: string, de: string, en: string, wording: Wording): Fact {
  return { ...wording, value, de, en };
}

function productFacts(product: Product): Fact[] {
  const documents = [`product-${product.id}`];
  const pages = [`/produkte/${product.id}`, `/en/products/${product.id}`];
  const { de, en } = product.name;
  // German genitives ("des Zelts Aurora 2") and plain forms alike.
  const topic = { de: de.replace(/^(\S+)/, "$1(?:s|es)?"), en };
  const grams = {
    de: `${germanNumber(product.weightGrams)} Gramm`,
    en: `${englishNumber(product.weightGrams)} grams`,
  };
  return [
    price(product.price, {
      id: `${product.id}.price`,
      documents,
      pages,
      statements: {
        de: new RegExp(`${topic.de} kostet ([\\d.,]+ Euro)`, "g"),
        en: new RegExp(`${topic.en} costs (€[\\d.,]*\\d)`, "g"),
      },
    }),
    text(String(product.weightGrams), grams.de, grams.en, {
      id: `${product.id}.weight`,
      documents,
      pages,
      statements: {
        de: new RegExp(`${topic.de} wiegt ([\\d.,]+ Gramm)`, "g"),
        en: new RegExp(`${topic.en} weighs ([\\d.,]+ grams)`, "g"),
      },
    }),
  ];
}

function waterColumn(id: Product["id"], documents: readonly string[] = []): Fact {
  const { waterColumn: value, name } = products[id];
  return text(`${value ?? 0}`, `${germanNumber(value ?? 0)} Millimeter`, `${englishNumber(value ?? 0)} mm`, {
    id: `${id}.water-column`,
    documents: [`product-${id}`, ...documents],
    pages: [`/produkte/${id}`, `/en/products/${id}`],
    statements: {
      de: new RegExp(
        `Wassersäule (?:der|des Stoffs des|des Außenzelts des) ${name.de.replace(/^(\S+)/, "$1s?")} beträgt ([\\d.]+ Millimeter)`,
        "g",
      ),
      en: new RegExp(`water column of the ${name.en}(?:'s (?:fabric|flysheet))? is ([\\d,]+ mm)`, "g"),
    },
  });
}

export const facts: readonly Fact[] = [
  ...Object.values(products).flatMap(productFacts),
  waterColumn("winterjacke-polar"),
  waterColumn("regenjacke-brise"),
  waterColumn("rucksack-fjell-45"),
  waterColumn("zelt-aurora-2", ["evidence-register", "evidence-water-column-aurora"]),
  price(4.9, {
    id: "return-shipping",
    documents: ["returns"],
    pages: ["/rueckgabe", "/en/returns", "/versand", "/en/shipping"],
    statements: { de: /Rückversand kostet ([\d,]+ Euro)/g, en: /[Rr]eturn shipping costs (€[\d.]*\d)/g },
  }),
  price(5.9, {
    id: "standard-shipping",
    documents: ["shipping"],
    pages: ["/versand", "/en/shipping"],
    statements: { de: /Standardversand kostet ([\d,]+ Euro)/g, en: /Standard shipping costs (€[\d.]*\d)/g },
  }),
  price(80, {
    id: "free-shipping-from",
    documents: ["shipping"],
    pages: ["/versand", "/en/shipping"],
    statements: { de: /Bestellwert von ([\d,]+ Euro) ist/g, en: /free for orders of (€[\d.]*\d)/g },
  }),
  price(12.9, {
    id: "express-shipping",
    documents: ["shipping"],
    pages: ["/versand", "/en/shipping"],
    statements: { de: /Expressversand kostet ([\d,]+ Euro)/g, en: /Express shipping costs (€[\d.]*\d)/g },
  }),
  text("30", "30 Tagen", "30 days", {
    id: "return-period",
    documents: ["returns", "size-exchange"],
    pages: ["/rueckgabe", "/en/returns"],
    statements: {
      de: /innerhalb von (\d+ Tagen) nach Erhalt/g,
      en: /within (\d+ days) of receipt/g,
    },
  }),
  text("2-4", "2 bis 4 Arbeitstage", "2 to 4 working days", {
    id: "delivery-time",
    documents: ["shipping"],
    pages: ["/versand", "/en/shipping"],
    statements: {
      de: /Lieferzeit innerhalb Deutschlands beträgt (\d+ bis \d+ Arbeitstage)/g,
      en: /Delivery within Germany takes (\d+ to \d+ working days)/g,
    },
  }),
  text("0.6", "60 %", "60%", {
    id: "winterjacke-polar.recycled",
    documents: [
      "product-winterjacke-polar",
      "evidence-recycled-polyester-polar",
      "evidence-register",
      "claims-policy",
    ],
    pages: ["/produkte/winterjacke-polar", "/en/products/winterjacke-polar"],
    statements: {
      de: /(\d+ %)(?: aus)? recyceltem Polyester/g,
      en: /(\d+%) recycled polyester/g,
    },
  }),
  text("-2", "−2 °C", "−2 °C", {
    id: "schlafsack-nordstern.comfort",
    documents: [
      "product-schlafsack-nordstern",
      "evidence-comfort-temperature-nordstern",
      "evidence-register",
      "temperature-guide",
    ],
    pages: ["/produkte/schlafsack-nordstern", "/en/products/schlafsack-nordstern"],
    statements: {
      de: /Komforttemperatur (?:des Schlafsacks Nordstern liegt bei |von )?(−\d+ °C)/g,
      en: /[Cc]omfort temperature (?:of the Nordstern sleeping bag is |of )?(−\d+ °C)/g,
    },
  }),
  text("-15", "−15 °C", "−15 °C", {
    id: "winterjacke-polar.temperature",
    documents: ["product-winterjacke-polar", "temperature-guide", "brand-voice"],
    pages: ["/produkte/winterjacke-polar", "/en/products/winterjacke-polar"],
    statements: { de: /Temperaturen bis (−\d+ °C)/g, en: /temperatures down to (−\d+ °C)/g },
  }),
  text("0.2", "20 %", "20%", {
    id: "highest-discount",
    documents: ["discount-rules"],
    pages: ["/sommeraktion", "/summer-sale", "/aktionen", "/en/offers"],
    statements: {
      de: /höchste erlaubte Rabatt bei Nordlicht Outdoor beträgt (\d+ %)/g,
      en: /highest discount allowed at Nordlicht Outdoor is (\d+%)/g,
    },
  }),
  text("45", "höchstens 45 Zeichen", "at most 45 characters", {
    id: "subject-line-length",
    documents: ["style-guide", "newsletter-guidelines"],
    statements: {
      de: /Betreffzeile hat (höchstens \d+ Zeichen)/g,
      en: /subject line has (at most \d+ characters)/g,
    },
  }),
  text("2026-09-27", "27.09.2026", "27 September 2026", {
    id: "empco-in-force",
    documents: ["legal-empco"],
    statements: {
      de: /EmpCo-Regeln gelten in Deutschland ab dem (\d\d\.\d\d\.\d{4})/g,
      en: /EmpCo rules apply in Germany from (\d+ \w+ \d{4})/g,
    },
  }),
  price(110_000, {
    id: "advertising-budget",
    documents: ["budget"],
    statements: {
      de: /Werbebudget für \d{4} beträgt ([\d.]+ Euro)/g,
      en: /advertising budget for \d{4} is (€[\d,]*\d)/g,
    },
  }),
];
