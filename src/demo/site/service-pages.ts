// Shipping, returns, gift cards, club, store, and the legal pages, which address their readers with "Sie".
import { link, paragraphs, section, type Page } from "./page.ts";

export const servicePages: readonly Page[] = [
  {
    path: "/versand",
    twin: "/en/shipping",
    language: "de",
    title: "Versand und Lieferzeiten | Nordlicht Outdoor",
    description:
      "Was der Versand bei Nordlicht Outdoor kostet, wie lange er dauert und in welche Länder wir liefern.",
    heading: "Versand und Lieferzeiten",
    body: [
      section(
        "Kosten",
        "Der Standardversand kostet 5,90 Euro pro Bestellung innerhalb Deutschlands. Ab einem Bestellwert von 80 Euro ist der Standardversand kostenlos. Der Expressversand kostet 12,90 Euro pro Bestellung. Nach Österreich kostet der Versand 7,90 Euro, in die übrige EU 11,90 Euro.",
      ),
      section(
        "Lieferzeit",
        "Die Lieferzeit innerhalb Deutschlands beträgt 2 bis 4 Arbeitstage. Nach Österreich dauert es 3 bis 5 Arbeitstage, in die übrige EU 4 bis 7 Arbeitstage. Expressbestellungen, die bis 12 Uhr eingehen, kommen am nächsten Arbeitstag an.",
        "Mit der Versandbestätigung bekommst du eine Sendungsnummer. In die Schweiz liefern wir derzeit nicht.",
      ),
      section(
        "Rückversand",
        `Der Rückversand kostet 4,90 Euro pro Paket und ist für Mitglieder im ${link("/club", "Nordlicht Club")} kostenlos. Alles zu Fristen und Ablauf steht unter ${link("/rueckgabe", "Rückgabe und Größentausch")}. Wenn du in Hamburg wohnst, kannst du deine Bestellung auch kostenlos in der Filiale Altona abholen. Du bekommst eine Nachricht, sobald sie bereitliegt, und hast dann 7 Tage Zeit.`,
      ),
    ].join("\n"),
  },
  {
    path: "/en/shipping",
    twin: "/versand",
    language: "en",
    title: "Shipping and delivery times | Nordlicht Outdoor",
    description:
      "What shipping costs at Nordlicht Outdoor, how long it takes and which countries we deliver to.",
    heading: "Shipping and delivery times",
    body: [
      section(
        "Cost",
        "Standard shipping costs €5.90 per order within Germany. Standard shipping is free for orders of €80 or more. Express shipping costs €12.90 per order. Shipping to Austria costs €7.90, and to the rest of the EU €11.90.",
      ),
      section(
        "Delivery time",
        "Delivery within Germany takes 2 to 4 working days. To Austria it takes 3 to 5 working days, to the rest of the EU 4 to 7 working days. Express orders placed by 12 noon arrive on the next working day.",
        "You receive a tracking number with the shipping confirmation. We currently do not deliver to Switzerland.",
      ),
      section(
        "Return shipping",
        `Return shipping costs €4.90 per parcel and is free for members of the ${link("/en/club", "Nordlicht Club")}. Periods and steps are explained under ${link("/en/returns", "returns and size exchange")}. If you live in Hamburg, you can also collect your order free of charge at the Altona store. You get a message as soon as it is ready, and then you have 7 days.`,
      ),
    ].join("\n"),
  },
  {
    path: "/rueckgabe",
    twin: "/en/returns",
    language: "de",
    title: "Rückgabe und Größentausch | Nordlicht Outdoor",
    description:
      "30 Tage Rückgabe, Kosten des Rückversands, kostenloser Größentausch und wann das Geld zurückkommt.",
    heading: "Rückgabe und Größentausch",
    body: [
      section(
        "Rückgabe",
        "Ungetragene Ware kannst du innerhalb von 30 Tagen nach Erhalt zurückgeben. Der Rückversand kostet 4,90 Euro pro Paket. Für Mitglieder im Nordlicht Club ist er kostenlos, ebenso für alle, die ihre Ware in die Filiale Altona bringen.",
        "Das Rücksendeetikett erstellst du im Kundenkonto unter „Meine Bestellungen“. Das Geld ist innerhalb von 5 Arbeitstagen zurück, nachdem dein Paket bei uns angekommen ist.",
      ),
      section(
        "Größentausch",
        "Der Größentausch ist für alle kostenlos, einmal je Artikel und innerhalb von 30 Tagen nach Erhalt. Sobald dein Rückpaket gescannt ist, geht die neue Größe in den Versand.",
      ),
      section(
        "Wenn etwas kaputt ist",
        "Bei defekter oder falsch gelieferter Ware übernehmen wir die Kosten. Auf Nähte und Reißverschlüsse geben wir 5 Jahre Garantie. Alles andere reparieren wir für pauschal 25 Euro, in der Regel in 10 Arbeitstagen. Schick uns vorher ein Foto über das Kontaktformular, dann sagen wir dir, ob sich die Reparatur lohnt.",
      ),
    ].join("\n"),
  },
  {
    path: "/en/returns",
    twin: "/rueckgabe",
    language: "en",
    title: "Returns and size exchange | Nordlicht Outdoor",
    description:
      "30 days for returns, the cost of return shipping, free size exchange, and when your money comes back.",
    heading: "Returns and size exchange",
    body: [
      section(
        "Returns",
        "You can return unworn goods within 30 days of receipt. Return shipping costs €4.90 per parcel. It is free for members of the Nordlicht Club, and for everyone who brings goods to the Altona store.",
        'You create the return label in your customer account under "My orders". Your money is back within 5 working days after your parcel has reached us.',
      ),
      section(
        "Size exchange",
        "Size exchange is free for everyone, once per item and within 30 days of receipt. As soon as your return parcel has been scanned, the new size is shipped.",
      ),
      section(
        "When something is broken",
        "We bear the cost when goods are faulty or the wrong item was delivered. We give a 5-year guarantee on seams and zips. We repair everything else for a flat €25, usually in 10 working days. Send us a photo with the contact form first, and we will tell you whether the repair is worth it.",
      ),
    ].join("\n"),
  },
  {
    path: "/gutscheine",
    twin: "/en/gift-cards",
    language: "de",
    title: "Geschenkgutscheine von 10 bis 250 Euro | Nordlicht",
    description:
      "Geschenkgutscheine von Nordlicht Outdoor: von 10 bis 250 Euro, 3 Jahre gültig, online und in der Filiale.",
    heading: "Geschenkgutscheine",
    body: [
      paragraphs(
        "Geschenkgutscheine gibt es von 10 bis 250 Euro. Der digitale Gutschein kommt innerhalb von 15 Minuten per E-Mail, der gedruckte liegt in der Filiale Altona bereit. Du kannst ihn sofort verschenken oder das Datum wählen, an dem er ankommen soll.",
        "Ein Geschenkgutschein ist 3 Jahre gültig, gerechnet ab dem Ende des Kaufjahres. Er lässt sich online und in der Filiale einlösen, und ein Restbetrag bleibt erhalten. Pro Bestellung kannst du bis zu 3 Gutscheine einlösen.",
      ),
      section(
        "Was nicht geht",
        "Gutscheine zahlen wir nicht bar aus, und sie sind von der Rückgabe ausgeschlossen. Auf den Kauf von Gutscheinen gibt es keinen Rabatt. Wenn ein Gutschein verloren geht, hilft die Bestellnummer: Damit stellen wir ihn neu aus.",
      ),
      section(
        "Ideen zum Verschenken",
        "Unsicher bei der Größe? Mit einem Gutschein sucht sich die beschenkte Person selbst aus, was passt. Für 159 Euro gibt es den Rucksack Fjell 45, für 229 Euro den Schlafsack Nordstern.",
      ),
    ].join("\n"),
  },
  {
    path: "/en/gift-cards",
    twin: "/gutscheine",
    language: "en",
    title: "Gift cards from €10 to €250 | Nordlicht Outdoor",
    description:
      "Gift cards from Nordlicht Outdoor: from €10 to €250, valid for 3 years, online and in the store.",
    heading: "Gift cards",
    body: [
      paragraphs(
        "Gift cards are available from €10 to €250. The digital card arrives by email within 15 minutes, the printed one is ready at the Altona store. You can give it right away or choose the day on which it should arrive.",
        "A gift card is valid for 3 years from the end of the year of purchase. It can be redeemed online and in the store, and any remaining amount stays on it. You can redeem up to 3 cards per order.",
      ),
      section(
        "What is not possible",
        "We do not pay gift cards out in cash, and they cannot be returned. There is no discount on the purchase of gift cards. If a card is lost the order number helps: with it we issue a new one.",
      ),
      section(
        "Ideas for giving",
        "Not sure about the size? With a gift card the person chooses what fits. €159 buys the Fjell 45 backpack, €229 the Nordstern sleeping bag.",
      ),
    ].join("\n"),
    planted: { withoutLanguage: true },
  },
  {
    path: "/club",
    twin: "/en/club",
    language: "de",
    title: "Nordlicht Club: kostenlos Mitglied werden",
    description:
      "Nordlicht Club: kein Rückversand, 10 Euro zum Geburtstag und Aktionen 24 Stunden früher. Die Mitgliedschaft ist kostenlos.",
    heading: "Nordlicht Club",
    body: [
      paragraphs(
        "Die Mitgliedschaft im Nordlicht Club ist kostenlos und jederzeit kündbar. Du meldest dich im Kundenkonto oder in der Filiale Altona an, das Mindestalter ist 16 Jahre.",
      ),
      section(
        "Deine Vorteile",
        "Als Mitglied zahlst du nichts für den Rückversand. Zum Geburtstag bekommst du einmal im Jahr einen Gutschein über 10 Euro. Aktionen kannst du 24 Stunden früher nutzen als alle anderen.",
        "Dazu kommt jeden Donnerstag um 17 Uhr der Club-Newsletter, wenn du ihn möchtest. Die Mitgliedschaft ist keine Einwilligung in Werbung: Nach dem Newsletter fragen wir getrennt, und du bestätigst ihn mit einem Klick.",
      ),
      section(
        "Gemeinsam draußen",
        "Viermal im Jahr gehen wir mit Mitgliedern wandern, immer mit der S-Bahn und immer mit Pausen. Die Termine stehen im Club-Newsletter. Mitkommen darf, wer sich angemeldet hat, und Hunde sind willkommen. Deine Mitgliedschaft beendest du ohne Frist im Kundenkonto, ein Anruf ist nicht nötig.",
      ),
    ].join("\n"),
  },
  {
    path: "/en/club",
    twin: "/club",
    language: "en",
    title: "Nordlicht Club: membership is free",
    description:
      "Nordlicht Club: no return shipping cost, €10 for your birthday and sales 24 hours earlier. Membership is free.",
    heading: "Nordlicht Club",
    body: [
      paragraphs(
        "Membership of the Nordlicht Club is free and can be ended at any time. You join in your customer account or at the Altona store, and the minimum age is 16.",
      ),
      section(
        "Your benefits",
        "As a member you pay nothing for return shipping. Once a year you receive a €10 voucher for your birthday. You can use sales 24 hours earlier than everyone else.",
        "The Club newsletter comes every Thursday at 5 pm, if you want it. Membership is not consent to advertising: we ask for the newsletter separately, and you confirm it with one click.",
      ),
      section(
        "Outside together",
        "Four times a year we go hiking with members, always by local train and always with breaks. The dates are in the Club newsletter. Whoever has signed up may come along, and dogs are welcome. You end your membership in the customer account without notice, and no phone call is needed.",
      ),
    ].join("\n"),
  },
  {
    path: "/en/store",
    language: "en",
    title: "Our store in Hamburg-Altona | Nordlicht Outdoor",
    description:
      "The Nordlicht Outdoor store in Hamburg-Altona with opening hours, workshop and pick-up of online orders.",
    heading: "Our store",
    body: paragraphs("Our store is in Hamburg-Altona. Come and see us."),
  },
];
