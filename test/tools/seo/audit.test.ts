import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Hands, Knowledge, NewDocument } from "#src/core/ports.ts";
import { sha256 } from "#src/core/fingerprint.ts";
import { DocumentId } from "#src/core/ids.ts";
import type { AnyTool } from "#src/core/tool.ts";
import { defects } from "#src/demo/site/defects.ts";
import { pages } from "#src/demo/site/site.ts";
import { startDemoSite, type DemoSite } from "#src/demo/site-server.ts";
import { createSafeFetch } from "#src/gate/safe-fetch.ts";
import { callOf } from "#test/fakes/tool-call.ts";
import { auditPage, type PageAudit } from "#tools/seo/audit-page.ts";
import { auditSite } from "#tools/seo/audit-site.ts";

let site: DemoSite;
const snapshots = new Map<string, NewDocument>();
beforeAll(async () => void (site = await startDemoSite({ port: 0 })));
afterAll(() => site.close());

const call = callOf({ groups: ["everyone"], demo: true, signal: AbortSignal.timeout(60_000) });

function hands(): Hands {
  const keepSnapshot = async (document: NewDocument) => {
    const id = DocumentId.parse(sha256(document.source).slice(0, 8));
    snapshots.set(id, document);
    return { id };
  };
  // Only what the tools name in `needs` is ever touched.
  return {
    fetch: createSafeFetch({ sites: [site.origin] }),
    knowledge: { keepSnapshot } as unknown as Knowledge,
  } as Hands;
}

async function run(tool: AnyTool, input: unknown): Promise<unknown> {
  if (tool.effect === "write") throw new Error("a read tool is expected");
  return tool.output.parse(await tool.run(tool.input.parse(input), hands(), call));
}

const audit = async (page: string) => (await run(auditPage, { page })) as PageAudit;
/** Rules that only show across pages belong to audit-site. */
const acrossPages = new Set(["duplicate-title"]);

describe("audit-page on the demo site", () => {
  it("finds exactly the planted defects on every page, quoted where they stand", async () => {
    const planted = defects(site.origin);
    const html = pages.map((page) => page.path);
    expect(html.length).toBeGreaterThanOrEqual(20);
    for (const path of html) {
      const found = await audit(path);
      const expected = [
        ...new Set(
          planted
            .filter((defect) => defect.path === path && !acrossPages.has(defect.rule))
            .map((defect) => defect.rule),
        ),
      ].sort();
      const rules = [...new Set(found.findings.map((finding) => finding.rule))]
        .filter((rule) => rule !== "hidden-instructions")
        .sort();
      expect({ path, rules }).toEqual({ path, rules: expected });
      for (const finding of found.findings)
        expect(snapshots.get(finding.document)?.text.slice(finding.start, finding.end)).toBe(finding.quote);
    }
  });

  it("reports text that orders AI systems around, and obeys nothing", async () => {
    const found = await audit("/agentur-hinweise");
    expect(found.findings.map((finding) => finding.rule)).toContain("hidden-instructions");
  });

  it("takes a bare name for a path and names similar pages when there is none", async () => {
    expect((await audit("sommeraktion")).url).toBe(`${site.origin}/sommeraktion`);
    await expect(audit("/versan")).rejects.toMatchObject({
      code: "no-such-page",
      message: expect.stringContaining("/versand") as string,
    });
  });
});

it("audit-site finds twins and hidden pages across the sitemap", async () => {
  const Found = z.object({
    visited: z.number(),
    findings: z.array(z.object({ rule: z.string(), pages: z.array(z.object({ url: z.string() })) })),
  });
  const found = Found.parse(await run(auditSite, {}));
  const pagesOf = (rule: string) =>
    (found.findings.find((finding) => finding.rule === rule)?.pages ?? [])
      .map((page) => new URL(page.url).pathname)
      .sort();
  const planted = (rule: string) =>
    [
      ...new Set(
        defects(site.origin)
          .filter((defect) => defect.rule === rule)
          .map((defect) => defect.path),
      ),
    ].sort();
  expect(found.visited).toBeGreaterThan(20);
  expect(pagesOf("noindex-in-sitemap")).toEqual(planted("noindex-in-sitemap"));
  expect(pagesOf("duplicate-title")).toEqual(expect.arrayContaining(planted("duplicate-title")));
});
