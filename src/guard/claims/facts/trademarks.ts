// The marks of others that the team watches, and how a text leans on them: imitation, comparison, or fair description.
import { words, type Spot, type Surroundings } from "#src/guard/claims/rule.ts";

/** The list the team keeps: one mark an entry, as it is written. Callers may add their own for one check. */
const watched: readonly string[] = [
  // Luxury, fashion and sport
  "Rolex",
  "Omega",
  "Cartier",
  "Chanel",
  "Dior",
  "Gucci",
  "Hermès",
  "Louis Vuitton",
  "Prada",
  "Burberry",
  "Versace",
  "Moncler",
  "Canada Goose",
  "Nike",
  "Adidas",
  "Puma",
  "Birkenstock",
  "Crocs",
  "Levi's",
  "Ray-Ban",
  "Lacoste",
  "Hugo Boss",
  // Outdoor
  "Patagonia",
  "The North Face",
  "Jack Wolfskin",
  "Mammut",
  "Fjällräven",
  "Vaude",
  "Deuter",
  "Salewa",
  "Arc'teryx",
  "Columbia",
  "Gore-Tex",
  "Primaloft",
  "Thermos",
  "Stanley",
  // Electronics and software
  "Apple",
  "iPhone",
  "iPad",
  "AirPods",
  "MacBook",
  "Samsung",
  "Galaxy",
  "PlayStation",
  "Nintendo",
  "Xbox",
  "Bose",
  "Sonos",
  "Garmin",
  "GoPro",
  "Dyson",
  "Photoshop",
  "Netflix",
  "Spotify",
  "WhatsApp",
  "ChatGPT",
  // Home, food, cosmetics
  "Ikea",
  "Lego",
  "Playmobil",
  "Tupperware",
  "Thermomix",
  "Nespresso",
  "Nutella",
  "Coca-Cola",
  "Red Bull",
  "Haribo",
  "Milka",
  "Nivea",
  "Labello",
  "Tempo",
  "Tesla",
  "Porsche",
  "Ferrari",
  "Montblanc",
];

export type Leaning = "imitation" | "comparison" | "description";

function escaped(mark: string): string {
  return mark.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}

function markPattern(extra: readonly string[] = []): string {
  return `(?:${[...watched, ...extra].map(escaped).join("|")})`;
}

/** Patterns around the mark; `~~` stands for it. */
const leanings: Readonly<Record<Leaning, readonly string[]>> = {
  imitation: [
    "(?:replika?|replikat|kopie|nachbau|imitation|fake|plagiat|duft ?zwilling|dufzwilling|zwilling|dupe|klon|clone|knock ?off|replica|lookalike|copy|imitation) (?:der |des |von |vom |zu |zur |eines |einer |of |of the |for |to )?(?:\\p{L}+ )?~~",
    "~~ ?(?:replika?|replikat|kopie|imitat~|imitation|dupes?|duftzwilling|zwilling|klon|clone|knock ?off|replica|lookalike|fake)",
    "~~ ?(?:style|stil|look|optik|design|like|artig~|ähnlich~|inspired|inspiriert~|feeling)",
    "(?:im|in) (?:\\p{L}+ )?(?:stil|look|design|style) (?:von |of |der |des )?(?:\\p{L}+ )?~~",
    "(?:inspiriert von|inspired by|riecht wie|duftet wie|sieht aus wie|smells like|looks (?:just )?like|feels like|sitzt wie|schmeckt wie|tastes like|wie (?:eine|ein|von|bei)|like an?) (?:\\p{L}+ )?~~",
    "(?:der|die|das|the) (?:\\p{L}+ )?(?:rolls-?royce|ferrari|porsche|rolex|tesla|apple|iphone) (?:unter|among|of) (?:den |the )?\\p{L}+",
  ],
  comparison: [
    "~~ ?(?:killer|konkurrent|alternative|ersatz|rivale|schreck|challenger|rival)",
    "(?:besser|günstiger|billiger|leichter|schneller|stärker|haltbarer|wärmer|better|cheaper|lighter|faster|warmer|stronger|tougher|more \\p{L}+) (?:\\p{L}+ )?(?:als|than) (?:\\p{L}+ ){0,2}?~~",
    "(?:so|genauso|ebenso|just as|as) (?:\\p{L}+) (?:wie|as) (?:\\p{L}+ )?~~",
    "(?:vergiss|vergesst|vergessen sie|schluss mit|tschüss|weg mit|goodbye|forget|ditch|bye) (?:\\p{L}+ )?~~",
    "(?:alternative|antwort|gegenstück|answer|alternative) (?:zu|zur|zum|auf|to)(?: (?:den|die|das|der|the))? (?:\\p{L}+ )?~~",
    "(?:statt|anstatt|instead of|rather than) (?:\\p{L}+ )?~~",
    "~~[^.!?\\n]{0,40}?(?:qualität|quality)",
  ],
  description: [
    "(?:passend|passt|geeignet|kompatibel|zubehör|hülle|hüllen|tasche|ersatzteil~|adapter|ladekabel|armband|fits|suitable|compatible|case|cases|accessor(?:y|ies)|strap|spare parts?) (?:\\p{L}+ ){0,2}?(?:für|zu|mit|for|with) (?:\\p{L}+ ){0,2}?~~",
  ],
};

const compiled = new Map<string, RegExp[]>();

function patternsFor(leaning: Leaning, extra: readonly string[]): RegExp[] {
  const key = `${leaning} ${extra.join("|")}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const patterns = leanings[leaning].map((source) => words(source.replaceAll("~~", markPattern(extra))));
  // Only the team's own list is kept: a caller's marks must not pile up.
  if (extra.length === 0) compiled.set(key, patterns);
  return patterns;
}

/** Where the text leans on a mark in that way. */
export function leaningSpots(text: string, leaning: Leaning, { trademarks = [] }: Surroundings): Spot[] {
  const lower = text.toLowerCase();
  const present = [...watched, ...trademarks].some((mark) => lower.includes(mark.toLowerCase()));
  if (!present && leaning !== "imitation") return [];
  return patternsFor(leaning, trademarks).flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length })),
  );
}
