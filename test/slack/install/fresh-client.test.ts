// Every way out of the SDK's client goes through the fresh token: calls, pages, streams, uploads.
import { expect, it } from "vitest";
import { FreshClient } from "#src/slack/install/fresh-client.ts";
import { openStage, quiet } from "#test/workspace/stage.ts";

it("asks for a token at every call of every kind", async () => {
  const stage = await openStage();
  const asked: string[] = [];
  const client = new FreshClient(
    {
      fresh: async () => {
        asked.push("fresh");
        return stage.workspace.botToken;
      },
      another: () => Promise.reject(new Error("nothing was refused")),
      worked: () => undefined,
    },
    { slackApiUrl: stage.workspace.apiUrl, logger: quiet, retryConfig: { retries: 0 } },
  );
  const { ts = "" } = await client.chat.postMessage({ channel: "C0LAUNCH", text: "Wurzel" });
  const person = { recipient_user_id: "U0MARA", recipient_team_id: "T0NORDLICHT" };
  const stream = client.chatStream({ channel: "C0LAUNCH", thread_ts: ts, ...person });
  await stream.append({ markdown_text: "Strom ".repeat(60) });
  await stream.stop();
  await client.filesUploadV2({ channel_id: "C0LAUNCH", filename: "a.csv", content: "a;b" });
  for await (const page of client.paginate("users.list", { limit: 2 })) expect(page.ok).toBe(true);
  const { calls = [] } = await stage.get("calls");
  expect(calls.filter(({ answer }) => (answer as { ok: boolean }).ok !== true)).toEqual([]);
  expect(asked.length).toBeGreaterThanOrEqual(calls.length);
  expect(new Set(calls.map(({ method }) => method))).toEqual(
    new Set([
      "chat.postMessage",
      "chat.startStream",
      "chat.stopStream",
      "files.getUploadURLExternal",
      "files.completeUploadExternal",
      "users.list",
    ]),
  );
});
