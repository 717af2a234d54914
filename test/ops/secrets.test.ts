import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEnv } from "#src/env.ts";
import { createScrub } from "#src/ops/scrub.ts";
import { resolveSecrets, wordsOf } from "#src/ops/secrets.ts";

let folder = "";
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "secrets-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));

const letters = (count: number) => "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7".repeat(20).slice(0, count);
const from = (set: Record<string, string>, milliseconds = 5_000) =>
  resolveSecrets(["KEY"], set, { milliseconds });

describe("where a secret comes from", () => {
  it("is the environment, a file, or a command, each trimmed", async () => {
    const file = join(folder, "key");
    await writeFile(file, "  from-a-file\n", { mode: 0o600 });
    expect(from({ KEY: "given" }).values).toEqual({ KEY: "given" });
    expect(from({ KEY_FILE: file })).toEqual({
      values: { KEY: "from-a-file" },
      found: [{ name: "KEY", source: "file", where: file, open: false }],
      problems: [],
    });
    const command = `${process.execPath} -e "console.log('from a command')"`;
    expect(from({ KEY_COMMAND: command }).values).toEqual({ KEY: "from a command" });
  });

  it("says when others can read the file", async () => {
    const file = join(folder, "open");
    await writeFile(file, "x");
    await chmod(file, 0o644);
    expect(from({ KEY_FILE: file }).found).toMatchObject([{ open: true }]);
  });

  it.each([
    ["two ways at once", { KEY: "a", KEY_FILE: "b" }, "KEY: set only one of KEY, KEY_FILE"],
    [
      "a file that is not there",
      { KEY_FILE: "/nowhere/key" },
      "KEY_FILE: the file /nowhere/key was not found",
    ],
    [
      "a command that is not there",
      { KEY_COMMAND: "no-such-program x" },
      "KEY_COMMAND: the command was not found",
    ],
    [
      "a command that fails",
      { KEY_COMMAND: `${process.execPath} -e "process.exit(3)"` },
      "KEY_COMMAND: the command ended with 3",
    ],
    [
      "a command that says nothing",
      { KEY_COMMAND: `${process.execPath} -e ""` },
      "KEY_COMMAND: the command printed nothing",
    ],
    [
      "a command that hangs",
      { KEY_COMMAND: `${process.execPath} -e "setInterval(()=>{},1000)"` },
      "KEY_COMMAND: the command took too long",
    ],
  ])("refuses %s, without saying any value", (_, set, words) => {
    const { problems, values } = from(set, 400);
    expect(problems.join()).toContain(words);
    expect(values).toEqual({});
  });

  it("gives a command to no shell", () => {
    expect(wordsOf(`kms decrypt "a b" 'c $(d)' e;f`)).toEqual(["kms", "decrypt", "a b", "c $(d)", "e;f"]);
    expect(wordsOf(`["kms", "a b"]`)).toEqual(["kms", "a b"]);
    const command = `${process.execPath} -p process.argv.length $(whoami) ; echo`;
    expect(from({ KEY_COMMAND: command }).values).toEqual({ KEY: "4" });
  });

  it("is told apart by the environment, and kept out of its errors", async () => {
    const file = join(folder, "token");
    const token = `xoxb-${letters(20)}`;
    await writeFile(file, token, { mode: 0o600 });
    const app = `xapp-${letters(20)}`;
    const env = readEnv({ SLACK_BOT_TOKEN_FILE: file, SLACK_APP_TOKEN: app });
    expect(env.SLACK_BOT_TOKEN).toBe(token);
    expect(env.secretValues).toEqual(expect.arrayContaining([token, app]));
    expect(JSON.stringify(env.secrets)).not.toContain(letters(20));
    await writeFile(file, `wrong-${letters(20)}`);
    expect(() => readEnv({ SLACK_BOT_TOKEN_FILE: file })).toThrow("SLACK_BOT_TOKEN: starts with xoxb-");
    expect(() => readEnv({ SLACK_BOT_TOKEN_FILE: file })).not.toThrow(letters(20));
  });
});

const dashes = "-".repeat(5);
const pem = `${dashes}BEGIN PRIVATE ${"KEY"}${dashes}\n${letters(64)}\n${letters(40)}==\n${dashes}END PRIVATE ${"KEY"}${dashes}`;
const jwt = ["eyJ" + letters(20), letters(30), letters(40)].join(".");

describe("what is written down", () => {
  it.each([
    ["a Slack bot token", `xoxb-${"1".repeat(11)}-${letters(24)}`],
    ["a rotated Slack token", `xoxe.xoxp-1-${letters(40)}`],
    ["a Slack app token", `xapp-1-A0-${letters(30)}`],
    ["a Slack webhook", `https://hooks.slack${".com"}/services/T0/B0/${letters(24)}`],
    ["a model provider's key", `sk-proj-${letters(40)}`],
    ["a GitHub token", `ghp_${letters(36)}`],
    ["a fine-grained GitHub token", `github_pat_${letters(60)}`],
    ["a GitLab token", `glpat-${letters(20)}`],
    ["an AWS key id", `AKIA${"ABCDEFGH".repeat(2)}`],
    ["a Google key", `AIza${letters(35)}`],
    ["a payment key", `sk_live_${letters(24)}`],
    ["a JSON web token", jwt],
    ["a private key", pem],
    ["a private key in one line", pem.replaceAll("\n", "\\n")],
    ["half a private key", pem.slice(0, 90)],
    ["a bearer header", `Authorization: Bearer ${letters(30)}`],
    ["a basic header", `authorization: Basic ${letters(24)}==`],
    ["a password in an address", `postgres://leitstand:${letters(12)}@db:5432/x`],
    ["a key in an address", `https://api.example.org/v1?key=${letters(20)}`],
    ["an assigned key", `api_key=${letters(32)}`],
    ["a secret in JSON", `{"client_secret":"${letters(32)}"}`],
    ["a secret in JSON in JSON", `{\\"client_secret\\":\\"${letters(32)}\\"}`],
    ["a hexadecimal secret", `SECRET: ${"0123456789abcdef".repeat(2)}`],
    ["a short password", `Kennwort: ${letters(6)}`],
  ])("holds no %s", (_, secret) => {
    const scrub = createScrub();
    const text = scrub.text(`before ${secret} after`);
    for (const piece of secret.match(/[A-Za-z0-9]{12,}/g) ?? [letters(6)])
      if (!["Authorization", "authorization"].includes(piece)) expect(text).not.toContain(piece);
    expect(text).toContain("[secret]");
    expect(text.startsWith("before ")).toBe(true);
    expect(scrub.text(text)).toBe(text);
  });

  it.each([
    "Turn T0a1b2c3d4 was answered in 120 ms",
    "proposal 9f86d081884c7d659a2feaa0c55ad015 was approved",
    "https://example.org/path?utm_source=newsletter",
    "The key question: who pays? Our secret ingredient: patience.",
    "skip-this-step and sk-1, task-force, risk-adjusted",
    "error code=ECONNREFUSED at http://127.0.0.1:8000/api",
  ])("leaves alone: %s", (text) => {
    expect(createScrub().text(text)).toBe(text);
  });

  it("holds no loaded secret, whatever it looks like, at any depth, in errors too", () => {
    const scrub = createScrub({ secrets: ["plain words", "short", "plain words and more"] });
    const error = new Error("refused: plain words and more");
    const value = { a: ["say plain words", { b: error }], short: "short" };
    const text = JSON.stringify(scrub.value(value));
    expect(text).not.toContain("plain");
    expect(text).not.toContain("and more");
    expect(text).toContain('"short":"short"');
  });

  it("passes through one more hand", () => {
    const scrub = createScrub({ also: (text) => text.replaceAll("Anna", "<PERSON_1>") });
    expect(scrub.value({ said: `Anna has sk-${letters(20)}` })).toEqual({ said: "<PERSON_1> has [secret]" });
  });

  it.each([
    "eyJ-".repeat(25_000),
    "Bearer ".repeat(14_000),
    "http://".repeat(14_000),
    `http://${"a".repeat(100_000)}`,
    "a:b".repeat(33_000),
    `${dashes}BEGIN PRIVATE ${"KEY"}${dashes}`.repeat(3_600),
    `${dashes}BEGIN ${"A ".repeat(50_000)}`,
    "secret".repeat(16_000),
    "password: ".repeat(10_000),
    "xoxb-".repeat(20_000),
    "key=".repeat(25_000),
    `${"A: a\n".repeat(20_000)}`,
    `eyJ${"a".repeat(50_000)}.${"a".repeat(50_000)}`,
  ])("takes no longer over long nonsense %#", (text) => {
    const scrub = createScrub();
    const times = [1, 2, 3].map(() => {
      const start = process.cpuUsage();
      scrub.text(text);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1_000;
    });
    expect(Math.min(...times)).toBeLessThan(250);
  });
});
