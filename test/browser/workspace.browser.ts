// What an app can do in Slack, in a real browser: forms, Home, files, reactions, shortcuts, stop, approvals, the inspector. Real server, real Bolt app.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { jobTitles, people, workspaceChannels } from "#src/demo/company.ts";
import { bundlePage } from "#src/workspace/page/bundle.ts";
import type { WorkspaceOptions } from "#src/workspace/options.ts";
import { startWorkspace, type Workspace } from "#src/workspace/workspace.ts";
import { barriers, findChromium } from "./chromium.ts";
import { startScriptedApp } from "./scripted-app.ts";

/** A folder for screenshots to look at; none are taken without it. */
const shots = process.env["SCREENSHOTS"];

interface Stage {
  readonly page: Page;
  readonly heard: readonly object[];
  readonly workspace: Workspace;
  /** A picture for the eye, and no serious barrier. */
  look(name: string): Promise<void>;
  as(person: string): Promise<void>;
}

type Check = (stage: Stage) => Promise<void>;
interface Checked {
  readonly name: string;
  readonly check: Check;
  readonly look: BrowserContextOptions;
  readonly more: Partial<WorkspaceOptions>;
}

const checks: Checked[] = [];
const it = (
  name: string,
  check: Check,
  look: BrowserContextOptions = {},
  more: Partial<WorkspaceOptions> = {},
): void => void checks.push({ name, check, look, more });

const phone: BrowserContextOptions = { viewport: { width: 420, height: 860 }, hasTouch: true };
const dark: BrowserContextOptions = { colorScheme: "dark" };

const composer = (page: Page) => page.locator("main textarea");
const goTo = async (page: Page, name: string): Promise<void> =>
  page.locator(".entry", { hasText: name }).click();

async function write(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await composer(page).press("Escape");
  await composer(page).press("Enter");
}

async function openDigest({ page }: Stage): Promise<void> {
  await write(page, "/digest");
  await page.getByRole("dialog", { name: "Neuer Digest" }).waitFor();
}

for (const [name, look] of Object.entries({ light: {}, dark, phone }))
  it(
    `fills in a modal, refuses what is wrong, keeps it through errors and updates, pushes and clears: ${name}`,
    async (stage) => {
      const { page, heard } = stage;
      await openDigest(stage);
      const dialog = page.getByRole("dialog");
      const title = dialog.getByLabel("Name");
      assert.equal(await title.evaluate((each) => each === document.activeElement), true);
      await stage.look(`modal-${name}`);
      await dialog.getByRole("button", { name: "Vorschau" }).click();
      await dialog.getByText("Bitte füll das aus.").first().waitFor();
      assert.equal(await title.getAttribute("aria-invalid"), "true");
      assert.equal(await title.evaluate((each) => each === document.activeElement), true);
      await title.fill("Doppelt");
      await dialog.getByLabel("Inhalt").selectOption({ label: "Media-Mix" });
      await dialog.getByLabel("Empfänger").fill("jon");
      await stage.look(`modal-choosing-${name}`);
      await dialog.getByLabel("Empfänger").press("Enter");
      await dialog.getByLabel("Empfänger").press("Escape");
      await dialog.getByLabel("Samstag").check();
      await dialog.getByLabel("Bei Fehlern an").fill("unklar");
      await dialog.getByRole("button", { name: "Vorschau" }).click();
      await dialog.getByText("E-Mail-Adresse ein").waitFor();
      await dialog.getByLabel("Bei Fehlern an").fill("");
      await dialog.getByRole("button", { name: "Vorschau" }).click();
      await dialog.getByText("Diesen Namen gibt es schon").waitFor();
      await stage.look(`modal-refused-${name}`);
      await dialog.getByRole("button", { name: "Zeile hinzufügen" }).click();
      await dialog.getByText("Eine Zeile mehr.").waitFor();
      assert.equal(await title.inputValue(), "Doppelt");
      await title.fill("Montagsbericht");
      await dialog.getByRole("button", { name: "Vorschau" }).click();
      await dialog.getByText("montags um 9 Uhr").waitFor();
      await stage.look(`modal-pushed-${name}`);
      await dialog.locator(".view-head").getByRole("button", { name: "Zurück" }).click();
      await dialog.getByText("Eine Zeile mehr.").waitFor();
      assert.equal(await title.inputValue(), "Montagsbericht");
      await dialog.getByRole("button", { name: "Vorschau" }).click();
      await dialog.getByRole("button", { name: "Anlegen" }).click();
      await dialog.waitFor({ state: "detached" });
      const state = heard.at(-1) as Record<string, Record<string, object>>;
      assert.deepEqual(state["people"]?.["value"], {
        type: "multi_users_select",
        selected_users: ["U0JONAS"],
      });
      assert.match(JSON.stringify(state["quiet"]), /"sat"/);
      assert.match(JSON.stringify(state["rhythm"]), /"weekly"/);
      assert.match(JSON.stringify(state["day"]), /2026-12-01/);
    },
    look,
  );

it("asks before it discards what was entered, and tells the app that the window was closed", async (stage) => {
  const { page, heard } = stage;
  await openDigest(stage);
  await page.getByRole("dialog").getByLabel("Name").fill("halb");
  await page.keyboard.press("Escape");
  const question = page.getByRole("dialog", { name: "Eingaben verwerfen?" });
  await question.waitFor();
  await stage.look("modal-leave");
  await question.getByRole("button", { name: "Weiter bearbeiten" }).click();
  assert.equal(await page.getByRole("dialog").getByLabel("Name").inputValue(), "halb");
  await page.reload();
  await page.getByRole("dialog", { name: "Neuer Digest" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.waitForTimeout(200);
  assert.match(JSON.stringify(heard.at(-1)), /view_closed/);
});

for (const [name, look] of Object.entries({ light: {}, phone }))
  it(
    `opens the Home, and its buttons work: ${name}`,
    async (stage) => {
      const { page } = stage;
      await page.getByRole("tab", { name: "Start" }).click();
      await page.getByText("Deine Freigaben").waitFor();
      await stage.look(`home-${name}`);
      await page.locator(".home").getByRole("button", { name: "Freigeben" }).click();
      await page.getByText("Freigegeben: 1").waitFor();
      await page.getByRole("tab", { name: "Start" }).focus();
      await page.keyboard.press("ArrowRight");
      await composer(page).waitFor();
      await page.goBack();
      await page.getByText("Freigegeben: 1").waitFor();
    },
    look,
  );

for (const [name, look] of Object.entries({ light: {}, phone }))
  it(
    `attaches a file, sends it, and shows and downloads what comes back: ${name}`,
    async (stage) => {
      const { page } = stage;
      const bytes = Buffer.from("Kanal;Wert\nSuche;412\n");
      const choosing = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "Mehr: Dateien" }).click();
      await stage.look(`plus-${name}`);
      await page.getByRole("menuitem", { name: "Dateien anhängen" }).click();
      await (await choosing).setFiles([{ name: "zahlen.csv", mimeType: "text/csv", buffer: bytes }]);
      await page.locator(".attached", { hasText: "zahlen.csv" }).waitFor();
      const drawn = await page.screenshot({ clip: { x: 0, y: 0, width: 200, height: 120 } });
      await page.evaluate((base64) => {
        const data = new DataTransfer();
        const picture = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        data.items.add(new File([picture], "bild.png", { type: "image/png" }));
        const box = document.querySelector("main textarea");
        box?.dispatchEvent(
          new DragEvent("dragover", { dataTransfer: data, bubbles: true, cancelable: true }),
        );
        box?.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
      }, drawn.toString("base64"));
      await page.locator(".attached", { hasText: "bild.png" }).waitFor();
      await stage.look(`attached-${name}`);
      await composer(page).fill("Was steht in der Datei?");
      await composer(page).press("Enter");
      await page.locator(".thread-pane").getByText("zahlen.csv gelesen").waitFor();
      const card = page.locator(".thread-pane .file-card", { hasText: "auszug.csv" });
      await card.waitFor();
      const shown = page.locator(".thread-pane .file-picture img");
      await shown.scrollIntoViewIfNeeded();
      await page.waitForFunction(
        () =>
          document.querySelector<HTMLImageElement>(".thread-pane .file-picture img")?.naturalWidth === 200,
      );
      await stage.look(`files-${name}`);
      const downloading = page.waitForEvent("download");
      await card.getByRole("link", { name: "auszug.csv herunterladen" }).click();
      assert.equal((await downloading).suggestedFilename(), "auszug.csv");
    },
    look,
  );

it("says in a sentence why a file was not attached", async ({ page }) => {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Mehr: Dateien" }).click();
  await page.getByRole("menuitem", { name: "Dateien anhängen" }).click();
  await (await choosing).setFiles([{ name: "leer.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) }]);
  await page.getByText("leer.txt ist leer").waitFor();
});

it("asks four eyes of an approval: who asked is refused in private, a second person approves", async (stage) => {
  const { page } = stage;
  await goTo(page, "kampagnen");
  await write(page, "Bitte den Newsletter senden");
  const thread = page.locator(".thread-pane");
  await page.locator("main .thread-link").last().click();
  await thread.getByRole("button", { name: "Freigeben" }).waitFor();
  await thread.getByText("wartet auf eine Entscheidung").waitFor();
  await stage.look("approval");
  await thread.getByRole("button", { name: "Freigeben" }).click();
  await thread.getByText("Wer fragt, gibt nicht selbst frei.").waitFor();
  await stage.look("approval-refused");
  await stage.as("U0JONAS");
  await goTo(page, "kampagnen");
  await page.locator("main .thread-link").last().click();
  assert.equal(await page.getByText("Wer fragt, gibt nicht selbst frei.").count(), 0);
  await thread.getByRole("button", { name: "Freigeben" }).click();
  await thread.getByText(/Erledigt, freigegeben von/).waitFor();
  await stage.look("approval-done");
});

it("shows what is under way, stops it, and names the thread", async (stage) => {
  const { page } = stage;
  await write(page, "Mach eine lange Arbeit");
  await page.locator("main .thread-link, main article").last().waitFor();
  await page.locator("main article").last().hover();
  await page.getByRole("button", { name: "Im Thread antworten" }).last().click();
  const thread = page.locator(".thread-pane");
  await thread.getByRole("button", { name: "Stopp" }).waitFor();
  await thread.getByRole("heading", { name: "Lange Arbeit" }).waitFor();
  await stage.look("stop");
  await thread.getByRole("button", { name: "Stopp" }).click();
  await thread.getByText("Angehalten.").waitFor();
  await thread.getByText("abgeschlossen").waitFor();
  assert.equal(await thread.getByRole("button", { name: "Stopp" }).count(), 0);
});

it("reacts, edits, deletes and uses the app's shortcuts from a message's menu", async (stage) => {
  const { page } = stage;
  await goTo(page, "marketing");
  await write(page, "Unsere Jacke ist klimaneutral @Jonas");
  const row = page.locator("main article", { hasText: "klimaneutral" });
  await row.hover();
  await row.getByRole("button", { name: "Reaktion hinzufügen" }).click();
  await stage.look("reaction-menu");
  await page.getByRole("menuitem", { name: "eyes" }).click();
  const mark = row.getByRole("button", { name: /:eyes:/ });
  assert.equal(await mark.getAttribute("aria-pressed"), "true");
  await row.hover();
  await row.getByRole("button", { name: "Weitere Aktionen" }).click();
  await stage.look("message-menu");
  await page.getByRole("menuitem", { name: "Gegen unsere Regeln prüfen" }).click();
  const dialog = page.getByRole("dialog", { name: "Gegen unsere Regeln" });
  await dialog.getByText("Nur du siehst das.").waitFor();
  await stage.look("shortcut");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await mark.click();
  await mark.waitFor({ state: "detached" });
  await row.hover();
  await row.getByRole("button", { name: "Weitere Aktionen" }).click();
  await page.getByRole("menuitem", { name: "Bearbeiten" }).click();
  const box = page.getByLabel("Nachricht bearbeiten");
  assert.equal(await box.inputValue(), "Unsere Jacke ist klimaneutral @Jonas");
  await stage.look("editing");
  await box.fill("Unsere Jacke ist warm");
  await box.press("Enter");
  await page.locator("main article", { hasText: "Jacke ist warm (bearbeitet)" }).hover();
  await page.getByRole("button", { name: "Weitere Aktionen" }).last().click();
  await page.getByRole("menuitem", { name: "Löschen" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Löschen" }).click();
  await page.locator("main article", { hasText: "Jacke ist warm" }).waitFor({ state: "detached" });
});

for (const [name, look] of Object.entries({ light: {}, dark, phone }))
  it(
    `shows the raw traffic without a secret, to be filtered and opened: ${name}`,
    async (stage) => {
      const { page, workspace } = stage;
      await page.getByRole("tab", { name: "Start" }).click();
      await page.getByText("Deine Freigaben").waitFor();
      if (name === "phone")
        await page.getByRole("button", { name: "Liste der Unterhaltungen öffnen" }).click();
      await page.getByRole("button", { name: "Inspektor anzeigen" }).click();
      const panel = page.getByRole("complementary", { name: "Inspektor" });
      await panel.getByText("views.publish").first().waitFor();
      await panel.getByText("app_home_opened").first().waitFor();
      await panel.getByRole("searchbox").fill("views.publish");
      await panel
        .getByRole("button", { name: /views\.publish/ })
        .first()
        .click();
      await panel.getByText('"Deine Freigaben"').first().waitFor();
      await stage.look(`inspector-${name}`);
      await panel.getByRole("searchbox").fill("");
      const closed = panel.locator(".exchange > button[aria-expanded=false]");
      while ((await closed.count()) > 0) await closed.first().click();
      const text = await panel.innerText();
      assert.match(text, /apps\.connections\.open/);
      for (const secret of [workspace.botToken, workspace.appToken, workspace.signingSecret])
        assert.equal(text.includes(secret), false);
      assert.doesNotMatch(text, /ticket=[0-9a-f]/);
      await panel.getByRole("button", { name: "Inspektor schließen" }).click();
      await panel.waitFor({ state: "detached" });
    },
    look,
  );

const south = {
  workspace: { id: "T0SUED", name: "Südlicht" },
  people: [
    {
      ...people[0],
      id: "U0LUCA",
      name: "Luca Berger",
      roles: ["marketer"],
    },
  ],
  channels: [
    { id: "C0SUED", name: "nur-im-süden", isPrivate: false, members: ["U0LUCA"], topic: "Südlicht" },
  ],
} as const;

it(
  "goes from one workspace to the other and back, each with its own people and conversations",
  async (stage) => {
    const { page } = stage;
    const choice = page.getByRole("combobox", { name: "Arbeitsbereich" });
    await stage.look("workspaces");
    await choice.selectOption("T0SUED");
    await page.getByRole("button", { name: "nur-im-süden" }).waitFor();
    await page.getByText("Hallo Luca").waitFor();
    assert.equal(await page.getByRole("button", { name: "kampagnen" }).count(), 0);
    await goTo(page, "nur-im-süden");
    await write(page, "Nur hier");
    await page.locator("main article", { hasText: "Nur hier" }).waitFor();
    await page.reload();
    await page.locator("main article", { hasText: "Nur hier" }).waitFor();
    await choice.selectOption("T0NORDLICHT");
    await page.getByText("Hallo Mara").waitFor();
    assert.equal(await page.getByRole("button", { name: "nur-im-süden" }).count(), 0);
  },
  {},
  // The demo company has people.
  { workspaces: [south as never] },
);

const settings = {
  port: 0,
  dataFile: ":memory:",
  clock: { now: () => new Date() },
  workspace: { id: "T0NORDLICHT", name: "Nordlicht Outdoor" },
  people,
  titles: jobTitles,
  channels: workspaceChannels,
  app: {
    id: "A0LEITSTAND",
    userId: "U0LEITSTAND",
    botId: "B0LEITSTAND",
    name: "Leitstand",
    description: { de: "Leitstelle des Marketings", en: "Marketing control room" },
  },
  commands: [
    { command: "/digest", description: { de: "Digest anlegen", en: "Make a digest" }, usage: "new" },
  ],
  shortcuts: [
    {
      type: "message",
      callback_id: "check",
      name: { de: "Gegen unsere Regeln prüfen", en: "Check against our rules" },
    },
    { type: "global", callback_id: "new-digest", name: { de: "Neuer Digest", en: "New digest" } },
  ],
  examples: [{ language: "de", topic: "Kanäle", text: "Welche Kanäle tragen am meisten bei?" }],
} as const;

async function staged(browser: Browser, { look, check, more }: Checked): Promise<void> {
  const workspace = await startWorkspace({ ...settings, ...more, page: await bundlePage() });
  const app = await startScriptedApp(workspace);
  const context = await browser.newContext({
    locale: "de-DE",
    viewport: { width: 1280, height: 860 },
    reducedMotion: "reduce",
    ...look,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  const thrown: string[] = [];
  page.on("pageerror", (error) => thrown.push(error.message));
  page.on("console", (entry) => {
    if (/Content Security Policy|React error/.test(entry.text())) thrown.push(entry.text());
  });
  const as = async (person: string): Promise<void> => {
    await page.evaluate((id) => localStorage.setItem("leitstand.person", id), person);
    await page.reload();
    await page.locator(".pane-head").first().waitFor();
  };
  const see = async (name: string): Promise<void> => {
    if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) });
    assert.deepEqual(await barriers(page), [], name);
  };
  try {
    await page.goto(workspace.url);
    await as("U0MARA");
    await check({ page, workspace, heard: app.heard, look: see, as });
    assert.deepEqual(thrown, []);
  } catch (error) {
    if (shots !== undefined) await page.screenshot({ path: join(shots, "failed.png") });
    throw error;
  } finally {
    await context.close();
    await app.stop();
    await workspace.close();
  }
}

const executablePath = findChromium();
if (executablePath === null) console.log("skipped: no Chromium on this machine");
else {
  if (shots !== undefined) await mkdir(shots, { recursive: true });
  const wanted = process.argv[2] ?? "";
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  let failures = 0;
  for (const each of checks.filter(({ name }) => name.includes(wanted)))
    await staged(browser, each).then(
      () => console.log(`ok    ${each.name}`),
      (error: unknown) => {
        failures += 1;
        console.log(`FAIL  ${each.name}\n${error instanceof Error ? error.message : String(error)}`);
      },
    );
  await browser.close();
  process.exitCode = failures === 0 ? 0 : 1;
}
