// A digest by command in the whole house: drafted in words, previewed to its owner alone, activated, listed.
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLiveStage, type LiveStage } from "./live-stage.ts";

let live: LiveStage;
beforeAll(async () => void (live = await openLiveStage()), 120_000);
afterAll(() => live.close(), 30_000);

const mara = { person: "U0MARA" };
const inChannel = { ...mara, channel: "C0MARKETING" };
const order = (text: string) => live.post("command", { ...inChannel, command: "/digest", text });

test(
  "from words to a running digest, which the channel has not heard of before",
  { timeout: 90_000 },
  async () => {
    const { channel = "" } = await live.post("open", mara);
    await order("neu jeden Montag um 9 attribution in #marketing");
    const { message } = await live.get("wait", {
      ...{ ...mara, channel, text: "Vorschau", timeout: "60000" },
    });
    const shown = JSON.stringify(message);
    expect(shown).toMatch(/jeden Montag um 9/);
    expect(shown).toMatch(/Shapley|Attribution/);
    const { messages = [] } = await live.get("messages", inChannel);
    expect(JSON.stringify(messages)).not.toContain("Attribution");
    await live.post("click", {
      ...mara,
      channel,
      message_ts: message?.["ts"],
      action_id: "leitstand_digest_activate",
    });
    await expect
      .poll(async () =>
        (await live.house.digests.desk.list(mara.person as never)).map(({ digest }) => digest.state),
      )
      .toEqual(["active"]);
    await order("liste");
    await live.get("wait", { ...inChannel, text: "jeden Montag um 9:00", timeout: "20000" });
  },
);
