// A rewrite keeps what is harmless in a sentence and leaves no torso.
import { describe, expect, test } from "vitest";
import { checkClaims, type ClaimCheck } from "#src/guard/claims/check-claims.ts";

function fixes(text: string, context: Partial<ClaimCheck> = {}): string[] {
  const { findings } = checkClaims(text, { language: "de", asOf: "2026-11-23", ...context });
  return findings.map(({ fix }) => fix);
}

describe("a rewrite", () => {
  test.each([
    ["Naturverträgliche Pflege für dein Holzdeck", "Pflege für dein Holzdeck"],
    [
      "Das umweltfreundlichste Spülmittel, das wir je gemacht haben.",
      "Das Spülmittel, das wir je gemacht haben.",
    ],
    [
      "Unser Toner ist CO2-kompensiert und füllt bis zu 2.000 Seiten.",
      "Unser Toner füllt bis zu 2.000 Seiten.",
    ],
    ["Die Jacke ist klimaneutral und leicht.", "Die Jacke ist leicht."],
    ["Ab sofort versenden wir jedes Paket klimaneutral.", "Ab sofort versenden wir jedes Paket."],
    ["Sauber, weil unser Putzstein die Natur schützt.", "Sauber."],
    ["Öko-Shirts für die ganze Familie", "Shirts für die ganze Familie"],
    ["Not just carbon neutral, but beautiful too.", "Beautiful."],
    ["Our candles are good for you and good for the planet.", "Our candles are good for you."],
    ["Every parcel ships carbon neutral.", "Every parcel ships."],
    ["Our most durable boots yet", "Our boots"],
  ])("of %s is %s", (text, better) => {
    expect(fixes(text, /[äöüß]|Die|Das|Unser|Ab |Sauber/u.test(text) ? {} : { language: "en" })).toContain(
      better,
    );
  });

  test("says something else where nothing could stay", () => {
    for (const text of [
      "Unser Haarspray ist FCKW-frei.",
      "Klimaneutral dank Waldprojekten",
      "Wir sind die Nummer eins.",
    ])
      for (const fix of fixes(text)) expect(fix).toMatch(/^(?:[A-ZÄÖÜ].*\.)$/u);
  });

  test("invents no facts", () => {
    expect(fixes("Made in Germany").join(" ")).not.toMatch(/Hamburg|designed/iu);
  });

  test("adds the duty that the whole text lacks", () => {
    const text = `Hallo Lena,\nunsere neuen Decken sind da. Such dir deine Farbe aus: Moos, Sand oder Schiefer.\nViele Grüße\nDein Team`;
    const [fix] = checkClaims(text, { language: "de", asOf: "2026-11-23", channel: "newsletter" })
      .findings.filter(({ rule }) => rule === "newsletter-unsubscribe")
      .map((finding) => finding.fix);
    expect(fix).toMatch(/^Dein Team\n.*abmelden/u);
    expect(fixes("Gewinnspiel: Kommentiere und gewinne ein Zelt!")[0]).toMatch(/Teilnahmebedingungen/);
    expect(fixes("Danke an @wald für die Tasse!", { channel: "influencer-post" })[0]).toMatch(/^Anzeige: /);
  });
});
