// Rules on health: disease words for food and goods, claims outside the authorised wording, medicines.
import { blacklist, unitedKingdom, unitedStates, words, type ClaimRule, type Source } from "./rule.ts";

const foodWords =
  /(?<![\p{L}])(?:nahrungsergänzung\p{L}*|lebensmittel|riegel|müsli\p{L}*|tee|kräutertee|saft|smoothie|pulver|shake|kapseln|vitamin\p{L}*|honig|kaffee|superfood|food supplement|supplement|snack|bar|tea|juice|capsules|powder|honey)(?![\p{L}])/iu;
const medicineWords =
  /(?<![\p{L}])(?:arzneimittel|medikament\p{L}*|tablette\p{L}*|schmerzgel|salbe|apothekenpflichtig\p{L}*|medicine|tablets?|ointment|painkiller)(?![\p{L}])/iu;
const disease =
  "(?:erkältung~|grippe~|husten|schnupfen|diabetes|krebs|arthrose|rheuma|migräne|kopfschmerz~|rückenschmerz~|gelenkschmerz~|schmerz~|depression~|bluthochdruck|allergie~|entzündung~|infekt~|krankheit~|colds?|flu|cough|diabetes|cancer|arthritis|migraines?|headaches?|back pain|joint pain|pain|depression|hypertension|allerg(?:y|ies)|inflammation|infections?|diseases?|illness(?:es)?)";
const heals =
  "(?:heil(?:t|en|end)~|linder(?:t|n|nd)~|kurier(?:t|en)|bekämpf(?:t|en)|beseitig(?:t|en)|cures?|heals?|treats?|relieves?|prevents?|fights?|soothes?)";
const authorised =
  /(?:trägt|tragen)\s+(?:\p{L}+\s+)?zu\s+(?:einer|einem|der|zur)\s+(?:normalen?|erhaltung)|zur\s+erhaltung\s+normaler|contributes?\s+to\s+(?:the\s+)?(?:normal|maintenance|reduction of tiredness)|(?:trägt|tragen)[^.!?\n]{0,40}?zur\s+verringerung\s+von\s+müdigkeit|(?:trägt|tragen)[^.!?\n]{0,20}?dazu bei,[^.!?\n]{0,30}zu schützen/iu;

function healthClaims(paragraph: string, severity: Source["severity"]): Source[] {
  return [
    {
      markets: ["DE", "AT", "EU"],
      law: "Verordnung (EG) Nr. 1924/2006 (HCVO)",
      paragraph,
      severity,
      from: "2007-07-01",
    },
    ...unitedKingdom("15.1 bis 15.6", severity),
    ...unitedStates(
      "21 CFR (FDA) und FTC Health Products Compliance Guidance",
      "21 CFR § 101.93",
      severity === "block" ? "warn" : severity,
    ),
  ];
}

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
    id: "food-disease",
    languages: ["de", "en"],
    home: { categories: ["food", "supplement"], orText: foodWords },
    patterns: [
      words(`${heals} (?:\\p{L}+ ){0,4}${disease}`),
      words(
        `(?:gegen|bei|vor|schützt vor|beugt|hilft gegen|hilft bei|wirkt gegen|against|protects against|helps (?:with|against)|good for) (?:\\p{L}+ ){0,3}${disease}(?: vor)?`,
      ),
      words("(?:heilt (?:alle~|jede~|viele~)|heilend~|heilwirkung|heilkraft|curative|healing power)"),
      words(`${disease} (?:vorbeugen|lindern|heilen|bekämpfen|prevention|relief)`),
    ],
    retractable: true,
    sources: [
      {
        markets: ["DE", "AT", "EU"],
        law: "Verordnung (EU) Nr. 1169/2011 (LMIV)",
        paragraph: "Artikel 7 Absatz 3",
        severity: "block",
        from: "2014-12-13",
      },
      ...unitedKingdom("15.6.2", "block"),
      ...unitedStates("Federal Food, Drug, and Cosmetic Act", "21 U.S.C. § 343(r)(6)", "block"),
    ],
    why: {
      de: "Krankheitsbezug bei Lebensmitteln: Vorbeugen, lindern oder heilen darf man einem Lebensmittel nie zuschreiben.",
      en: "Disease claim for food: no food may ever be said to prevent, treat or cure.",
    },
    missing: {
      de: "Kein Nachweis hilft: Die Aussage ist für Lebensmittel immer verboten.",
      en: "No evidence helps: the claim is always banned for food.",
    },
    repair: { instead: facts },
    examples: {
      fires: [
        { text: "Heilt Erkältungen im Nu.", productCategory: "food" },
        { text: "Hilft gegen Kopfschmerzen", productCategory: "supplement" },
        "Unser Ingwertee? Nein, unser Tee lindert Husten und Schnupfen.",
        { text: "Prevents colds and flu", productCategory: "supplement" },
      ],
      silent: [
        { text: "Heilt keine Erkältung, schmeckt aber.", productCategory: "food" },
        { text: "Wärmt an kalten Tagen.", productCategory: "food" },
        "Schützt vor Regen und Wind",
        { text: "Hilft das gegen Kopfschmerzen?", productCategory: "supplement" },
        { text: "A warm tea for cold days", productCategory: "food" },
      ],
    },
  },
  {
    id: "food-health",
    languages: ["de", "en"],
    home: { categories: ["food", "supplement"], orText: foodWords },
    patterns: [
      words(
        "(?:stärkt|stärken|unterstützt|unterstützen|aktiviert|boostet|pusht|fördert|fördern) (?:\\p{L}+ ){0,3}(?:immunsystem|abwehrkräfte|abwehr|gesundheit|verdauung|stoffwechsel|konzentration|gedächtnis|herz~|darm~|gelenke|muskelaufbau|schlaf|nerven)",
      ),
      words(
        "(?:gut|gesund) für (?:\\p{L}+ )?(?:immunsystem|verdauung|herz~|darm~|haut|gelenke|figur|gesundheit)",
      ),
      words(
        "(?:entgiftet|entschlackt|entwässert|detox~|fatburner|verbrennt fett|macht schlank|schlankmacher|anti ?aging|immun ?booster|wachmacher für)",
      ),
      words(
        "(?:boosts?|strengthens?|supports?|improves?|enhances?) (?:\\p{L}+ ){0,3}(?:immune system|immunity|digestion|metabolism|focus|memory|heart|gut|joints|sleep|health)",
      ),
      words("(?:burns? fat|detoxif(?:y|ies)|slimming|immune booster)"),
    ],
    unless: [authorised],
    proof: {
      supports:
        /zugelassen|authorised|authorized|VO \(EU\) (?:Nr\. )?432|Verordnung \(EU\) Nr\. 432|health claim/iu,
      lifts: "warn",
    },
    sources: healthClaims("Artikel 10 Absatz 1", "block"),
    why: {
      de: "Gesundheitsbezogene Angabe außerhalb der zugelassenen Liste.",
      en: "Health claim outside the authorised list.",
    },
    missing: {
      de: "Es fehlt eine zugelassene Angabe im Wortlaut, mit dem Nährstoff und seiner Mindestmenge.",
      en: "What is missing is an authorised claim in its wording, with the nutrient and its minimum amount.",
    },
    repair: { instead: facts },
    examples: {
      fires: [
        { text: "Stärkt das Immunsystem", productCategory: "supplement" },
        { text: "Detox für jeden Tag", productCategory: "food" },
        "Der Riegel fördert die Konzentration.",
        { text: "Boosts your immune system", productCategory: "supplement" },
      ],
      silent: [
        {
          text: "Vitamin C trägt zu einer normalen Funktion des Immunsystems bei.",
          productCategory: "supplement",
        },
        {
          text: "Vitamin C contributes to the normal function of the immune system.",
          productCategory: "supplement",
        },
        { text: "Schmeckt nach Sommer.", productCategory: "food" },
        "Unterstützt den Rücken beim Tragen",
        { text: "Stärkt das nicht das Immunsystem?", productCategory: "food" },
      ],
    },
  },
  {
    id: "food-healthy",
    languages: ["de", "en"],
    home: { categories: ["food", "supplement"], orText: foodWords },
    patterns: [
      words("(?:gesund(?:e[rnms]?)?|superfoods?|wohltuend~|vitalisierend~|healthy|wholesome|wellness)"),
    ],
    exceptions: [
      /gesunde?[rn]?\s+(?:menschenverstand|mischung|portion|skepsis)|health(?:y)? (?:dose|scepticism|skepticism)/giu,
    ],
    unless: [authorised],
    yieldsTo: ["food-health", "food-disease"],
    sources: healthClaims("Artikel 10 Absatz 3", "warn"),
    why: {
      de: "Allgemeiner Hinweis auf Gesundheit: Er braucht eine zugelassene Angabe daneben.",
      en: "General reference to health: it needs an authorised claim beside it.",
    },
    missing: {
      de: "Es fehlt die zugelassene gesundheitsbezogene Angabe im selben Text.",
      en: "What is missing is the authorised health claim in the same text.",
    },
    repair: { drop: true, keep: /^(?:superfood|wellness)/iu, instead: facts },
    examples: {
      fires: [
        { text: "Gesunder Riegel für die Tour", productCategory: "food" },
        { text: "Superfood im Beutel", productCategory: "food" },
        { text: "A healthy snack", productCategory: "food" },
      ],
      silent: [
        "Bleib gesund!",
        { text: "Riegel mit Nüssen", productCategory: "food" },
        { text: "Nicht gesund, aber lecker.", productCategory: "food" },
        { text: "Is it healthy?", productCategory: "food" },
      ],
    },
  },
  {
    id: "medicine-certain",
    languages: ["de", "en"],
    home: { categories: ["medicine"], orText: medicineWords },
    patterns: [
      words("(?:wirkt|hilft|heilt) (?:garantiert|immer|sicher|zuverlässig|sofort)"),
      words("(?:garantierte?|sichere?|sofortige?) (?:wirkung|heilung|hilfe|linderung)"),
      words("(?:ohne|keine|frei von) (?:jede |jegliche )?(?:nebenwirkungen|risiken|risiko)"),
      words("(?:guaranteed|certain|instant) (?:relief|cure|results?|effect)"),
      words("(?:no|without|free of) side effects"),
      words("(?:works|helps|heals) (?:guaranteed|always|instantly|every time)"),
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
    home: { categories: ["medicine", "food", "supplement"], orText: medicineWords },
    patterns: [
      words("(?:ärzte|ärztinnen|apotheker|mediziner|kliniken) (?:empfehlen|vertrauen|schwören|verwenden)"),
      words("von (?:ärzten|ärztinnen|apothekern|medizinern|kliniken) empfohlen"),
      words("(?:doctors?|physicians?|pharmacists?|clinics) ?(?:recommend~|trust|approved)"),
      words("(?:vorher nachher|before and after)"),
    ],
    sources: medicines("§ 11 Absatz 1 Nr. 2", "Artikel 90 Buchstabe f", "block"),
    why: {
      de: "Empfehlung durch Heilberufe oder Vorher-Nachher-Bilder: in der Werbung beim Publikum verboten.",
      en: "Recommendation by health professionals or before-and-after pictures: banned in advertising to the public.",
    },
    missing: {
      de: "Kein Nachweis hilft: Die Empfehlung muss weg.",
      en: "No evidence helps: the recommendation must go.",
    },
    repair: { instead: facts },
    examples: {
      fires: [
        { text: "Von Ärzten empfohlen", productCategory: "supplement" },
        { text: "Doctor recommended", productCategory: "food" },
      ],
      silent: [
        "Von Bergführern getestet",
        { text: "Nicht von Ärzten empfohlen.", productCategory: "food" },
        "Von Ärzten empfohlen? Davon halten wir nichts.",
      ],
    },
  },
  {
    id: "goods-cure",
    languages: ["de", "en"],
    patterns: [
      words(`${heals} (?:\\p{L}+ ){0,3}${disease}`),
      words(
        `(?:hilft gegen|wirkt gegen|schluss mit|nie wieder|helps against|goodbye to|no more) (?:\\p{L}+ ){0,2}(?:rückenschmerz~|gelenkschmerz~|kopfschmerz~|migräne|arthrose|krankheit~|back pain|joint pain|headaches?|migraines?|arthritis)`,
      ),
    ],
    retractable: true,
    yieldsTo: ["food-disease", "medicine-certain"],
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
