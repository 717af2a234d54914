// Rules on medicines, and on promises of healing for ordinary goods. Food and cosmetics have rules of their own.
import { disease, heals, medicineWords } from "#src/guard/claims/facts/health-words.ts";
import {
  blacklist,
  productCategories,
  unitedKingdom,
  unitedStates,
  words,
  type ClaimRule,
  type Source,
} from "./rule.ts";

function medicines(paragraph: string, directive: string, severity: Source["severity"]): Source[] {
  return [
    { markets: ["DE"], law: "HWG", paragraph, severity, from: "2012-10-26" },
    {
      markets: ["AT", "EU"],
      law: "Richtlinie 2001/83/EG",
      paragraph: directive,
      severity,
      from: "2001-12-18",
    },
    ...unitedKingdom("12.1 bis 12.12", severity),
    ...unitedStates("FTC Act", "Section 12 (15 U.S.C. § 52)", severity === "block" ? "warn" : severity),
  ];
}

const facts = {
  de: "Zutaten und Nährwerte stehen auf der Packung.",
  en: "Ingredients and nutrition values are on the pack.",
} as const;

export const healthRules: readonly ClaimRule[] = [
  {
    id: "medicine-certain",
    languages: ["de", "en"],
    home: { categories: ["medicine"], orText: medicineWords },
    patterns: [
      words(
        "(?:wirkt|hilft|heilt|befreit) (?:\\p{L}+ ){0,3}?(?:garantiert|immer|sicher|hundertprozentig|mit sicherheit|100 ?%ig)|(?:wirkt|hilft|heilt) (?:\\p{L}+ ){0,2}?(?:sofort|bei jedem|jedem|jeder|allen)(?! ?(?:alter|schritt))",
      ),
      words(
        "(?:garantierte?|sichere?|sofortige?|hundertprozentige?)[rnms]? (?:wirkung|heilung|hilfe|linderung|erfolg)|(?:heilungs|wirk|erfolgs)garantie",
      ),
      words(
        "(?:ohne|keine|keinerlei|frei von|null) (?:jede |jegliche |bekannte )?(?:nebenwirkungen?|wechselwirkungen|risiken|risiko)|nebenwirkungsfrei~|völlig unbedenklich~|absolut (?:sicher|unschädlich|verträglich)~",
      ),
      words(
        "(?:guaranteed|certain|instant) (?:\\p{L}+ )?(?:relief|cure|results?|effect)|(?:cures|relieves) (?:\\p{L}+ ){0,3}?guaranteed",
      ),
      words("(?:no|without|free of|zero) (?:known )?side ?effects|completely (?:safe|harmless)"),
      words("(?:works|helps|heals) (?:guaranteed|always|instantly|every time|for everyone)"),
    ],
    retractable: false,
    sources: medicines("§ 3 Satz 2 Nr. 2", "Artikel 87 Absatz 3 und Artikel 90", "block"),
    why: {
      de: "Arzneimittel: Ein sicherer Erfolg oder das Fehlen von Nebenwirkungen darf nicht versprochen werden.",
      en: "Medicine: certain success or the absence of side effects must not be promised.",
    },
    missing: {
      de: "Kein Nachweis hilft: Erlaubt ist nur die zugelassene Anwendung.",
      en: "No evidence helps: only the approved use may be stated.",
    },
    repair: {
      instead: {
        de: "Zu Anwendung und Dosierung die Packungsbeilage lesen. Zu Risiken und Nebenwirkungen lesen Sie die Packungsbeilage und fragen Sie Ihre Ärztin, Ihren Arzt oder in Ihrer Apotheke.",
        en: "Read the package leaflet for use and dosage. Zu Risiken und Nebenwirkungen lesen Sie die Packungsbeilage und fragen Sie Ihre Ärztin, Ihren Arzt oder in Ihrer Apotheke.",
      },
    },
    examples: {
      fires: [
        { text: "Wirkt garantiert.", productCategory: "medicine" },
        { text: "Schmerzgel ohne Nebenwirkungen", productCategory: "medicine" },
        { text: "Instant relief, no side effects", productCategory: "medicine" },
      ],
      silent: [
        "Wirkt immer gut kombiniert mit Blau",
        { text: "Zur Behandlung leichter Schmerzen", productCategory: "medicine" },
        "Hilft sofort gegen Langeweile",
      ],
    },
  },
  {
    id: "medicine-notice",
    languages: ["de", "en"],
    home: { categories: ["medicine"] },
    patterns: [/[^\n.!?]{3,}/gu],
    once: true,
    retractable: false,
    unless: [/zu risiken und nebenwirkungen lesen sie/iu],
    sources: [
      { markets: ["DE"], law: "HWG", paragraph: "§ 4 Absatz 3", severity: "block", from: "2023-12-27" },
    ],
    why: {
      de: "Werbung für Arzneimittel beim Publikum braucht den Pflichttext.",
      en: "Advertising medicines to the public needs the mandatory sentence.",
    },
    missing: {
      de: "Es fehlt: „Zu Risiken und Nebenwirkungen lesen Sie die Packungsbeilage und fragen Sie Ihre Ärztin, Ihren Arzt oder in Ihrer Apotheke.“",
      en: "What is missing is the German sentence „Zu Risiken und Nebenwirkungen lesen Sie die Packungsbeilage und fragen Sie Ihre Ärztin, Ihren Arzt oder in Ihrer Apotheke.“",
    },
    repair: {
      append: {
        de: "Zu Risiken und Nebenwirkungen lesen Sie die Packungsbeilage und fragen Sie Ihre Ärztin, Ihren Arzt oder in Ihrer Apotheke.",
        en: "Zu Risiken und Nebenwirkungen lesen Sie die Packungsbeilage und fragen Sie Ihre Ärztin, Ihren Arzt oder in Ihrer Apotheke.",
      },
      instead: {
        de: "Zu Risiken und Nebenwirkungen lesen Sie die Packungsbeilage und fragen Sie Ihre Ärztin, Ihren Arzt oder in Ihrer Apotheke.",
        en: "Zu Risiken und Nebenwirkungen lesen Sie die Packungsbeilage und fragen Sie Ihre Ärztin, Ihren Arzt oder in Ihrer Apotheke.",
      },
    },
    examples: {
      fires: [
        { text: "Schmerzgel zur Anwendung auf der Haut", productCategory: "medicine" },
        { text: "Gel for use on the skin", productCategory: "medicine" },
      ],
      silent: [
        {
          text: "Schmerzgel zur Anwendung auf der Haut. Zu Risiken und Nebenwirkungen lesen Sie die Packungsbeilage und fragen Sie Ihre Ärztin, Ihren Arzt oder in Ihrer Apotheke.",
          productCategory: "medicine",
        },
        "Gel für die Schuhpflege",
        { text: "Gel for use on the skin", productCategory: "medicine", market: "UK" },
      ],
    },
  },
  {
    id: "medicine-authority",
    languages: ["de", "en"],
    home: { categories: ["medicine"], orText: medicineWords },
    patterns: [
      words(
        "(?:ärzte|ärztinnen|apotheker|apothekerinnen|mediziner|kliniken|wissenschaftler|forscher) (?:\\p{L}+ ){0,2}?(?:empfehlen|vertrauen|schwören|verwenden|raten)",
      ),
      words(
        "(?:von|vom) (?:\\p{L}+ )?(?:ärzten|ärztinnen|arzt|apothekern|apotheker|medizinern|kliniken|wissenschaftlern|experten|prominenten) (?:empfohlen|geprüft|getestet|bestätigt)~",
      ),
      words("(?:ärztlich|apotheken) ?empfohlen~|nr\\. 1 empfehlung (?:der|von) (?:ärzten?|apothekern?)"),
      words(
        "(?:doctors?|physicians?|pharmacists?|clinics|scientists) ?(?:recommend~|trust|approved|swear by)|recommended by (?:\\p{L}+ )?(?:doctors?|physicians?|pharmacists?)",
      ),
    ],
    sources: medicines("§ 11 Absatz 1 Nr. 2", "Artikel 90 Buchstabe f", "block"),
    why: {
      de: "Empfehlung durch Fachleute, Heilberufe oder Prominente: in der Werbung für Arzneimittel beim Publikum verboten.",
      en: "Recommendation by experts, health professionals or celebrities: banned in advertising medicines to the public.",
    },
    missing: {
      de: "Kein Nachweis hilft: Die Empfehlung muss weg.",
      en: "No evidence helps: the recommendation must go.",
    },
    repair: { instead: facts },
    examples: {
      fires: [
        { text: "Von Ärzten empfohlen", productCategory: "medicine" },
        { text: "Doctor recommended", productCategory: "medicine" },
      ],
      silent: [
        "Von Bergführern getestet",
        { text: "Nicht von Ärzten empfohlen.", productCategory: "medicine" },
        "Von Ärzten empfohlen? Davon halten wir nichts.",
      ],
    },
  },
  {
    id: "goods-cure",
    languages: ["de", "en"],
    // What a medicine is approved for may be said: the rules on medicines look at it.
    home: { categories: productCategories.filter((category) => category !== "medicine"), orText: /./u },
    unless: [/zu risiken und nebenwirkungen/iu, medicineWords],
    patterns: [
      words(`${heals} (?:\\p{L}+ ){0,3}${disease}`),
      words(
        `(?:(?:hilft|helfen|wirkt|wirken|wirksam) (?:\\p{L}+ ){0,2}?(?:gegen|bei)|gegen|against|schutz vor|schützt vor|helps? (?:\\p{L}+ )?(?:against|with)|schluss mit|nie (?:wieder|mehr)|weg mit|ade|adieu|tschüss|goodbye to|bye bye|no more|say goodbye to|(?:say )?(?:farewell|goodbye) to|end of|ende der) (?:\\p{L}+ ){0,2}(?:[a-zäöüß]{3,20}(?:schmerz(?:en)?|entzündung(?:en)?|verspannung(?:en)?)|depression(?:en)?|thrombosen?|angst|ängste|panikattacken|migräne|arthritis|asthma|krebs|diabetes|depression|cancer|thrombosis|schlafstörungen|angstzustände~|schlaflosigkeit|fersensporn|ischias~|hexenschuss|bluthochdruck|tinnitus|insomnia|anxiety|sciatica|(?:neck|knee|shoulder|muscle|foot|heel) pain|plantar fasciitis|rückenschmerz~|gelenkschmerz~|kopfschmerz~|migräne|arthrose|krankheit~|back pain|joint pain|headaches?|migraines?|arthritis)`,
      ),
    ],
    retractable: true,
    yieldsTo: ["food-disease", "food-complaint", "medicine-certain"],
    proof: {
      supports: /klinische studie|medizinprodukt|clinical (?:study|trial)|medical device/iu,
      lifts: "warn",
    },
    sources: [
      ...blacklist("18"),
      ...unitedKingdom("12.1", "block"),
      ...unitedStates("FTC Health Products Compliance Guidance", "Section 5 (15 U.S.C. § 45)", "block"),
    ],
    why: { de: "Heilversprechen für eine gewöhnliche Ware.", en: "Promise of healing for ordinary goods." },
    missing: {
      de: "Es fehlt eine klinische Studie oder die Zulassung als Medizinprodukt.",
      en: "What is missing is a clinical study or approval as a medical device.",
    },
    repair: {
      instead: {
        de: "Wie das Produkt sitzt und trägt, steht in den Produktdetails.",
        en: "The product details say how it fits and carries.",
      },
    },
    examples: {
      fires: [
        "Der Rucksack lindert Rückenschmerzen.",
        "Nie wieder Rückenschmerzen",
        "This backpack relieves back pain.",
        "Unsere Sohle heilt Gelenkschmerzen.",
      ],
      silent: [
        "Verteilt die Last auf die Hüfte.",
        "Lindert der Rucksack Rückenschmerzen?",
        "Lindert keine Rückenschmerzen.",
        "Carries the load on your hips.",
        "Schützt vor Regen.",
      ],
    },
  },
];
