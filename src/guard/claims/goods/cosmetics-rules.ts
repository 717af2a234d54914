// Rules on cosmetics: the common criteria of Regulation (EU) No 655/2013, and where skin care starts to sound like medicine.
import { unitedKingdom, unitedStates, words, type ClaimRule } from "#src/guard/claims/rule.ts";
import { cosmeticWords, disease, heals } from "#src/guard/claims/facts/health-words.ts";
import { union } from "./norms.ts";

const home = { categories: ["cosmetics"], orText: cosmeticWords } as const;
const cosmetics = "cosmetics" as const;
const ingredients = {
  de: "Die Inhaltsstoffe stehen auf der Packung.",
  en: "The ingredients are on the pack.",
} as const;

export const cosmeticsRules: readonly ClaimRule[] = [
  {
    id: "cosmetic-medicinal",
    languages: ["de", "en"],
    home,
    patterns: [
      words(`${heals} (?:\\p{L}+ ){0,3}?${disease}`),
      words(`${disease} (?:\\p{L}+ ){0,2}?(?:heil|linder|bekämpf|kurier|beseitig|behandel)(?:t|en|n|et)`),
      words(
        `(?:gegen|wirkt gegen|hilft (?:\\p{L}+ )?(?:gegen|bei)|lindert|against|helps (?:with|against)|relief (?:from|for)|treatment for) (?:\\p{L}+ ){0,2}?(?:neurodermitis|schuppenflechte|psoriasis|ekzeme?n?|akne|rosacea|dermatitis|pilz~|herpes|warzen|krampfadern|arthrose|gelenkschmerz~|muskelschmerz~|rückenschmerz~|entzündung~|eczema|acne|fungal infections?|cold sores|joint pain|inflammation)`,
      ),
      words(
        "(?:heilt (?:die |ihre |deine |gereizte |geschädigte )?(?:haut|wunden|narben)|heilend~|wundheil~|wundheilungsfördernd~|entzündungshemmend~|antibakteriell wirksam~|antimykotisch~|schmerzlindernd~|durchblutungsfördernd~|zellerneuernd~|narben (?:verschwinden|entfern~)|entfernt narben|heals (?:wounds|scars|skin)|healing cream|wound ?healing|anti ?inflammatory|stimulates? cell (?:renewal|division)|removes scars)",
      ),
      words(
        "(?:neurodermitis|schuppenflechte|psoriasis|ekzeme?n?|rosacea|dermatitis|herpes|gürtelrose|fußpilz|nagelpilz|eczema|shingles|athlete's foot)",
      ),
      words(
        "(?:regt|stimuliert|fördert|stoppt) (?:\\p{L}+ ){0,2}?(?:haarwuchs|haarwachstum|haarausfall)|haarausfall (?:stoppen|gestoppt)|(?:stops|reverses) hair loss|regrows? hair",
      ),
      words(
        "(?:wirkt|works) (?:\\p{L}+ ){0,2}?(?:wie|like) (?:\\p{L}+ )?(?:botox|ein facelift|a facelift)|botox (?:effekt|alternative|in der tube)",
      ),
    ],
    exceptions: [
      /(?:vor|against)\s+(?:uv|sonnenbrand)/giu,
      /zu\s+(?:neurodermitis|schuppenflechte|psoriasis|rosacea|ekzemen?)\s+neigend\p{L}*|(?:eczema|rosacea|psoriasis)-?\s?prone/giu,
    ],
    retractable: true,
    yieldsTo: ["food-disease"],
    sources: [
      ...union(
        "Verordnung (EG) Nr. 1223/2009 und Richtlinie 2001/83/EG",
        "Artikel 2 und 20 Absatz 1",
        "block",
        "2013-07-11",
      ),
      ...unitedKingdom("12.1", "block"),
      ...unitedStates("Federal Food, Drug, and Cosmetic Act", "21 U.S.C. § 321(g)", "block"),
    ],
    why: {
      de: "Heilende Wirkung bei Kosmetik: Sie macht das Mittel zum Arzneimittel ohne Zulassung.",
      en: "Healing effect of a cosmetic: it turns the product into a medicine without authorisation.",
    },
    missing: {
      de: "Kein Nachweis hilft: Kosmetik darf reinigen, pflegen, schützen und verändern, nicht heilen.",
      en: "No evidence helps: cosmetics may clean, care, protect and change looks, not heal.",
    },
    repair: {
      instead: {
        de: "Pflegt die Haut und spendet Feuchtigkeit.",
        en: "Cares for the skin and gives it moisture.",
      },
    },
    examples: {
      fires: [
        { text: "Creme, die Neurodermitis heilt", productCategory: cosmetics },
        { text: "Wirkt wundheilend und entzündungshemmend", productCategory: cosmetics },
        "Unsere Lotion hilft gegen Akne.",
        { text: "This cream heals eczema.", productCategory: cosmetics },
        { text: "Stops hair loss", productCategory: cosmetics },
      ],
      silent: [
        { text: "Pflegt trockene Haut.", productCategory: cosmetics },
        { text: "Heilt keine Ekzeme.", productCategory: cosmetics },
        "Hilft gegen nasse Füße",
        { text: "Schützt vor Sonnenbrand.", productCategory: cosmetics },
        { text: "Moisturises dry skin.", productCategory: cosmetics },
      ],
    },
  },
  {
    id: "cosmetic-free-from",
    languages: ["de", "en"],
    home,
    patterns: [
      words(
        "(?:ohne|frei von|0 ?%|keine) (?:\\p{L}+ ){0,2}?(?:parabene?n?|chemie|giftstoffe?n?|schadstoffe?n?|formaldehyd|schwermetalle?n?|konservierungsstoffe?n?|mikroplastik und gift|allergene?n?)",
      ),
      words("(?:parabenfrei~|chemiefrei~|giftfrei~|schadstofffrei~|allergenfrei~)"),
      words(
        "(?:paraben|chemical|toxin|allergen|preservative) ?free|(?:no|without|free (?:from|of)) (?:\\p{L}+ )?(?:parabens|chemicals|toxins|allergens|nasties|formaldehyde)",
      ),
    ],
    retractable: false,
    sources: [
      ...union("Verordnung (EU) Nr. 655/2013", "Anhang Nr. 1, 5 und 6", "warn", "2019-07-01"),
      ...unitedKingdom("3.1", "warn"),
      ...unitedStates("FTC Act", "Section 5 (15 U.S.C. § 45)", "warn"),
    ],
    why: {
      de: "„Frei von“ setzt erlaubte Stoffe herab oder wirbt mit dem, was ohnehin verboten ist.",
      en: "“Free from” denigrates lawful substances or advertises what the law bans anyway.",
    },
    missing: {
      de: "Es fehlt eine Aussage über das, was das Produkt enthält oder leistet.",
      en: "What is missing is a statement on what the product contains or does.",
    },
    repair: { instead: ingredients },
    note: "The Commission's technical document on cosmetic claims (2017, applied since July 2019) is guidance, no law; informed choice such as “free from alcohol” stays allowed.",
    examples: {
      fires: [
        { text: "Shampoo ohne Parabene", productCategory: cosmetics },
        "Parabenfreie Lotion",
        { text: "Chemical-free skincare", productCategory: cosmetics },
      ],
      silent: [
        { text: "Shampoo ohne Duftstoffe", productCategory: cosmetics },
        { text: "Deo ohne Alkohol", productCategory: cosmetics },
        "Jacke ohne PFAS",
        { text: "Fragrance-free lotion", productCategory: cosmetics },
      ],
    },
  },
  {
    id: "cosmetic-hypoallergenic",
    languages: ["de", "en"],
    home,
    patterns: [
      words("(?:hypoallergen~|allergiegetestet~|für allergiker geeignet|hypoallergenic|allergy tested)"),
      words(
        "(?:dermatologisch|klinisch|augenärztlich|hautärztlich) (?:getestet|geprüft|bestätigt|bewiesen|erwiesen)~|dermatologist[ -](?:tested|approved)|dermatologically tested",
      ),
    ],
    retractable: true,
    proof: {
      supports:
        /hypoallergen|patch|verträglichkeit|dermatolog|epikutan|studie|testbericht|study|human repeat insult/iu,
    },
    sources: [
      ...union("Verordnung (EU) Nr. 655/2013", "Anhang Nr. 3", "warn", "2013-07-11"),
      ...unitedKingdom("3.7", "warn"),
      ...unitedStates("FTC Act", "Section 5 (15 U.S.C. § 45)", "warn"),
    ],
    why: {
      de: "Verträglichkeit: „hypoallergen“ und „dermatologisch getestet“ brauchen eine Untersuchung, die genau das zeigt.",
      en: "Tolerance: “hypoallergenic” and “dermatologically tested” need a study that shows exactly this.",
    },
    missing: {
      de: "Es fehlt der Bericht über die Verträglichkeit mit Zahl der Personen und Datum.",
      en: "What is missing is the report on tolerance with number of people and date.",
    },
    repair: { drop: true, instead: ingredients },
    examples: {
      fires: [
        { text: "Hypoallergene Creme", productCategory: cosmetics },
        { text: "Dermatologisch getestet", productCategory: cosmetics },
        { text: "Dermatologist-tested serum", productCategory: cosmetics },
      ],
      silent: [
        { text: "Creme für trockene Haut", productCategory: cosmetics },
        {
          text: "Hypoallergene Creme",
          productCategory: cosmetics,
          evidence: ["Testbericht Verträglichkeit (Epikutantest, 50 Personen), 2026"],
        },
        "Auf Tour getestet",
        { text: "Not dermatologist-tested.", productCategory: cosmetics },
      ],
    },
  },
  {
    id: "cosmetic-effect",
    languages: ["de", "en"],
    home,
    patterns: [
      words(
        "(?:straffere?|glattere?|jüngere?|faltenfreie?|firmer|tighter|younger|smoother)(?: (?:aussehende |looking ))?[nr]? ?(?:haut|teint|skin|complexion) (?:in|nach|within|after) (?:nur |just |only )?(?:\\p{L}+|\\d+) (?:tagen?|wochen|days?|weeks?|anwendungen|uses)|(?:weniger|fewer|less) (?:falten|fältchen|wrinkles|fine lines) (?:in|nach|within|after) (?:nur |just |only )?(?:\\p{L}+|\\d+) (?:tagen?|wochen?|days?|weeks?|anwendungen|uses)",
      ),

      words(
        "(?:faltenfrei~|ohne falten|nie wieder falten|beseitigt falten|entfernt falten|falten verschwinden|lässt falten (?:\\p{L}+ )?verschwinden|weg mit falten)",
      ),
      words(
        "(?:\\d+ jahre jünger|um jahre jünger|jahre verjüngt|verjüngt (?:\\p{L}+ )?haut|looks? \\d+ years younger|years younger|erases wrinkles|wrinkle ?free|removes wrinkles)",
      ),
      words(
        "(?:stoppt|kehrt|stops|reverses) (?:\\p{L}+ ){0,2}?(?:hautalterung|alterung|alterungsprozess|ageing|aging)(?: um)?",
      ),
      words(
        "(?:cellulite|besenreiser|augenringe|pickel|unreinheiten) (?:\\p{L}+ ){0,2}?(?:weg|verschwinden|beseitigen|verschwunden)|(?:beseitigt|entfernt|removes|erases|eliminates) (?:\\p{L}+ )?(?:cellulite|augenringe|pickel|dark circles|pimples)",
      ),
      /(?:reduziert|mindert|glättet|verringert|mildert|reduces|smooths)\s(?:\p{L}+\s){0,2}?(?:falten|fältchen|cellulite|wrinkles|fine lines)[^.!?\n]{0,40}?\d{1,3}\s?%/giu,
      words(
        "(?:bis zu )?\\d{1,3} ?% (?:\\p{L}+ ){0,2}?(?:weniger falten|mehr volumen|fewer wrinkles|less wrinkles|more volume|glattere haut|mehr feuchtigkeit|more moisture|smoother skin)",
      ),
    ],
    retractable: true,
    proof: {
      supports:
        /anwendungstest|studie|messung|probanden|corneometer|study|test persons|measured|instrumental/iu,
    },
    sources: [
      ...union("Verordnung (EU) Nr. 655/2013", "Anhang Nr. 3 und 4", "warn", "2013-07-11"),
      ...unitedKingdom("12.24", "warn"),
      ...unitedStates("FTC Act", "Section 5 (15 U.S.C. § 45)", "warn"),
    ],
    why: {
      de: "Wirkversprechen bei Kosmetik: Es darf nicht über das hinausgehen, was belegt ist.",
      en: "Promised effect of a cosmetic: it must not go beyond what is proven.",
    },
    missing: {
      de: "Es fehlt eine Anwendungsstudie mit Messung, Personenzahl und Dauer.",
      en: "What is missing is a study with measurement, number of people and duration.",
    },
    repair: {
      instead: {
        de: "Pflegt die Haut und spendet Feuchtigkeit.",
        en: "Cares for the skin and gives it moisture.",
      },
    },
    examples: {
      fires: [
        { text: "Faltenfrei in sieben Tagen", productCategory: cosmetics },
        { text: "10 Jahre jünger mit unserem Serum", productCategory: cosmetics },
        { text: "Erases wrinkles overnight", productCategory: cosmetics },
        { text: "50 % weniger Falten", productCategory: cosmetics },
      ],
      silent: [
        { text: "Lässt die Haut glatter aussehen.", productCategory: cosmetics },
        {
          text: "50 % weniger Falten",
          productCategory: cosmetics,
          evidence: ["Studie mit 40 Probanden über 8 Wochen, Messung der Faltentiefe"],
        },
        "Faltbares Zelt",
        { text: "Evening care for mature skin", productCategory: cosmetics },
      ],
    },
  },
  {
    id: "cosmetic-animals",
    languages: ["de", "en"],
    home,
    patterns: [
      words(
        "(?:ohne tierversuche|tierversuchsfrei~|nicht an tieren getestet|frei von tierversuchen|cruelty ?free|not tested on animals|no animal testing)",
      ),
    ],
    exceptions: [/leaping bunny|kaninchen-?siegel|hase mit schützender hand/giu],
    unless: [/leaping bunny|hase mit (?:der )?schützende\p{L}* hand|peta/iu],
    retractable: false,
    proof: { supports: /leaping bunny|zertifikat|certificate|peta|hcs|kaninchen/iu },
    sources: [
      ...union(
        "Verordnung (EU) Nr. 655/2013 und (EG) Nr. 1223/2009",
        "Anhang Nr. 1 und Artikel 18, 20 Absatz 3",
        "warn",
        "2013-07-11",
      ),
    ],
    why: {
      de: "Tierversuche für Kosmetik sind in der Union verboten: Was für alle gilt, ist kein Vorzug.",
      en: "Animal tests for cosmetics are banned in the Union: what holds for all is no advantage.",
    },
    missing: {
      de: "Es fehlt ein Programm, das weiter geht als das Verbot, etwa für die ganze Lieferkette weltweit.",
      en: "What is missing is a scheme that goes further than the ban, such as for the whole supply chain worldwide.",
    },
    repair: { drop: true, keep: /./u, instead: ingredients },
    examples: {
      fires: [
        { text: "Tierversuchsfreie Wimperntusche", productCategory: cosmetics },
        { text: "Cruelty-free lipstick", productCategory: cosmetics },
      ],
      silent: [
        { text: "Vegane Wimperntusche", productCategory: cosmetics },
        { text: "Cruelty-free, Leaping Bunny approved", productCategory: cosmetics },
        "Tierfreundliche Ferienwohnung",
      ],
    },
  },
];
