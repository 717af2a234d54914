// Evidence supports, contradicts, covers a part, or is out of date; each changes the verdict.
import { describe, expect, test } from "vitest";
import { checkClaims } from "#src/guard/claims/check-claims.ts";
import { dateIn, isExpired } from "#src/guard/claims/evidence.ts";

function check(text: string, evidence: readonly string[], asOf = "2026-11-23") {
  return checkClaims(text, { language: "de", asOf, evidence });
}

describe("evidence", () => {
  test("lifts a sole position only for the whole market and the same goods", () => {
    const claim = "Deutschlands beste Winterjacke";
    const test2026 = "Testsieger, bundesweiter Vergleich von 14 Jacken, 10/2026";
    expect(check(claim, [test2026]).verdict).toBe("pass");
    expect(check(claim, ["Testsieger im Vergleich von Rucksäcken, 10/2026"]).verdict).toBe("block");
    expect(check(claim, ["Beste Jacke in Hamburg laut Umfrage"]).verdict).toBe("block");
    expect(check(claim, [test2026, "Die Jacke kam in der Studie auf Platz 4."]).verdict).toBe("block");
    expect(check(claim, ["Prüfbericht: wasserabweisend ohne PFAS"]).verdict).toBe("block");
  });

  test("never lifts neutrality by offsetting", () => {
    expect(
      check("Klimaneutrale Jacke", ["Klimaneutral durch Kompensation, Zertifikat gültig bis 2029"]).verdict,
    ).toBe("block");
  });

  test("contradicts a share that is smaller on file", () => {
    expect(
      check("60 % recyceltes Polyester", ["Laut GRS-Zertifikat sind 60 % des Polyesters recycelt"]).verdict,
    ).toBe("pass");
    expect(
      check("60 % recyceltes Polyester", ["Laut GRS-Zertifikat sind 40 % des Polyesters recycelt"]).verdict,
    ).toBe("block");
  });

  test("of one part does not carry the whole product", () => {
    const part = ["Die Füllung besteht zu 100 % aus recyceltem Polyester"];
    expect(check("Füllung aus 100 % recyceltem Polyester", part).verdict).toBe("pass");
    const [finding] = check("100 % recycelte Jacke", part).findings;
    expect(finding?.paragraph).toBe("Nr. 4b");
    expect(finding?.severity).toBe("block");
  });

  test("that has run out is named in what is missing", () => {
    const [finding] = check("Innenfutter OEKO-TEX-geprüft", [
      "Innenfutter nach OEKO-TEX Standard 100 geprüft; abgelaufen am 2026-10-09",
    ]).findings;
    expect(finding?.severity).toBe("block");
    expect(finding?.missing).toContain("abgelaufen");
    expect(
      check(
        "Innenfutter OEKO-TEX-geprüft",
        ["Innenfutter nach OEKO-TEX Standard 100 geprüft; gültig bis 2026-10-09"],
        "2026-10-09",
      ).verdict,
    ).toBe("pass");
  });

  test("of another model or another kind of goods is silent", () => {
    const claim = "100 % recycelte Winterjacke Polar";
    const proof = (name: string) => [`Winterjacke ${name}: zu 100 % recycelt, alle Teile, RCS-zertifiziert`];
    expect(check(claim, proof("Polar")).verdict).toBe("pass");
    expect(check(claim, proof("Fjell")).verdict).toBe("warn");
    expect(check("100 % recycelte Flasche", ["Die Lampe ist zu 100 % recycelt."]).verdict).toBe("warn");
  });

  test("that begins later does not count yet", () => {
    const proof = ["Die Jacke trägt das EU Ecolabel, gültig ab 01.02.2027"];
    expect(check("Umweltfreundliche Jacke", proof).verdict).toBe("block");
    expect(check("Umweltfreundliche Jacke", proof, "2027-02-01").verdict).toBe("pass");
  });

  test("with a later end or a larger stock takes urgency and scarcity back", () => {
    const campaign = (end: string) => [`Die Aktion gilt vom 20.11.2026 bis ${end}`];
    expect(check("Nur heute 20 % auf Wein", campaign("24.12.2026")).verdict).toBe("block");
    expect(check("Nur heute: Zelte!", ["GRS-Zertifikat, gültig bis 2027-06-26"]).verdict).toBe("warn");
    expect(check("Nur heute: Zelte!", campaign("23.11.2026")).verdict).toBe("pass");
    expect(check("Nur noch 3 Stück", ["Lagerbestand am 23.11.2026: 48"]).verdict).toBe("block");
    expect(check("Nur noch 3 Stück", ["Lagerbestand am 23.11.2026: 3"]).verdict).toBe("pass");
    expect(check("Fast ausverkauft!", ["Bestand 4 Stück, gezählt am 22.11.2026"]).verdict).toBe("pass");
  });

  test("dates are read in German, English and ISO spelling", () => {
    expect(dateIn("31.12.2026")).toBe("2026-12-31");
    expect(dateIn("5. März 2027")).toBe("2027-03-05");
    expect(dateIn("9 October 2026")).toBe("2026-10-09");
    expect(dateIn("2026")).toBe("2026-12-31");
    expect(isExpired("valid until 9 October 2026", "2026-11-23")).toBe(true);
    expect(isExpired("gültig bis 30.06.2027", "2026-11-23")).toBe(false);
    expect(isExpired("Das Zertifikat ist abgelaufen.", "2026-11-23")).toBe(true);
  });
});
