// Installing in the browser: what Slack sends back is believed only from the browser that began it, once, and in time.
import { describe, expect, it } from "vitest";
import { north, openSeveral, south, type Several } from "./stage.ts";

async function begun(several: Several, port: number) {
  const response = await fetch(`http://127.0.0.1:${port}/slack/install`, { redirect: "manual" });
  const asked = new URL(response.headers.get("location") ?? "");
  const cookie = response.headers.get("set-cookie") ?? "";
  const form = new URLSearchParams(asked.searchParams);
  for (const [name, value] of Object.entries({ team: north, person: "U0MARA", decision: "allow" }))
    form.set(name, value);
  const allowed = await fetch(several.workspace.authorizeUrl, {
    method: "POST",
    body: form,
    redirect: "manual",
  });
  return {
    response,
    asked,
    cookie,
    pair: cookie.split(";")[0] ?? "",
    back: allowed.headers.get("location") ?? "",
  };
}

async function page(address: string, headers: Record<string, string> = {}) {
  const response = await fetch(address, { headers });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

describe("beginning", () => {
  it("leads to Slack's page with scopes, a signed state, and a cookie for this browser alone", async () => {
    const several = await openSeveral();
    const { port } = await several.replica();
    const { response, asked, cookie } = await begun(several, port);
    expect(response.status).toBe(302);
    expect(asked.href.startsWith(several.workspace.authorizeUrl)).toBe(true);
    expect(asked.searchParams.get("scope")).toContain("chat:write");
    expect(asked.searchParams.get("redirect_uri")).toBe(`http://127.0.0.1:${port}/slack/oauth_redirect`);
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax; Path=\/; Max-Age=600/);
  });

  it("marks the cookie as secure behind https", async () => {
    const several = await openSeveral();
    const { port } = await several.replica({
      redirectUri: "https://leitstand.example.org/slack/oauth_redirect",
    });
    const response = await fetch(`http://127.0.0.1:${port}/slack/install?team=T0ABC`, { redirect: "manual" });
    expect(response.headers.get("set-cookie")).toContain("; Secure");
    expect(new URL(response.headers.get("location") ?? "").searchParams.get("team")).toBe("T0ABC");
  });

  it("takes no other method, and other paths are not there", async () => {
    const several = await openSeveral();
    const { port } = await several.replica();
    const ask = (path: string, method: string) =>
      fetch(`http://127.0.0.1:${port}${path}`, { method, redirect: "manual" }).then(({ status }) => status);
    expect(await ask("/slack/install", "POST")).toBe(405);
    expect(await ask("/slack/oauth_redirect?code=x", "HEAD")).toBe(405);
    expect(await ask("/elsewhere", "GET")).toBe(404);
    expect(await ask("/slack/events", "POST")).toBe(404);
  });
});

describe("coming back", () => {
  it("installs, says so in the browser's language, and shows no token and no script", async () => {
    const several = await openSeveral();
    const { port } = await several.replica();
    const { pair, back } = await begun(several, port);
    const shown = await page(back, { cookie: pair, "accept-language": "en-GB,en;q=0.9,de;q=0.8" });
    expect(shown.status).toBe(200);
    expect(shown.text).toContain("Leitstand is now in “Nordlicht Outdoor”.");
    expect(shown.text).toContain("/invite @Leitstand");
    expect(shown.text).not.toMatch(/xox|<script/);
    expect(shown.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(shown.headers.get("referrer-policy")).toBe("no-referrer");
    expect(shown.headers.get("set-cookie")).toContain("Max-Age=0");
  });

  it.each([
    [
      "without the cookie",
      (_pair: string, back: string) => ({ back, cookie: "" }),
      "nicht in diesem Browser",
    ],
    [
      "with another browser's cookie",
      (pair: string, back: string) => ({ back, cookie: `${pair.split("=")[0] ?? ""}=${"0".repeat(48)}` }),
      "nicht in diesem Browser",
    ],
    [
      "with a changed state",
      (pair: string, back: string) => ({ back: back.replace("state=e", "state=f"), cookie: pair }),
      "nicht in diesem Browser",
    ],
    [
      "without a state",
      (pair: string, back: string) => ({ back: back.replace(/state=[^&]+/, ""), cookie: pair }),
      "nicht in diesem Browser",
    ],
    [
      "with a code that Slack does not know",
      (pair: string, back: string) => ({ back: back.replace(/code=[^&]+/, "code=wrong"), cookie: pair }),
      "(invalid_code)",
    ],
    [
      "with an error of Slack's",
      (pair: string, back: string) => ({
        back: back.replace(/code=[^&]+/, "error=invalid_scope"),
        cookie: pair,
      }),
      "(invalid_scope)",
    ],
    [
      "with nothing",
      (pair: string, back: string) => ({ back: back.replace(/code=[^&]+/, ""), cookie: pair }),
      "(no_code)",
    ],
  ])("%s installs nothing and names the next step", async (_, change, sentence) => {
    const several = await openSeveral();
    const replica = await several.replica();
    const { pair, back } = await begun(several, replica.port);
    const changed = change(pair, back);
    const shown = await page(changed.back, { cookie: changed.cookie, "accept-language": "de" });
    expect(shown.status).toBeGreaterThanOrEqual(400);
    expect(shown.text).toContain(sentence);
    expect(shown.text).toContain('href="/slack/install"');
    expect(await replica.install.store.list()).toEqual([]);
  });

  it("after ten minutes it has expired", async () => {
    const several = await openSeveral();
    const { port } = await several.replica();
    const { pair, back } = await begun(several, port);
    several.clock.advance(600_001);
    expect((await page(back, { cookie: pair, "accept-language": "de" })).text).toContain("abgelaufen");
  });

  it("a second time is no second installation", async () => {
    const several = await openSeveral();
    const { port } = await several.replica();
    const { pair, back } = await begun(several, port);
    await page(back, { cookie: pair });
    expect((await page(back, { cookie: pair, "accept-language": "de" })).text).toContain("schon installiert");
    const { calls = [] } = await several.get("calls", { method: "oauth.v2.access" });
    expect(calls).toHaveLength(1);
  });

  it("a refusal stores nothing and says so", async () => {
    const several = await openSeveral();
    const replica = await several.replica();
    const shown = await several.install(replica.port, south, "deny");
    expect(shown.text).toContain("abgelehnt");
    expect(await replica.install.store.list()).toEqual([]);
  });

  it("a workspace that is not on the list is refused, and its token given back", async () => {
    const several = await openSeveral();
    const replica = await several.replica({ teams: [south] });
    const shown = await several.install(replica.port, north);
    expect(shown.text).toContain("SLACK_TEAMS");
    expect(await replica.install.store.list()).toEqual([]);
    const { calls = [] } = await several.get("calls", { method: "auth.revoke" });
    expect(calls).toMatchObject([{ team: north, answer: { ok: true } }]);
    expect((await several.install(replica.port, south)).status).toBe(200);
  });

  it("a word of Slack's is shown as a word: no markup of anybody's gets into the page", async () => {
    const several = await openSeveral();
    const { port } = await several.replica();
    const { pair, back } = await begun(several, port);
    const evil = back.replace(/code=[^&]+/, `error=${encodeURIComponent("<script>alert(1)</script>")}`);
    expect((await page(evil, { cookie: pair })).text).not.toContain("<script>");
  });
});
