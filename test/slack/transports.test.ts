// The same conversation by Socket Mode and by HTTP, on the local workspace: what is answered, how often, and what is not.
import { describe, expect, it } from "vitest";
import { north, openSeveral, places, type Several } from "./install/stage.ts";

const place = places[north];

async function open(transport: "socket" | "http"): Promise<Several & { asked: () => string[] }> {
  const several = await openSeveral({ transport, limits: { retryDelays: [20, 20, 20] } });
  const replica = await several.replica();
  await several.install(replica.port, north);
  return { ...several, asked: () => several.desk.requests.map(({ text }) => text) };
}

const answers = async ({ get }: Several, thread_ts: string, text: string): Promise<number> => {
  const { messages = [] } = await get("messages", { ...place, thread_ts });
  return messages.filter((each) => each.text.includes(`Antwort an ${north}: ${text}`)).length;
};

describe.each(["socket", "http"] as const)("by %s", (transport) => {
  it("a mention is answered once in its thread, though it arrives as two events", async () => {
    const several = await open(transport);
    const { ts, thread } = await several.say(north, "Frage eins");
    await several.answer(north, thread, "Frage eins");
    await several.idle();
    expect(several.asked()).toEqual(["Frage eins"]);
    expect(await answers(several, ts, "Frage eins")).toBe(1);
  });

  it("a follow-up in our thread needs no mention, another thread does", async () => {
    const several = await open(transport);
    const { ts, thread } = await several.say(north, "Frage");
    await several.answer(north, thread, "Frage");
    await several.post("say", { ...place, text: "und ohne TV?", thread_ts: ts });
    await several.answer(north, thread, "und ohne TV");
    await several.post("say", { ...place, text: "nur so dahin" });
    await several.idle();
    expect(several.asked()).toEqual(["Frage", "und ohne TV?"]);
  });

  it("a direct message is answered to its person alone", async () => {
    const several = await open(transport);
    const { channel = "" } = await several.post("open", { person: place.person });
    await several.post("say", { person: place.person, channel, text: "ganz unter uns" });
    await several.get("wait", { person: place.person, channel, text: "ganz unter uns", timeout: "5000" });
    await several.idle();
    expect(several.asked()).toEqual(["ganz unter uns"]);
  });

  it("an edited question is not asked again", async () => {
    const several = await open(transport);
    const { ts, thread } = await several.say(north, "Erste Fassung");
    await several.answer(north, thread, "Erste Fassung");
    await several.post("edit", { ...place, ts, text: "@Leitstand Zweite Fassung" });
    await several.idle();
    expect(several.asked()).toEqual(["Erste Fassung"]);
  });

  it("an event that was acknowledged in vain comes again and is answered once", async () => {
    const several = await open(transport);
    const { ts, thread } = await several.say(north, "Nur einmal");
    await several.answer(north, thread, "Nur einmal");
    await several.idle();
    for (let again = 0; again < 3; again += 1) {
      await several.post("deliveries/again");
      await several.idle();
    }
    expect(several.asked()).toEqual(["Nur einmal"]);
    expect(await answers(several, ts, "Nur einmal")).toBe(1);
  });

  it("a slash command is acknowledged and answered to its writer", async () => {
    const several = await openSeveral({
      transport,
      commands: [{ command: "/leitstand", description: { de: "Hilfe", en: "Help" }, usage: "help" }],
    });
    const { port } = await several.replica();
    await several.install(port, north);
    await several.post("command", { ...place, command: "/leitstand", text: "help" });
    await several.get("wait", { ...place, text: "/leitstand", timeout: "5000" });
  });
});

describe("two replicas on one store", () => {
  it.each(["socket", "http"] as const)("answer each event once under redelivery (%s)", async (transport) => {
    const several = await openSeveral({ transport });
    const replicas = [await several.replica(), await several.replica()];
    await several.install(replicas[0]?.port ?? 0, north);
    const questions = Array.from({ length: 6 }, (_, number) => `Frage Nummer ${number}`);
    const threads = await Promise.all(questions.map((question) => several.say(north, question)));
    await several.post("deliveries/again");
    await several.idle();
    await several.post("deliveries/again");
    await several.idle();
    for (const [index, { ts, thread }] of threads.entries()) {
      const question = questions[index] ?? "";
      await several.answer(north, thread, question);
      expect(await answers(several, ts, question), question).toBe(1);
    }
    expect(several.desk.requests).toHaveLength(questions.length);
  });
});
