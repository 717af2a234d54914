// Evidence is found by product and claim, dated, cited to the sentence, and read with the audience's rights.
import { describe, expect, test } from "vitest";
import { runTool } from "#test/fakes/play-loop.ts";
import { outdoorLibrary } from "#test/fakes/outdoor-library.ts";
import { findEvidence } from "#tools/compliance/find-evidence.ts";

const knowledge = outdoorLibrary();

interface Found {
  readonly product: string | null;
  readonly evidence: readonly {
    readonly statement: string;
    readonly expired: boolean;
    readonly line: string;
    readonly wording: string | null;
  }[];
  readonly against: readonly string[];
}

async function find(product: string | null, claim: string | null) {
  const result = await runTool(findEvidence, { product, claim }, { knowledge });
  return { ...(result.output as Found), citations: result.citations };
}

describe("find-evidence", () => {
  test("finds the proof for a claim, its scope, date and allowed wording", async () => {
    const { product, evidence, citations } = await find("die Winterjacke", "60 % recyceltes Polyester");
    expect(product).toBe("winterjacke-polar");
    expect(evidence[0]).toMatchObject({ expired: false, wording: "Füllung aus 60 % recyceltem Polyester" });
    expect(evidence[0]?.line).toMatch(/Umfang: Füllung.*GRS-2291.*gültig bis 2027-06-21/);
    expect(citations.map(({ sentence }) => sentence)).toContain(evidence[0]?.statement);
  });

  test("proof of something else about the product is none of this claim", async () => {
    const { evidence } = await find("Winterjacke Polar", "nachhaltige Winterjacke Polar");
    expect(evidence[0]).toMatchObject({ relevance: 0 });
  });

  test("says that evidence has expired", async () => {
    const { evidence } = await find("hiking boot Granit", "OEKO-TEX");
    expect(evidence[0]).toMatchObject({ expired: true, wording: null });
    expect(evidence[0]?.line).toContain("abgelaufen am 2026-10-09");
  });

  test("returns what the library says against a wording", async () => {
    const { against } = await find(null, "klimaneutrale Jacke, Deutschlands beste");
    expect(against.join(" ")).toContain("gibt es im Belegregister keinen Eintrag");
  });

  test("never shows a document that the audience may not read", async () => {
    const { evidence } = await find("Winterjacke Polar", null);
    expect(evidence.map(({ statement }) => statement).join()).not.toContain("Vertrauliches");
  });

  test("without a product returns only what speaks about the claim", async () => {
    expect((await find(null, "recyceltes Polyester")).evidence).toHaveLength(1);
    expect((await find(null, "Deutschlands beste Pfanne")).evidence).toEqual([]);
  });
});
