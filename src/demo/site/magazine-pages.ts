// The magazine: overview and articles, some with a planted defect.
import type { Language } from "#src/core/language.ts";
import { brand } from "../company.ts";
import { link, paragraphs, picture, section, type Page } from "./page.ts";

function article(heading: string, published: string, language: Language): Record<string, unknown> {
  return {
    "@type": "Article",
    headline: heading,
    datePublished: published,
    inLanguage: language,
    author: { "@type": "Person", name: "Emily Carter" },
    publisher: { "@type": "Organization", name: brand.name },
  };
}

export const magazinePages: readonly Page[] = [
  {
    path: "/magazin",
    twin: "/en/magazine",
    language: "de",
    title: "Magazin: Touren und Wissen | Nordlicht Outdoor",
    description:
      "Touren, die mit der S-Bahn beginnen, und Wissen über Schichten, Pflege und Ausrüstung: das Nordlicht Magazin.",
    heading: "Magazin",
    body: [
      paragraphs(
        "Hier schreiben wir über Touren, die mit der S-Bahn beginnen, und über Ausrüstung, die lange hält. Jeder Artikel ist selbst gegangen, selbst gewaschen oder selbst repariert.",
        "Neue Artikel erscheinen zweimal im Monat. Wer den Newsletter liest, bekommt sie am Dienstagmorgen vorgestellt. Vorschläge für Touren nehmen wir gern an, am liebsten mit Foto und Haltestelle.",
      ),
      section(
        "Herbstwandern in der Heide",
        `Acht Kilometer, zwei Bänke mit Aussicht und ein Café am Ende: Unsere ${link("/magazin/herbstwandern", "Runde durch die Heide")} ist auch mit Kindern gut zu gehen.`,
      ),
      section(
        "Warm bleiben mit System",
        `Was drei dünne Schichten besser können als eine dicke, erklären wir in ${link("/magazin/zwiebelprinzip", "So funktioniert das Zwiebelprinzip")} und für den Winter in ${link("/magazin/schichten", "Schichten für kalte Tage")}.`,
      ),
      section(
        "Jacken durch den Winter bringen",
        `Warum Weichspüler schadet und Tennisbälle helfen, steht in ${link("/magazin/winterpflege", "Winterpflege für Jacken und Daune")}. Dort findest du auch unsere Checkliste für den Frühling, wenn die dicken Sachen in den Schrank wandern.`,
      ),
    ].join("\n"),
  },
  {
    path: "/en/magazine",
    twin: "/magazin",
    language: "en",
    title: "Magazine: tours and know-how | Nordlicht Outdoor",
    description:
      "Tours that begin with a local train, and know-how on layers, care and equipment: the Nordlicht magazine.",
    heading: "Magazine",
    body: [
      paragraphs(
        "Here we write about tours that begin with a local train and about equipment that lasts. We have walked, washed or repaired everything ourselves.",
        "New articles appear twice a month. Readers of the newsletter find them in their inbox on Tuesday morning. We welcome suggestions for tours, ideally with a photo and the name of the stop.",
      ),
      section(
        "Autumn hikes on the heath",
        `Eight kilometres, two benches with a view and a café at the end: our ${link("/en/magazine/autumn-hikes", "round tour on the heath")} is good to walk with children too. The path is sandy and mostly flat, and in late afternoon the light over the heather is worth the journey alone.`,
      ),
      section(
        "Layering explained",
        `Read in ${link("/en/magazine/layering", "How layering works")} what three thin layers do better than one thick one. It also says which layer you can leave at home, and why cotton is a poor choice next to the skin when you sweat.`,
      ),
      section(
        "What comes next",
        "In the next issue we test how long a re-proofed jacket stays dry, and we visit the workshop in Altona, where boots get new soles. If you would like to see something repaired, write to us with the contact form.",
      ),
    ].join("\n"),
  },
  {
    path: "/magazin/herbstwandern",
    twin: "/en/magazine/autumn-hikes",
    language: "de",
    title: "Herbstwandern in der Heide: acht Kilometer | Nordlicht",
    description:
      "Eine Runde durch die Heide vor Hamburg: acht Kilometer, fast eben, mit Bahnanschluss und Café am Ende.",
    heading: "Herbstwandern in der Heide",
    body: [
      `<img src="/bilder/heide.svg" width="640" height="360">`,
      paragraphs(
        "Die Runde beginnt an der Bahnstation und führt zuerst durch einen Kiefernwald. Nach zwei Kilometern öffnet sich die Heide, und der Weg wird sandig. Wer früh geht, hat den Nebel für sich.",
        "Auf halber Strecke stehen zwei Bänke mit Blick über die Senke. Hier lohnt sich die Thermoskanne. Danach geht es am Waldrand entlang zurück, vorbei an einem Hof, der am Wochenende Kuchen verkauft.",
      ),
      section(
        "Was du brauchst",
        `Für acht Kilometer auf Sand reichen feste Schuhe, nach Regen sind wasserdichte besser. Wir waren mit dem ${link("/produkte/wanderschuh-granit", "Wanderschuh Granit")} unterwegs. Im Herbst wechselt das Wetter schnell, deshalb gehört eine Regenjacke in den Rucksack, auch wenn morgens die Sonne scheint.`,
      ),
      section(
        "Mit Kindern",
        "Die Strecke ist fast eben und mit Kindern ab fünf Jahren gut zu schaffen. Plane drei Stunden ein, denn am Bach bleibt man länger stehen als gedacht. Hunde müssen in der Heide an die Leine.",
      ),
    ].join("\n"),
    schema: article("Herbstwandern in der Heide", "2025-09-18", "de"),
  },
  {
    path: "/en/magazine/autumn-hikes",
    twin: "/magazin/herbstwandern",
    language: "en",
    title: "Autumn hikes on the heath: eight kilometres | Nordlicht",
    description:
      "A round tour on the heath outside Hamburg: eight kilometres, almost flat, with a train stop and a café at the end.",
    heading: "Autumn hikes on the heath",
    body: [
      picture("heide", "Sandy path through purple heather under a grey sky"),
      paragraphs(
        "The tour starts at the station and first leads through a pine wood. After two kilometres the heath opens up and the path turns sandy. If you go early you have the mist to yourself.",
        "Halfway round there are two benches with a view over the hollow, a good place for a flask of tea. Then the path follows the edge of the wood back, past a farm that sells cake at weekends.",
      ),
      section(
        "What you need",
        `Sturdy shoes are enough for eight kilometres on sand, and waterproof ones are better after rain. We wore the ${link("/en/products/wanderschuh-granit", "Granit hiking boot")}. The weather changes quickly in autumn, so a rain jacket belongs in the backpack even when the morning is sunny.`,
      ),
      section(
        "Going on",
        `If you want to stay overnight, read our report on the ${link("/en/magazine/hut-tour", "hut tour in the Harz")}. Families should plan three hours for the round tour, because everybody stops at the stream for longer than expected. Dogs must be on the lead on the heath.`,
      ),
    ].join("\n"),
    schema: article("Autumn hikes on the heath", "2025-09-18", "en"),
  },
  {
    path: "/magazin/zwiebelprinzip",
    twin: "/en/magazine/layering",
    language: "de",
    title: "So funktioniert das Zwiebelprinzip | Nordlicht Magazin",
    description:
      "Drei dünne Schichten statt einer dicken: wie das Zwiebelprinzip funktioniert und welche Schicht du wann brauchst.",
    heading: "So funktioniert das Zwiebelprinzip",
    body: [
      picture("schichten", "Drei Kleidungsschichten nebeneinander auf einem Tisch"),
      paragraphs(
        "Drei dünne Schichten wärmen besser als eine dicke, weil die Luft dazwischen isoliert. Außerdem kannst du eine ablegen, bevor du schwitzt. Das ist das ganze Geheimnis.",
      ),
      section(
        "Die drei Schichten",
        "Die unterste Schicht liegt auf der Haut und transportiert Feuchtigkeit nach außen. Baumwolle kann das schlecht, denn sie bleibt nass. Die mittlere Schicht wärmt, zum Beispiel ein Fleece oder eine dünne Weste. Die äußere Schicht hält Wind und Regen ab.",
        `Als äußere Schicht reicht von Frühling bis Herbst die ${link("/produkte/regenjacke-brise", "Regenjacke Brise")}. Bei Frost ersetzt eine gefüllte Jacke die mittlere und die äußere Schicht zugleich.`,
      ),
      section(
        "Der häufigste Fehler",
        "Die meisten ziehen beim Losgehen zu viel an. Wenn dir in den ersten zehn Minuten etwas kühl ist, hast du es richtig gemacht. Pack die dritte Schicht nach oben in den Rucksack, damit du sie in der Pause gleich findest.",
      ),
    ].join("\n"),
    schema: article("So funktioniert das Zwiebelprinzip", "2025-10-02", "de"),
  },
  {
    path: "/en/magazine/layering",
    twin: "/magazin/zwiebelprinzip",
    language: "en",
    title: "How layering works | Nordlicht magazine",
    description:
      "Three thin layers instead of a thick one: how layering works and which layer you need when.",
    heading: "How layering works",
    body: [
      picture("schichten", "Three layers of clothing side by side on a table"),
      paragraphs(
        "Three thin layers keep you warmer than one thick one, because the air between them insulates. And you can take one off before you sweat. That is the whole secret.",
      ),
      section(
        "The three layers",
        "The base layer lies on the skin and carries moisture away. Cotton is bad at that, because it stays wet. The middle layer keeps you warm, for example a fleece or a thin vest. The outer layer keeps wind and rain off.",
        `From spring to autumn the ${link("/en/products/regenjacke-brise", "Brise rain jacket")} is enough as the outer layer. In frost a filled jacket replaces the middle and the outer layer at once.`,
      ),
      section(
        "The most common mistake",
        "Most people put on too much when they set off. If you feel slightly cool in the first ten minutes, you have done it right. Pack the third layer at the top of your backpack, so that you find it at once during the break.",
      ),
    ].join("\n"),
    schema: article("How layering works", "2025-10-02", "en"),
  },
  {
    path: "/magazin/schichten",
    language: "de",
    title: "So funktioniert das Zwiebelprinzip | Nordlicht Magazin",
    description:
      "Schichten für kalte Tage: was du bei Frost unter der Winterjacke trägst und wie die Füße warm bleiben.",
    heading: "Schichten für kalte Tage",
    body: [
      picture("frost", "Gefrorener See mit Fußspuren im Schnee"),
      paragraphs(
        "Bei Frost kommt es weniger auf die Dicke an als auf Lücken: am Hals, an den Handgelenken und an den Knöcheln. Wer diese Stellen schließt, braucht oben eine Schicht weniger.",
      ),
      section(
        "Unter der Winterjacke",
        `Unter die ${link("/produkte/winterjacke-polar", "Winterjacke Polar")} passt ein dünnes Shirt aus Wolle, mehr braucht es beim Gehen meist nicht. Für die Pause nimm einen Pullover mit, den du unter der Jacke anziehst, nicht darüber. So bleibt die Wärme dort, wo du sie brauchst.`,
      ),
      section(
        "Füße und Hände",
        "Zwei Paar dünne Socken wärmen besser als ein dickes, solange der Schuh nicht drückt. Sitzt er zu eng, werden die Füße kalt, weil das Blut nicht fließt. Fäustlinge sind wärmer als Fingerhandschuhe. Eine Mütze unter der Kapuze hält den Wind ab und lässt sich beim Aufstieg schnell einstecken.",
      ),
      section(
        "Pausen",
        "Zieh die warme Schicht an, sobald du stehen bleibst, und nicht erst, wenn du frierst. Ein warmes Getränk hilft mehr als ein zweites Stück Schokolade, beides zusammen schadet nicht.",
      ),
    ].join("\n"),
    schema: article("Schichten für kalte Tage", "2025-11-06", "de"),
  },
  {
    path: "/magazin/winterpflege",
    language: "de",
    title: "Winterpflege für Jacken und Daune | Nordlicht Magazin",
    description:
      "Jacken mit Membran und Daune richtig waschen: Temperatur, Waschmittel, Trockner und die Sache mit den Tennisbällen.",
    heading: "Winterpflege für Jacken und Daune",
    body: [
      picture("pflege", "Jacke auf einem Bügel neben einer Waschmaschine"),
      paragraphs(
        "Eine schmutzige Jacke lässt eher Wasser durch als eine saubere, weil Fett und Staub die Poren verkleben. Waschen schadet also nicht, es hilft. Wichtig ist nur das richtige Mittel.",
      ),
      section(
        "Jacken mit Membran",
        "Wasche bei 30 °C mit flüssigem Waschmittel und ohne Weichspüler. Schließe vorher alle Reißverschlüsse. Nach der Wäsche frischen 20 Minuten im Trockner auf niedriger Stufe die Ausrüstung wieder auf. Erst wenn danach keine Tropfen mehr abperlen, solltest du neu imprägnieren.",
      ),
      section(
        "Daune",
        "Daune braucht ein eigenes Waschmittel und viel Geduld beim Trocknen. Zwei Tennisbälle in der Trommel lockern die Klumpen. Gelagert wird ein Schlafsack locker im Netzbeutel, nie im Packsack.",
      ),
      section(
        "Vor dem Winter",
        `Prüfe Nähte und Reißverschlüsse, bevor es kalt wird, dann ist in der Werkstatt noch Zeit. Welche Jacken gerade im Sortiment sind, siehst du auf unserer ${link("/winter", "Winterseite")}.`,
      ),
    ].join("\n"),
    schema: article("Winterpflege für Jacken und Daune", "2025-10-23", "de"),
  },
];
