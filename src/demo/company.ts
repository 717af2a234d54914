// Who and what the demo company is: people, channels of the workspace, brand constants and the six products.
import { UserId } from "#src/core/ids.ts";
import type { Bilingual, Language } from "#src/core/language.ts";
import type { Person, Role } from "#src/core/person.ts";

export const demoSeed = "nordlicht";
export const workspace = { id: "T0NORDLICHT", name: "Nordlicht Outdoor", bot: "U0LEITSTAND" } as const;

/** What a role may read beside `everyone`. */
const readingGroups: Readonly<Record<Role, readonly string[]>> = {
  marketer: ["marketing"],
  lead: ["marketing", "finance"],
  legal: ["legal"],
  finance: ["finance"],
  admin: ["marketing", "legal", "finance"],
  guest: [],
};

function person(id: string, name: string, role: Role, language: Language): Person {
  return {
    id: UserId.parse(id),
    name,
    roles: [role],
    groups: ["everyone", ...readingGroups[role]],
    language,
  };
}

export const people: readonly Person[] = [
  person("U0MARA", "Mara Lindqvist", "marketer", "de"),
  person("U0JONAS", "Jonas Petersen", "lead", "de"),
  person("U0EMILY", "Emily Carter", "marketer", "en"),
  person("U0HANNE", "Hanne Vogt", "legal", "de"),
  person("U0PRIYA", "Priya Nair", "finance", "en"),
  person("U0SVEN", "Sven Albers", "admin", "de"),
  person("U0GAST", "Kim Gast", "guest", "en"),
];

/** What stands under a name in the workspace. */
export const jobTitles: Readonly<Record<string, Bilingual>> = {
  U0MARA: { de: "Newsletter und Kampagnen", en: "Newsletter and campaigns" },
  U0JONAS: { de: "Leitung Marketing", en: "Head of marketing" },
  U0EMILY: { de: "Content und SEO", en: "Content and SEO" },
  U0HANNE: { de: "Recht und Datenschutz", en: "Legal and data protection" },
  U0PRIYA: { de: "Controlling", en: "Controlling" },
  U0SVEN: { de: "Systeme und Tracking", en: "Systems and tracking" },
  U0GAST: { de: "Agentur (Gast)", en: "Agency (guest)" },
};

export interface WorkspaceChannel {
  readonly id: string;
  readonly name: string;
  readonly isPrivate: boolean;
  readonly members: readonly string[];
  readonly topic: Bilingual;
}

const everyone = people.map(({ id }) => id);

export const workspaceChannels: readonly WorkspaceChannel[] = [
  {
    id: "C0MARKETING",
    name: "marketing",
    isPrivate: false,
    members: everyone,
    topic: { de: "Fragen an das Marketing und an Leitstand", en: "Questions for marketing and Leitstand" },
  },
  {
    id: "C0KAMPAGNEN",
    name: "kampagnen",
    isPrivate: false,
    // Exactly the reading group `marketing`: campaign reports can be cited here.
    members: people.filter(({ groups }) => groups.includes("marketing")).map(({ id }) => id),
    topic: { de: "Laufende und geplante Kampagnen", en: "Current and planned campaigns" },
  },
  {
    id: "C0LAUNCH",
    name: "launch-winter",
    isPrivate: true,
    members: ["U0MARA", "U0JONAS", "U0HANNE", "U0SVEN"],
    topic: { de: "Vorbereitung des Winterstarts", en: "Preparing the winter launch" },
  },
];

export const brand = {
  name: "Nordlicht Outdoor",
  domain: "nordlicht-outdoor.example",
  city: "Hamburg",
  founded: 2011,
  claim: { de: "Draußen ist näher, als du denkst.", en: "Outside is closer than you think." },
  colours: { nachtblau: "#12263F", nordlichtgruen: "#2FBF8F", schnee: "#F4F7F9", glut: "#E2571E" },
} as const;

export const productIds = [
  "winterjacke-polar",
  "regenjacke-brise",
  "rucksack-fjell-45",
  "zelt-aurora-2",
  "wanderschuh-granit",
  "schlafsack-nordstern",
] as const;
export type ProductId = (typeof productIds)[number];

export interface Product {
  readonly id: ProductId;
  readonly name: Bilingual;
  readonly category: Bilingual;
  /** Euros, value added tax included. */
  readonly price: number;
  readonly weightGrams: number;
  /** Millimetres; null where the product is not waterproof. */
  readonly waterColumn: number | null;
  readonly material: Bilingual;
  /** What it keeps warm or holds, in the words of the product sheet. */
  readonly use: Bilingual;
  /** Demand by half-year: how often it is bought from October to March and from April to September. */
  readonly demand: { readonly winter: number; readonly summer: number };
}

export const products: Readonly<Record<ProductId, Product>> = {
  "winterjacke-polar": {
    id: "winterjacke-polar",
    name: { de: "Winterjacke Polar", en: "Polar winter jacket" },
    category: { de: "Jacken", en: "Jackets" },
    price: 289,
    weightGrams: 780,
    waterColumn: 15_000,
    material: {
      de: "Kunstfaserfüllung aus 60 % recyceltem Polyester, 120 g/m²",
      en: "synthetic fill of 60% recycled polyester, 120 g/m²",
    },
    use: { de: "geeignet bis −15 °C", en: "made for temperatures down to −15 °C" },
    demand: { winter: 34, summer: 6 },
  },
  "regenjacke-brise": {
    id: "regenjacke-brise",
    name: { de: "Regenjacke Brise", en: "Brise rain jacket" },
    category: { de: "Jacken", en: "Jackets" },
    price: 179,
    weightGrams: 340,
    waterColumn: 20_000,
    material: { de: "3-Lagen-Laminat aus Polyamid", en: "three-layer polyamide laminate" },
    use: { de: "geeignet von 5 °C bis 20 °C", en: "made for 5 °C to 20 °C" },
    demand: { winter: 20, summer: 22 },
  },
  "rucksack-fjell-45": {
    id: "rucksack-fjell-45",
    name: { de: "Rucksack Fjell 45", en: "Fjell 45 backpack" },
    category: { de: "Camping und Trekking", en: "Camping and trekking" },
    price: 159,
    weightGrams: 1450,
    waterColumn: 1500,
    material: { de: "Polyamid 210 Denier", en: "210-denier polyamide" },
    use: { de: "45 Liter, Traglast bis 16 kg", en: "45 litres, loads up to 16 kg" },
    demand: { winter: 10, summer: 22 },
  },
  "zelt-aurora-2": {
    id: "zelt-aurora-2",
    name: { de: "Zelt Aurora 2", en: "Aurora 2 tent" },
    category: { de: "Camping und Trekking", en: "Camping and trekking" },
    price: 349,
    weightGrams: 1980,
    waterColumn: 3000,
    material: { de: "Ripstop-Polyamid mit Silikonbeschichtung", en: "silicone-coated ripstop polyamide" },
    use: { de: "für 2 Personen, 3 Jahreszeiten", en: "for 2 people, 3 seasons" },
    demand: { winter: 5, summer: 20 },
  },
  "wanderschuh-granit": {
    id: "wanderschuh-granit",
    name: { de: "Wanderschuh Granit", en: "Granit hiking boot" },
    category: { de: "Schuhe", en: "Footwear" },
    price: 189,
    weightGrams: 1120,
    waterColumn: 10_000,
    material: { de: "Nubukleder mit wasserdichter Membran", en: "nubuck leather with a waterproof membrane" },
    use: { de: "Größen 36 bis 48", en: "sizes 36 to 48" },
    demand: { winter: 18, summer: 24 },
  },
  "schlafsack-nordstern": {
    id: "schlafsack-nordstern",
    name: { de: "Schlafsack Nordstern", en: "Nordstern sleeping bag" },
    category: { de: "Camping und Trekking", en: "Camping and trekking" },
    price: 229,
    weightGrams: 960,
    waterColumn: null,
    material: { de: "450 g Entendaune, Bauschkraft 700 cuin", en: "450 g of duck down, 700 cuin fill power" },
    use: { de: "Komforttemperatur −2 °C", en: "comfort temperature −2 °C" },
    demand: { winter: 13, summer: 12 },
  },
};
