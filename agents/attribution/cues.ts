// The words by which the attribution plays are recognised, German and English, as people type them in a hurry.
import { channelCues } from "#src/core/channel-words.ts";

/** One list from words and phrases between commas. */
function words(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

export const channelWords = words(`
  kanal*, kanäle, kanaele, kanälen, channel*, marketingkanal*, werbekanal*, touchpoint*, kontaktpunkt*,
  quelle*, source*, medium, medien, maßnahme*, massnahme*, marketing, werbung, ads, anzeigen
`);

export const orderWords = words(`
  bestell*, order, orders, ordered, kauf, käufe*, kaeufe, verkauf, verkäufe*, verkaeufe, sale, sales, purchase*,
  conversion*, abschluss, abschlüsse*, umsatz*, revenue, erlös*, geschäft, business, shop
`);

/** Who brought it? */
export const contributionWords = words(`
  beitrag*, beigetragen, beiträgt, beitragen, beitrug*, contribut*, attribut*, zugerechnet, zurechn*,
  zuordnung, gebracht, bringt, bringen, brachte*, brought, bring, brings, wirkt, wirken, wirkung*,
  wirksam*, gewirkt, effect*, effektiv*, woher, herkamen, come from, came from, gedriven, performt, performed, performing, wichtigsten, work, works, worked, working, funktioniert, funktionieren,
  treib*, getrieben, drive, drives, drove, driven, driving, einfluss, influence*, impact, geholfen,
  hilft, helped, verantwortlich, responsible, credit, verdienst, anteil*, share, wichtigste*, stärkste*,
  beste, bester, besten, best, top, strongest, biggest, most important, am meisten, the most, most,
  gezogen, zieht, reißt, gerissen, geliefert, liefert, deliver*, generat*, generiert, ausgelöst, ursache,
  lohnt, gelohnt, worth it, paid off, pay off, beteilig*, zustandekommen, zustande, involved, took part, role, rolle, mitgewirkt,
  reingeholt, reinholt, rangeholt, eingebracht, einbringt, reingebracht, eingespielt, eingefahren, reingespült, angekurbelt, angestoßen, angeschoben,
  beschert, bescherte, hereingeholt, geschafft, erzielt, verdanken, dank, thanks to, owe, earned, earn, earns, behind,
  pulled in, pull in, pulling in, bringing in, brought in, fuel*, push*, gepusht, where did, where do, where have, kamen her, kommen her,
  her kamen, her kommen, stammen, stammten, do more for, does more for, did more for, doing more for, do most for, did most for,
  more for, mehr für, the most for, am meisten für, ranking, rangliste, rangfolge, reihenfolge, rank, erfolg, erfolgreich*,
  success*, gewichtet, gewicht, zählt am meisten, beisteuer*, beigesteuert, zurückgehen, zurückgeht, zurückzuführen, zuzuschreiben,
  zugeschrieben, zuschreib*, auf das konto, auf wessen konto, auf welchen kanal, auf welche kanäle, gehen auf, geht auf, account for, accounts for,
  accounted for, credited, led to, lead to, leads to, leading to, geführt, beiträge, mitgeholfen, unterstützt, assist*
`);

/** Enough with a span of time. */
export const workedWords = words(`
  gebracht, bringt, brachte, brought, bring, brings, funktioniert, works, worked, working, wirkt, gewirkt, beigetragen, contributed,
  gezogen, gerissen, performt, performed, performing, geklappt, gelohnt, rumgekommen, rumkam, dabei rum, dabei raus, herausgekommen, reingeholt, eingespielt, paid off
`);

/** Enough by themselves. */
export const attributionTerms = words(`
  attribution*, attribuier*, multi-touch, multitouch, customer journey, kundenreise, last touch,
  last click, lasttouch, lastclick, first touch, first click, letzter klick, letzter kontakt,
  letzten klick, letzten kontakt, erster kontakt, erster klick, markov*, shapley, removal effect*,
  beigetragen, was hat am meisten gebracht, what worked, was hat funktioniert, was funktioniert,
  what works, kanalbeitrag*, kanalwirkung, kanalattribution, beitrag der kanäle, channel contribution,
  channel mix, kanalmix, marketing mix, marketingmix, beste kanäle, bester kanal, besten kanäle,
  best channel, best channels, top channels, top kanäle, top-kanäle, wichtigste kanäle,
  wichtigster kanal, welche kanäle, welcher kanal, which channel, which channels, what channel,
  what channels
`);

export const metricWords = words(`
  umsatz*, umsätze*, umgesetzt, umsetzten, revenue*, erlös*, einnahmen, einnahme, turnover, eingenommen, verdient, verdienten, sales,
  took in, take in, taken in, did we make, have we made, we made, did we earn, turn over, turned over, cash, burn*, floss*, flossen, geflossen,
  went to, went into, ging an, gingen an, ging in, ging für, ging in die, verbraucht, ausgab*, ausgegeben,
  spend*, spent, kosten, gekostet, gekostet hat, cost, costs, geld, kohle, kostete*, money, investier*, invest*,
  verbraten, verballert, reingesteckt, gezahlt, bestellung*, bestellt, order, orders, käufe, verkäufe, purchases,
  conversions, abschlüsse, besuche*, visits, visitors, sessions, session, sitzungen, traffic, zugriffe,
  klicks, clicks, roas, roi, rendite, return on ad spend, kennzahl*, zahlen, numbers, figures, kpi*,
  metrics, performance, performt, leistung
`);

/** How did it go? Together with a channel. */
export const goingWords = words(`
  lief, liefen, läuft, laufen, gelaufen, how did, how is, how are, how was, how were, how's, doing,
  entwickelt, entwicklung, performance, performt, perform*, zahlen, numbers, results, ergebnis*, stand,
  status, auswertung, übersicht, overview, report*, bericht*, geschlagen, abgeschnitten, gebracht,
  bringt, brachte
`);

export const channelCue = [...channelCues, "kanal*", "kanäle", "kanälen", "channel", "channels"];

/** A span of time makes a bare metric word a question for numbers. */
export const periodWords = words(`
  januar, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember, january,
  february, march, may, june, july, october, december, jan, feb, apr, jun, jul, aug, sep, sept, okt, oct,
  nov, dez, dec, letzte*, last, vergangene*, vorige*, previous, past, diesen, diese, dieser, dieses,
  this, seit, since, gestern, yesterday, heute, today, vormonat, vorwoche, vorjahr, monat*, month*,
  woche*, week*, wochenende, weekend, quartal*, quarter*, jahr, year, tage, days, kw*, q1, q2, q3, q4,
  ytd, 2024, 2025, 2026, 2027
`);

const joining = words(`
  ohne, without, excluding, außer, except, nur, only, just, und, and, what about, how about, wie sieht,
  was ist mit, stattdessen, instead, dann, then, linear, position*, alle modelle, all models
`);
export const followUpWords = [...joining, ...periodWords, ...channelCue, ...attributionTerms];

export const explainWords = words(`
  was ist, was heißt, was bedeutet, what is, what's, what does, mean, means, bedeutet, erklär*, explain*,
  wie funktioniert, how does, how do, wie rechnet, wie berechne*, how is, calculated, unterschied,
  difference, warum, why, verlässlich, zuverlässig, reliable, vertrauen, trust, definition, verstehe,
  understand
`);
export const explainedWords = words(`
  markov*, shapley, attribution*, attributionsmodell*, last touch, last click, letzter kontakt,
  letzter klick, first touch, first click, time decay, zeitabfall, position-based, positionsbasiert*,
  removal effect, modell, model, modelle, models, methode, method, lesarten, readings
`);

/** Other specialists' work. */
export const foreignWords = words(`
  betreff*, subject line*, schreib*, write, formulier*, draft, texte*, überschrift*, headline*, claim*,
  klimaneutral*, climate*, meta description*, meta-description*, metadescription*, title tag*, hreflang*,
  canonical*, noindex*, rückversand, retoure*, return shipping, wissensbasis, knowledge base, dürfen wir,
  can we say, may we, prüf*, check the page, audit*,
  prognos*, vorhersag*, forecast*, predict*, hochrechn*, nächste*, nächsten, next month, next week, next quarter, next year, next season, next time, kommende*, upcoming, erhöh*, increase*, raise*, senk*,
  bestellwert*, mindestbestell*, bestellnummer*, bestellbestätig*, bestellfrist*, bestellschluss, bestellvorgang, order value, minimum order, order number,
  order deadline, versand*, versenden, shipping, lieferung*, lieferzeit*, lieferfrist*, delivery, deliveries, zustellung*, zugestellt,
  rückgabe*, zurückschick*, umtausch*, erstattung*, refund*, stornier*, storno, cancel*, bezahlart*, zahlungsart*, payment method*, garantie*,
  warranty, gutscheincode*, gutscheinwert, gift card*, voucher*, öffnungszeit*, opening hours, ordner*, folder*, foto*, photo*,
  marktanteil*, market share, werbebudget*, marketingbudget*, media budget, marketing budget, jahresbudget*, zuständig*, in charge, ansprechpartner*,
  richtlinie*, guideline*, leitfaden, regel, regeln, rule, rules, policy, freigabe*, approval*, kampagnenbericht*, kampagnen-bericht*,
  kampagnenberichte, campaign report*, abschlussbericht*, campaign debrief, learnings, case study, creative-test*, creative test*, betreff-test*,
  subject line test, rankt, ranken, ranks, indexier*, indexed, suchergebnis*, search result*, sichtbarkeit, seo-check*, seo check*, seo audit*,
  anmeld*, abmeld*, unsubscribe*, sign up, signup, wie oft, how often, rhythmus,
  verschieb*, shift*, umschicht*, pausier*, pause*, halbier*, verdopp*, simulier*, simulat*
`);
