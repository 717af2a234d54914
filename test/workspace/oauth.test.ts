// The workspace as the app's installer: consent, codes and tokens as strict as Slack's, each workspace for itself.
import { WebClient } from "@slack/web-api";
import { describe, expect, it } from "vitest";
import { UserId } from "#src/core/ids.ts";
import { openStage, quiet, refusal, type Stage } from "./stage.ts";

const south = {
  workspace: { id: "T0SUED", name: "Südwind Sport" },
  people: [
    {
      id: UserId.parse("U0SVEN"),
      name: "Sven Tal",
      roles: ["marketer" as const],
      groups: [],
      language: "en" as const,
    },
  ],
  channels: [{ id: "C0SUEDPOST", name: "post", isPrivate: false, members: ["U0SVEN"], topic: "" }],
};
const redirect = "http://127.0.0.1:9/back";

const open = (more = {}) => openStage({ workspaces: [south], oauth: { life: 43_200 }, ...more });
const caller = ({ workspace }: Stage, token?: string) =>
  new WebClient(token, {
    slackApiUrl: workspace.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: quiet,
  });

async function consent(stage: Stage, over: Record<string, string> = {}): Promise<Response> {
  const { authorizeUrl, clientId } = stage.workspace;
  const form = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirect,
    scope: "chat:write,users:read",
    state: "s-1",
    team: "T0SUED",
    person: "U0SVEN",
    decision: "allow",
    ...over,
  });
  return fetch(authorizeUrl, { method: "POST", body: form, redirect: "manual" });
}

async function codeOf(stage: Stage, over: Record<string, string> = {}): Promise<string> {
  const location = (await consent(stage, over)).headers.get("location") ?? "";
  return new URL(location).searchParams.get("code") ?? "";
}

const credentials = ({ workspace }: Stage) => ({
  client_id: workspace.clientId,
  client_secret: workspace.clientSecret,
});

async function installed(stage: Stage) {
  const code = await codeOf(stage);
  const granted = await caller(stage).oauth.v2.access({
    ...credentials(stage),
    code,
    redirect_uri: redirect,
  });
  return granted as unknown as { access_token: string; refresh_token: string; expires_in: number };
}

describe("the page of consent", () => {
  it("asks who lets the app in where, and for which scopes", async () => {
    const stage = await open();
    const address = new URL(stage.workspace.authorizeUrl);
    address.search = new URLSearchParams({
      client_id: stage.workspace.clientId,
      redirect_uri: redirect,
      scope: "chat:write",
      state: '"><script>',
    }).toString();
    const page = await fetch(address);
    const text = await page.text();
    expect(page.status).toBe(200);
    for (const part of ["Nordlicht Outdoor", "Südwind Sport", "Sven Tal", "chat:write"])
      expect(text).toContain(part);
    expect(text).not.toContain("<script>");
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  it.each([
    ["another app", { client_id: "1.2" }, "invalid_client_id"],
    ["an address of somebody else", { redirect_uri: "https://elsewhere.example/x" }, "bad_redirect_uri"],
    ["no scopes", { scope: "" }, "invalid_scope"],
    ["an unknown workspace", { team: "T0NONE" }, "Choose a workspace"],
    ["a person of another workspace", { person: "U0MARA" }, "not in that workspace"],
  ])("refuses %s on the page, and sends the browser nowhere", async (_, over, sentence) => {
    const answer = await consent(await open(), over);
    expect(answer.status).toBe(400);
    expect(answer.headers.get("location")).toBeNull();
    expect(await answer.text()).toContain(sentence);
  });

  it("sends the browser back with the state, with a code or with the refusal", async () => {
    const stage = await open();
    const back = async (over = {}) => (await consent(stage, over)).headers.get("location") ?? "";
    expect(await back()).toMatch(/^http:\/\/127\.0\.0\.1:9\/back\?state=s-1&code=[0-9a-f]+$/);
    expect(await back({ decision: "deny" })).toBe(`${redirect}?state=s-1&error=access_denied`);
  });
});

describe("a code", () => {
  it("becomes tokens of the workspace that was chosen", async () => {
    const stage = await open();
    const code = await codeOf(stage, { user_scope: "users:read" });
    const granted = await caller(stage).oauth.v2.access({
      ...credentials(stage),
      code,
      redirect_uri: redirect,
    });
    expect(granted).toMatchObject({
      token_type: "bot",
      scope: "chat:write,users:read",
      bot_user_id: "U0LEITSTANDT0SUED",
      expires_in: 43_200,
      team: { id: "T0SUED", name: "Südwind Sport" },
      enterprise: null,
      is_enterprise_install: false,
      authed_user: { id: "U0SVEN", token_type: "user" },
    });
    expect(granted.access_token).toMatch(/^xoxe\.xoxb-1-/);
    expect(await caller(stage, granted.access_token).auth.test()).toMatchObject({ team_id: "T0SUED" });
    expect(await stage.client.auth.test()).toMatchObject({ team_id: "T0NORDLICHT" });
  });

  it.each([
    ["used twice", async (stage: Stage) => ({ code: await spent(stage) }), "code_already_used"],
    ["unknown", async () => ({ code: "nothing" }), "invalid_code"],
    [
      "for another address",
      async (stage: Stage) => ({ code: await codeOf(stage), redirect_uri: `${redirect}2` }),
      "bad_redirect_uri",
    ],
    [
      "with a wrong secret",
      async (stage: Stage) => ({ code: await codeOf(stage), client_secret: "wrong" }),
      "bad_client_secret",
    ],
    [
      "of another app",
      async (stage: Stage) => ({ code: await codeOf(stage), client_id: "1.2" }),
      "invalid_client_id",
    ],
    [
      "of another kind",
      async (stage: Stage) => ({ code: await codeOf(stage), grant_type: "password" }),
      "invalid_grant_type",
    ],
  ])("%s is refused", async (_, given, error) => {
    const stage = await open();
    const call = { ...credentials(stage), redirect_uri: redirect, ...(await given(stage)) };
    expect(await refusal(caller(stage).apiCall("oauth.v2.access", call))).toBe(error);
  });

  async function spent(stage: Stage): Promise<string> {
    const code = await codeOf(stage);
    await caller(stage).oauth.v2.access({ ...credentials(stage), code, redirect_uri: redirect });
    return code;
  }

  it("is good for ten minutes", async () => {
    const stage = await open();
    const code = await codeOf(stage);
    stage.clock.advance(600_001);
    const call = caller(stage).oauth.v2.access({ ...credentials(stage), code, redirect_uri: redirect });
    expect(await refusal(call)).toBe("invalid_code");
  });
});

describe("a token that expires", () => {
  it("ends after its time, and its refresh token is good for one successor", async () => {
    const stage = await open();
    const first = await installed(stage);
    stage.clock.advance(43_201_000);
    expect(await refusal(caller(stage, first.access_token).auth.test())).toBe("token_expired");
    const exchange = (refresh_token: string) =>
      caller(stage).oauth.v2.access({ ...credentials(stage), grant_type: "refresh_token", refresh_token });
    const second = await exchange(first.refresh_token);
    expect(second).toMatchObject({ expires_in: 43_200, team: { id: "T0SUED" } });
    expect(await caller(stage, second.access_token).auth.test()).toMatchObject({ ok: true });
    expect(await refusal(exchange(first.refresh_token))).toBe("invalid_refresh_token");
    expect(await refusal(exchange("xoxe-1-unknown"))).toBe("invalid_refresh_token");
  });

  it("that was refreshed early works on until its own end", async () => {
    const stage = await open();
    const first = await installed(stage);
    await caller(stage).oauth.v2.access({
      ...credentials(stage),
      grant_type: "refresh_token",
      refresh_token: first.refresh_token,
    });
    expect(await caller(stage, first.access_token).auth.test()).toMatchObject({ ok: true });
  });
});

describe("leaving", () => {
  it("apps.uninstall ends every token there, says so to the app, and leaves the other workspace alone", async () => {
    const stage = await open();
    const { access_token: token } = await installed(stage);
    const client = caller(stage, token);
    expect(await refusal(client.apps.uninstall({ ...credentials(stage), client_secret: "wrong" }))).toBe(
      "bad_client_secret",
    );
    await client.apps.uninstall(credentials(stage));
    expect(await refusal(client.auth.test())).toBe("account_inactive");
    const { deliveries = [] } = await stage.get("deliveries", { workspace: "T0SUED" });
    expect(deliveries.map(({ payload }) => (payload.event as { type: string }).type)).toEqual([
      "tokens_revoked",
      "app_uninstalled",
    ]);
    expect(await stage.client.auth.test()).toMatchObject({ ok: true });
    await stage.post("say", {
      workspace: "T0SUED",
      person: "U0SVEN",
      channel: "C0SUEDPOST",
      text: "hört keiner",
    });
    expect((await stage.get("deliveries", { workspace: "T0SUED" })).deliveries).toHaveLength(2);
  });

  it("auth.revoke ends the token that it is called with; testing it ends nothing", async () => {
    const stage = await open();
    const client = caller(stage, (await installed(stage)).access_token);
    expect(await client.auth.revoke({ test: true })).toMatchObject({ revoked: false });
    expect(await client.auth.revoke()).toMatchObject({ revoked: true });
    expect(await refusal(client.auth.test())).toBe("token_revoked");
  });
});

it("each workspace has its own people, channels and messages", async () => {
  const stage = await open();
  const client = caller(stage, (await installed(stage)).access_token);
  const { channels } = await client.conversations.list();
  expect(channels?.map(({ id }) => id)).toEqual(["C0SUEDPOST"]);
  expect(await refusal(client.chat.postMessage({ channel: "C0MARKETING", text: "x" }))).toBe(
    "channel_not_found",
  );
  expect(await refusal(client.users.info({ user: "U0MARA" }))).toBe("user_not_found");
  const posted = await client.chat.postMessage({ channel: "C0SUEDPOST", text: "hier" });
  const reading = { person: "U0SVEN", channel: "C0SUEDPOST" };
  const { messages } = await stage.get("messages", { ...reading, workspace: "T0SUED" });
  expect(messages).toMatchObject([{ ts: posted.ts, text: "hier" }]);
  await expect(stage.get("messages", reading)).rejects.toThrow("404");
  await expect(stage.get("messages", { ...reading, workspace: "T0NONE" })).rejects.toThrow(
    "404 workspace_not_found",
  );
});
