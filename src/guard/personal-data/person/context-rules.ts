// The words that say "a name follows": greetings, closings, introductions, labels of forms.

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ""));

export const greetings = set(
  `liebe lieber liebes dear hi hallo hey hello moin servus grüezi ciao hallöchen huhu tach geehrte geehrter geehrtes hola bonjour salut ahoi welcome willkommen`,
);
/** A greeting that is also something else: what follows must be a known name. */
export const weakGreetings = set(
  `danke thanks you sorry morning afternoon evening tag morgen abend na ok okay bye tschüss servus`,
);
export const closings = set(
  `grüße grüßen gruß grüsse grüssen gruss regards wishes sincerely cheers thanks dank danke lg vg mfg bg br best yours faithfully truly warmly love greetings respectfully kind hochachtungsvoll herzlichst beste viele xoxo gez signed ergebenst cordially`,
);
/** The last words before a name, and whether an unknown word may be one. */
export const introductions: readonly { readonly words: readonly string[]; readonly sure: boolean }[] = [
  { words: ["name", "ist"], sure: true },
  { words: ["name", "lautet"], sure: true },
  { words: ["name", "is"], sure: true },
  { words: ["name", "was"], sure: true },
  { words: ["name's"], sure: true },
  { words: ["heiße"], sure: true },
  { words: ["heisse"], sure: true },
  { words: ["heißt"], sure: false },
  { words: ["namens"], sure: true },
  { words: ["genannt"], sure: false },
  { words: ["named"], sure: false },
  { words: ["called"], sure: false },
  { words: ["ich", "bin"], sure: false },
  { words: ["i'm"], sure: false },
  { words: ["i", "am"], sure: false },
  { words: ["this", "is"], sure: false },
  { words: ["it's"], sure: false },
  { words: ["hier", "ist"], sure: false },
  { words: ["hier", "spricht"], sure: true },
  { words: ["hier", "schreibt"], sure: true },
  { words: ["call", "me"], sure: false },
  { words: ["speaking", "with"], sure: false },
  { words: ["spoke", "to"], sure: false },
  { words: ["spoke", "with"], sure: false },
  { words: ["spreche", "mit"], sure: false },
  { words: ["gesprochen", "mit"], sure: false },
  { words: ["vertreten", "durch"], sure: false },
  { words: ["signed", "by"], sure: true },
  { words: ["written", "by"], sure: false },
  { words: ["unterzeichnet", "von"], sure: true },
  { words: ["ansprechpartner", "ist"], sure: true },
  { words: ["ansprechpartnerin", "ist"], sure: true },
  { words: ["i", "a"], sure: false },
  { words: ["i", "v"], sure: false },
];
/** Labels of a field that holds a person. */
export const personLabels = set(`
name vorname nachname familienname zuname rufname surname forename firstname lastname fullname givenname geburtsname mädchenname ansprechpartner ansprechpartnerin ansprechperson kontaktperson sachbearbeiter sachbearbeiterin bearbeiter bearbeiterin
geschäftsführer geschäftsführerin geschäftsführung geschäftsleitung inhaber inhaberin kontoinhaber kontoinhaberin karteninhaber karteninhaberin cardholder holder autor autorin author verfasser verfasserin patient patientin mitarbeiter mitarbeiterin employee
bewerber bewerberin applicant candidate kandidat kandidatin unterzeichner signed gez attn attention hd zhd hdn ceo cfo cmo cto coo director manager teilnehmer teilnehmerin teilnehmende participant participants attendee attendees speaker speakers referent referentin
moderation host betreuer betreuerin berater beraterin projektleitung projektleiter projektleiterin leitung vorstand assignee reporter requester owner contact ansprech empfänger empfängerin recipient absender absenderin sender besteller bestellerin käufer käuferin
buyer kundin versicherungsnehmer versicherungsnehmerin versicherte versicherter mieter mieterin vermieter gast guest passenger passagier traveller traveler presenter redakteur redakteurin editor producer regie interviewpartner interviewpartnerin
kundenname kontaktname customername contactname username verantwortlich verantwortliche verantwortlicher zuständig responsible caller anrufer anruferin rep representative lead beneficiary begünstigter payee zahlungsempfänger employeename spouse ehepartner ehefrau ehemann bezugsperson notfallkontakt
`);
/** Labels of a field that may hold a person or a firm: something in it must be known. */
export const partyLabels = set(
  `kunde customer client kontakt von from to an cc bcc user nutzer account team interessent lead partner lieferant anbieter mit with by agent user bot me kundendaten auftraggeber rechnungsempfänger lieferadresse rechnungsadresse adresse anschrift address signature signatur`,
);
/** "Product name:" holds no person. */
export const thingsWithNames = set(
  `company product campaign file brand event domain business project host server column table variable class field produkt kampagnen firmen datei marken projekt team group gruppe list page site shop store channel segment audience ad app tool network device user`,
);
