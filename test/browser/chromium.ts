// What the browser scripts share: finding a Chromium, and asking axe-core for barriers.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type Axe from "axe-core";
import type { Page } from "playwright-core";

/** Null where no Chromium is installed: the scripts then say so and end well. */
export function findChromium(): string | null {
  const names = ["chromium", "chromium-browser", "google-chrome"];
  try {
    const found = execFileSync("sh", ["-c", names.map((name) => `command -v ${name}`).join(" || ")]);
    return found.toString().trim();
  } catch {
    return null;
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds serious or worse, as one line each. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    // axe-core was put into the page by the line above.
    const { axe: runner } = globalThis as unknown as { axe: typeof Axe };
    const { violations } = await runner.run(document, { resultTypes: ["violations"] });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map((node) => `${node.target.join(" ")} (${node.any.map(({ message }) => message).join("; ")})`).join(", ")}`,
      );
  });
}
