// Home and category pages in both languages.
import type { Language } from "#src/core/language.ts";
import { brand, products, type ProductId } from "../company.ts";
import { englishPrice, germanPrice } from "../facts.ts";
import { link, paragraphs, picture, section, type Page } from "./page.ts";

function teasers(ids: readonly ProductId[], language: Language): string {
  const items = ids.map((id) => {
    const { name, price, use } = products[id];
    return language === "de"
      ? `<li>${link(`/produkte/${id}`, name.de)}: ${germanPrice(price)}, ${use.de}</li>`
      : `<li>${link(`/en/products/${id}`, name.en)}: ${englishPrice(price)}, ${use.en}</li>`;
  });
  return `<ul>${items.join("")}</ul>`;
}

const organization = {
  "@type": "Organization",
  name: brand.name,
  foundingDate: String(brand.founded),
  address: { "@type": "PostalAddress", addressLocality: brand.city, addressCountry: "DE" },
};

const jackets: readonly ProductId[] = ["winterjacke-polar", "regenjacke-brise"];
const camping: readonly ProductId[] = ["rucksack-fjell-45", "zelt-aurora-2", "schlafsack-nordstern"];

export const categoryPages: readonly Page[] = [
  {
    path: "/",
    twin: "/en",
    language: "de",
    title: "Nordlicht Outdoor: Jacken, Schuhe und Zelte aus Hamburg",
    description:
      "Nordlicht Outdoor aus Hamburg: Jacken, Schuhe, Zelte und Schlafsäcke für den Feierabend und die große Tour.",
    heading: brand.claim.de,
    body: [
      picture("kueste", "Zwei Menschen wandern im Abendlicht an der Küste"),
      paragraphs(
        "Nordlicht Outdoor macht den Weg nach draußen kurz. Seit 2011 verkaufen wir in Hamburg Ausrüstung, die nach der Arbeit genauso taugt wie auf der Tour durch Norwegen.",
        "Wir führen wenige Produkte und kennen jedes davon. Zu jedem nennen wir Gewicht, Wassersäule und Temperaturbereich, damit du vergleichen kannst, ohne zu raten.",
      ),
      section("Für jetzt", "Das nehmen unsere Kundinnen und Kunden gerade mit nach draußen:"),
      teasers(["winterjacke-polar", "wanderschuh-granit", "zelt-aurora-2"], "de"),
      section(
        "Gut zu wissen",
        `Ab 80 Euro Bestellwert ist der Versand innerhalb Deutschlands kostenlos, und du hast 30 Tage Zeit für die Rückgabe. Auf Nähte und Reißverschlüsse geben wir 5 Jahre Garantie. Wenn etwas reißt, reparieren wir es in der Werkstatt in Altona.`,
        `Im ${link("/magazin", "Magazin")} zeigen wir Touren, die mit der S-Bahn beginnen. Mitglieder im ${link("/club", "Nordlicht Club")} zahlen keinen Rückversand und können Aktionen 24 Stunden früher nutzen.`,
      ),
    ].join("\n"),
    schema: organization,
  },
  {
    path: "/en",
    twin: "/",
    language: "en",
    title: "Nordlicht Outdoor: jackets, boots and tents",
    description:
      "Nordlicht Outdoor from Hamburg: jackets, boots, tents and sleeping bags for an hour after work and for the long tour.",
    heading: brand.claim.en,
    body: [
      picture("kueste", "Two people walking along the coast in the evening light"),
      paragraphs(
        "Nordlicht Outdoor makes the way outside short. Since 2011 we have been selling equipment in Hamburg that is as good after work as on a tour through Norway.",
        "We carry few products and know each of them. For every one we state weight, water column and temperature range, so that you can compare without guessing.",
      ),
      section("For now", "This is what our customers are taking outside at the moment:"),
      teasers(["winterjacke-polar", "wanderschuh-granit", "zelt-aurora-2"], "en"),
      section(
        "Good to know",
        "Shipping within Germany is free from an order value of €80, and you have 30 days for returns. We give a 5-year guarantee on seams and zips. When something tears, we repair it in our Altona workshop.",
        `In the ${link("/en/magazine", "magazine")} we show tours that begin with a local train. Members of the ${link("/en/club", "Nordlicht Club")} pay no return shipping and can use sales 24 hours earlier.`,
      ),
    ].join("\n"),
    schema: organization,
  },
  {
    path: "/jacken",
    twin: "/en/jackets",
    language: "de",
    title: "Jacken für Regen und Winter | Nordlicht Outdoor",
    description:
      "Jacken für Regen und Winter: Regenjacke Brise und Winterjacke Polar mit Gewicht, Wassersäule und Temperaturbereich.",
    heading: "Jacken",
    body: [
      paragraphs(
        "Wir führen zwei Jacken, und das genügt für das ganze Jahr. Die Brise hält Regen ab und wiegt fast nichts, die Polar hält warm, wenn es friert.",
      ),
      teasers(jackets, "de"),
      section(
        "Welche Jacke für welches Wetter?",
        "Die Wassersäule sagt, welchem Wasserdruck ein Stoff standhält. Ab 10.000 Millimetern bleibst du auch unter Rucksackträgern trocken. Die Regenjacke Brise liegt mit 20.000 Millimetern deutlich darüber, die Winterjacke Polar mit 15.000 Millimetern ebenfalls.",
        "Wenn du dich viel bewegst, nimm die dünnere Jacke und zieh eine Schicht darunter. Wenn du stehst, wartest oder langsam gehst, ist eine gefüllte Jacke die bessere Wahl. Für Frost empfehlen wir die Polar, für Frühling und Herbst die Brise.",
        "Beide Jacken fallen normal aus. Wenn die Größe nicht passt, tauschen wir sie einmal kostenlos. So geht das: " +
          link("/rueckgabe", "Rückgabe und Größentausch") +
          ".",
        "Wie du Jacken mit Membran richtig wäschst, erklären wir in der Pflegeanleitung: 30 Grad, flüssiges Waschmittel und kein Weichspüler. So bleibt die Ausrüstung lange wirksam, und du musst seltener neu imprägnieren.",
      ),
    ].join("\n"),
  },
  {
    path: "/en/jackets",
    twin: "/jacken",
    language: "en",
    title: "Jackets for rain and winter | Nordlicht Outdoor",
    description:
      "Jackets for rain and winter: Brise rain jacket and Polar winter jacket with weight, water column and temperature range.",
    heading: "Jackets",
    body: [
      paragraphs(
        "We carry two jackets, and that is enough for the whole year. The Brise keeps the rain off and weighs next to nothing, the Polar keeps you warm when it freezes.",
      ),
      teasers(jackets, "en"),
      section(
        "Which jacket for which weather?",
        "The water column says what water pressure a fabric withstands. From 10,000 mm you stay dry even under the straps of a backpack. The Brise rain jacket with 20,000 mm is well above that, and so is the Polar winter jacket with 15,000 mm.",
        "If you move a lot, take the thinner jacket and wear a layer underneath. If you stand, wait or walk slowly, a filled jacket is the better choice. For frost we recommend the Polar, for spring and autumn the Brise.",
        `Both jackets fit true to size. If the size is wrong we exchange it once for free. This is how it works: ${link("/en/returns", "returns and size exchange")}.`,
      ),
    ].join("\n"),
    planted: { canonicals: ["/en"] },
  },
  {
    path: "/schuhe",
    twin: "/en/footwear",
    language: "de",
    title: "Wanderschuhe, die man neu besohlen kann | Nordlicht",
    description:
      "Wanderschuhe von Nordlicht Outdoor: der Granit aus Nubukleder, wasserdicht, in zwei Weiten und neu besohlbar.",
    heading: "Schuhe",
    body: [
      paragraphs(
        "Ein Wanderschuh muss passen, alles andere kommt danach. Deshalb führen wir ein Modell in zwei Leistenweiten und in den Größen 36 bis 48.",
      ),
      teasers(["wanderschuh-granit"], "de"),
      section(
        "So findest du deine Größe",
        "Miss deine Füße am Abend, denn im Lauf des Tages werden sie etwas länger. Zieh beim Anprobieren die Socken an, mit denen du wanderst. Zwischen Zehen und Schuhspitze sollte eine Daumenbreite Platz bleiben.",
        "Der Granit fällt eine halbe Größe kleiner aus. Wenn du zwischen zwei Größen liegst, nimm die größere. Der Größentausch ist einmal je Artikel kostenlos und innerhalb von 30 Tagen nach Erhalt möglich.",
      ),
      section(
        "So hält der Schuh lange",
        "Bürste den Schuh nach jeder Tour aus und lass ihn bei Zimmertemperatur trocknen, nie auf der Heizung. Wachs alle 3 Monate hält das Leder geschmeidig. Wenn die Sohle abgelaufen ist, setzen wir in der Werkstatt in Hamburg eine neue darunter.",
      ),
    ].join("\n"),
  },
  {
    path: "/en/footwear",
    twin: "/schuhe",
    language: "en",
    title: "Hiking boots that can be resoled | Nordlicht",
    description:
      "Hiking boots from Nordlicht Outdoor: the Granit in nubuck leather, waterproof, in two widths and with a replaceable sole.",
    heading: "Footwear",
    body: [
      paragraphs(
        "A hiking boot has to fit, everything else comes after that. So we carry one model in two widths and in sizes 36 to 48.",
      ),
      teasers(["wanderschuh-granit"], "en"),
      section(
        "How to find your size",
        "Measure your feet in the evening, because they get a little longer during the day. Try boots on with the socks you hike in. A thumb's width should remain between your toes and the tip of the boot.",
        "The Granit runs half a size small. If you are between two sizes, take the larger one. Size exchange is free once per item and possible within 30 days of receipt.",
      ),
      section(
        "How to make it last",
        "Brush the boot after every tour and let it dry at room temperature, never on a radiator. Wax every 3 months keeps the leather supple. When the sole is worn, our workshop in Hamburg puts on a new one.",
      ),
    ].join("\n"),
  },
  {
    path: "/camping",
    twin: "/en/camping",
    language: "de",
    title: "Camping und Trekking: Zelt, Rucksack, Schlafsack",
    description:
      "Zelt Aurora 2, Rucksack Fjell 45 und Schlafsack Nordstern: Ausrüstung für zwei bis vier Tage draußen.",
    heading: "Camping und Trekking",
    body: [
      paragraphs(
        "Zelt, Rucksack und Schlafsack sind aufeinander abgestimmt: Zusammen wiegen sie unter fünf Kilogramm und passen in einen Rucksack mit 45 Litern.",
      ),
      teasers(camping, "de"),
      section(
        "Wie viel Gewicht ist gut?",
        "Als Faustregel trägt man auf mehrtägigen Touren höchstens ein Fünftel des eigenen Körpergewichts. Der Fjell 45 ist für Lasten bis 16 kg gemacht. Das Schwerste gehört nah an den Rücken und auf Schulterhöhe.",
        "Beim Schlafsack zählt die Komforttemperatur und nicht der Extrembereich. Der Nordstern hält bei −2 °C angenehm warm. Wer leicht friert, rechnet 5 Grad dazu.",
        "Ein Zelt mit 3 Jahreszeiten reicht für Frühling, Sommer und Herbst. Für Schneelast und Sturm im Hochgebirge ist das Aurora nicht gemacht, das sagen wir lieber vorher.",
      ),
    ].join("\n"),
  },
  {
    path: "/en/camping",
    twin: "/camping",
    language: "en",
    title: "Camping and trekking: tent, backpack, sleeping bag",
    description:
      "Aurora 2 tent, Fjell 45 backpack and Nordstern sleeping bag: equipment for two to four days outside.",
    heading: "Camping and trekking",
    body: [
      paragraphs(
        "Tent, backpack and sleeping bag go together: as a set they weigh less than five kilograms and fit into a backpack of 45 litres.",
      ),
      teasers(camping, "en"),
      section(
        "How much weight is good?",
        "As a rule of thumb, carry at most a fifth of your own body weight on tours of several days. The Fjell 45 is made for loads up to 16 kg. The heaviest things belong close to your back and at shoulder height.",
        "With a sleeping bag the comfort temperature counts, not the extreme range. The Nordstern keeps you comfortably warm at −2 °C. If you feel the cold easily, add 5 degrees.",
        "A three-season tent is enough for spring, summer and autumn. The Aurora is not made for snow loads and storms in high mountains, and we prefer to say so beforehand.",
      ),
    ].join("\n"),
  },
];
