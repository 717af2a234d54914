// Advice on wording: text that screen readers and tired readers can follow, and words that leave nobody out. Advice never stops a text.
import { words, type ClaimRule, type Source, type Spot } from "#src/guard/claims/rule.ts";
import { sentencesOf } from "#src/guard/claims/reading.ts";
import { everyMarket, germany } from "./norms.ts";

function guideline(paragraph: string): Source[] {
  return everyMarket("WCAG 2.2 (EN 301 549)", paragraph, "advice", "2023-10-05");
}

/** Wording that no act demands; the team's own guide to language speaks. */
const house: readonly Source[] = everyMarket(
  "Leitfaden für Sprache (kein Gesetz)",
  "Inklusive Sprache",
  "advice",
  "2020-01-01",
);
const nothing = {
  de: "Kein Beleg nötig, nur ein anderes Wort.",
  en: "No proof is needed, only another word.",
} as const;

/** Sentences of more words than a reader holds. */
function longSentences(text: string): Spot[] {
  return sentencesOf(text).flatMap(({ start, end, text: sentence }) =>
    sentence.length < 8000 && sentence.split(/\s+/u).length > 34
      ? [{ start, end: Math.min(end, start + 200) }] // A long hit would make every neighbour be compared with it.
      : [],
  );
}

export const wordingRules: readonly ClaimRule[] = [
  {
    id: "access-alt",
    languages: ["de", "en"],
    patterns: [
      /!\[\s{0,5}\]\([^)\n]{1,400}\)/gu,
      /<img(?![^>]{0,800}\balt\s{0,3}=)[^>]{0,800}>/giu,
      /<img[^>]{0,400}\balt\s{0,3}=\s{0,3}(?:""|'')(?![^>]{0,400}(?:role="presentation"|aria-hidden))[^>]{0,400}>/giu,
    ],
    retractable: false,
    sources: guideline("1.1.1"),
    why: {
      de: "Bild ohne Alternativtext: Wer nicht sieht, erfährt nicht, was es zeigt.",
      en: "Image without alternative text: who cannot see does not learn what it shows.",
    },
    missing: {
      de: "Es fehlt ein Alternativtext, der das Bild beschreibt.",
      en: "What is missing is alternative text that describes the image.",
    },
    repair: {
      instead: { de: "Zu jedem Bild gehört eine Beschreibung.", en: "Each image needs a description." },
    },
    examples: {
      fires: ["Neu im Shop: ![](zelt.jpg)", '<img src="zelt.jpg">'],
      silent: [
        "![Zelt im Schnee](zelt.jpg)",
        '<img src="zelt.jpg" alt="Zelt im Schnee">',
        "Ein Bild sagt viel.",
      ],
    },
  },
  {
    id: "access-link",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:(?:klick~ (?:sie )?(?:jetzt )?|einfach )?hier (?:klicken|entlang)|klick~ (?:sie )?(?:jetzt )?hier|click here|read more here|tap here)",
      ),
    ],
    retractable: true,
    sources: guideline("2.4.4"),
    why: {
      de: "„Hier klicken“ sagt nicht, wohin der Link führt.",
      en: "“Click here” does not say where the link leads.",
    },
    missing: { de: "Es fehlt das Ziel im Linktext.", en: "What is missing is the target in the link text." },
    repair: { instead: { de: "Alle Zelte im Shop ansehen.", en: "See all tents in the shop." } },
    examples: {
      fires: ["Klick hier für mehr", "Click here to see the tents", "Zum Angebot hier klicken"],
      silent: ["Alle Zelte ansehen", "Hier im Norden ist es kalt.", "See all tents"],
    },
  },
  {
    id: "access-emoji",
    languages: ["de", "en"],
    patterns: [/(?:\p{Extended_Pictographic}[\u{FE0F}\u{1F3FB}-\u{1F3FF}]?\s{0,1}){4,30}/gu],
    retractable: false,
    sources: guideline("1.1.1"),
    why: {
      de: "Ketten von Emojis: Ein Screenreader liest jedes einzeln vor.",
      en: "Chains of emoji: a screen reader reads out each of them.",
    },
    missing: nothing,
    repair: { instead: { de: "Ein Emoji am Ende genügt.", en: "One emoji at the end is enough." } },
    examples: {
      fires: ["Endlich Schnee ❄️⛷️🏔️🎿", "New tents 🏕️🏕️🏕️🏕️🏕️"],
      silent: ["Endlich Schnee ❄️", "Zelte 🏕️ und Kocher 🔥", "New tents"],
    },
  },
  {
    id: "access-capitals",
    languages: ["de", "en"],
    patterns: [/(?<![\p{L}\p{N}])\p{Lu}{4,30}(?:[ ,!&-]{1,3}\p{Lu}{2,30}){2,20}(?![\p{L}])/gu],
    retractable: false,
    sources: guideline("3.1.5"),
    why: {
      de: "Viele Wörter in Großbuchstaben: schwer zu lesen und für manche Screenreader eine Abkürzung.",
      en: "Many words in capitals: hard to read, and an abbreviation to some screen readers.",
    },
    missing: nothing,
    repair: { instead: { de: "Neue Zelte im Shop.", en: "New tents in the shop." } },
    examples: {
      fires: ["JETZT NEUE ZELTE IM SHOP", "BRAND NEW TENTS HERE"],
      silent: ["Nach EN ISO 23537 gemessen", "GORE und PFAS", "NEU: Zelte"],
    },
  },
  {
    id: "access-hashtag",
    languages: ["de", "en"],
    patterns: [/#[\p{Ll}\d]{16,60}(?![\p{L}\d])/gu],
    retractable: false,
    sources: guideline("1.3.1"),
    why: {
      de: "Langer Hashtag ohne Binnengroßschreibung: Screenreader lesen ihn als ein Wort.",
      en: "Long hashtag without capitals inside: screen readers read it as one word.",
    },
    missing: nothing,
    repair: {
      instead: {
        de: "Schreib die Wörter im Hashtag groß: #DraußenImNorden",
        en: "Capitalise the words of the hashtag: #OutInTheNorth",
      },
    },
    examples: {
      fires: ["Auf Tour #draußenimnordenzuhause", "On tour #outinthenorthathome"],
      silent: ["Auf Tour #DraußenImNorden", "#tour", "#OutInTheNorthAtHome"],
    },
  },
  {
    id: "access-sentence",
    languages: ["de", "en"],
    patterns: [],
    finds: longSentences,
    retractable: false,
    sources: guideline("3.1.5"),
    why: {
      de: "Sehr langer Satz: Teil ihn, dann verstehen ihn mehr Menschen.",
      en: "Very long sentence: split it, and more people will follow.",
    },
    missing: nothing,
    repair: { instead: { de: "Kurze Sätze helfen beim Lesen.", en: "Short sentences help readers." } },
    examples: {
      fires: [
        "Wenn du im Winter mit dem Zelt und dem Schlafsack und der Matte und dem Kocher und der Lampe und dem Rucksack und den Schuhen und der Jacke und den Handschuhen und der Mütze losgehst, brauchst du gute Laune und Zeit.",
      ],
      silent: ["Wenn du im Winter losgehst, brauchst du Zeit.", "Short sentences are easy to read."],
    },
  },
  {
    id: "access-duty",
    languages: ["de", "en"],
    home: { channels: ["shop", "landing-page"] },
    patterns: [
      words(
        "(?:barrierefrei(?:e[rnms]?)?|bfsg-?konform~|fully accessible|barrier-?free|100 ?% barrierefrei) (?:\\p{L}+ )?(?:shop|onlineshop|website|webseite|app|checkout|bestellung|bestellen|store)",
      ),
    ],
    unless: [/erklärung zur barrierefreiheit|accessibility statement/iu],
    retractable: true,
    sources: germany("BFSG", "§ 3 und § 14 mit Anlage 3", "advice", "2025-06-28"),
    why: {
      de: "Barrierefreier Shop: Für die meisten Händler ist das Pflicht, mit öffentlicher Erklärung zur Barrierefreiheit.",
      en: "Accessible shop: for most traders this is a duty, with a public accessibility statement.",
    },
    missing: {
      de: "Es fehlt der Verweis auf die Erklärung zur Barrierefreiheit.",
      en: "What is missing is a pointer to the accessibility statement.",
    },
    repair: {
      instead: {
        de: "Unsere Erklärung zur Barrierefreiheit findest du im Shop.",
        en: "You will find our accessibility statement in the shop.",
      },
    },
    examples: {
      fires: [{ text: "Unser barrierefreier Shop", channel: "shop" }],
      silent: [
        "Barrierefreier Wanderweg",
        { text: "Unser barrierefreier Shop mit Erklärung zur Barrierefreiheit", channel: "shop" },
      ],
    },
  },
  {
    id: "inclusive-address",
    languages: ["de"],
    patterns: [
      words(
        "(?:liebe|lieber|werte|werter|sehr geehrte|sehr geehrter) (?:kunden|kunde|herren|mitarbeiter|leser|nutzer|freunde des \\p{L}+|partner|abonnenten|wanderer|bergsteiger)(?! ?(?:und|innen|\\*|:))",
      ),
      words(
        "(?:jeder (?:kunde|käufer|wanderer|mann|unternehmer)|der (?:moderne |echte )?(?:kunde|mann) von heute|mutter-kind-\\p{L}+|mannschaftsstärke|milchmädchenrechnung|fachmännisch~)",
      ),
    ],
    exceptions: [/(?:kundinnen|herren|damen|leserinnen)\s+und\s+\p{L}+/giu],
    retractable: true,
    sources: house,
    why: {
      de: "Anrede nur in männlicher Form: Viele fühlen sich nicht gemeint.",
      en: "Address in the masculine form only: many do not feel meant.",
    },
    missing: nothing,
    repair: { instead: { de: "Schön, dass du da bist.", en: "Good to have you here." } },
    examples: {
      fires: ["Liebe Kunden, der Winter kommt.", "Jeder Wanderer kennt das."],
      silent: [
        "Liebe Kundinnen und Kunden, der Winter kommt.",
        "Hallo, der Winter kommt.",
        "Unsere Kunden kommen aus dem Norden.",
      ],
    },
  },
  {
    id: "inclusive-job",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:wir suchen|gesucht|stellenanzeige|suchen wir|werde|jobs? als)[:,]? (?:\\p{L}+ ){0,3}?(?:verkäufer|mitarbeiter|entwickler|berater|leiter|kaufmann|fachmann|ingenieur|designer|texter|manager|fahrer|lagerist|student|werkstudent|koch|kellner)(?![\\p{L}*:_])",
      ),
      words(
        "(?:verkäufer|mitarbeiter|entwickler|berater|leiter|kaufmann|fahrer|lagerist|koch|kellner) gesucht",
      ),
      words(
        "(?:junges|jung-dynamisches|junge) (?:team|mitarbeiter|verstärkung) (?:sucht|gesucht)|digital natives? gesucht|muttersprachler gesucht",
      ),
      words(
        "(?:salesman|saleswoman|waitress|handyman|foreman|stewardess|cleaning lady|businessman|chairman|repairman|craftsman) (?:wanted|needed|position|job)|(?:we are|we're) (?:hiring|looking for) (?:a |an )?(?:salesman|waitress|handyman|foreman|craftsman|young \\p{L}+|native speaker)",
      ),
    ],
    unless: [
      /\([mwdfx]\/[mwdfx](?:\/[mwdfx])?\)|\b[mwf]\/[mwd]\/[dx]\b|alle geschlechter|[:*_]in(?:nen)?\b|\p{Ll}Innen\b|all genders/u,
    ],
    retractable: true,
    sources: [
      ...germany("AGG", "§ 11 mit § 7 Absatz 1", "advice", "2006-08-18"),
      { markets: ["AT"], law: "GlBG (Österreich)", paragraph: "§ 9", severity: "advice", from: "2004-07-01" },
      {
        markets: ["EU"],
        law: "Richtlinie 2006/54/EG",
        paragraph: "Artikel 14",
        severity: "advice",
        from: "2008-08-15",
      },
      {
        markets: ["UK"],
        law: "Equality Act 2010",
        paragraph: "Section 39",
        severity: "advice",
        from: "2010-10-01",
      },
      {
        markets: ["US"],
        law: "Title VII und ADEA",
        paragraph: "42 U.S.C. § 2000e-3(b)",
        severity: "advice",
        from: "1965-07-02",
      },
    ],
    why: {
      de: "Stellenanzeige: Sie muss alle Geschlechter und jedes Alter meinen.",
      en: "Job advertisement: it must address all genders and every age.",
    },
    missing: {
      de: "Es fehlt eine neutrale Bezeichnung oder „(m/w/d)“.",
      en: "What is missing is a neutral title.",
    },
    repair: {
      instead: {
        de: "Wir suchen Verstärkung für unser Team (m/w/d).",
        en: "We are looking for new people in our team.",
      },
    },
    examples: {
      fires: ["Wir suchen einen Verkäufer für Hamburg", "Salesman wanted", "Koch gesucht"],
      silent: [
        "Wir suchen Verkäufer (m/w/d) für Hamburg",
        "Wir suchen Verstärkung.",
        "Sales assistant wanted",
        "Gesucht: ein Zelt für zwei",
      ],
    },
  },
  {
    id: "inclusive-ableist",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:an den rollstuhl gefesselt~|leidet an (?:behinderung|autismus|trisomie)|taubstumm~|behindertengerecht~|idiotensicher~|schwachsinn~|(?:blind|taub) für (?:\\p{L}+)|schizophren~ (?:\\p{L}+)|wahnsinnig~ (?:günstig|preise|angebote?)|irre (?:preise|angebote)|verrückte preise|ein blinder kann)",
      ),
      words(
        "(?:wheelchair[ -]?bound|confined to a wheelchair|deaf[ -]mute|idiot[ -]?proof|crazy (?:prices?|deals?|offers?|good|low)|insane (?:prices?|deals?|offers?)|lame excuses?|tone[ -]deaf|dumb[ -]?down|psycho|turn a blind eye|suffers from (?:autism|a disability))",
      ),
    ],
    retractable: true,
    sources: house,
    why: {
      de: "Bild aus Krankheit oder Behinderung: Es verletzt, und es geht ohne.",
      en: "Image taken from illness or disability: it hurts, and it is not needed.",
    },
    missing: nothing,
    repair: {
      swaps: [
        [/(?:crazy|insane) (?=prices?|deals?|offers?|good|low)/iu, "very good "],
        [/idiotensicher\p{L}*/iu, "kinderleicht"],
        [/idiot[ -]?proof/iu, "easy"],
      ],
      instead: { de: "So einfach geht es.", en: "This is how easy it is." },
    },
    examples: {
      fires: ["Idiotensicherer Aufbau", "Crazy deals on tents", "An den Rollstuhl gefesselt"],
      silent: ["Einfacher Aufbau", "Good deals on tents", "Nutzt einen Rollstuhl"],
    },
  },
  {
    id: "inclusive-terms",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:blacklist~|whitelist~|master/slave|man ?power|man[ -]?hours?|mankind|man[ -]?made|middle ?man|guys|chairman|sanity checks?|grandfathered|housewives|girl boss|spokesman|craftsmanship of men)",
      ),
      words(
        "(?:mannstunden|manpower|eingeborene~|exotische schönheit~|zigeuner~|mohrenkopf|indianer ?ehrenwort|getürkt~)",
      ),
    ],
    exceptions: [/(?:hey|hi|hallo)\s+guys/giu],
    retractable: true,
    sources: house,
    why: {
      de: "Wort, das Menschen ausschließt oder abwertet.",
      en: "A word that leaves people out or puts them down.",
    },
    missing: nothing,
    repair: {
      swaps: [
        [/blacklist/iu, "blocklist"],
        [/whitelist/iu, "allowlist"],
        [/man ?power|manpower/iu, "staff"],
        [/man-?\s?made/iu, "artificial"],
        [/mankind/iu, "humankind"],
      ],
      instead: { de: "Wir sind für alle da.", en: "We are here for everyone." },
    },
    examples: {
      fires: ["Add us to your whitelist", "We need more manpower", "Man-made fibres"],
      silent: ["Add us to your allowlist", "We need more people", "Synthetic fibres"],
    },
  },
];
