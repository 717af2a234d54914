// The two sale pages with six planted defects each, and the two clean pages on offers that they are mixed up with.
import { link, paragraphs, picture, section, type Page } from "./page.ts";

export const salePages: readonly Page[] = [
  {
    path: "/sommeraktion",
    language: "de",
    title:
      "Sommeraktion bei Nordlicht Outdoor: 20 % auf Zelte und Rucksäcke, nur im Juli und solange der Vorrat reicht",
    description: "Sommeraktion: 20 % auf das Zelt Aurora 2 und den Rucksack Fjell 45, drei Wochen im Juli.",
    heading: "Sommeraktion",
    body: [
      `<img src="/bilder/sommer.svg" width="640" height="360">`,
      paragraphs(
        "Drei Wochen im Juli bekommst du 20 % auf das Zelt Aurora 2 und den Rucksack Fjell 45. Die Aktion endet am dritten Sonntag, wir verlängern sie nicht.",
      ),
      `<h1>20 % auf Zelt und Rucksack</h1>`,
      `<ul><li>${link("/produkte/zelt-aurora-2", "Zelt Aurora 2")}: 279,20 Euro statt 349 Euro</li><li>${link("/produkte/rucksack-fjell-45", "Rucksack Fjell 45")}: 127,20 Euro statt 159 Euro</li></ul>`,
      paragraphs(
        "Der durchgestrichene Preis ist der niedrigste Gesamtpreis der letzten 30 Tage vor der Aktion. Rabatte werden nicht kombiniert, und Geschenkgutscheine sind ausgenommen.",
      ),
      section(
        "So läuft die Aktion",
        "Mitglieder im Nordlicht Club können schon 24 Stunden früher einkaufen. Der Rabatt wird im Warenkorb abgezogen, einen Code brauchst du nicht. Ab 80 Euro Bestellwert ist der Versand kostenlos, und die Rückgabe ist wie immer innerhalb von 30 Tagen nach Erhalt möglich. In der Filiale Altona gelten dieselben Preise wie online.",
        "Das Zelt ist für zwei Personen und drei Jahreszeiten gemacht, der Rucksack fasst 45 Liter. Zusammen sind sie eine gute Grundlage für die erste Tour mit Übernachtung.",
      ),
    ].join("\n"),
    planted: {
      noindex: true,
      canonicals: ["/sommeraktion", "/aktionen"],
      alternates: [
        { language: "de", path: "/sommeraktion" },
        { language: "en", path: "/summer-sale" },
      ],
    },
  },
  {
    path: "/summer-sale",
    language: "en",
    title:
      "Summer sale at Nordlicht Outdoor: 20% off tents and backpacks, only in July and while stocks last",
    description: "Summer sale: 20% off the Aurora 2 tent and the Fjell 45 backpack, three weeks in July.",
    heading: "Summer sale",
    body: [
      `<img src="/bilder/sommer.svg" width="640" height="360">`,
      paragraphs(
        "For three weeks in July you get 20% off the Aurora 2 tent and the Fjell 45 backpack. The sale ends on the third Sunday, and we do not extend it.",
      ),
      `<h1>20% off tent and backpack</h1>`,
      `<ul><li>${link("/en/products/zelt-aurora-2", "Aurora 2 tent")}: €279.20 instead of €349</li><li>${link("/en/products/rucksack-fjell-45", "Fjell 45 backpack")}: €127.20 instead of €159</li></ul>`,
      paragraphs(
        "The former price is the lowest total price of the last 30 days before the sale. Discounts are not combined, and gift cards are excluded.",
      ),
      section(
        "How the sale works",
        "Members of the Nordlicht Club can shop 24 hours earlier. The discount is deducted in the basket, and you need no code. Shipping is free from an order value of €80, and returns are possible within 30 days of receipt as always. The Altona store has the same prices as the website.",
        "The tent is made for two people and three seasons, and the backpack holds 45 litres. Together they are a good start for your first tour with a night outside.",
      ),
    ].join("\n"),
    planted: {
      noindex: true,
      canonicals: ["/summer-sale", "/en/offers"],
      alternates: [
        { language: "en", path: "/summer-sale" },
        { language: "de", path: "/aktionen" },
      ],
    },
  },
  {
    path: "/aktionen",
    twin: "/en/offers",
    language: "de",
    title: "Aktionen im Überblick | Nordlicht Outdoor",
    description:
      "Die drei Aktionen von Nordlicht Outdoor im Jahr: Winteraktion, Sommeraktion und Lichtwoche, mit Rabatt und Zeitraum.",
    heading: "Aktionen im Überblick",
    body: [
      picture("aktionen", "Kalender mit den drei Aktionen des Jahres"),
      paragraphs(
        "Bei uns gibt es drei Aktionen im Jahr, und jede hat ein festes Ende. Der höchste Rabatt beträgt 20 %, mehr gibt es auch am letzten Tag nicht. So musst du nicht auf den richtigen Moment warten.",
      ),
      section(
        "Winteraktion im Januar",
        "Zwei Wochen im Januar ist der Schlafsack Nordstern um 15 % reduziert. Eine gute Zeit, um die erste Tour des Frühlings zu planen.",
      ),
      section(
        "Sommeraktion im Juli",
        "Drei Wochen im Juli gibt es 20 % auf das Zelt Aurora 2 und den Rucksack Fjell 45. Mitglieder im Nordlicht Club beginnen 24 Stunden früher.",
      ),
      section(
        "Lichtwoche im November",
        "In der Woche des vierten Freitags im November ist die Winterjacke Polar um 15 % reduziert. Einen weiteren Rabatt auf Jacken gibt es nicht.",
      ),
      section(
        "Für alle Aktionen gilt",
        "Rabatte werden nicht kombiniert, und Geschenkgutscheine sind ausgenommen. Neben jedem reduzierten Preis steht der niedrigste Gesamtpreis der letzten 30 Tage. Rückgabe und Größentausch funktionieren wie immer.",
      ),
    ].join("\n"),
  },
  {
    path: "/en/offers",
    twin: "/aktionen",
    language: "en",
    title: "Offers of the year | Nordlicht Outdoor",
    description:
      "The three sales of Nordlicht Outdoor: winter sale, summer sale and light week, with discount and period.",
    heading: "Offers of the year",
    body: [
      picture("aktionen", "Calendar with the three sales of the year"),
      paragraphs(
        "We have three sales a year, and each has a fixed end. The highest discount is 20%, and there is no more on the last day either. So you need not wait for the right moment.",
      ),
      section(
        "Winter sale in January",
        "For two weeks in January the Nordstern sleeping bag is reduced by 15%. A good time to plan the first tour of spring.",
      ),
      section(
        "Summer sale in July",
        "For three weeks in July there is 20% off the Aurora 2 tent and the Fjell 45 backpack. Members of the Nordlicht Club start 24 hours earlier.",
      ),
      section(
        "Light week in November",
        "In the week of the fourth Friday of November the Polar winter jacket is reduced by 15%. There is no other discount on jackets.",
      ),
      section(
        "For all sales",
        "Discounts are not combined, and gift cards are excluded. Beside every reduced price stands the lowest total price of the last 30 days. Returns and size exchange work as always.",
      ),
    ].join("\n"),
  },
];
