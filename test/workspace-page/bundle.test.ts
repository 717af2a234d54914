import { expect, it } from "vitest";
import { bundlePage } from "#src/workspace/page/bundle.ts";

it("bundles the page in memory, in production form, in under two seconds", async () => {
  const before = performance.now();
  const page = await bundlePage();
  expect(performance.now() - before).toBeLessThan(2_000);
  expect(page.js.length).toBeGreaterThan(200_000);
  expect(page.js.length).toBeLessThan(500_000);
  expect(page.js).not.toContain("react-dom-client.development");
  expect(page.css).toContain(".sidebar");
});

it("loads nothing from elsewhere", async () => {
  const page = await bundlePage();
  expect(page.html("k")).toContain("default-src 'none'");
  expect(page.html("k")).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  expect(page.css).not.toMatch(/url\("?(?:https?:)?\/\//);
});

it("puts the key into the page and lets it break out of nothing", async () => {
  const page = await bundlePage();
  expect(page.html("abc")).toContain('<meta name="leitstand-page" content="abc">');
  expect(page.html('"><script>alert(1)</script>')).not.toContain("<script>alert");
});
