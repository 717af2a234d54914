// A small bilingual word list of the trade: words that mean the same thing find each other across German and English.
import { fold } from "./analyse.ts";

/** One concept a line. A `*` at the end stands for any ending, at the beginning for any first part of a compound. */
const lines = `
price: preis* zahlt zahle zahlst bezahl* berechnen berechnet pay pays charged kost* koste* gebühr* price* cost* fee fees charge* teuer* *preis *kosten *gebühr expensive euro eur
weight: gewicht* wiegt wiegen schwer* leichtgewicht* *gewicht weight* weigh* heavy
return: rücksend* rückversand* retour* rückgab* zurückschick* zurückgeb* zurückgegeb* zurücksend* umtausch* return*
shipping: versand* versend* lieferung* ankomm* ankam eintreff* eintrifft arriv* liefern liefert geliefert* zustell* shipping* ship ships shipped shipment* deliver* *versand dispatch*
duration: dauer* dauert läuft laufzeit* runs frist* *frist *dauer *zeit zeitraum* tage tagen wochen duration* period* days weeks deadline* lead window
free: kostenlos* kostenfrei* gratis umsonst free
warranty: garantie* *garantie gewährleistung* warrant* guarantee*
size: größe* größen* *größe passform* size* sizing fit fits
color: farbe* *farbe farben* farbton* color* colour*
material: material* *material stoff* gewebe* fabric* membran* membrane*
waterproof: wasserdicht* wassersäule* waterproof* watertight* wasserfest*
warm: warm* wärm* isolier* insulat* warmth temperature* temperatur* *temperatur
jacket: *jacke jacken *jacken jacket* coat*
winter: winter*
rain: regen* rain*
tent: *zelt zelte* zelts tent tents
backpack: *rucksack rucksäck* backpack* rucksack*
boot: *schuh schuhe* *schuhe stiefel* boot boots shoe shoes
sleepingbag: schlafsack* schlafsäck* sleeping
care: pflege* waschen wasch* gewaschen* reinig* wash* care clean*
climate: klima* climate* co2 carbon*
neutral: *neutral* kompens* offset*
claim: werbeaussage* aussage* behauptung* claim claims
evidence: nachweis* beleg* beweis* evidence proof substantiat*
approval: freigab* freigeb* genehmig* approv* release
responsible: zuständig* kümmer* entscheid* betreu* decide* verantwort* ansprechpartner* ansprechperson* responsib* contact owner*
salutation: anrede* duzen siezen duform sieform du address* salutation*
tone: tonalität* ton tonfall* stimme markenstimme* voice tone
brand: marke marken markenbild* markenname* markenstimm* brand*
use: nutz* benutz* verwend* use uses used using
trademark: markenrecht* trademark*
founded: gegründ* gründ* gründung* founded foundation established
employee: mitarbeit* beschäftigt* angestellt* employee* staff
salary: verdien* gehalt* gehält* lohn* salary salaries wage*
competitor: wettbewerb* konkurren* competit* rival*
audience: zielgruppe* audience* persona*
instalment: rate raten ratenzahl* instal*
giftcard: gutschein* geschenkgutschein* voucher*
rhythm: oft häufig rhythmus turnus jeden jede regelmäßig wöchentlich täglich monatlich often every each frequency frequently regularly weekly daily monthly rhythm
issue: erschein* verschick* versendet sent publish*
access: zugang zugänge zugangsdaten passwort* passwört* login* wlan password* access wifi
press: presse* press journalist*
tracking: tracking* sendungsverfolg* track
email: e-mail* email* mail mails
newsletter: newsletter* e-mail* email* mailing* rundmail*
subject: betreff* betreffzeile* subject*
campaign: kampagne* campaign*
discount: rabatt* nachlass* gutschein* discount* voucher* coupon*
budget: budget* *budget etat* spend spending
revenue: umsatz* umsätz* erlös* revenue* turnover
order: bestellung* bestellt* bestellen auftrag* order orders ordered
customer: kund* customer* client*
payment: zahlung* bezahl* zahlen payment* pay paying
privacy: datenschutz* privacy dsgvo gdpr
consent: einwilligung* zustimmung* consent* opt-in
cancel: widerruf* storn* kündig* abmeld* cancel* revoc* withdraw* unsubscrib*
right: recht* right rights legal
sustainable: nachhaltig* sustainab* umwelt* umweltfreundlich* environment* eco*
recycled: recycl* wiederverwert*
store: laden* filiale* geschäft* store stores shop shops
opening: öffnungszeit* geöffnet offen opening open opens closed closes geschlossen schließt
hours: öffnungszeit* uhr hours
country: land länder* ausland* country countries abroad international*
austria: österreich* austria*
switzerland: schweiz* swiss switzerland
germany: deutschland* deutsche* germany german
summer: sommer* summer*
sale: aktion* sommeraktion* schlussverkauf* ausverkauf* sale sales promotion*
conversion: conversion* abschluss* konvers*
bestseller: bestseller* meistverkauft* beliebtest* bestselling
repair: reparatur* reparier* repair*
review: bewertung* rezension* review reviews rating*
stock: lager* lagerbestand* verfügbar* vorrätig* stock* availab*
capacity: volumen* liter* fassungsvermögen* capacity volume litre* liter*
person: personen* person persons people
complaint: beschwerde* reklamation* reklamier* complain*
launch: launch* markteinführung* einführung* start
deadline: deadline* stichtag* abgabe* redaktionsschluss*
image: bild* bilder* foto* fotos* image* photo* picture*
font: schrift* *schrift font* typeface*
logo: logo* wortmarke* bildmarke*
gift: geschenk* gift*
vegan: vegan* tierfrei* lederfrei*
down: daune* daunen* down
made: hergestell* produzier* fertigung* herstellung* produced manufactur* made
origin: herkunft* origin*
influencer: influencer* creator* kooperation* partnership*
ad: anzeige* werbung* werbe* advert* ads ad
channel: kanal* kanäl* channel*
`;

const byWhole = new Map<string, string[]>();
const byStart: { readonly part: string; readonly concept: string }[] = [];
const byEnd: { readonly part: string; readonly concept: string }[] = [];

for (const line of lines.trim().split("\n")) {
  const [concept = "", words = ""] = line.split(":");
  for (const word of words.trim().split(/\s+/)) {
    const part = fold(word.replaceAll("*", "").replaceAll("-", ""));
    if (word.startsWith("*")) byEnd.push({ part, concept });
    if (word.endsWith("*") && !word.startsWith("*")) byStart.push({ part, concept });
    if (!word.endsWith("*")) byWhole.set(part, [...(byWhole.get(part) ?? []), concept]);
  }
}

const cache = new Map<string, readonly string[]>();
const cacheSize = 50_000;

/** @example conceptsOf("ruckversand") // ["return", "shipping"] */
export function conceptsOf(folded: string): readonly string[] {
  const known = cache.get(folded);
  if (known !== undefined) return known;
  const found = new Set(byWhole.get(folded) ?? []);
  for (const { part, concept } of byStart) if (folded.startsWith(part)) found.add(concept);
  for (const { part, concept } of byEnd) if (folded.endsWith(part)) found.add(concept);
  const concepts = [...found];
  if (cache.size >= cacheSize) cache.clear();
  cache.set(folded, concepts);
  return concepts;
}
