// The whole line in a browser: a fresh start, a streamed answer with its source, a file, a digest, Home, and a card that a second person approves.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";
import { barriers, findChromium } from "./chromium.ts";

const executablePath = findChromium();
if (executablePath === null) {
  console.log("skipped: no Chromium on this machine");
  process.exit(0);
}

/** A folder for screenshots to look at; none are taken without it. */
const shots = process.env["SCREENSHOTS"];
if (shots !== undefined) await mkdir(shots, { recursive: true });

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
  await context.addInitScript((id) => {
    localStorage.setItem("leitstand.person", id);
    // A stream may be over before anybody looks: remember that there was one.
    const look = (): void => {
      if (document.querySelector(".streaming") !== null) document.documentElement.dataset["streamed"] = "yes";
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  }, person);
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

async function write(page: Page, text: string): Promise<void> {
  const box = page.locator("main textarea");
  await box.fill(text);
  await box.press("Escape");
  await box.press("Enter");
}

/** A picture for the eye, and no serious barrier. */
async function see(page: Page, name: string): Promise<void> {
  if (shots !== undefined) await page.screenshot({ path: join(shots, `leitstand-${name}.png`) });
  assert.deepEqual(await barriers(page), [], name);
}

const patient = { timeout: 60_000 };

async function sharesFile(page: Page): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await page.locator("main").getByRole("button", { name: "Mehr: Dateien" }).click();
  await page.getByRole("menuitem", { name: "Dateien anhängen" }).click();
  const buffer = Buffer.from("Kanal;Bestellungen\nSuche;412\nNewsletter;268\n");
  await (await choosing).setFiles([{ name: "zahlen.csv", mimeType: "text/csv", buffer }]);
  await page.locator(".attached", { hasText: "zahlen.csv" }).waitFor();
  await write(page, "Was steht in der Datei?");
  const answer = page.locator(".thread-pane").getByText("Die Tabelle hat 2 Zeilen");
  await answer.first().waitFor(patient);
  await page.locator(".thread-pane .file-card", { hasText: "zahlen.csv" }).waitFor();
  await see(page, "file");
}

async function makesDigest(page: Page): Promise<void> {
  await write(page, "/digest new");
  const dialog = page.getByRole("dialog", { name: "Digest" });
  await dialog.waitFor(patient);
  await dialog.getByRole("button", { name: "Weiter zur Vorschau" }).click();
  await dialog.getByText("Bitte füll das aus.").first().waitFor();
  await see(page, "digest-refused");
  await dialog.getByLabel("Eine Frage").fill("Was kostet der Rückversand?");
  await dialog.getByLabel("Wann?").fill("jeden Montag um 9");
  await dialog.getByRole("button", { name: "Weiter zur Vorschau" }).click();
  await dialog.waitFor({ state: "detached", timeout: 60_000 });
  const activate = page.locator("main").getByRole("button", { name: "Aktivieren" }).last();
  await activate.waitFor(patient);
  await see(page, "digest-preview");
  await activate.click();
  await activate.waitFor({ state: "detached", timeout: 60_000 });
}

async function opensHome(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Start" }).click();
  await page.locator(".home .block-header").first().waitFor(patient);
  await see(page, "home");
  await page.getByRole("tab", { name: "Nachrichten" }).click();
}

/** A shortcut from a message's own menu, answered in a window that nobody else sees. */
async function checksMessage(page: Page): Promise<void> {
  const row = page.locator("main article", { hasText: "Was kostet der Rückversand?" }).first();
  await row.hover();
  await row.getByRole("button", { name: "Weitere Aktionen" }).click();
  await page.getByRole("menuitem", { name: "Gegen Regeln prüfen" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor(patient);
  // First a window that says what is under way, then the findings in its place.
  await dialog.getByText("Ich halte den Text gegen").waitFor({ state: "detached", timeout: 60_000 });
  assert.equal(await dialog.count(), 1);
  await see(page, "shortcut");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
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
  assert.equal(await mara.evaluate(() => document.documentElement.dataset["streamed"]), "yes");
  await see(mara, "answer");
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
  await sharesFile(mara);
  passed.push("a shared file is read, and its table computed");
  await makesDigest(mara);
  passed.push("a digest is made in a modal, previewed, and activated");
  await opensHome(mara);
  passed.push("the Home is published for the person who opens it");
  await checksMessage(mara);
  passed.push("a message is held against the rules, for the eyes of who asked");

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
  await jonas.getByRole("button", { name: "Freigeben" }).last().waitFor({ timeout: 60_000 });
  await see(jonas, "approval");
  await jonas.getByRole("button", { name: "Freigeben" }).last().click();
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
