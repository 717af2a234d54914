// The manifest asks for all that the code uses and for nothing else, and is what the repository ships.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { manifest } from "#src/slack/admin/manifest.ts";
import { botEvents, botScopes, messageShortcuts } from "#src/slack/admin/requirements.ts";
import { shortcuts } from "#src/slack/dialogue/shortcuts.ts";
import { methods } from "#src/workspace/methods/registry.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const commands = { report: "/report", digest: "/digest", leitstand: "/leitstand" };
const options = { commands, language: "en", publicUrl: null, redirectUrl: null } as const;

const source = readdirSync(join(root, "src/slack"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => readFileSync(join(root, "src/slack", file), "utf8"))
  .join("\n");

/** `clients.client.chat.postMessage(` and the like, as Slack names the method. */
const called = (text: string) =>
  [...text.matchAll(/\b(?:client|once)\.((?:[a-z]\w*\.)+[a-z]\w*)\(/g)].map(([, name = ""]) => name);

test("asks for the scope of every method that is called", () => {
  const names = [...new Set(called(source))];
  expect(names).toContain("chat.postMessage");
  const scopes = names.flatMap((name) => {
    const method = methods.get(name);
    return method === undefined || method.scope === null || method.token !== "bot" ? [] : [method.scope];
  });
  const asked = new Set(botScopes.map(({ name }) => name));
  expect(scopes.filter((scope) => !asked.has(scope))).toEqual([]);
});

test("would notice a method whose scope nobody asks for", () => {
  const planted = called("await clients.client.reactions.add({ name })");
  const scope = methods.get(planted[0] ?? "")?.scope ?? "";
  expect(botScopes.map(({ name }) => name)).not.toContain(scope);
});

test("subscribes to every event that is listened to, and to no other", () => {
  const heard = new Set([...source.matchAll(/\bapp\.event\(\s*"(\w+)"/g)].map(([, name = ""]) => name));
  const subscribed = new Set(botEvents.map(({ name }) => name.replace(/^message\..*/, "message")));
  expect([...heard].toSorted()).toEqual([...subscribed].toSorted());
});

test("offers every message shortcut that is listened to, and no other", () => {
  expect(messageShortcuts.map(({ callback }) => callback).toSorted()).toEqual(
    Object.values(shortcuts).toSorted(),
  );
});

test("keeps Slack's limits for names and descriptions, in both languages", () => {
  for (const language of ["de", "en"] as const) {
    const { display_information: shown, features } = manifest({ ...options, language });
    expect(shown.description.length).toBeLessThanOrEqual(140);
    expect(shown.long_description.length).toBeGreaterThanOrEqual(174);
    expect(shown.long_description.length).toBeLessThanOrEqual(4_000);
    expect(features.agent_view.agent_description.length).toBeLessThanOrEqual(300);
    expect(features.agent_view.suggested_prompts.length).toBeLessThanOrEqual(4);
    for (const { name, description } of features.shortcuts) {
      expect(name.length).toBeLessThanOrEqual(24);
      expect(description.length).toBeLessThanOrEqual(150);
    }
    for (const { description } of features.slash_commands)
      expect(description.length).toBeLessThanOrEqual(100);
  }
});

test("names the address everywhere in HTTP mode, and nowhere in Socket Mode", () => {
  const http = JSON.stringify(
    manifest({
      ...options,
      publicUrl: "https://l.example",
      redirectUrl: "https://l.example/slack/oauth_redirect",
    }),
  );
  expect(http.match(/https:\/\/l\.example\/slack\/events/g)).toHaveLength(5);
  expect(http).toContain("https://l.example/slack/oauth_redirect");
  expect(http).toContain('"token_rotation_enabled":true');
  expect(JSON.stringify(manifest(options))).not.toMatch(/https?:|"url"/);
});

test("is the file in the repository", () => {
  const shipped: unknown = JSON.parse(readFileSync(join(root, "manifest.json"), "utf8"));
  expect(shipped).toEqual(manifest(options));
});
