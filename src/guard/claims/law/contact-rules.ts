// Rules on reaching people: consent to e-mail and calls, honest subject lines, the way out of a newsletter, who is behind it.
import { words, type ClaimRule, type Source } from "../rule.ts";

const consent = (numeral: string, severity: Source["severity"] = "block"): Source[] => [
  { markets: ["DE"], law: "UWG", paragraph: `§ 7 Absatz 2 Nr. ${numeral}`, severity, from: "2022-05-28" },
  { markets: ["AT"], law: "TKG 2021 (Österreich)", paragraph: "§ 174", severity, from: "2021-11-01" },
  { markets: ["EU"], law: "Richtlinie 2002/58/EG", paragraph: "Artikel 13", severity, from: "2003-10-31" },
  {
    markets: ["UK"],
    law: "Privacy and Electronic Communications Regulations 2003",
    paragraph: "Regulation 22",
    severity,
    from: "2003-12-11",
  },
];
/** The last line or sentence, where such notes stand. */
const ending = /(?<=^|[\n.!?])[^\n.!?]{2,400}[.!?…]{0,3}(?=\s{0,9}$)/gu;
/** A whole mailing: a greeting or a farewell, and some length; a headline or a paragraph is none. */
const wholeMailing =
  /^(?=[^]{90,})(?:(?=\s*(?:hallo|hi|hey|hej|moin|servus|liebe[rs]?|guten (?:tag|morgen)|dear|hello)(?![\p{L}]))|(?=[^]*(?:viele|liebe|herzliche|beste|sonnige|warme|schöne)n? grüße|[^]*\n(?:dein|euer|ihr) (?:\p{L}+ ){0,2}team|[^]*(?:best wishes|kind regards|best regards|warmly|cheers|yours|all the best)[,\n]))/iu;
const wayOut =
  /abmeld|abbestell|austrag|unsubscri|opt[- ]?out|keine (?:e-?)?mails? mehr|widerspr(?:uch|echen)|abo beenden|newsletter (?:verwalten|ändern)|manage (?:your )?(?:preferences|subscription)/iu;
const imprint =
  /impressum|imprint|anbieterkennzeichnung|legal notice|registergericht|(?:gmbh|ag|ltd|inc|kg|e\. ?k\.|ug|se)[^\n]{0,60}\d{4,5}\s+\p{L}/iu;

export const contactRules: readonly ClaimRule[] = [
  {
    id: "email-consent",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:mit|durch|bei|nach) (?:der |deiner |ihrer |jeder |einer )?(?:\\p{L}*bestellung|kauf|registrierung|anmeldung|teilnahme|download|\\p{L}*konto)~ (?:\\p{L}+ ){0,6}(?:automatisch|zugleich|gleichzeitig) (?:\\p{L}+ ){0,6}(?:newsletter|werbe ?mails?|mailings?|angebote per (?:e )?mail|e ?mail ?werbung)~",
      ),
      words("(?:automatisch|ungefragt) (?:\\p{L}+ ){0,4}(?:newsletter|werbe ?mails?)~"),
      words(
        "(?:haken|häkchen|kästchen|checkbox)~ (?:\\p{L}+ ){0,4}(?:bereits|schon|automatisch|vorab) (?:\\p{L}+ ){0,2}(?:gesetzt|angekreuzt|ausgewählt|aktiviert)",
      ),
      words(
        "(?:by|when|after) (?:placing|ordering|buying|registering|signing up|downloading|entering|creating)[^.!?\\n]{0,60}(?:automatically|also) (?:\\p{L}+ ){0,6}(?:newsletter|marketing e ?mails?|mailing list|subscribed)",
      ),
      words("(?:pre ?ticked|already ticked|pre ?checked) (?:box|checkbox)"),
    ],
    nearby: [/§ ?7 (?:abs\.? ?|absatz )3|jederzeit widersprechen[^.]{0,40}basistarif|bestandskund/iu],
    sources: consent("2"),
    why: {
      de: "Werbung per E-Mail ohne eigene, ausdrückliche Einwilligung: Sie darf nicht an eine Bestellung gekoppelt oder vorangekreuzt sein.",
      en: "E-mail advertising without separate, express consent: it must not be tied to an order or ticked in advance.",
    },
    missing: {
      de: "Es fehlt eine freiwillige Einwilligung mit Bestätigungsmail.",
      en: "What is missing is free consent, confirmed by e-mail.",
    },
    repair: {
      instead: {
        de: "Wenn du magst, melde dich freiwillig für Neuigkeiten an.",
        en: "If you like, sign up for news; it is up to you.",
      },
    },
    examples: {
      fires: [
        "Mit deiner Bestellung erhältst du automatisch unseren Newsletter.",
        "Das Häkchen für den Newsletter ist bereits gesetzt.",
        "By placing an order you will automatically be subscribed to our newsletter.",
      ],
      silent: [
        "Wenn du magst, bestell unseren Newsletter.",
        "Du erhältst nicht automatisch unseren Newsletter.",
        "Bekomme ich automatisch den Newsletter?",
        "Our newsletter comes every other Thursday.",
      ],
    },
  },
  {
    id: "call-consent",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:stimm|einverstanden|einwillig|willig)~[^.!?\\n]{0,60}(?:anruf|telefon|werbeanruf|angerufen|sms|whatsapp)~",
      ),
      words("(?:agree|consent)~?[^.!?\\n]{0,60}(?:phone calls?|be called|telephone|text messages|whatsapp)"),
    ],
    together: /teilnahme|bestellung|gewinnspiel|gutschein|partner|entry|entering|order|competition|voucher/iu,
    sources: consent("1"),
    why: {
      de: "Einwilligung in Anrufe, an eine Teilnahme gekoppelt oder für ungenannte Partner: Sie ist unwirksam.",
      en: "Consent to calls tied to taking part, or for partners not named: it has no effect.",
    },
    missing: {
      de: "Es fehlt eine eigene, freie Einwilligung je Unternehmen.",
      en: "What is missing is separate, free consent for each company.",
    },
    repair: { instead: { de: "Ruf uns an, wenn du Fragen hast.", en: "Call us if you have questions." } },
    examples: {
      fires: [
        "Mit der Teilnahme stimmst du Werbeanrufen unserer Partner zu.",
        "By entering the competition you agree to phone calls from our partners.",
      ],
      silent: [
        "Fragen zur Bestellung? Ruf uns an.",
        "Du stimmst mit der Bestellung keinen Anrufen zu.",
        "Call us about your order.",
        "Stimme ich mit der Teilnahme Anrufen zu?",
      ],
    },
  },
  {
    id: "subject-disguise",
    languages: ["de", "en"],
    home: { channels: ["email-subject"] },
    patterns: [
      /^\s*(?:re|aw|fwd?|wg)\s?:/giu,
      words("(?:letzte |zweite |dritte )?(?:mahnung|zahlungserinnerung|zahlungsaufforderung|inkasso)"),
      words(
        "(?:ihr|dein|your) (?:konto|account|paket|package|card) (?:\\p{L}+ ){0,3}(?:gesperrt|eingeschränkt|suspended|locked|zurückgehalten|on hold)",
      ),
      words("(?:final|last|second) (?:notice|reminder|warning)"),
      words("(?:payment|account) (?:overdue|failed|suspended)"),
    ],
    retractable: false,
    once: true,
    sources: [
      {
        markets: ["DE"],
        law: "DDG und UWG",
        paragraph: "§ 6 Absatz 2 DDG, § 7 Absatz 2 Nr. 3 UWG",
        severity: "block",
        from: "2024-05-14",
      },
      {
        markets: ["DE"],
        law: "TMG und UWG",
        paragraph: "§ 6 Absatz 2 TMG, § 7 UWG",
        severity: "block",
        from: "2007-03-01",
        to: "2024-05-13",
      },
      ...consent("3").slice(1),
      {
        markets: ["US"],
        law: "CAN-SPAM Act",
        paragraph: "15 U.S.C. § 7704(a)(2)",
        severity: "block",
        from: "2004-01-01",
      },
    ],
    why: {
      de: "Betreff, der den werbenden Zweck verschleiert: Er gibt vor, eine Antwort, Mahnung oder Warnung zu sein.",
      en: "Subject line that hides its commercial purpose: it pretends to be a reply, a reminder or a warning.",
    },
    missing: {
      de: "Der Betreff muss sagen, worum es geht.",
      en: "The subject line must say what the mail is about.",
    },
    repair: {
      swaps: [[/^\s*(?:re|aw|fwd?|wg)\s?:\s*/iu, ""]],
      instead: { de: "Neues aus dem Shop", en: "News from the shop" },
    },
    examples: {
      fires: [
        { text: "AW: Deine neue Lampe", channel: "email-subject" },
        { text: "Letzte Mahnung: Ihr Gutschein wartet", channel: "email-subject" },
        { text: "Fwd: final notice about your discount", channel: "email-subject" },
      ],
      silent: [
        { text: "Deine neue Lampe ist da", channel: "email-subject" },
        "AW: Deine neue Lampe",
        { text: "Your package is on its way", channel: "email-subject" },
        { text: "Mahnung vermeiden", channel: "landing-page" },
      ],
    },
  },
  {
    id: "newsletter-unsubscribe",
    languages: ["de", "en"],
    home: { channels: ["newsletter"] },
    patterns: [ending],
    once: true,
    retractable: false,
    together: wholeMailing,
    unless: [wayOut],
    sources: [
      {
        markets: ["DE"],
        law: "UWG",
        paragraph: "§ 7 Absatz 2 Nr. 3 und Absatz 3 Nr. 4",
        severity: "warn",
        from: "2022-05-28",
      },
      ...consent("3", "warn").slice(1),
      {
        markets: ["US"],
        law: "CAN-SPAM Act",
        paragraph: "15 U.S.C. § 7704(a)(3)",
        severity: "warn",
        from: "2004-01-01",
      },
    ],
    why: {
      de: "Jede Werbemail muss sagen, wie man sie abbestellt.",
      en: "Every marketing e-mail must say how to unsubscribe.",
    },
    missing: { de: "Es fehlt der Weg zum Abmelden.", en: "What is missing is the way to unsubscribe." },
    repair: {
      ownLine: true,
      append: {
        de: "Du möchtest keine E-Mails mehr? Hier kannst du dich abmelden.",
        en: "No more e-mails? You can unsubscribe here.",
      },
      instead: { de: "Hier kannst du dich abmelden.", en: "You can unsubscribe here." },
    },
    examples: {
      fires: [
        {
          text: `Hallo Lena,\nunsere neuen Decken sind da. Schau vorbei und such dir deine Farbe aus, es gibt sie in Moos, Sand und Schiefer.\nViele Grüße\nDein Team`,
          channel: "newsletter",
        },
        {
          text: `Hi Sam,\nour new blankets are here. Come and pick your colour; there is moss, sand and slate, and all of them are soft.\nBest wishes,\nyour team`,
          channel: "newsletter",
        },
      ],
      silent: [
        {
          text: `Hallo Lena,\nunsere neuen Decken sind da. Schau vorbei und such dir deine Farbe aus, es gibt sie in Moos, Sand und Schiefer.\nViele Grüße\nDein Team\nAbmelden`,
          channel: "newsletter",
        },
        { text: "Neue Decken sind da.", channel: "newsletter" },
        {
          text: "Hallo Lena, deine Bestellung ist da. Du kannst sie im Laden abholen, wir haben von zehn bis achtzehn Uhr geöffnet. Viele Grüße, dein Team",
          channel: "shop",
        },
      ],
    },
  },
  {
    id: "newsletter-imprint",
    languages: ["de", "en"],
    home: { channels: ["newsletter"] },
    patterns: [ending],
    once: true,
    retractable: false,
    together: wholeMailing,
    unless: [imprint],
    sources: [
      { markets: ["DE"], law: "DDG", paragraph: "§ 5", severity: "advice", from: "2024-05-14" },
      {
        markets: ["AT"],
        law: "ECG und MedienG (Österreich)",
        paragraph: "§ 5 ECG, § 24 MedienG",
        severity: "advice",
        from: "2002-01-01",
      },
      {
        markets: ["EU"],
        law: "Richtlinie 2000/31/EG",
        paragraph: "Artikel 5",
        severity: "advice",
        from: "2002-01-17",
      },
      {
        markets: ["US"],
        law: "CAN-SPAM Act",
        paragraph: "15 U.S.C. § 7704(a)(5)",
        severity: "advice",
        from: "2004-01-01",
      },
    ],
    why: {
      de: "Ein Newsletter braucht ein Impressum oder den Verweis darauf.",
      en: "A newsletter needs an imprint or a link to it.",
    },
    missing: {
      de: "Es fehlt das Impressum, sofern es nicht in der Vorlage steht.",
      en: "What is missing is the imprint, unless the template holds it.",
    },
    repair: {
      ownLine: true,
      append: { de: "Impressum: siehe Website.", en: "Imprint: see our website." },
      instead: { de: "Das Impressum steht auf unserer Website.", en: "The imprint is on our website." },
    },
    examples: {
      fires: [
        {
          text: `Hallo Lena,\nunsere neuen Decken sind da. Schau vorbei und such dir deine Farbe aus, es gibt sie in Moos, Sand und Schiefer.\nAbmelden\nViele Grüße, dein Team`,
          channel: "newsletter",
        },
      ],
      silent: [
        {
          text: `Hallo Lena,\nunsere neuen Decken sind da. Schau vorbei und such dir deine Farbe aus, es gibt sie in Moos und Sand.\nAbmelden | Impressum`,
          channel: "newsletter",
        },
        { text: "Neue Decken sind da.", channel: "newsletter" },
      ],
    },
  },
  {
    id: "landing-imprint",
    languages: ["de", "en"],
    home: { channels: ["landing-page"] },
    patterns: [ending],
    once: true,
    retractable: false,
    together: /^(?=[^]{900,})/u,
    unless: [imprint],
    sources: [
      { markets: ["DE"], law: "DDG", paragraph: "§ 5", severity: "advice", from: "2024-05-14" },
      { markets: ["AT"], law: "ECG (Österreich)", paragraph: "§ 5", severity: "advice", from: "2002-01-01" },
      {
        markets: ["EU"],
        law: "Richtlinie 2000/31/EG",
        paragraph: "Artikel 5",
        severity: "advice",
        from: "2002-01-17",
      },
    ],
    why: {
      de: "Eine Landingpage braucht ein Impressum, von jeder Seite aus erreichbar.",
      en: "A landing page needs an imprint that can be reached from every page.",
    },
    missing: {
      de: "Es fehlt das Impressum, sofern es nicht in der Vorlage steht.",
      en: "What is missing is the imprint, unless the template holds it.",
    },
    repair: {
      append: { de: "Impressum: siehe Fußzeile.", en: "Imprint: see the footer." },
      instead: { de: "Das Impressum steht in der Fußzeile.", en: "The imprint is in the footer." },
    },
    examples: {
      fires: [{ text: "Unsere Lampe leuchtet warm und steht sicher. ".repeat(25), channel: "landing-page" }],
      silent: [
        {
          text: `${"Unsere Lampe leuchtet warm und steht sicher. ".repeat(25)} Impressum`,
          channel: "landing-page",
        },
        { text: "Unsere Lampe leuchtet warm.", channel: "landing-page" },
      ],
    },
  },
  {
    id: "newsletter-notice",
    languages: ["de", "en"],
    home: { channels: ["landing-page", "shop", "social"], orText: /newsletter/iu },
    patterns: [
      words(
        "(?:trag|gib|trage|tragen sie|geben sie|hinterlasse|hinterlass) (?:\\p{L}+ ){0,3}e ?mail(?: ?adresse)?(?: \\p{L}+){0,2} (?:ein|an)",
      ),
      words("newsletter ?(?:abonnieren|anmelden|anmeldung|bestellen)"),
      words("(?:enter|leave|give us) your e ?mail(?: address)?"),
      words("(?:subscribe|sign up) (?:now |here )?(?:to|for) (?:our |the )?newsletter"),
    ],
    once: true,
    retractable: true,
    unless: [wayOut, /jederzeit|datenschutz|einwilligung|privacy|any ?time|consent|double opt/iu],
    sources: [
      {
        markets: ["DE", "AT", "EU"],
        law: "DSGVO",
        paragraph: "Artikel 7 Absatz 3 und Artikel 13",
        severity: "warn",
        from: "2018-05-25",
      },
      {
        markets: ["UK"],
        law: "UK GDPR",
        paragraph: "Article 7(3) and Article 13",
        severity: "warn",
        from: "2021-01-01",
      },
    ],
    why: {
      de: "Anmeldung zum Newsletter: Schon dort muss stehen, dass man sich jederzeit abmelden kann und was mit den Daten geschieht.",
      en: "Newsletter sign-up: right there it must say that one can unsubscribe at any time and what happens to the data.",
    },
    missing: {
      de: "Es fehlen der Hinweis auf die Abmeldung und die Datenschutzerklärung.",
      en: "What is missing is the note on unsubscribing and the privacy notice.",
    },
    repair: {
      append: {
        de: "Abmelden kannst du dich jederzeit; mehr in der Datenschutzerklärung.",
        en: "You can unsubscribe at any time; see the privacy notice.",
      },
      instead: {
        de: "Zum Newsletter geht es im Shop; abmelden kannst du dich jederzeit.",
        en: "The newsletter is in the shop; unsubscribe at any time.",
      },
    },
    examples: {
      fires: [
        { text: "Newsletter abonnieren: Trag hier deine E-Mail-Adresse ein.", channel: "landing-page" },
        { text: "Sign up for our newsletter", channel: "shop" },
      ],
      silent: [
        { text: "Newsletter abonnieren: Abmelden geht jederzeit.", channel: "landing-page" },
        { text: "Unser Newsletter erscheint donnerstags.", channel: "newsletter" },
        { text: "Sign up for our newsletter. Unsubscribe at any time.", channel: "shop" },
        "Deine E-Mail haben wir erhalten.",
      ],
    },
  },
];
