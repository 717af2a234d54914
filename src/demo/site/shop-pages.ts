// Home, categories and products in both languages: prices, weights and materials come from the one product list.
import type { Language } from "#src/core/language.ts";
import { brand, productIds, products, type Product, type ProductId } from "../company.ts";
import { englishNumber, englishPrice, germanNumber, germanPrice } from "../facts.ts";
import { link, paragraphs, picture, section, type Page } from "./page.ts";

interface Story {
  readonly title: string;
  readonly description: string;
  readonly intro: string;
  readonly detail: string;
}

/** What a product page says beyond the facts. */
const stories: Readonly<Record<ProductId, Readonly<Record<Language, Story>>>> = {
  "winterjacke-polar": {
    de: {
      title: "Winterjacke Polar: warm bis −15 °C, 780 Gramm",
      description:
        "Winterjacke Polar: 780 Gramm leicht, warm bis −15 °C, Füllung aus 60 % recyceltem Polyester. Jetzt ansehen.",
      intro:
        "Die Polar ist für den Weg zur Arbeit ebenso gemacht wie für den Winterabend am See. Sie ist für Temperaturen bis −15 °C ausgelegt, trägt sich trotzdem leicht und lässt dir Platz für einen Pullover darunter.",
      detail:
        "Die Füllung besteht aus 60 % recyceltem Polyester und ist nach dem Global Recycled Standard zertifiziert. Der Oberstoff ist ohne PFAS wasserabweisend ausgerüstet. Die Kapuze lässt sich abnehmen, der Reißverschluss öffnet in beide Richtungen und lässt sich mit Handschuhen bedienen.",
    },
    en: {
      title: "Polar winter jacket: warm to −15 °C, 780 grams",
      description:
        "The Polar winter jacket weighs 780 grams, keeps you warm down to −15 °C and has a fill of 60% recycled polyester.",
      intro:
        "The Polar is made for the way to work as much as for a winter evening by the lake. It is made for temperatures down to −15 °C, still feels light, and leaves room for a jumper underneath.",
      detail:
        "The fill is 60% recycled polyester and certified to the Global Recycled Standard. The shell has a water-repellent finish free of PFAS. The hood comes off, and the two-way zip can be used with gloves on.",
    },
  },
  "regenjacke-brise": {
    de: {
      title: "Regenjacke Brise: 340 Gramm, 20.000 mm Wassersäule",
      description:
        "Regenjacke Brise: 340 Gramm, 20.000 Millimeter Wassersäule, wasserabweisend ohne PFAS. Für Frühling und Herbst.",
      intro:
        "Die Brise passt in ihre eigene Brusttasche und ist dann so groß wie eine Trinkflasche. So ist sie dabei, wenn aus dem trockenen Morgen ein nasser Nachmittag wird.",
      detail:
        "Der Stoff ist bluesign-zertifiziert, und die Ausrüstung kommt ohne PFAS aus. Die Nähte sind verschweißt, unter den Armen sitzen Öffnungen zur Belüftung, und die Kapuze lässt sich mit einer Hand enger ziehen.",
    },
    en: {
      title: "Brise rain jacket: 340 grams, 20,000 mm",
      description:
        "The Brise rain jacket weighs 340 grams, holds a water column of 20,000 mm and is water-repellent without PFAS.",
      intro:
        "The Brise packs into its own chest pocket and is then the size of a water bottle. So it is there when a dry morning turns into a wet afternoon.",
      detail:
        "The fabric is bluesign certified, and the finish does without PFAS. The seams are welded, there are vents under the arms, and the hood tightens with one hand.",
    },
  },
  "rucksack-fjell-45": {
    de: {
      title: "Rucksack Fjell 45: 45 Liter für zwei bis vier Tage",
      description:
        "Rucksack Fjell 45: 45 Liter, 1.450 Gramm, Traglast bis 16 kg und eine Regenhülle im Bodenfach. Für mehrtägige Touren.",
      intro:
        "Der Fjell ist für Touren von zwei bis vier Tagen gedacht. Sein Tragesystem passt zu Rückenlängen von 42 bis 54 Zentimetern und lässt sich im Gehen nachstellen.",
      detail:
        "Der Boden ist verstärkt, das Schlafsackfach ist getrennt zugänglich, und an den Seiten ist Platz für Flaschen und Stöcke. Eine Regenhülle liegt im Bodenfach. Ohne die Hülle ist der Stoff wasserabweisend.",
    },
    en: {
      title: "Fjell 45 backpack: 45 litres for two to four days",
      description:
        "Fjell 45 backpack: 45 litres, 1,450 grams, loads up to 16 kg and a rain cover in the base pocket. For tours of several days.",
      intro:
        "The Fjell is meant for tours of two to four days. Its carrying system fits back lengths from 42 to 54 centimetres and can be adjusted while you walk.",
      detail:
        "The base is reinforced, the sleeping bag compartment opens separately, and there is room for bottles and poles at the sides. A rain cover sits in the base pocket. Without the cover the fabric is water-repellent.",
    },
  },
  "zelt-aurora-2": {
    de: {
      title: "Zelt Aurora 2: 1.980 Gramm, in 6 Minuten aufgebaut",
      description:
        "Zelt Aurora 2 für zwei Personen: 1.980 Gramm, 3.000 Millimeter Wassersäule und in etwa 6 Minuten aufgebaut.",
      intro:
        "Das Aurora steht nach etwa 6 Minuten, auch wenn es schon dämmert. Zwei Eingänge und zwei Apsiden sorgen dafür, dass niemand über die andere Person klettern muss.",
      detail:
        "Das Außenzelt hält 3.000 Millimeter Wassersäule, der Boden 5.000 Millimeter. Die Nähte sind mit Band versiegelt, das Gestänge ist aus Aluminium. Das Aurora ist für Frühling, Sommer und Herbst gemacht.",
    },
    en: {
      title: "Aurora 2 tent: 1,980 grams, pitched in 6 minutes",
      description:
        "Aurora 2 tent for two people: 1,980 grams, a water column of 3,000 mm and pitched in about 6 minutes.",
      intro:
        "The Aurora is up in about 6 minutes, even at dusk. Two entrances and two porches mean that nobody has to climb over the other person.",
      detail:
        "The flysheet holds a water column of 3,000 mm, the floor 5,000 mm. The seams are taped and the poles are aluminium. The Aurora is made for spring, summer and autumn.",
    },
  },
  "wanderschuh-granit": {
    de: {
      title: "Wanderschuh Granit: wasserdicht, neu besohlbar",
      description:
        "Wanderschuh Granit: Nubukleder, wasserdichte Membran und eine Sohle, die sich erneuern lässt. Größen 36 bis 48.",
      intro:
        "Der Granit ist ein Schuh für Wege mit Wurzeln und Steinen. Er fällt eine halbe Größe kleiner aus, und der Größentausch ist kostenlos.",
      detail:
        "Das Nubukleder wird mit der Zeit weicher, die Membran hält Nässe ab. Wenn die Sohle abgelaufen ist, erneuern wir sie. Es gibt den Granit in zwei Leistenweiten.",
    },
    en: {
      title: "Granit hiking boot: waterproof, can be resoled",
      description:
        "Granit hiking boot: nubuck leather, a waterproof membrane and a sole that can be replaced. Sizes 36 to 48.",
      intro:
        "The Granit is a boot for paths with roots and stones. It runs half a size small, and size exchange is free.",
      detail:
        "The nubuck leather softens over time, and the membrane keeps water out. When the sole is worn we replace it. The Granit comes in two widths.",
    },
  },
  "schlafsack-nordstern": {
    de: {
      title: "Schlafsack Nordstern mit 450 Gramm Entendaune, Komforttemperatur −2 °C und Größen bis 195 cm",
      description:
        "Schlafsack Nordstern: Komforttemperatur −2 °C, 960 Gramm, 450 Gramm Entendaune nach Responsible Down Standard.",
      intro:
        "Der Nordstern ist für leichte Frostnächte gemacht. Seine Komforttemperatur von −2 °C ist nach EN ISO 23537 gemessen, und er passt für Menschen bis 195 Zentimeter.",
      detail:
        "Die Daune ist nach dem Responsible Down Standard zertifiziert. Der Schlafsack ist nicht wasserdicht: Bei Nässe gehört er in einen wasserdichten Packsack. Zu Hause lagerst du ihn locker im Netzbeutel.",
    },
    en: {
      title: "Nordstern sleeping bag: comfort temperature −2 °C",
      description:
        "Nordstern sleeping bag: comfort temperature −2 °C, 960 grams, 450 grams of duck down to the Responsible Down Standard.",
      intro:
        "The Nordstern is made for nights of light frost. Its comfort temperature of −2 °C is measured to EN ISO 23537, and it fits people up to 195 centimetres.",
      detail:
        "The down is certified to the Responsible Down Standard. The sleeping bag is not waterproof: in the wet it belongs in a dry bag. At home you store it loosely in its mesh bag.",
    },
  },
};

const promises: Readonly<Record<Language, string>> = {
  de: section(
    "Versand, Rückgabe, Garantie",
    `Die Lieferzeit innerhalb Deutschlands beträgt 2 bis 4 Arbeitstage, und ab 80 Euro Bestellwert zahlst du keinen Versand. Mehr dazu steht unter ${link("/versand", "Versand und Lieferzeiten")}.`,
    `Du kannst ungetragene Ware innerhalb von 30 Tagen nach Erhalt zurückgeben. Was das kostet, steht unter ${link("/rueckgabe", "Rückgabe")}. Auf Nähte und Reißverschlüsse geben wir 5 Jahre Garantie.`,
  ),
  en: section(
    "Shipping, returns, guarantee",
    `Delivery within Germany takes 2 to 4 working days, and from €80 you pay no shipping. You will find more under ${link("/en/shipping", "Shipping and delivery times")}.`,
    `You can return unworn goods within 30 days of receipt. What that costs is explained under ${link("/en/returns", "Returns")}. We give a 5-year guarantee on seams and zips.`,
  ),
};

function glance(product: Product, language: Language): string {
  const { name, price, weightGrams, waterColumn, material, use } = product;
  if (language === "de") {
    const neuter = product.id === "zelt-aurora-2" ? "Das" : product.id.includes("jacke") ? "Die" : "Der";
    const water =
      waterColumn === null ? "" : ` Die Wassersäule liegt bei ${germanNumber(waterColumn)} Millimetern.`;
    return `${neuter} ${name.de} kostet ${germanPrice(price)}. ${neuter} ${name.de} wiegt ${germanNumber(weightGrams)} Gramm.${water} Material: ${material.de}. Einsatz: ${use.de}.`;
  }
  const water = waterColumn === null ? "" : ` Its water column is ${englishNumber(waterColumn)} mm.`;
  return `The ${name.en} costs ${englishPrice(price)}. The ${name.en} weighs ${englishNumber(weightGrams)} grams.${water} Material: ${material.en}. Use: ${use.en}.`;
}

function productPage(id: ProductId, language: Language): Page {
  const product = products[id];
  const story = stories[id][language];
  const [own, twin] = [`/produkte/${id}`, `/en/products/${id}`];
  const german = language === "de";
  return {
    path: german ? own : twin,
    twin: german ? twin : own,
    language,
    title: story.title,
    description: story.description,
    heading: product.name[language],
    body: [
      picture(id, product.name[language]),
      paragraphs(story.intro),
      section(german ? "Auf einen Blick" : "At a glance", glance(product, language)),
      section(german ? "Material und Ausstattung" : "Material and features", story.detail),
      promises[language],
    ].join("\n"),
    schema: productSchema(product, language, story.description),
    ...(id === "zelt-aurora-2" && german ? { planted: { brokenSchema: brokenTentSchema } } : {}),
  };
}

/** A comma too many before the closing brace: no parser takes it. */
export const brokenTentSchema = `{"@context":"https://schema.org","@type":"Product","name":"Zelt Aurora 2","offers":{"@type":"Offer","price":"349.00","priceCurrency":"EUR",}}`;

function productSchema(product: Product, language: Language, description: string): Record<string, unknown> {
  return {
    "@type": "Product",
    name: product.name[language],
    description,
    sku: product.id,
    brand: { "@type": "Brand", name: brand.name },
    offers: {
      "@type": "Offer",
      price: product.price.toFixed(2),
      priceCurrency: "EUR",
      availability: "https://schema.org/InStock",
    },
  };
}

export const productPages: readonly Page[] = productIds.flatMap((id) => [
  productPage(id, "de"),
  productPage(id, "en"),
]);
