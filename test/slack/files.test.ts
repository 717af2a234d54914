// Files shared in Slack, from the message to the cited answer: the real Bolt app, the real desk, the local workspace.
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { startSlack } from "#src/slack/app.ts";
import { openFileHouse, type FileHouse } from "#test/files/file-house.ts";
import { openStage } from "#test/workspace/stage.ts";
import { links } from "./samples.ts";
import { createMemory, quick } from "./stage.ts";

let opened: FileHouse;
beforeAll(async () => void (opened = await openFileHouse()));
afterAll(() => opened.close());

async function openApp() {
  const clock = { now: () => new Date() };
  const stage = await openStage({ clock });
  const memory = createMemory();
  const { apiUrl, appToken, botToken } = stage.workspace;
  const surface = await startSlack({
    desk: opened.house.desk,
    mode: "socket",
    botToken,
    appToken,
    apiUrl,
    ...memory.ports,
    commands: { report: "/report", digest: "/digest", leitstand: "/leitstand" },
    links,
    reportPictures: () => Promise.resolve([]),
    clock,
    log: () => undefined,
    pace: quick,
  });
  onTestFinished(() => surface.stop());
  return stage;
}

const base64 = (text: string): string => Buffer.from(text, "utf8").toString("base64");
const place = { person: "U0MARA", channel: "C0MARKETING" };
const returns = `# Retouren

Ware aus dem Winterverkauf kann 45 Tage lang zurückgegeben werden.

# Öffnungszeiten

Der Laden in Freiburg öffnet im Dezember auch sonntags.
`;

it("answers from a file in a thread, and later without a mention", { timeout: 30_000 }, async () => {
  const { post, get } = await openApp();
  const files = [{ name: "winter.md", base64: base64(returns) }];
  const { ts = "" } = await post("say", {
    ...place,
    text: "@Leitstand Was steht in der Datei zu Retouren?",
    files,
  });
  const thread = { ...place, thread_ts: ts };
  await get("wait", { ...thread, text: "45 Tage", timeout: "15000" });
  await post("say", { ...thread, text: "Und was steht darin zu den Öffnungszeiten?" });
  await get("wait", { ...thread, text: "Freiburg", timeout: "15000" });
});

it(
  "takes a direct message of nothing but a file as the question what it says",
  { timeout: 30_000 },
  async () => {
    const { post, get } = await openApp();
    const files = [{ name: "winter.md", base64: base64(returns) }];
    const { channel = "" } = await post("open", { person: "U0MARA" }).catch(() => ({ channel: "" }));
    const direct = { person: "U0MARA", channel };
    const { ts = "" } = await post("say", { ...direct, text: "", files });
    await get("wait", { ...direct, thread_ts: ts, text: "Das Wichtigste aus der Datei", timeout: "15000" });
  },
);
