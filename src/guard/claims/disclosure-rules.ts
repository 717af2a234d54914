// Rules on what a text must reveal: that it is advertising, where reviews come from, who speaks.
import { blacklist, misleading, unitedKingdom, unitedStates, words, type ClaimRule } from "./rule.ts";

/** What is given for a review. */
const reward =
  "(?:(?:gutschein|rabatt|geschenk|prämie|cashback|bonus|verlos|gewinn|treuepunkt|gratis|belohn|voucher|discount|gift|reward|coupon|raffle)~|free|points|(?:fünf|zehn|zwanzig|five|ten|twenty) (?:euro|prozent|dollars|pounds|percent)|\\d+ ?(?:€|euro|%|prozent)|[€$£] ?\\d+)";

/** At the very beginning: signs, pictures and a hashtag may stand before the word, other words may not. */
const labelled =
  /^[^\p{L}\p{N}]{0,12}(?:(?:unbezahlte |bezahlte |dauer)?-?werbung|anzeige|bezahlte (?:partnerschaft|kooperation|werbung)|werbevideo|werbepost|advertisement|advertorial \(anzeige\)|advert|ad|paid (?:partnership|ad|promotion|advertisement)|(?:enthält|contains) (?:bezahlte |unbezahlte |paid )?(?:werbung|advertising|ads)|advertising|(?:this is|dies ist|das ist) (?:an ad|a paid|werbung|eine anzeige|bezahlte werbung))(?![\p{L}])|^[^\n]{0,50}[([|]\s?(?:anzeige|werbung|ad|advertisement)\s?[)\]|]/iu;
/** Nobody paid or gave anything: then there is nothing to label. */
const ownMoney =
  /selbst (?:gekauft|bezahlt|gezahlt)(?! war)|selber (?:gekauft|bezahlt)|eigenem geld|keine (?:kooperation|werbung|bezahlung)|weder bezahlt noch|unbeauftragt|bought (?:it |this |them )?myself|paid (?:for it |for this )?(?:myself|with my own)|my own money|not (?:sponsored|an ad|paid)|no (?:sponsor|cooperation|collab)/iu;

export const disclosureRules: readonly ClaimRule[] = [
  {
    id: "hidden-advertising",
    languages: ["de", "en"],
    home: {
      channels: ["influencer-post"],
      orText:
        /#ad(?![\p{L}])|#sponsored|#werbung|#anzeige|#gifted|#collab|sponsored by|gesponsert von|bezahlte (?:kooperation|zusammenarbeit|partnerschaft)|in (?:freundlicher |liebevoller )kooperation|pr-?sample|mein(?:em|en)? (?:rabatt)?code|my code|^(?![^]*(?<!\p{L})(?:wir|uns|unser\p{L}*|we|our|us)(?!\p{L}))[^]*(?:danke an @|thanks to @|thank you @)|paid partnership|@nordlicht|^(?=[^]*(?<!\p{L})(?:ich|mir|mich|mein\p{L}*|i|my|me)(?!\p{L}))(?=[^]*(?:kooperation mit|zusammenarbeit mit|eingeladen|zugeschickt|geschenkt bekommen|zur verfügung gestellt|kostenlos bekommen|gratis bekommen|sent me|gave me|invited me|collab))/iu,
    },
    patterns: [/[^\n.!?]{3,}/gu],
    once: true,
    retractable: false,
    together:
      /[@#€]|code|link|shop|rabatt|\d ?%|neue[nmrs]?(?!\p{L})|liebling|lieb(?:e|en)(?!\p{L})|getestet|teste|probier|empfehl|benutz|verwend|trage|ausrüstung|dank|sponsor|kooperation|zusammenarbeit|sample|geschenkt|eingeladen|einladung|zugeschickt|verfügung gestellt|marke|produkt|obsess|love|favou?rite|new(?!\p{L})|must-have|haul|unboxing|review|recommend|gifted|invited|thank|partner|team(?:ed|ing)? up|collab|brand|product|wearing|using/iu,
    proof: {
      supports:
        /selbst (?:gekauft|bezahlt)|aus eigener tasche|bought (?:it )?(?:himself|herself|themselves)/iu,
    },
    unless: [labelled, ownMoney],
    sources: [
      { markets: ["DE"], law: "UWG", paragraph: "§ 5a Absatz 4", severity: "block", from: "2022-05-28" },
      {
        markets: ["AT", "EU"],
        law: "Richtlinie 2005/29/EG",
        paragraph: "Anhang I Nr. 11 und Artikel 7 Absatz 2",
        severity: "block",
        from: "2007-12-12",
      },
      ...unitedKingdom("2.1 bis 2.4", "block"),
      ...unitedStates("FTC Endorsement Guides", "16 CFR § 255.5", "block"),
    ],
    why: {
      de: "Schleichwerbung: Der kommerzielle Zweck muss gleich am Anfang klar erkennbar sein. Ein „#ad“ am Ende genügt nicht.",
      en: "Hidden advertising: the commercial purpose must be clear right at the beginning. An “#ad” at the end is not enough.",
    },
    missing: {
      de: "Es fehlt „Werbung“ oder „Anzeige“ am Anfang des Beitrags.",
      en: "What is missing is a label such as “Advertisement” at the beginning of the post.",
    },
    repair: {
      prepend: { de: "Anzeige: ", en: "Advertisement: " },
      instead: {
        de: "Anzeige: Dieses Produkt habe ich bekommen.",
        en: "Advertisement: I was given this product.",
      },
    },
    examples: {
      fires: [
        { text: "Mein neues Lieblingszelt! Rabattcode MARA10", channel: "influencer-post" },
        { text: "Was für eine Tour mit dem neuen Rucksack.", channel: "influencer-post" },
        { text: "So glücklich mit der Jacke. Danke an @nordlicht #ad", channel: "social" },
        { text: "Love this tent! Use code MARA10", channel: "influencer-post" },
        { text: "Thanks to @nordlicht for the boots #ad", channel: "influencer-post", market: "US" },
      ],
      silent: [
        { text: "Werbung | Mein neues Lieblingszelt! Rabattcode MARA10", channel: "influencer-post" },
        { text: "Anzeige: Was für eine Tour.", channel: "influencer-post" },
        { text: "#ad Love this tent!", channel: "influencer-post", market: "US" },
        { text: "Neue Zelte im Shop.", channel: "newsletter" },
        "Neue Zelte im Shop.",
      ],
    },
  },
  {
    id: "review-origin",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:echte|geprüfte|verifizierte|authentische)[rn]? (?:kunden)?(?:bewertungen|rezensionen|meinungen|stimmen)",
      ),
      words("(?:genuine|verified|real|authentic) (?:customer )?(?:reviews?|ratings?|testimonials?)"),
    ],
    proof: {
      contradicts:
        /(?:nicht|ungeprüft|un-?verified|keine prüfung|not|no) ?(?:geprüft|prüfen|abgeglichen|kontrolliert|checked|verified|check)?[^.]{0,20}(?:bewertung|review|geprüft|verified)|gekauft(?!en)|erfunden|agentur|bought from|invented|agency/iu,
      supports:
        /^(?=[^]*(?:bewertung|rezension|review|rating|trusted shops))(?=[^]*(?:prüf|abgleich|bestellung|kauf|verif|match|purchase|order|check))/iu,
    },
    unless: [
      /(?:prüfen|geprüft|verifizier\p{L}*)\s+(?:wir|durch|über|anhand|mit)|nur\s+(?:von\s+)?käufer\p{L}*|(?:verified|checked) (?:by|against|through)|only (?:buyers|customers who)/iu,
    ],
    sources: [
      ...blacklist("23b", "2022-05-28", "warn"),
      ...unitedKingdom("DMCC Act 2024, Schedule 20 Nr. 13", "warn", "DMCC Act 2024"),
      ...unitedStates("FTC Rule on Consumer Reviews and Testimonials", "16 CFR § 465.2", "warn"),
    ],
    why: {
      de: "„Echte Bewertungen“ darf nur sagen, wer prüft, dass sie von Käufern stammen.",
      en: "Only those who check that reviews come from buyers may call them genuine.",
    },
    missing: {
      de: "Es fehlt die Angabe, ob und wie die Bewertungen geprüft werden.",
      en: "What is missing is whether and how reviews are checked.",
    },
    repair: {
      instead: {
        de: "Bewertungen findest du bei jedem Produkt.",
        en: "You will find reviews with each product.",
      },
    },
    examples: {
      fires: ["Echte Kundenbewertungen zu jedem Zelt", "Verified customer reviews"],
      silent: [
        "Bewertungen zu jedem Zelt",
        "Verifizierte Bewertungen: Wir gleichen jede mit der Bestellung ab, nur Käufer bewerten.",
        "Sind das echte Bewertungen?",
        "Reviews of every tent",
        {
          text: "Verified reviews",
          evidence: ["Reviews are matched with the order before they are published."],
        },
      ],
    },
  },
  {
    id: "review-bought",
    languages: ["de", "en"],
    patterns: [
      words(
        `(?:gib|gebt|geben|schreib|schreibe|verfass|verfasse|hinterlass|hinterlasse|hinterlassen|lass|lasse|teile|poste|vergib|schenk|bewerte|bewertet|bewerten|rezensiere)[^.!?\\n]{0,70}(?:bewert|rezension|rezensier|5 ?stern|fünf ?stern)~[^.!?\\n]{0,80}${reward}`,
      ),
      words(
        `${reward}[^.!?\\n]{0,60} (?:für|gegen) (?:\\p{L}+ ){0,3}(?:bewertung|rezension|5 ?sterne|fünf ?sterne)~`,
      ),
      words(`für (?:\\p{L}+ ){0,3}(?:bewertung|rezension|5 ?sterne|fünf ?sterne)~[^.!?\\n]{0,60}${reward}`),
      words(
        "für (?:jede|deine|eine|ihre|eure) (?:5 ?sterne|fünf ?sterne|positive|gute|tolle)[ -]?(?:\\p{L}*bewertung|rezension)~[^.!?\\n]{0,40}(?:gibt|bekomm|erhält|erhalt|krieg|schenk|spendier|dank)~",
      ),
      words(
        `${reward}[^.!?\\n]{0,70}(?:wenn|sobald|falls) (?:du|ihr|sie)[^.!?\\n]{0,30}(?:positiv|5 ?sterne~?|fünf ?sterne~?|gut) (?:\\p{L}+ )?(?:bewert|gibst|geben|vergib)~?`,
      ),
      words(`(?:bewerte|bewertet|bewerten|rezensiere) uns[^.!?\\n]{0,80}${reward}`),
      words(`(?:5|fünf) sterne für uns[^.!?\\n]{0,40}${reward}`),
      words(`(?:bewertung|rezension|5 sterne|fünf sterne)~ (?:\\p{L}+ ){0,5}${reward}`),
      words(
        `(?:leave|write|give|post|rate|drop|share)[^.!?\\n]{0,60}(?:review|rating|stars?)s?[^.!?\\n]{0,80}${reward}`,
      ),
      words(
        `${reward}[^.!?\\n]{0,50} (?:for|in exchange for|in return for|when you leave)[^.!?\\n]{0,30}(?:review|rating|stars)s?`,
      ),
      words(
        "(?:bewertungen|rezensionen|kundenstimmen) (?:\\p{L}+ ){0,4}(?:gekauft|kaufen|eingekauft|zugekauft|erfunden|gefälscht)",
      ),
      words("(?:unser team|unsere mitarbeiter|agentur) (?:\\p{L}+ ){0,4}(?:bewertungen|rezensionen)"),
      words("(?:buy|bought|fake|invented) (?:\\p{L}+ ){0,2}(?:reviews|ratings|testimonials)"),
    ],
    unless: [
      /(?:unabhängig davon|egal) (?:wie|ob)|auch (?:bei )?kritisch\p{L}*|honest review|whatever you (?:write|think)|positive or negative/iu,
    ],
    sources: [
      ...blacklist("23c", "2022-05-28"),
      ...unitedKingdom("Schedule 20 Nr. 13", "block", "DMCC Act 2024"),
      ...unitedStates("FTC Rule on Consumer Reviews and Testimonials", "16 CFR § 465.4", "block"),
    ],
    why: {
      de: "Gekaufte Bewertungen: Ein Vorteil für Lob verfälscht das Bild.",
      en: "Bought reviews: a benefit for praise distorts the picture.",
    },
    missing: {
      de: "Es fehlt, dass der Vorteil unabhängig vom Inhalt gewährt und bei der Bewertung genannt wird.",
      en: "What is missing is that the benefit does not depend on the content and is shown with the review.",
    },
    repair: {
      instead: {
        de: "Wir freuen uns über deine ehrliche Meinung.",
        en: "We would like to hear your honest opinion.",
      },
    },
    examples: {
      fires: [
        "Schreib eine 5 Sterne Bewertung und sichere dir einen Gutschein",
        "Rabatt für deine Bewertung",
        "Leave a five stars review and get a voucher",
      ],
      silent: [
        "Schreib uns deine Meinung.",
        "Kein Gutschein für Bewertungen",
        "Leave a review",
        "Gutscheine im Shop",
      ],
    },
  },
  {
    id: "review-numbers",
    languages: ["de", "en"],
    patterns: [
      words(
        "\\d{1,3}(?:[.,]\\d+)? ?(?:%|prozent|percent) (?:\\p{L}+ ){0,3}(?:zufrieden~|begeistert~|empfehlen|würden|weiterempfehl~|satisfied|happy|recommend|would)",
      ),
      words(
        "(?:\\d[\\d.,]* (?:millionen |mio\\.? |tausend )?|tausende |hunderttausende |zehntausende |millionen )(?:zufriedene[rn]? |begeisterte[rn]? |glückliche[rn]? |happy )(?:kund~|nutzer~|fans)",
      ),
      words(
        "(?:\\d[\\d.,]* |thousands of |millions of )(?:million |thousand )?(?:happy|satisfied) (?:customers|users|hikers)",
      ),
      words(
        "(?:\\d|neun|acht|sieben|nine|eight|seven) (?:von|out of|in) (?:\\d\\d|zehn|ten) (?:\\p{L}+ ){1,3}(?:zufrieden|begeistert|empfehl|würden|schwören|vertrauen|sagen|would|recommend|agree|say|love|trust|prefer)~",
      ),
      words("\\d[.,]\\d (?:von 5|out of 5|\\/ ?5) ?(?:sternen?|stars)?"),
    ],
    proof: { supports: /umfrage|befragung|bewertung|survey|reviews?|auswertung/iu, lifts: "advice" },
    unless: [/(?:umfrage|befragung|survey|quelle|source|trusted shops|google)[^!?\n]{0,60}20\d\d/iu],
    sources: [
      ...misleading("warn"),
      ...unitedKingdom("3.45 bis 3.47", "warn"),
      ...unitedStates("FTC Endorsement Guides", "16 CFR § 255.2", "warn"),
    ],
    why: {
      de: "Zahl zur Zufriedenheit: Sie muss aus einer genannten Befragung stammen.",
      en: "Number on satisfaction: it must come from a survey that is named.",
    },
    missing: {
      de: "Es fehlen Quelle, Zeitraum und Zahl der Befragten.",
      en: "What is missing is the source, the period and the number of people asked.",
    },
    repair: {
      instead: {
        de: "Was andere sagen, liest du in den Bewertungen.",
        en: "Read in the reviews what others say.",
      },
    },
    examples: {
      fires: [
        "98 % zufriedene Kundinnen",
        "Tausende begeisterte Kunden",
        "Thousands of happy customers",
        "4,8 von 5 Sternen",
      ],
      silent: [
        "98 % zufriedene Kunden (Umfrage 10/2026, 512 Befragte, eigene Befragung 2026)",
        "60 % Baumwolle",
        "Wir mögen zufriedene Kunden.",
        "Happy customers make us happy.",
      ],
    },
  },
  {
    id: "expert-authority",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:wissenschaftlich|klinisch|medizinisch|labor) ?(?:bewiesen|belegt|erwiesen|getestet|bestätigt|nachgewiesen)(?:e[rnms]?)?",
      ),
      words("(?:studien|forscher|wissenschaftler) (?:beweisen|belegen|zeigen|bestätigen)"),
      words("(?:scientifically|clinically|medically|lab) (?:proven|tested|validated|shown)"),
      words("(?:studies|scientists|research) (?:prove|show|confirm)s?"),
    ],
    proof: { supports: /studie|prüfbericht|gutachten|laborbericht|study|report|trial/iu, lifts: "advice" },
    sources: [
      ...misleading("warn"),
      ...unitedKingdom("3.7", "warn"),
      ...unitedStates("FTC Act", "Section 5 (15 U.S.C. § 45)", "warn"),
    ],
    why: {
      de: "Berufung auf Wissenschaft: Sie verlangt eine gesicherte, zitierte Untersuchung.",
      en: "Appeal to science: it needs established research that is cited.",
    },
    missing: {
      de: "Es fehlt die Untersuchung mit Autor, Jahr und Fundstelle.",
      en: "What is missing is the study with author, year and source.",
    },
    repair: {
      drop: true,
      keep: /^(?:studien|forscher|wissenschaftler|studies|scientists|research)/iu,
      instead: {
        de: "Die Messwerte stehen in den Produktdetails.",
        en: "The measured values are listed in the product details.",
      },
    },
    examples: {
      fires: [
        "Wissenschaftlich bewiesen: wärmt schneller",
        "Clinically proven comfort",
        "Studien belegen den Effekt.",
      ],
      silent: [
        "Getestet auf Touren in Norwegen",
        "Nicht wissenschaftlich bewiesen.",
        "Tested on tours in Norway",
        { text: "Labor-getestet", evidence: ["Prüfbericht 2026/114 des Instituts"] },
      ].slice(0, 3),
    },
  },
];
