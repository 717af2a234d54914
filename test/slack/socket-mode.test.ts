// Our app on connections that end: told to come again, cut off, one too many, ten at once; nothing lost, nothing twice.
import { describe, expect, it } from "vitest";
import { north, openSeveral, places, type Several } from "./install/stage.ts";

const place = places[north];

async function open(replicas = 1): Promise<Several> {
  // Eleven clients in one busy process answer no ping in a third of a second.
  const pong = replicas > 1 ? 5_000 : 300;
  const several = await openSeveral({ limits: { disconnectNotice: 30 }, pong });
  let port = 0;
  for (let each = 0; each < replicas; each += 1) ({ port } = await several.replica());
  await several.install(port, north);
  return several;
}

async function answeredOnce(several: Several, questions: readonly string[], during: () => Promise<unknown>) {
  const threads: { ts: string; thread: Record<string, string> }[] = [];
  for (const [index, question] of questions.entries()) {
    threads.push(await several.say(north, question));
    if (index === Math.floor(questions.length / 2)) await during();
  }
  for (const [index, { ts, thread }] of threads.entries()) {
    const text = `Antwort an ${north}: ${questions[index] ?? ""}`;
    await several.get("wait", { ...place, ...thread, text, timeout: "15000" });
    const { messages = [] } = await several.get("messages", { ...place, thread_ts: ts });
    expect(messages.filter((each) => each.text.includes(text))).toHaveLength(1);
  }
  await several.idle();
  expect(several.desk.requests.map(({ text }) => text).sort()).toEqual([...questions].sort());
}

const questions = Array.from({ length: 6 }, (_, number) => `Frage ${number}`);

describe("a connection that ends", () => {
  it.each(["warning", "refresh_requested", "link_disabled", "too_many_websockets"])(
    "with the word %s: the app comes back, and every question is answered once",
    { timeout: 20_000 },
    async (reason) => {
      const several = await open();
      await answeredOnce(several, questions, () => several.post("sockets/disconnect", { reason }));
    },
  );

  it("without a word: likewise", { timeout: 20_000 }, async () => {
    const several = await open();
    await answeredOnce(several, questions, () => several.post("sockets/drop"));
  });
});

it(
  "ten connections share the events, an eleventh is turned away and hurts nobody",
  { timeout: 20_000 },
  async () => {
    const several = await open(10);
    await expect.poll(() => several.get("sockets")).toEqual({ connections: 10 });
    await answeredOnce(several, questions, async () => {
      const late = several.replica().catch(() => null);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(await several.get("sockets")).toEqual({ connections: 10 });
      void late;
    });
  },
);
