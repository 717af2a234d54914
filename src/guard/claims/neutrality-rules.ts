// Rules on climate neutrality: compensation, the company, nought emissions, promises for the future, and the law before EmpCo.
import {
  blacklist,
  empco,
  misleading,
  unitedKingdom,
  unitedStates,
  words,
  type ClaimRule,
  type Source,
} from "./rule.ts";

const neutral = [
  words(
    "(?:klima|umwelt|co2|kohlendioxid|kohlenstoff|treibhausgas|thg|emissions) ?(?:neutral|positiv|negativ)~",
  ),
  words("(?:co2|klima|emissions|treibhausgas) ?(?:kompensiert|ausgeglichen|bilanziert)(?:e[rnms]?)?"),
  words("(?:co2|klima) ?(?:ausgleich|kompensation)"),
  words(
    "(?:kompensier|gleich|neutralisier)~ (?:wir )?(?:\\p{L}+ ){0,3}(?:co2~|emission~|treibhausgas~|fußabdruck)",
  ),
  words("(?:carbon|climate|co2|ghg|emissions?) (?:neutral~|positive|negative|compensated|offset~)"),
  words("net ?zero(?: (?:carbon|emissions|impact|jacket|product|delivery|shipping))?"),
  words("netto ?null(?: ?emissionen)?"),
  words(
    "(?:offset|offsets|offsetting|compensat~) (?:all |our |its |the |every |your ){0,2}(?:\\p{L}+ )?(?:carbon|co2|emissions?|footprint)",
  ),
  words("(?:reduced|zero|no) climate impact"),
  words(
    "(?:kompensier|neutralisier)~ (?:wir )?(?:\\p{L}+ ){0,2}(?:flug|flüge|reise~|fahrt~|bestellung~|lieferung~|paket~|sendung~|einkauf|einkäufe|versand|strom|produkt~)",
  ),
  words(
    "(?:gleichen|gleicht) (?:wir )?(?:\\p{L}+ ){0,2}(?:flug|flüge|reise~|fahrt~|bestellung~|lieferung~|paket~|sendung~|versand|flasche~|produkt~) (?:\\p{L}+ ){0,3}(?:vollständig |komplett )?aus",
  ),
  words("(?:wir|für dich) gleichen aus"),
  words(
    "(?:flug|reise|versand|lieferung|paket|bestellung)~ (?:\\p{L}+ ){0,2}(?:wird |werden )?(?:\\p{L}+ ){0,2}(?:kompensiert|neutralisiert)",
  ),
  words(
    "(?:we )?(?:offset|neutrali[sz]e) (?:your |every |each |all )(?:\\p{L}+ )?(?:flight|trip|order|delivery|parcel|purchase|shipment)s?",
  ),
  words("ohne (?:schlechtes )?klima(?:sorgen|gewissen|folgen|schuld)"),
];

const future = [
  /(?<![\p{L}\d])(?:bis|ab|spätestens|by|until|from)\s+(?:\p{L}+\s+){0,3}20\d\d[^.!?\n]{0,70}?(?:(?:klima|co2|emissions|treibhausgas)[\s-]?(?:neutral|positiv|frei)\p{L}*|(?:carbon|climate|co2)[\s-](?:neutral\p{L}*|positive|free)|net[\s-]?zero|zero[\s-]emissions?|emissions?[\s-]free|fossil[\s-]free|fossilfrei\p{L}*|netto[\s-]?null|null[\s-]?emission\p{L}*|emissionsfrei\p{L}*|plastikfrei\p{L}*|plastic[\s-]free)/giu,
  /(?<![\p{L}\d])(?:(?:klima|co2|emissions|treibhausgas)[\s-]?(?:neutral|positiv|frei)\p{L}*|(?:carbon|climate|co2)[\s-](?:neutral\p{L}*|positive)|net[\s-]?zero|netto[\s-]?null|plastikfrei\p{L}*)[^.!?\n]{0,30}?(?<![\p{L}])(?:bis|ab|spätestens|by|until|from)\s+(?:\p{L}+\s+){0,3}20\d\d/giu,
  words(
    "(?:bis|spätestens|ab) (?:\\p{L}+ ){0,2}20\\d\\d (?:\\p{L}+ ){0,2}(?:halbier|senk|reduzier|verringer|spar|streich|verzicht|stell)~ [^.!?\\n]{0,60}(?:co2|emission|treibhausgas|fußabdruck|plastik|kunststoff|verpackung|energieverbrauch|erneuerbar|ökostrom|recycelt)~",
  ),
  words(
    "(?:by|until) (?:\\p{L}+ ){0,2}20\\d\\d,? [^.!?\\n]{0,50}(?:halve|cut|reduce|eliminate|switch|phase out|slash|use only)~ [^.!?\\n]{0,60}(?:co2|carbon|emissions?|footprint|plastic|packaging|renewable|recycled)~",
  ),
  words(
    "(?:halve|cut|reduce|eliminate|slash) [^.!?\\n]{0,50}(?:co2|carbon|emissions?|footprint|plastic)[^.!?\\n]{0,30} by 20\\d\\d",
  ),
  words(
    "(?:unser ziel|ziel|our goal|our target|our aim)(?: ist| is)?:? (?:die |eine |null |zero |to be )?(?:\\p{L}+ ){0,3}(?:klimaneutral|co2 ?neutral|null ?emission|emission|net ?zero|zero ?emission|carbon ?neutral|climate ?neutral)~",
  ),
  words(
    "(?:bald|schon bald|in zukunft|künftig|morgen) (?:\\p{L}+ ){0,3}(?:klima ?neutral|co2 ?neutral|emissions ?frei|klima ?positiv|plastikfrei)~",
  ),
  words(
    "(?:soon|in (?:the )?future|tomorrow) (?:\\p{L}+ ){0,3}(?:carbon ?neutral|climate ?neutral|emission ?free|net ?zero|plastic ?free)",
  ),
  words(
    "(?:auf dem weg|ziel ist|on (?:our|the) (?:way|path|road|journey)) (?:zur?|zum|in die|die|to|towards)? ?(?:\\p{L}+ ){0,2}(?:klimaneutral~|co2 ?neutral~|null ?emission~|net ?zero|carbon ?neutral~|climate ?neutral~)",
  ),
  words(
    "(?:werden|wollen|möchten|planen|verpflichten) (?:wir |uns )?(?:\\p{L}+ ){0,5}(?:klimaneutral~|co2 ?neutral~|emissionsfrei~|klimapositiv~)",
  ),
  words(
    "(?:we'll|we will|will|aim to|want to|plan to|pledge to|commit to|committed to|going to) (?:be |become |go |reach |achieve |being )?(?:\\p{L}+ ){0,2}(?:carbon ?neutral~|climate ?neutral~|net ?zero|zero ?emissions?)",
  ),
];

const companySources: readonly Source[] = [
  ...misleading("warn"),
  ...unitedKingdom("11.1 und 11.3", "warn"),
  ...unitedStates("FTC Green Guides", "16 CFR § 260.5", "warn"),
];

export const neutralityRules: readonly ClaimRule[] = [
  {
    id: "neutral-offset",
    languages: ["de", "en"],
    patterns: neutral,
    exceptions: future,
    yieldsTo: ["env-future", "neutral-company"],
    sources: [
      ...blacklist("4c", empco),
      ...unitedKingdom("11.1 und 11.3", "warn"),
      ...unitedStates("FTC Green Guides", "16 CFR § 260.5", "warn"),
    ],
    why: {
      de: "Klimaneutralität eines Produkts durch Ausgleich von Emissionen: Das ist immer verboten, auch mit Zertifikaten.",
      en: "Climate neutrality of a product by offsetting: this is always banned, certificates or not.",
    },
    missing: {
      de: "Kein Nachweis hilft: Ausgleichszertifikate tragen die Aussage nicht. Sagen lässt sich, welche Emissionen im eigenen Lebenszyklus des Produkts gesenkt wurden.",
      en: "No evidence helps: offset certificates do not carry the claim. You may say which emissions were cut in the product's own life cycle.",
    },
    repair: {
      drop: true,
      keep: /^(?:kompensier|gleich|neutralisier|offset|compensat|\p{L}+(?:ität|neutrality))/iu,
      instead: {
        de: "Wie das Produkt hergestellt wird, steht in den Produktdetails.",
        en: "The product details say how it is made.",
      },
    },
    examples: {
      fires: [
        "Klimaneutrale Jacke",
        "klimaneutrale Jacke, Deutschlands beste",
        "Unsere CO2-neutralen Rucksäcke",
        "CO₂-neutral verschickt",
        "Die Jacke ist klimaneutral und leicht.",
        "Klima­neutraler Versand",
        "Wir kompensieren alle Emissionen.",
        "Ist das klimaneutral? Ja, komplett!",
        "Wusstest du, dass unsere Jacke klimaneutral ist?",
        "Nicht nur klimaneutral, sondern auch schön.",
        "A carbon-neutral jacket",
        "climate-neutral jacket, Germany's best",
        "We offset all emissions of your order.",
        {
          text: "Klimaneutrale Jacke",
          evidence: ["Zertifikat: klimaneutral durch Kompensation, gültig bis 2028"],
        },
        { text: "A carbon neutral tent", market: "UK" },
        { text: "A carbon neutral tent", market: "US" },
      ],
      silent: [
        "nicht klimaneutral",
        "Ist das klimaneutral?",
        "Diese Jacke ist nicht klimaneutral, aber lange haltbar.",
        "Der Begriff „klimaneutral“ ist seit September verboten.",
        "Klimaneutral nennen wir die Jacke nicht.",
        "Was heißt klimaneutral?",
        "Wir schreiben nirgends „klimaneutral“.",
        "Our jacket isn't carbon neutral.",
        "What does 'carbon neutral' mean?",
        "pH-neutrales Waschmittel",
        "Neutrale Farben für jeden Tag",
        { text: "Klimaneutrale Jacke", asOf: "2026-09-26" },
      ],
    },
  },
  {
    id: "neutral-unexplained",
    languages: ["de", "en"],
    patterns: neutral,
    exceptions: future,
    yieldsTo: ["env-future", "neutral-company"],
    unless: [
      /(?:durch|mittels|via|by|through)\s+(?:die\s+)?(?:kompensation|ausgleich|klimaschutzprojekte?n?|zertifikate|offset\p{L}*|carbon credits|climate projects)/iu,
      /(?:reduzier|gesenkt|vermieden|reduced|avoided)[^.!?\n]{0,60}(?:rest|übrig|remaining)/iu,
    ],
    proof: { supports: /klimaneutral|kompens|offset|carbon/iu, lifts: "warn" },
    sources: misleading("block", { to: "2026-09-26" }),
    why: {
      de: "„Klimaneutral“ ist mehrdeutig: Ob Emissionen vermieden oder ausgeglichen werden, muss in der Werbung selbst stehen.",
      en: "“Climate-neutral” is ambiguous: the advertisement itself must say whether emissions are avoided or offset.",
    },
    missing: {
      de: "Es fehlt die Erklärung im selben Text, wie die Neutralität zustande kommt, mit Projekt und Nachweis.",
      en: "What is missing is the explanation in the same text of how neutrality comes about, with project and proof.",
    },
    repair: {
      drop: true,
      keep: /^(?:kompensier|gleich|neutralisier|offset|compensat|\p{L}+(?:ität|neutrality))/iu,
      instead: {
        de: "Wie das Produkt hergestellt wird, steht in den Produktdetails.",
        en: "The product details say how it is made.",
      },
    },
    examples: {
      fires: [
        { text: "Klimaneutrale Jacke", asOf: "2026-09-26" },
        { text: "Our carbon-neutral jacket", asOf: "2026-01-15" },
        { text: "Klimaneutral verschickt", asOf: "2026-05-01", market: "AT" },
      ],
      silent: [
        { text: "Klimaneutral durch Kompensation über ein Aufforstungsprojekt", asOf: "2026-09-26" },
        { text: "Klimaneutrale Jacke", asOf: "2026-09-27" },
        { text: "nicht klimaneutral", asOf: "2026-05-01" },
        { text: "Ist das klimaneutral?", asOf: "2026-05-01" },
      ],
    },
  },
  {
    id: "neutral-company",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:klima|co2) ?neutrale[rnms]? (?:unternehmen|firma|betrieb|büro~|standort~|marke|händler|shop|team)",
      ),
      words(
        "(?:unternehmen|firma|betrieb|büro|standort|zentrale|company|business|office|headquarters|operations) (?:ist |sind |arbeitet |is |are |has been |works )(?:\\p{L}+ ){0,3}(?:klima ?neutral~|co2 ?neutral~|carbon ?neutral|climate ?neutral|net ?zero)",
      ),
      words("(?:carbon|climate) ?neutral (?:company|business|brand|office|headquarters|retailer)"),
    ],
    exceptions: future,
    yieldsTo: ["env-future"],
    proof: { supports: /klimaneutral|klimabilanz|scope|kompens|carbon|offset|footprint/iu, lifts: "advice" },
    sources: companySources,
    why: {
      de: "Klimaneutralität des Unternehmens: Ohne Erklärung bleibt offen, was gesenkt und was ausgeglichen wird.",
      en: "Climate neutrality of the company: without explanation it stays open what is cut and what is offset.",
    },
    missing: {
      de: "Es fehlen Klimabilanz, Grenzen der Bilanz und der Anteil des Ausgleichs.",
      en: "What is missing is the carbon balance, its limits and the share that is offset.",
    },
    repair: {
      instead: {
        de: "Unsere Emissionen legen wir offen, sobald die Bilanz geprüft ist.",
        en: "We will disclose our emissions once the figures have been audited.",
      },
    },
    examples: {
      fires: [
        "Wir sind ein klimaneutrales Unternehmen.",
        "Unsere Zentrale ist klimaneutral.",
        "We are a carbon-neutral company.",
      ],
      silent: [
        "Unser Unternehmen ist nicht klimaneutral.",
        "Ist Ihr Unternehmen klimaneutral?",
        "Unser Unternehmen sitzt in Hamburg.",
        "Our company is not carbon neutral.",
      ],
    },
  },
  {
    id: "env-zero",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:zero|no)[ -]carbon(?! (?:steel|fib|frame))|carbon[ -](?:zero|less)|(?:ohne|without) (?:jede |jegliche |any )?(?:co2|emissionen|emissions|treibhausgase|carbon footprint|fußabdruck|co2-fußabdruck)",
      ),

      words("emissionsfrei(?:e[rnms]?)?"),
      words("co2 ?frei(?:e[rnms]?)?"),
      words("(?:null|keine|keinerlei|zero|no) ?(?:emissionen|emissions|co2|carbon footprint)"),
      words("carbon ?free"),
    ],
    exceptions: [/lokal\s+(?:\p{L}+\s+)?emissionsfrei\p{L}*/giu, ...future],
    retractable: true,
    yieldsTo: ["env-future", "neutral-offset"],
    proof: { supports: /lebenszyklus|life ?cycle|LCA|ökobilanz/iu, lifts: "warn" },
    sources: [
      ...misleading("block", { paragraph: "§ 5 Absatz 2 Nr. 1" }),
      ...unitedKingdom("11.4", "warn"),
      ...unitedStates("FTC Green Guides", "16 CFR § 260.9", "warn"),
    ],
    why: {
      de: "Kein Produkt entsteht ohne Emissionen: Die Aussage ist über den ganzen Lebenszyklus kaum wahr.",
      en: "No product is made without emissions: over the whole life cycle the claim is hardly true.",
    },
    missing: {
      de: "Es fehlen Bilanzgrenze und Ökobilanz.",
      en: "What is missing is the boundary and a life-cycle assessment.",
    },
    repair: {
      drop: true,
      keep: /^(?:kompensier|gleich|neutralisier|offset|compensat|\p{L}+(?:ität|neutrality))/iu,
      instead: {
        de: "Wie das Produkt hergestellt wird, steht in den Produktdetails.",
        en: "The product details say how it is made.",
      },
    },
    examples: {
      fires: [
        "Emissionsfreie Lieferung",
        "CO2-frei hergestellt",
        "Zero emissions delivery",
        "Carbon-free production",
      ],
      silent: [
        "Lokal emissionsfrei mit dem Lastenrad zugestellt",
        "Nicht emissionsfrei.",
        "Ist die Lieferung emissionsfrei?",
        "Duty-free delivery",
      ],
    },
  },
  {
    id: "env-future",
    languages: ["de", "en"],
    patterns: future,
    unless: [
      /(?:umsetzungsplan|maßnahmenplan|klimaplan|implementation plan|transition plan)[^]{0,160}(?:unabhängig\p{L}*|TÜV|sachverständig\p{L}*|geprüft|verified|independent\p{L}*|audited)/iu,
    ],
    proof: {
      supports:
        /(?:plan|SBTi|fahrplan|roadmap)[^]*(?:unabhängig|TÜV|sachverständig|geprüft|verified|independent|audited|validiert|validated)/iu,
      lifts: "advice",
    },
    sources: [
      { markets: ["DE"], law: "UWG", paragraph: "§ 5 Absatz 3 Nr. 4", severity: "block", from: empco },
      {
        markets: ["AT", "EU"],
        law: "Richtlinie 2005/29/EG in der Fassung der Richtlinie (EU) 2024/825",
        paragraph: "Artikel 6 Absatz 2 Buchstabe d",
        severity: "block",
        from: empco,
      },
      ...misleading("warn", { to: "2026-09-26" }),
      ...unitedKingdom("11.1", "warn"),
      ...unitedStates("FTC Green Guides", "16 CFR § 260.2", "warn"),
    ],
    why: {
      de: "Aussage über künftige Umweltleistung ohne öffentlichen Plan und unabhängige Prüfung.",
      en: "Claim on future environmental performance without a public plan and an independent check.",
    },
    missing: {
      de: "Es fehlen ein öffentlicher, messbarer Umsetzungsplan und die regelmäßige Prüfung durch unabhängige Sachverständige.",
      en: "What is missing is a public, measurable implementation plan and regular checks by an independent expert.",
    },
    repair: {
      instead: {
        de: "Unsere Ziele nennen wir, sobald ein geprüfter Plan vorliegt.",
        en: "We will name our targets once there is an audited plan.",
      },
    },
    examples: {
      fires: [
        "Bis 2030 sind wir klimaneutral.",
        "Klimaneutral bis 2035",
        "Wir werden klimaneutral.",
        "Auf dem Weg zur Klimaneutralität",
        "Net zero by 2040",
        "We will be carbon neutral.",
        { text: "Bis 2030 klimaneutral", asOf: "2026-03-01" },
      ],
      silent: [
        "Bis 2030 wollen wir zehn Filialen eröffnen.",
        "Wir werden nicht klimaneutral werben.",
        "Werden Sie bis 2030 klimaneutral?",
        "By 2030 we plan ten more stores.",
        {
          text: "Bis 2040 klimaneutral: Unser Umsetzungsplan ist öffentlich und wird jährlich unabhängig geprüft.",
        },
      ],
    },
  },
];
