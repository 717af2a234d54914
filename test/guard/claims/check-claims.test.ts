// Verdict, law by day and market, exact spans, rewrites in place, and no slow input.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkClaims, saferVersion } from "#src/guard/claims/check-claims.ts";

const today = { language: "de", asOf: "2026-11-23" } as const;

describe("a claim check", () => {
  test("blocks the scenario's claim with rule, law, paragraph and date, in both languages", () => {
    const german = checkClaims("klimaneutrale Jacke, Deutschlands beste", today);
    expect(german.verdict).toBe("block");
    expect(german.findings.map(({ paragraph }) => paragraph)).toEqual(["Nr. 4c", "§ 5 Absatz 1"]);
    expect(german.findings[0]?.inForceSince).toBe("2026-09-27");
    const english = checkClaims("climate-neutral jacket, Germany's best", { ...today, language: "en" });
    expect(english.findings.map(({ rule }) => rule)).toEqual(["neutral-offset", "top-position"]);
    expect(english.disclaimer).toMatch(/no legal advice/);
  });

  test("knows when EmpCo came into force", () => {
    const on = (asOf: string) => checkClaims("Klimaneutrale Jacke", { language: "de", asOf }).findings[0];
    expect(on("2026-09-27")?.paragraph).toBe("Nr. 4c");
    expect(on("2026-09-26")).toMatchObject({
      rule: "neutral-unexplained",
      law: "UWG",
      paragraph: "§ 5 Absatz 1",
    });
  });

  test("cites the law of the market that is asked for", () => {
    const inMarket = (market: "DE" | "AT" | "EU" | "UK" | "US") =>
      checkClaims("An eco-friendly jacket", { ...today, market }).findings[0];
    expect(inMarket("DE")?.law).toMatch(/UWG/);
    expect(inMarket("EU")?.law).toMatch(/2005\/29\/EG/);
    expect(inMarket("AT")?.law).toMatch(/2024\/825/);
    expect(inMarket("UK")?.law).toMatch(/CAP/);
    expect(inMarket("US")?.paragraph).toMatch(/260\.4/);
  });

  test("gives spans in UTF-16 units of the original, beside emoji and soft hyphens", () => {
    const text = "🏔️🏔️ Unsere klima\u00adneutrale Jacke";
    const [finding] = checkClaims(text, today).findings;
    expect(text.slice(finding?.start, finding?.end)).toBe("klima\u00adneutrale");
  });

  test("rewrites keep the rest of the sentence where grammar allows", () => {
    expect(saferVersion("Die Jacke ist klimaneutral und leicht.", today)).toBe("Die Jacke ist leicht.");
    expect(saferVersion("Unsere CO2-neutralen Rucksäcke sind da. Sie wiegen wenig.", today)).toBe(
      "Unsere Rucksäcke sind da. Sie wiegen wenig.",
    );
    expect(saferVersion("Europas leichtester Rucksack", today)).toBe("Unser Rucksack");
  });

  test("leaves everyday copy alone", () => {
    const harmless = [
      "Dein Winter, deine Winterjacke Polar",
      "Draußen ist näher, als du denkst.",
      "Die Winterjacke Polar wiegt 780 Gramm und wärmt bis −15 °C.",
      "Füllung aus 60 % recyceltem Polyester (GRS-zertifiziert)",
      "Wasserabweisend ohne PFAS, Wassersäule 15.000 Millimeter",
      "Kostenloser Rückversand innerhalb von 30 Tagen",
      "Grüne Regenjacke, blaues Futter, am besten gleich anprobieren.",
      "Mit besten Grüßen aus Hamburg",
      "Komforttemperatur −2 °C, gemessen nach EN ISO 23537",
      "The first snow is on its way. Time to pack.",
      "Free returns within 30 days",
      "Save the date: our shop opens on 3 December.",
      "Dies ist die erste Tour nach dem Winter.",
      "Der Rucksack fasst 45 Liter und trägt Lasten bis 16 kg.",
    ];
    for (const text of harmless)
      expect({ text, ...checkClaims(text, today) }).toMatchObject({ verdict: "pass", findings: [] });
  });

  test("finds claims in wordings that no example has", () => {
    const unseen: readonly (readonly [string, string])[] = [
      ["Jetzt zugreifen: unsere Zelte sind komplett klimakompensiert unterwegs zu dir.", "neutral-offset"],
      ["Ein Rucksack, der die Umwelt schont", "env-general"],
      ["Unser Parka: das Beste, was Europa zu bieten hat? Europas beste Wahl!", "top-position"],
      ["Bei uns kaufst du klimaneutral ein.", "neutral-offset"],
      ["Die Nummer eins unter den Zelten", "top-position"],
      ["Ab 2035 liefern wir klimaneutral.", "env-future"],
      ["Regenjacke jetzt für 149 € statt 179 €", "price-reduction"],
      ["Dieser Kräutertee heilt jede Erkältung.", "food-disease"],
      ["Carbon-neutral shipping on every order", "neutral-offset"],
      ["The planet-friendly choice for hikers", "env-general"],
      ["Voted by nobody, loved by all: the number one tent", "top-position"],
      ["Hurry up, offer ends tonight", "urgency"],
    ];
    for (const [text, rule] of unseen)
      expect({ text, rules: checkClaims(text, today).findings.map((finding) => finding.rule) }).toMatchObject(
        {
          rules: expect.arrayContaining([rule]) as unknown,
        },
      );
  });

  test("spans lie inside the text and fixes are never empty, whatever the text", () => {
    const piece = fc.constantFrom(
      "klimaneutral",
      "Deutschlands beste",
      "nur heute",
      "🌲",
      "“",
      "nicht",
      "\u00ad",
      "60 %",
      "Jacke",
      ". ",
      "? ",
      "\n",
      "gratis",
      "Ä\u0308",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join(" ");
        for (const { start, end, fix } of checkClaims(text, today).findings) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(fix).not.toBe("");
          expect(checkClaims(fix, today).verdict).toBe("pass");
        }
      }),
      { seed: 5, numRuns: 150 },
    );
  });

  test("reads a hundred kilobytes of bait without choking", () => {
    for (const bait of ["gratis ", "umwelt \n", "🌱", "mit der bestellung ", "k l i m a ", "a"]) {
      const text = bait.repeat(Math.ceil(100_000 / bait.length));
      const before = process.cpuUsage();
      checkClaims(text, today);
      const { user, system } = process.cpuUsage(before);
      expect({ bait, slow: (user + system) / 1000 > 4000 }).toEqual({ bait, slow: false });
    }
  });

  test("takes time in proportion to the text, adversarial or not", () => {
    const time = (text: string) => {
      const start = performance.now();
      checkClaims(text, today);
      return performance.now() - start;
    };
    for (const bait of [
      "nur ",
      "a ",
      "bis 20",
      "klima ",
      "die beste ",
      "„",
      "1 % ",
      "statt 1 € ",
      "garantiert ",
    ]) {
      time(bait.repeat(500));
      const [short, long] = [time(bait.repeat(1000)), time(bait.repeat(4000))];
      expect(long).toBeLessThan(Math.max(400, short * 12));
    }
  });
});
