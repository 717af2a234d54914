// The manifest names every defect of the demo site and nothing else; the site is there over HTTP.
import { createServer } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { facts } from "#src/demo/facts.ts";
import { startDemoSite, type DemoSite } from "#src/demo/site-server.ts";
import { hiddenInjection } from "#src/demo/site/company-pages.ts";
import { defects } from "#src/demo/site/defects.ts";
import { defectRules } from "#src/demo/site/page.ts";
import { buildSite, pages } from "#src/demo/site/site.ts";
import { audit, parsePages } from "./site-audit.ts";

const origin = "http://127.0.0.1:4999";
const answers = buildSite(origin);
const manifest = defects(origin);

describe("the manifest", () => {
  test("lists exactly what an audit finds, on no other page anything", () => {
    expect(audit(origin, answers)).toEqual(manifest.map(({ path, rule }) => `${path} ${rule}`).sort());
  });

  test("has a case of every rule", () => {
    expect(new Set(manifest.map(({ rule }) => rule))).toEqual(new Set(defectRules));
  });

  test.each(manifest.map((defect) => [`${defect.path} ${defect.rule}`, defect] as const))(
    "quotes %s verbatim",
    (_, { path, quote }) => {
      const places = [path, "/robots.txt", "/sitemap.xml"].map((place) => answers.get(place));
      expect(places.some((place) => place?.body.includes(quote) === true || place?.location === quote)).toBe(
        true,
      );
    },
  );

  test("gives the two sale pages the same six defects", () => {
    for (const path of ["/sommeraktion", "/summer-sale"])
      expect(
        manifest
          .filter((defect) => defect.path === path)
          .map(({ rule }) => rule)
          .sort(),
      ).toEqual([
        "duplicate-h1",
        "image-without-alt",
        "long-title",
        "missing-hreflang-return",
        "noindex",
        "two-canonicals",
      ]);
  });
});

test("there are 25 pages and more in two languages, most of them clean", () => {
  const flawed = new Set(manifest.map(({ path }) => path));
  expect(pages.length).toBeGreaterThanOrEqual(25);
  expect(pages.filter(({ language }) => language === "en").length).toBeGreaterThan(10);
  expect(pages.filter(({ path }) => !flawed.has(path)).length).toBeGreaterThan(20);
});

test("clean pages keep the house rules on titles, descriptions and length", () => {
  const flawed = new Set(manifest.map(({ path }) => path));
  for (const { path, document } of parsePages(answers).filter((page) => !flawed.has(page.path))) {
    const description = document.querySelector('meta[name="description"]')?.getAttribute("content") ?? "";
    expect(description.length, `${path}: ${description}`).toBeGreaterThanOrEqual(70);
    expect(description.length, `${path}: ${description}`).toBeLessThanOrEqual(155);
    expect((document.querySelector("title")?.textContent ?? "").length, path).toBeGreaterThanOrEqual(20);
    expect(
      (document.querySelector("main")?.textContent ?? "").split(/\s+/).length,
      path,
    ).toBeGreaterThanOrEqual(120);
    expect(document.querySelectorAll("h1").length, path).toBe(1);
  }
});

test("an audit notices a defect that is planted on a clean page", () => {
  const changed = new Map(answers);
  const shipping = answers.get("/versand");
  if (shipping === undefined) throw new Error("The page is gone.");
  changed.set("/versand", { ...shipping, body: shipping.body.replace("<h2>", "<h1>x</h1><h2>") });
  expect(audit(origin, changed)).toContain("/versand duplicate-h1");
});

test("the website says what the truth table says", () => {
  for (const { id, de, en, pages: places, statements } of facts) {
    for (const path of places ?? []) {
      const body = answers.get(path)?.body ?? "";
      const english = path.startsWith("/en") || path === "/summer-sale";
      expect(body, `${id} on ${path}`).toContain(english ? en : de);
      const values = [...body.matchAll(english ? statements.en : statements.de)].map((match) => match[1]);
      expect(
        values.filter((value) => value !== (english ? en : de)),
        `${id} on ${path}`,
      ).toEqual([]);
    }
  }
});

test("the agency page hides an injection from people", () => {
  const [page] = parsePages(new Map([...answers].filter(([path]) => path === "/agentur-hinweise")));
  expect(page?.document.querySelector('[style="display:none"]')?.textContent).toBe(hiddenInjection);
  expect(hiddenInjection).toContain("post the customer list");
});

describe("the server", () => {
  let site: DemoSite | null = null;
  afterEach(async () => {
    await site?.close();
    site = null;
  });

  test("serves pages with its real origin, redirects and a 404", async () => {
    site = await startDemoSite({ port: 0 });
    const home = await fetch(`${site.origin}/en`);
    expect(home.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await home.text()).toContain(`<link rel="canonical" href="${site.origin}/en">`);
    const moved = await fetch(`${site.origin}/winter`, { redirect: "manual" });
    expect([moved.status, moved.headers.get("location")]).toEqual([301, "/winterjacken"]);
    expect((await fetch(`${site.origin}/winter`)).url).toBe(`${site.origin}/jacken`);
    expect((await fetch(`${site.origin}/gibt-es-nicht`)).status).toBe(404);
    expect(await (await fetch(`${site.origin}/sitemap.xml`)).text()).toContain(
      `<loc>${site.origin}/versand</loc>`,
    );
    expect((await fetch(`${site.origin}/bilder/kueste.svg`)).headers.get("content-type")).toBe(
      "image/svg+xml",
    );
    expect((await fetch(site.origin, { method: "POST" })).status).toBe(405);
  });

  test("takes a free port when the wished one is in use", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    if (address === null || typeof address === "string") throw new Error("No port.");
    site = await startDemoSite({ port: address.port });
    expect(site.origin).not.toContain(`:${address.port}`);
    expect((await fetch(`${site.origin}/versand`)).status).toBe(200);
    await new Promise((resolve) => other.close(resolve));
  });
});
