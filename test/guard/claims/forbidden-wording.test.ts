// What a document rules out counts against that wording and against no other.
import { describe, expect, test } from "vitest";
import { checkClaims } from "#src/guard/claims/check-claims.ts";
import { forbiddenIn, holdsWording } from "#src/guard/claims/evidence.ts";

const check = (text: string, evidence: readonly string[]) =>
  checkClaims(text, { language: "de", asOf: "2026-11-23", evidence });
const certificate = "Der Stoff ist bluesign-zertifiziert, gültig bis 2028-01-31";
const limit = "Der Beleg erlaubt nicht die Formulierung „giftfreie Jacke“.";

describe("a wording that evidence rules out", () => {
  test("is blocked, whatever else is certified", () => {
    expect(check("Giftfreie Regenjacke", [certificate, limit])).toMatchObject({ verdict: "block" });
  });

  test("leaves the certified wording alone", () => {
    expect(check("bluesign-zertifizierter Stoff", [certificate, limit])).toMatchObject({ verdict: "pass" });
  });

  test("is read from the sentence that forbids, not from the one that allows", () => {
    expect(forbiddenIn(limit)).toEqual(["giftfreie Jacke"]);
    expect(forbiddenIn("Mit dem Beleg ist die Formulierung „dichter Stoff“ erlaubt.")).toEqual([]);
    expect(holdsWording("Jacke, giftfrei verpackt", "giftfreie Jacke")).toBe(false);
  });

  test("evidence on the lining does not cover the recycled boot", () => {
    const lining = "Das Futter des Stiefels besteht zu 70 % aus recyceltem Polyester";
    expect(check("Recycelter Stiefel", [lining]).findings[0]?.rule).toBe("env-whole-for-part");
  });
});
