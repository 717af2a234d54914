// Files both ways: a person shares one, the app fetches it; the app uploads one, a person sees it.
import { expect, test } from "vitest";
import { openBolt, openStage, refusal } from "./stage.ts";

const place = { person: "U0JONAS", channel: "C0LAUNCH" };
const base64 = (text: string) => Buffer.from(text).toString("base64");

test("a shared file is a file_share with an address that wants the app's token", async () => {
  const stage = await openStage();
  const heard: { files?: { url_private: string; name: string }[]; subtype?: string; text?: string }[] = [];
  await openBolt(stage, (app) => app.event("message", async ({ event }) => void heard.push(event as never)));
  await stage.post("say", {
    ...place,
    text: "",
    files: [{ name: "zahlen.csv", base64: base64("a,b\n1,2\n") }],
  });
  await expect
    .poll(() => heard)
    .toMatchObject([
      { subtype: "file_share", files: [{ name: "zahlen.csv", mimetype: "text/csv", size: 8 }] },
    ]);
  const url = heard[0]?.files?.[0]?.url_private ?? "";
  const answer = await fetch(url, { headers: { authorization: `Bearer ${stage.workspace.botToken}` } });
  expect(await answer.text()).toBe("a,b\n1,2\n");
  expect((await fetch(url)).status).toBe(403);
  expect((await fetch(url, { headers: { authorization: "Bearer xoxb-other" } })).status).toBe(403);
});

test("the SDK's upload ends as a message with the file", async () => {
  const stage = await openStage();
  const { ts = "" } = await stage.client.chat.postMessage({ channel: place.channel, text: "Bericht" });
  await stage.client.filesUploadV2({
    channel_id: place.channel,
    thread_ts: ts,
    filename: "bericht.csv",
    title: "Bericht",
    initial_comment: "Alle Zeilen",
    content: "kanal;wert\nTV;1\n",
  });
  const { messages } = await stage.get("messages", { ...place, thread_ts: ts });
  expect(messages).toMatchObject([
    { text: "Bericht" },
    { text: "Alle Zeilen", files: [{ name: "bericht.csv", title: "Bericht", size: 16 }] },
  ]);
});

test("an upload is taken once, and only as long as it was announced", async () => {
  const stage = await openStage();
  const { files } = stage.client;
  const opened = await files.getUploadURLExternal({ filename: "a.txt", length: 3 });
  const send = (body: string) => fetch(opened.upload_url ?? "", { method: "POST", body });
  expect((await send("four")).status).toBe(400);
  expect((await send("abc")).status).toBe(200);
  expect((await send("abc")).status).toBe(400);
  const complete = () => refusal(files.completeUploadExternal({ files: [{ id: opened.file_id ?? "" }] }));
  expect(await complete()).toBe("ok");
  expect(await complete()).toBe("file_not_found");
  expect(await refusal(files.info({ file: "FNONE" }))).toBe("file_not_found");
});
