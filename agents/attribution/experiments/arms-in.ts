// The arms of an A/B test as people write them: "A: 4120 Besuche, 131 Bestellungen; B: …", "49 of 100 vs 51 of 100".

export interface Arm {
  readonly name: string;
  readonly n: number;
  readonly successes: number;
}

const number = String.raw`(\d{1,3}(?:[.,\s]\d{3})+|\d+)`;
const percent = String.raw`(\d+(?:[.,]\d+)?)\s*(?:%|prozent|percent)`;
const people =
  "(?:besuch\\p{L}*|besucher\\p{L}*|nutzer\\p{L}*|personen|menschen|empfänger\\p{L}*|klicks?|sitzung\\p{L}*|visit\\p{L}*|visitors?|users?|people|recipients?|sessions?|clicks?|impressions?|sent|mails?|e-mails?)";
const wins =
  "(?:bestell\\p{L}*|käufe\\p{L}*|kauf\\p{L}*|conversions?|abschl\\p{L}*|anmeld\\p{L}*|öffnung\\p{L}*|geöffnet\\p{L}*|orders?|purchases?|sign-?ups?|sales|opens?|converted|successes|erfolge?)";

const forms: readonly {
  readonly pattern: RegExp;
  readonly read: (groups: readonly string[]) => Pick<Arm, "n" | "successes">;
}[] = [
  {
    pattern: new RegExp(`${percent}\\s*(?:von|of|aus|bei|among|at)\\s*${number}`, "giu"),
    read: ([share = "", n = ""]) => ({
      n: count(n),
      successes: Math.round((decimal(share) / 100) * count(n)),
    }),
  },
  {
    pattern: new RegExp(`${number}\\s*(?:${wins}\\s*)?(?:von|of|aus|out of|bei|from|/)\\s*${number}`, "giu"),
    read: ([successes = "", n = ""]) => ({ n: count(n), successes: count(successes) }),
  },
  {
    pattern: new RegExp(`${number}\\s*${people}[^\\d;]{0,40}?${number}\\s*${wins}`, "giu"),
    read: ([n = "", successes = ""]) => ({ n: count(n), successes: count(successes) }),
  },
  {
    pattern: new RegExp(`${number}\\s*${wins}[^\\d;]{0,40}?${number}\\s*${people}`, "giu"),
    read: ([successes = "", n = ""]) => ({ n: count(n), successes: count(successes) }),
  },
];

function count(text: string): number {
  return Number(text.replace(/[.,\s]/g, ""));
}

function decimal(text: string): number {
  return Number(text.replace(",", "."));
}

const naming =
  /(?:(?:variante|version|gruppe|arm|variant|group)\s+)?(kontroll\p{L}*|control|testgruppe|test|original|neu|new|alt|old|[a-d1-4](?![\p{L}\p{N}]))\s*[:=(–-]?\s*(?:hatte|hat|mit|had|has|with|got|bekam|:)?\s*$/iu;

function nameBefore(text: string, index: number): string {
  const letters = "ABCD";
  return naming.exec(text)?.[1]?.toLowerCase() ?? letters.charAt(index).toLowerCase();
}

/**
 * At least two arms, all written in one form; otherwise null. More successes than people are no arms.
 * @example armsIn("49 von 100 gegen 51 von 100")?.[1] // { name: "B", n: 100, successes: 51 }
 */
export function armsIn(text: string): readonly Arm[] | null {
  for (const { pattern, read } of forms) {
    const arms = [...text.matchAll(pattern)].map((match, index): Arm => {
      const before = text.slice(Math.max(0, match.index - 40), match.index);
      const name = nameBefore(before, index);
      return { name: name.length === 1 ? name.toUpperCase() : name, ...read(match.slice(1)) };
    });
    const fit = arms.every(({ n, successes }) => n > 0 && successes <= n);
    if (arms.length >= 2 && fit) return distinct(arms);
  }
  return null;
}

function distinct(arms: readonly Arm[]): readonly Arm[] {
  const same = new Set(arms.map(({ name }) => name)).size < arms.length;
  return same ? arms.map((arm, index) => ({ ...arm, name: "ABCD".charAt(index) || `${index + 1}` })) : arms;
}

/** The arm that the others are held against: named so, or the first. */
export function controlOf(arms: readonly Arm[]): string {
  const named = arms.find(({ name }) => /^(?:kontroll|control|original|alt|old)/.test(name));
  return (named ?? arms[0])?.name ?? "";
}
