// The whole line in a browser: a fresh start, a question with its source, and a card that a second person approves.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => existsSync(path));
if (executablePath === undefined) {
  console.log("skipped: no Chromium on this machine");
  process.exit(0);
}

const main = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
const home = await mkdtemp(join(tmpdir(), "browser-"));
const environment = {
  PATH: process.env["PATH"],
  HOME: process.env["HOME"],
  LEITSTAND_HOME: home,
  PORT: "0",
  SITE_PORT: "0",
};
const server = spawn(process.execPath, [main], { env: environment, stdio: ["ignore", "pipe", "inherit"] });

function ready(): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    server.stdout.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      const url = /ready: (http:\S+)/.exec(text)?.[1];
      if (url !== undefined) resolve(url);
    });
    server.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
    setTimeout(() => reject(new Error("not ready after 120 s")), 120_000).unref();
  });
}

async function pageOf(browser: Browser, url: string, person: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript((id) => localStorage.setItem("leitstand.person", id), person);
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

async function write(page: Page, text: string): Promise<void> {
  const box = page.locator("textarea").first();
  await box.fill(text);
  await box.press("Escape");
  await box.press("Enter");
}

const passed: string[] = [];
let browser: Browser | null = null;
try {
  const url = await ready();
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const mara = await pageOf(browser, url, "U0MARA");
  await mara.getByText("Was kostet der Rückversand?").first().click();
  await mara.getByText("Der Rückversand kostet 4,90 Euro pro Paket.").first().waitFor({ timeout: 60_000 });
  // The answer is whole when its button stands below it; until then its links may still be exchanged.
  await mara.getByRole("button", { name: "Details" }).first().waitFor({ timeout: 60_000 });
  const source = await mara.locator("a[href*='/console/document/']").first().getAttribute("href");
  const opened = await mara.context().newPage();
  await opened.goto(source ?? "");
  const marked = opened.locator("mark", { hasText: "4,90 Euro" });
  await marked.waitFor({ timeout: 20_000 }).catch(async (error: unknown) => {
    console.log(`${source} shows: ${(await opened.locator("body").innerText()).slice(0, 400)}`);
    throw error;
  });
  passed.push("a clicked example is answered, and its source opens with the sentence marked");

  await mara.bringToFront();
  await mara
    .getByRole("button", { name: /kampagnen/ })
    .or(mara.getByText("kampagnen", { exact: true }))
    .first()
    .click();
  await write(
    mara,
    "@Leitstand Nimm das in die Wissensbasis auf: Der Hüttentrekking-Katalog erscheint im Mai.",
  );
  const jonas = await pageOf(browser, url, "U0JONAS");
  await jonas.getByText("kampagnen", { exact: true }).first().click();
  await jonas
    .getByText(/\d+ Antwort/)
    .last()
    .click({ timeout: 60_000 });
  await jonas.getByRole("button", { name: "Freigeben" }).last().click({ timeout: 60_000 });
  const confirm = jonas.getByRole("dialog").getByRole("button").last();
  if (await confirm.isVisible({ timeout: 1_500 }).catch(() => false)) await confirm.click();
  await jonas
    .getByText(/Erledigt/)
    .first()
    .waitFor({ timeout: 60_000 });
  passed.push("a second person approves the card, and the thread says that it is done");

  await mara.reload();
  await mara.getByText("kampagnen", { exact: true }).first().click();
  await write(mara, "@Leitstand Wann erscheint der Hüttentrekking-Katalog?");
  await mara
    .getByText(/Der Hüttentrekking-Katalog erscheint im Mai/)
    .last()
    .waitFor({ timeout: 60_000 });
  passed.push("what was taken in is found and cited");
} finally {
  await browser?.close();
  server.kill("SIGTERM");
  await new Promise((resolve) => server.once("exit", resolve));
  await rm(home, { recursive: true, force: true });
  for (const name of passed) console.log(`ok ${name}`);
}
console.log(`${passed.length} passed, 0 failed`);
