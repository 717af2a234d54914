// Rules on the marks of others: imitation is banned, comparison needs facts, fair description is only worth a look.
import { unitedKingdom, unitedStates, type ClaimRule, type Source } from "#src/guard/claims/rule.ts";
import { abroad, germany } from "./norms.ts";
import { leaningSpots } from "#src/guard/claims/facts/trademarks.ts";

function marks(paragraph: string, directive: string, severity: Source["severity"]): Source[] {
  return [
    ...germany("MarkenG und UWG", paragraph, severity, "2019-01-14"),
    ...abroad("Verordnung (EU) 2017/1001 und Richtlinie 2006/114/EG", directive, severity, "2017-10-01"),
    ...unitedKingdom("3.41 bis 3.43", severity),
    ...unitedStates("Lanham Act", "15 U.S.C. §§ 1114, 1125", severity === "block" ? "warn" : severity),
  ];
}

const own = {
  de: "Was unser Produkt kann, steht in den Produktdetails.",
  en: "The product details say what our product can do.",
} as const;

export const trademarkRules: readonly ClaimRule[] = [
  {
    id: "trademark-imitation",
    languages: ["de", "en"],
    patterns: [],
    finds: (text, surroundings) => leaningSpots(text, "imitation", surroundings),
    retractable: true,
    sources: marks(
      "§ 14 Absatz 2 MarkenG, § 6 Absatz 2 Nr. 4 und 6 UWG",
      "Artikel 9 und Artikel 4 Buchstaben f und g",
      "block",
    ),
    why: {
      de: "Fremde Marke als Vorbild: Nachahmung und Ausnutzen des Rufs einer Marke sind verboten.",
      en: "Someone else's mark as a model: imitation and riding on a mark's reputation are banned.",
    },
    missing: {
      de: "Es fehlt die Erlaubnis des Markeninhabers; beschreib das Produkt mit eigenen Worten.",
      en: "What is missing is the owner's permission; describe the product in your own words.",
    },
    repair: { instead: own },
    note: "The list of marks is kept by the team in src/guard/claims/facts/trademarks.ts; a caller may pass more for one check.",
    examples: {
      fires: [
        "Sieht aus wie eine Rolex",
        "Duftzwilling zu Chanel",
        "Jacke im Stil von Moncler",
        "Our iPhone clone",
        "Der Ferrari unter den Rucksäcken",
      ],
      silent: [
        "Hülle, passend für iPhone",
        "Keine Rolex-Replika, versprochen.",
        "Sieht aus wie neu",
        "A bag like no other",
        "Wir verkaufen Jacken von Patagonia.",
      ],
    },
  },
  {
    id: "trademark-comparison",
    languages: ["de", "en"],
    patterns: [],
    finds: (text, surroundings) => leaningSpots(text, "comparison", surroundings),
    retractable: true,
    yieldsTo: ["trademark-imitation"],
    proof: {
      supports: /vergleichstest|messung|prüfbericht|gemessen|comparison test|measured|lab report/iu,
      lifts: "advice",
    },
    sources: marks("§ 14 MarkenG, § 6 Absatz 2 Nr. 1 bis 5 UWG", "Artikel 4", "warn"),
    why: {
      de: "Vergleich mit einer fremden Marke: erlaubt ist nur der sachliche Vergleich nachprüfbarer Eigenschaften ohne Herabsetzung.",
      en: "Comparison with someone else's mark: only a factual comparison of verifiable features without denigration is allowed.",
    },
    missing: {
      de: "Es fehlen die verglichene Eigenschaft, die Messung und ihr Datum.",
      en: "What is missing is the feature compared, the measurement and its date.",
    },
    repair: { instead: own },
    examples: {
      fires: [
        "Der iPhone-Killer ist da",
        "Wärmer als Patagonia",
        "Forget GoPro!",
        "Die Alternative zu Thermomix",
      ],
      silent: [
        "Kompatibel mit Garmin",
        "Nicht besser als Patagonia, aber anders.",
        "Wärmer als ein Pullover",
        "Lighter than last year's tent",
      ],
    },
  },
  {
    id: "trademark-description",
    languages: ["de", "en"],
    patterns: [],
    finds: (text, surroundings) => leaningSpots(text, "description", surroundings),
    retractable: true,
    yieldsTo: ["trademark-imitation", "trademark-comparison"],
    sources: marks("§ 23 Absatz 1 Nr. 3 MarkenG", "Artikel 14 Absatz 1 Buchstabe c", "advice"),
    why: {
      de: "Fremde Marke als Hinweis auf den Zweck: erlaubt, solange keine Verbindung zum Inhaber entsteht.",
      en: "Someone else's mark to state the purpose: allowed as long as no link to its owner appears.",
    },
    missing: {
      de: "Es fehlt vielleicht der Hinweis, dass das Produkt nicht vom Markeninhaber stammt.",
      en: "What may be missing is a note that the product does not come from the owner of the mark.",
    },
    repair: { instead: own },
    examples: {
      fires: ["Armband, passend für Garmin", "A case for iPhone"],
      silent: ["Passend für jede Tour", "A case for your phone", "Von Garmin"],
    },
  },
];
