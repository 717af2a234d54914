// Rules of the EmpCo annex on how long goods last, whether they can be repaired, and what updates, spares and consumables do.
import { blacklist, empco, misleading, words, type ClaimRule } from "../rule.ts";

const numbering =
  "Nummern nach Anhang I der Richtlinie 2005/29/EG in der Fassung der Richtlinie (EU) 2024/825; die Zählung im deutschen Anhang gegen das Bundesgesetzblatt prüfen.";
const details = {
  de: "Angaben zu Gebrauch und Ersatzteilen stehen in den Produktdetails.",
  en: "Use and spare parts are described in the product details.",
} as const;
const tested =
  /prüfbericht|dauertest|dauerlauf|labor|getestet|nachgewiesen|martindale|test report|tested|endurance|zyklen|cycles|garantie|guarantee/iu;

export const durabilityRules: readonly ClaimRule[] = [
  {
    id: "durability-time",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:hält|halten|überlebt|überleben|übersteht|überstehen|lebt|leben|läuft|laufen|reicht für) (?:\\p{L}+ ){0,2}\\d[\\d.]* ?(?:jahre|jahren|jahrzehnte|wäschen|waschgänge|kilometer|km|zyklen|stunden betrieb|schnitte|seiten)",
      ),
      words(
        "(?:haltbar|langlebig|lebensdauer|nutzungsdauer)(?:e[rnms]?)? (?:\\p{L}+ ){0,3}\\d[\\d.]* ?(?:jahre|jahren|wäschen|kilometer|zyklen|stunden)",
      ),
      words(
        "(?:hält|halten|für|reicht) (?:ein |das )?(?:ganzes |ganze )?(?:leben|generationen|jahrzehnte)(?: lang)?",
      ),
      words(
        "(?:last|lasts|lasting|survives?|withstands?|good for|built for) (?:\\p{L}+ ){0,3}\\d[\\d,.]* ?(?:years|decades|washes|miles|kilometres|cycles)",
      ),
      words("(?:built|made|designed) to last (?:for )?(?:\\d+ years|decades|generations|a lifetime|forever)"),
      words("(?:a lifetime|generations|decades) of (?:use|wear|service)"),
    ],
    exceptions: [
      /(?:akku|batterie|battery|ladung|charge)\p{L}*\s+(?:\p{L}+\s+){0,3}(?:hält|reicht|lasts?)[^.!?\n]{0,40}/giu,
    ],
    nearby: [tested],
    yieldsTo: ["absolute"],
    proof: {
      supports:
        /lebensdauer|dauerlauf|dauertest|jahre|zyklen|wäschen|prüfbericht|durability|endurance|years|cycles|test report/iu,
    },
    sources: [
      ...blacklist("23g", empco, "warn"),
      ...misleading("warn", { paragraph: "§ 5 Absatz 2 Nr. 1", to: "2026-09-26" }),
    ],
    why: {
      de: "Haltbarkeit in Zeit oder Gebrauch: Falsch behauptet ist sie stets unzulässig, sie braucht eine Prüfung unter normalen Bedingungen.",
      en: "Durability in time or use: a false statement is always banned, it needs a test under normal conditions.",
    },
    missing: {
      de: "Es fehlt ein Prüfbericht über die Nutzungsdauer unter normalen Bedingungen.",
      en: "What is missing is a test report on the time of use under normal conditions.",
    },
    repair: { instead: details },
    note: numbering,
    examples: {
      fires: [
        "Hält mindestens 15 Jahre.",
        "Die Sohle läuft 3.000 Kilometer.",
        "Built to last 20 years.",
        "Für Generationen",
      ],
      silent: [
        "Der Akku hält 10 Stunden.",
        "Getestet: hält 10.000 Zyklen nach Prüfbericht.",
        "Hält nicht 15 Jahre.",
        "Hält das 15 Jahre?",
        { text: "Hält 15 Jahre.", evidence: ["Prüfbericht: Lebensdauer 15 Jahre bei normalem Gebrauch"] },
        "Ersatzteile gibt es zehn Jahre lang.",
      ],
    },
  },
  {
    id: "durability-vague",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:extrem|besonders|außergewöhnlich|unglaublich|enorm) (?:langlebig|haltbar|strapazierfähig)(?:e[rnms]?)?",
      ),
      words("(?:extremely|exceptionally|incredibly) (?:durable|long ?lasting|hard ?wearing)"),
    ],
    nearby: [tested],
    proof: {
      supports: /lebensdauer|dauertest|zyklen|martindale|prüfbericht|durability|endurance|test report/iu,
    },
    sources: misleading("advice", { paragraph: "§ 5 Absatz 2 Nr. 1" }),
    why: {
      de: "Besondere Haltbarkeit: als Lob erlaubt, als Tatsache zu belegen.",
      en: "Special durability: fine as praise, to be proved as a fact.",
    },
    missing: { de: "Einen Prüfwert nennen, wo es ihn gibt.", en: "Name a tested value where there is one." },
    repair: { instead: details },
    examples: {
      fires: ["Extrem langlebig und leicht", "Exceptionally durable fabric"],
      silent: [
        "Robust und leicht",
        "Nicht besonders langlebig.",
        "Durable fabric",
        "Is it extremely durable?",
      ],
    },
  },
  {
    id: "repairable",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:voll(?:ständig|kommen)?|komplett|jederzeit|leicht|einfach|ganz|immer) (?:reparierbar|reparaturfreundlich|zu reparieren)(?:e[rnms]?)?",
      ),
      words("(?:lässt|lassen) sich (?:\\p{L}+ ){0,2}reparieren"),
      words("(?:fully|easily|completely|always|infinitely) repairable"),
      words("(?:easy|simple) to repair"),
    ],
    nearby: [
      /ersatzteil|anleitung|werkzeug|reparaturindex|schraub|werkstatt|reparaturservice|spare parts?|manual|screw|repair (?:guide|index|service)/iu,
    ],
    proof: { supports: /reparier|reparatur|ersatzteil|repair|spare part/iu },
    sources: [
      ...blacklist("23h", empco, "warn"),
      ...misleading("warn", { paragraph: "§ 5 Absatz 2 Nr. 1", to: "2026-09-26" }),
    ],
    why: {
      de: "Reparierbarkeit: Wer sie behauptet, ohne dass Teile und Anleitung da sind, handelt stets unzulässig.",
      en: "Repairability: claiming it without parts and instructions is always banned.",
    },
    missing: {
      de: "Es fehlt, woher Ersatzteile und Anleitung kommen und wie lange.",
      en: "What is missing is where spare parts and instructions come from, and for how long.",
    },
    repair: { drop: true, keep: /^(?:lässt|lassen)/iu, instead: details },
    note: numbering,
    examples: {
      fires: [
        "Dieses Gerät lässt sich jederzeit reparieren.",
        "Vollständig reparierbar",
        "Easily repairable headphones",
      ],
      silent: [
        "Lässt sich leicht reparieren: Ersatzteile und Anleitung im Shop.",
        "Nicht reparierbar.",
        "Lässt sich das reparieren?",
        "We repair your boots in Hamburg.",
      ],
    },
  },
  {
    id: "update-pressure",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:update|aktualisier)~[^.!?\\n]{0,60}(?:sonst|andernfalls|ohne) [^.!?\\n]{0,60}(?:nicht mehr|kein~|unsicher|gesperrt|defekt)",
      ),
      words("(?:zwingend|unbedingt|sofort) (?:\\p{L}+ ){0,2}(?:update|aktualisieren|updaten)~?"),
      words(
        "(?:update|upgrade) (?:now |today )?(?:or|otherwise) [^.!?\\n]{0,60}(?:stop|not work|no longer|fail|lose)~",
      ),
      words("(?:must|need to) (?:update|upgrade) (?:now|immediately|today)"),
    ],
    retractable: false,
    nearby: [
      /sicherheits(?:lücke|update)|schwachstelle|fehler behoben|security (?:fix|update|patch)|vulnerabilit/iu,
    ],
    sources: [...blacklist("23e", empco, "warn"), ...misleading("warn", { to: "2026-09-26" })],
    why: {
      de: "Update als notwendig dargestellt: Verbessert es nur Funktionen, ist das stets unzulässig.",
      en: "Update shown as necessary: if it only improves features, that is always banned.",
    },
    missing: {
      de: "Es fehlt, ob das Update der Sicherheit dient oder nur neue Funktionen bringt.",
      en: "What is missing is whether the update serves security or only brings new features.",
    },
    repair: {
      instead: {
        de: "Was das Update ändert, steht in den Versionshinweisen.",
        en: "The release notes say what the update changes.",
      },
    },
    note: numbering,
    examples: {
      fires: [
        "Installieren Sie jetzt das Update, sonst funktioniert Ihr Gerät nicht mehr.",
        "Update now or your watch will stop working.",
      ],
      silent: [
        "Das Update bringt einen dunklen Modus.",
        "Das Sicherheitsupdate schließt eine Lücke; ohne Update ist das Gerät unsicher.",
        "The update is optional.",
        "Where do I find the update?",
      ],
    },
  },
  {
    id: "consumable-early",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:filter|patrone~|toner|klinge~|bürste~|akku|batterie~|tinte) (?:\\p{L}+ ){0,3}(?:vorsorglich|schon jetzt|vorzeitig|lieber früher|bevor (?:er|sie|es) leer)(?: \\p{L}+)*",
      ),
      words(
        "(?:wechsle|wechseln sie|ersetze|ersetzen sie|tausche|tauschen sie) (?:\\p{L}+ ){0,3}(?:filter|patrone~|toner|klinge~|bürste~|tinte) (?:\\p{L}+ ){0,2}(?:jetzt schon|schon jetzt|vorsorglich|vorzeitig|auch wenn)",
      ),
      words(
        "(?:replace|change) (?:your |the )?(?:filter|cartridge|toner|blade|brush|ink)s? (?:\\p{L}+ ){0,3}(?:early|before it is empty|even if|in advance)",
      ),
    ],
    sources: [...blacklist("23i", empco, "warn"), ...misleading("warn", { to: "2026-09-26" })],
    why: {
      de: "Verbrauchsgut früher ersetzen, als es technisch nötig ist: Dazu darf nicht verleitet werden.",
      en: "Replacing a consumable earlier than technically necessary: consumers must not be induced to do so.",
    },
    missing: {
      de: "Es fehlt der technische Grund für den Wechsel.",
      en: "What is missing is the technical reason for the change.",
    },
    repair: {
      instead: {
        de: "Wann ein Wechsel nötig ist, zeigt das Gerät an.",
        en: "The device shows when a change is due.",
      },
    },
    note: numbering,
    examples: {
      fires: ["Wechsle den Filter schon jetzt vorsorglich.", "Replace your cartridge early."],
      silent: [
        "Der Filter hält drei Monate und lässt sich auswaschen.",
        "Wann muss ich den Filter wechseln?",
        "Don't replace the filter early.",
        "Replace the filter when the light turns red.",
      ],
    },
  },
  {
    id: "foreign-parts",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:fremd|nachgemacht|billig|nicht originale?|kompatible?)(?:e[rnms]?)? ?(?:\\p{L}+ ){0,2}(?:patrone~|tinte~|toner|ersatzteile?~|akkus?|zubehör|klingen|teile?) (?:\\p{L}+ ){0,3}(?:beschädig|zerstör|schad|gefährd|funktionier|ruinier)~",
      ),
      words(
        "nur mit (?:\\p{L}+ ){0,2}original ?(?:patronen|tinte|toner|ersatzteilen|akkus|zubehör|teilen|kapseln)",
      ),
      words(
        "(?:third ?party|non ?original|generic|compatible|imitation) (?:\\p{L}+ ){0,2}(?:cartridges?|ink|toner|parts?|batter(?:y|ies)|accessories|blades|capsules) (?:\\p{L}+ ){0,3}(?:damage|destroy|harm|ruin|void|not work)s?",
      ),
      words(
        "only works? with (?:\\p{L}+ )?(?:original|genuine) (?:cartridges?|ink|parts?|accessories|capsules)",
      ),
    ],
    exceptions: [
      /(?:beschädig|schad|gefährd|ruinier)\p{L}*[^.!?\n]{0,40}\s(?:nicht|kein\p{L}*)(?![\p{L}])/giu,
    ],
    proof: { supports: /prüfbericht|test report|messung|schaden nachgewiesen|damage (?:shown|proven)/iu },
    sources: [
      ...blacklist("23j", empco, "warn"),
      ...misleading("warn", { paragraph: "§ 5 Absatz 1 und § 6 Absatz 2 Nr. 5", to: "2026-09-26" }),
    ],
    why: {
      de: "Fremde Teile schlechtgeredet: Falsch zu behaupten, sie schadeten dem Gerät, ist stets unzulässig.",
      en: "Foreign parts run down: falsely saying that they harm the device is always banned.",
    },
    missing: { de: "Es fehlt ein Nachweis des Schadens.", en: "What is missing is proof of the damage." },
    repair: {
      instead: {
        de: "Passendes Zubehör findest du im Shop.",
        en: "You will find matching accessories in the shop.",
      },
    },
    note: numbering,
    examples: {
      fires: [
        "Nur mit unseren Originalpatronen druckt das Gerät einwandfrei.",
        "Fremde Tinte beschädigt den Druckkopf.",
        "Third-party cartridges will damage your printer.",
      ],
      silent: [
        "Originalpatronen gibt es im Shop.",
        "Fremde Tinte beschädigt den Druckkopf nicht.",
        "Works with any standard battery.",
        "Do third-party cartridges damage the printer?",
      ],
    },
  },
];
