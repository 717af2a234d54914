// The whole way with a real Bolt app: mention, stream, button, command, private answer.
import { expect, test } from "vitest";
import { openBolt, openStage } from "./stage.ts";

test("a mention reaches the app once as mention and once as message, and the app answers in the thread", async () => {
  const stage = await openStage();
  const heard: string[] = [];
  await openBolt(stage, (app) => {
    app.event("app_mention", async ({ event, say, body }) => {
      heard.push(`mention ${event.ts} ${body.event_id}`);
      await say({ text: `Hallo <@${event.user ?? ""}>`, thread_ts: event.ts });
    });
    app.message(async ({ message, body }) => {
      heard.push(`message ${message.ts} ${body.event_id}`);
    });
  });
  const { ts } = await stage.post("say", {
    person: "U0MARA",
    channel: "C0MARKETING",
    text: "@Leitstand Hallo",
  });
  const thread_ts = String(ts);
  const { message } = await stage.get("wait", {
    person: "U0MARA",
    channel: "C0MARKETING",
    thread_ts,
    text: "Hallo <@U0MARA>",
  });
  expect(message).toMatchObject({ bot_id: "B0LEITSTAND", thread_ts });
  await expect.poll(() => heard.length).toBe(2);
  const [mention = "", plain = ""] = heard.toSorted();
  expect(mention).toContain(`mention ${thread_ts}`);
  expect(plain).toContain(`message ${thread_ts}`);
  expect(mention.split(" ")[2]).not.toBe(plain.split(" ")[2]);
});

test("a direct message is answered as a stream with task cards", async () => {
  const stage = await openStage();
  await openBolt(stage, (app) => {
    app.message(async ({ message, client, context }) => {
      if (message.subtype !== undefined) return;
      const stream = client.chatStream({
        channel: message.channel,
        thread_ts: message.ts,
        recipient_team_id: context.teamId ?? "",
        recipient_user_id: message.user,
      });
      await stream.append({
        chunks: [{ type: "task_update", id: "t1", title: "Lesen", status: "in_progress" }],
      });
      await stream.append({
        chunks: [{ type: "task_update", id: "t1", title: "Lesen", status: "complete" }],
      });
      await stream.stop({ markdown_text: "**Fertig.**" });
    });
  });
  const { channel } = await stage.post("open", { person: "U0MARA" });
  const place = { person: "U0MARA", channel: String(channel) };
  const { ts } = await stage.post("say", { ...place, text: "Was kostet der Rückversand?" });
  const { message } = await stage.get("wait", { ...place, thread_ts: String(ts), text: "Fertig" });
  expect(message).toMatchObject({
    text: "**Fertig.**",
    blocks: [{ type: "markdown", text: "**Fertig.**" }],
    stream: { tasks: [{ id: "t1", title: "Lesen", status: "complete" }] },
  });
});

test("a button and its response_url, a command and its acknowledgement reach the right person", async () => {
  const stage = await openStage();
  await openBolt(stage, (app) => {
    app.action("approve", async ({ ack, respond, body }) => {
      await ack();
      await respond({ text: `Freigegeben von ${body.user.id}`, replace_original: true });
    });
    app.command("/report", async ({ ack, command }) => ack(`Bericht ${command.text}`));
  });
  const place = { person: "U0JONAS", channel: "C0LAUNCH" };
  const { ts } = await stage.client.chat.postMessage({
    channel: "C0LAUNCH",
    text: "Freigabe?",
    blocks: [
      {
        type: "actions",
        elements: [
          { type: "button", action_id: "approve", value: "P1", text: { type: "plain_text", text: "Ja" } },
        ],
      },
    ],
  });
  await stage.post("click", { ...place, message_ts: ts, action_id: "approve", value: "P1" });
  await stage.get("wait", { ...place, text: "Freigegeben von U0JONAS" });
  await stage.post("command", { ...place, command: "/report", text: "attribution" });
  await stage.get("wait", { ...place, text: "Bericht attribution" });
  const { messages } = await stage.get("messages", { person: "U0MARA", channel: "C0LAUNCH" });
  expect(messages).toHaveLength(1);
});
