// The workspace's page in a real browser, against the fixture server: what a person sees, types, and can do without a mouse.
import assert from "node:assert/strict";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { startFixture, type Fixture } from "#test/workspace-page/fixture-server.ts";
import { barriers, findChromium } from "./chromium.ts";

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true };
const dark: BrowserContextOptions = { colorScheme: "dark" };

type Check = (page: Page, fixture: Fixture) => Promise<void>;
const checks: { name: string; look: BrowserContextOptions; check: Check }[] = [];
const it = (name: string, check: Check, look: BrowserContextOptions = {}): void =>
  void checks.push({ name, look, check });

const openThread = async (page: Page): Promise<void> => {
  await page.goto(`${new URL(page.url()).origin}/#/C0MARKETING`);
  await page.locator(".thread-link").click();
  await page.locator(".thread-pane .blocks").first().waitFor();
};

const composer = (page: Page) => page.locator("main textarea");

it("welcomes with examples in both languages", async (page) => {
  await page.getByText("Hallo Mara").waitFor();
  assert.equal(await page.locator(".welcome [lang=de] button").count(), 4);
  assert.equal(await page.locator(".welcome [lang=en] button").count(), 4);
  assert.deepEqual(await barriers(page), []);
});

it("sends a clicked example, opens its thread, streams, and rests on the final form", async (page) => {
  await page.locator(".welcome [lang=en] button").first().click();
  await page.locator(".thread-pane .streaming .task.complete").first().waitFor();
  await page.locator(".thread-pane .streaming strong", { hasText: "Rückversand" }).waitFor();
  await page.locator(".thread-pane .block-header").waitFor();
  assert.equal(await page.locator(".thread-pane .streaming").count(), 0);
  assert.equal(await page.locator(".how-made").count(), 1);
});

it("offers what the app suggests", async (page, fixture) => {
  await composer(page).fill("Hallo");
  await composer(page).press("Enter");
  await page.locator(".thread-pane").waitFor();
  const channel = (await page.evaluate(() => location.hash)).split("/")[1] ?? "";
  const prompts = [{ title: "Und ohne TV?", message: "Und ohne TV gerechnet?" }];
  fixture.send({ type: "prompts", channel, title: "Weiter", prompts });
  await page.getByRole("button", { name: "Und ohne TV?" }).click();
  await page.locator("main article", { hasText: "Und ohne TV gerechnet?" }).waitFor();
});

it("would notice a barrier", async (page) => {
  await page.evaluate(() => document.querySelector("main")?.append(document.createElement("button")));
  assert.match((await barriers(page)).join(), /button-name/);
});

for (const [name, look] of Object.entries({ light: {}, dark }))
  it(
    `has no serious barrier with every block and a thread, ${name}`,
    async (page) => {
      await openThread(page);
      assert.deepEqual(await barriers(page), []);
    },
    look,
  );

it("asks before a confirmed button, is busy meanwhile, and says when the app does not answer", async (page, fixture) => {
  await openThread(page);
  fixture.failOnce("/local/actions", 504, "no_ack");
  await page.locator(".thread-pane .button.primary", { hasText: "Freigeben" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Wirklich freigeben?").waitFor();
  assert.deepEqual(await barriers(page), []);
  await dialog.getByRole("button", { name: "Freigeben" }).click();
  await page.locator(".button.primary[disabled][aria-busy=true]").waitFor();
  await page.locator(".notice", { hasText: "drei Sekunden" }).waitFor();
  const sent = fixture.received.find(({ path }) => path === "/local/actions");
  assert.deepEqual(sent?.body["action"], {
    type: "button",
    value: "p1",
    action_id: "approve",
    block_id: "approval",
  });
});

it("keeps a message that could not be sent, across a reload, and sends it on demand", async (page, fixture) => {
  fixture.failOnce("/local/messages", 500, "broken");
  await composer(page).fill("Geht <nicht> *verloren*");
  await composer(page).press("Enter");
  await page.locator(".failed-line").waitFor();
  await page.reload();
  await page.locator(".outgoing.failed", { hasText: "Geht <nicht> verloren" }).waitFor();
  await page.getByRole("button", { name: "Erneut versuchen" }).click();
  await page.locator("main article", { hasText: "Geht <nicht> verloren" }).waitFor();
  assert.equal(await page.locator(".outgoing").count(), 0);
});

it("keeps a draft for each conversation", async (page) => {
  await composer(page).fill("halb fertig");
  await page.getByRole("button", { name: "kampagnen" }).click();
  await page.getByText("Hier beginnt #kampagnen.").waitFor();
  assert.equal(await composer(page).inputValue(), "");
  await page.reload();
  await page.getByRole("button", { name: "Leitstand", exact: true }).click();
  await page.getByText("Hallo Mara").waitFor();
  assert.equal(await composer(page).inputValue(), "halb fertig");
});

it("suggests commands and mentions, and refuses a command that does not exist", async (page, fixture) => {
  await composer(page).fill("/rep");
  await page.getByRole("option", { name: /Bericht mit Bild/ }).waitFor();
  await composer(page).press("Enter");
  assert.equal(await composer(page).inputValue(), "/report ");
  await composer(page).pressSequentially("attribution");
  await composer(page).press("Enter");
  await page.locator(".ephemeral", { hasText: "kommt gleich" }).waitFor();
  assert.ok(
    fixture.received.some(({ body }) => body["command"] === "/report" && body["text"] === "attribution"),
  );
  await composer(page).fill("/gibtesnicht");
  await composer(page).press("Enter");
  await page.locator(".notice", { hasText: "/gibtesnicht" }).waitFor();
  assert.equal(await composer(page).inputValue(), "/gibtesnicht");
  await composer(page).fill("");
  await composer(page).pressSequentially("@lei");
  await composer(page).press("Tab");
  assert.equal(await composer(page).inputValue(), "@Leitstand ");
});

it("works without a mouse: skip link, arrows, quick switch, Escape", async (page) => {
  await page.getByText("Hallo Mara").waitFor();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Zu den Nachrichten springen");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("market");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "marketing" }).waitFor();
  await page.locator(".entry[aria-current=page]").focus();
  await page.keyboard.press("ArrowDown");
  assert.match((await page.locator(".entry:focus").textContent()) ?? "", /kampagnen/);
  await page.locator("main article[tabindex='0']").focus();
  await page.keyboard.press("ArrowUp");
  await page.locator("main article:focus .thread-link").focus();
  await page.keyboard.press("Enter");
  await page.locator(".thread-pane textarea:focus").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".thread-pane").waitFor({ state: "detached" });
  await page.locator("main textarea:focus").waitFor();
});

it("changes the person, and with it conversations and language", async (page) => {
  await page.getByRole("combobox", { name: /Unterwegs als/ }).selectOption("U0EMILY");
  await page.getByText("Hello Emily").waitFor();
  assert.equal(await page.getByRole("button", { name: "launch-winter" }).count(), 0);
  await page.getByRole("button", { name: "Deutsch", exact: true }).click();
  await page.getByText("Hallo Emily").waitFor();
  await page.reload();
  await page.getByText("Hallo Emily").waitFor();
});

it("says when app or server are gone, and comes back by itself", async (page, fixture) => {
  await page.getByText("Hallo Mara").waitFor();
  fixture.send({ type: "app", connected: false });
  await page.locator(".banner", { hasText: "nicht verbunden" }).waitFor();
  fixture.send({ type: "app", connected: true });
  await page.locator(".banner").waitFor({ state: "detached" });
  fixture.dropSockets();
  await page.locator(".banner.error").waitFor();
  await page.locator(".banner").waitFor({ state: "detached" });
});

it(
  "shows one thing at a time on a phone and never scrolls sideways",
  async (page) => {
    await page.getByText("Hallo Mara").waitFor();
    assert.deepEqual(await barriers(page), []);
    await page.getByRole("button", { name: "Liste der Unterhaltungen öffnen" }).click();
    await page.getByRole("button", { name: "marketing", exact: true }).click();
    await page.locator(".thread-link").click();
    await page.locator(".thread-pane .blocks").first().waitFor();
    assert.equal(await page.locator("main").isVisible(), false);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
    assert.ok(
      await page.evaluate(() => {
        const log = document.querySelector(".thread-pane .messages");
        return log !== null && log.scrollWidth <= log.clientWidth;
      }),
    );
    await page.goBack();
    await page.locator("main").waitFor();
  },
  phone,
);

async function run(browser: Browser): Promise<number> {
  let failures = 0;
  for (const { name, look, check } of checks) {
    const fixture = await startFixture();
    fixture.pace = 120;
    const context = await browser.newContext({ locale: "de-DE", ...look });
    const page = await context.newPage();
    page.setDefaultTimeout(8_000);
    const thrown: string[] = [];
    page.on("pageerror", (error) => thrown.push(error.message));
    page.on("console", (entry) => {
      if (/Content Security Policy|React error/.test(entry.text())) thrown.push(entry.text());
    });
    try {
      await page.goto(fixture.address);
      await page.locator(".pane-head").first().waitFor();
      await check(page, fixture);
      assert.deepEqual(thrown, []);
      console.log(`ok    ${name}`);
    } catch (error) {
      failures += 1;
      console.log(`FAIL  ${name}\n${error instanceof Error ? error.message : String(error)}`);
    }
    await context.close();
    await fixture.close();
  }
  return failures;
}

const executablePath = findChromium();
if (executablePath === null) console.log("skipped: no Chromium on this machine");
else {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  process.exitCode = (await run(browser)) === 0 ? 0 : 1;
  await browser.close();
}
