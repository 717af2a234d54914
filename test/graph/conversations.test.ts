// One conversation takes its Turns one by one and in order; different ones run side by side; one message is answered once.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Progress } from "#src/core/desk.ts";
import { plans, says, type Line } from "#test/fakes/staged-provider.ts";
import { emily, hanne, jonas, mara, openProviderHouse, type ProviderHouse } from "./provider-house.ts";
import { audits } from "./stories.ts";

let opened: ProviderHouse;
beforeAll(async () => void (opened = await openProviderHouse()));
afterAll(() => opened.close());

const asks = ["erste", "zweite", "dritte"].map((word) => `Das ist die ${word} Frage an dich.`);
const conversation = (name: string) => ({ origin: { surface: "evaluation" as const, conversation: name } });

/** Plans slowly, and remembers how many plans were under way at once. */
function slowPlans() {
  const seen = { now: 0, most: 0, order: [] as string[] };
  const line: Line = {
    given:
      ({ input }) =>
      (response, request) => {
        seen.now += 1;
        seen.most = Math.max(seen.most, seen.now);
        seen.order.push(String(input["ask"]));
        setTimeout(() => {
          seen.now -= 1;
          const reply = says({ question: "Was genau meinst du?", assignments: [] });
          reply(response, request);
        }, 60);
      },
  };
  return { seen, line };
}

it("answers one conversation in the order of its messages", async () => {
  const { seen, line } = slowPlans();
  opened.provider.play({ plan: [line] });
  // The first takes longest to be masked: it must not be overtaken for that.
  const heavy = `${asks[0]} ${Array.from({ length: 40 }, (_, index) => `a${index}@lang.example`).join(" ")}`;
  const texts = [heavy, asks[1] ?? "", asks[2] ?? ""];
  const turns = await Promise.all(texts.map((text) => opened.ask(text, conversation("lane"))));
  expect(seen.most).toBe(1);
  expect(seen.order.map((text) => text.slice(0, 20))).toEqual(asks.map((text) => text.slice(0, 20)));
  expect(turns.map(({ ask }) => ask.history.length)).toEqual([0, 2, 4]);
});

it("answers different conversations side by side", async () => {
  const { seen, line } = slowPlans();
  opened.provider.play({ plan: [line] });
  await Promise.all(
    asks.map((text, index) => opened.ask(`${text} a@b${index}.example`, conversation(`side-${index}`))),
  );
  expect(seen.most).toBeGreaterThan(1);
});

it("masks what several people write at once", async () => {
  opened.provider.play({ plan: [says({ question: "Was genau meinst du?", assignments: [] })] });
  const write = (person: typeof mara, name: string, index: number) =>
    opened.ask(`${asks[0] ?? ""} Von p${index}@viele.example.`, { person, ...conversation(name) });
  const alone = [0, 1, 2].map((index) => write(hanne, `alone-${index}`, index));
  const together = [mara, jonas, emily].map((person, index) => write(person, "together", index));
  const turns = await Promise.all([...alone, ...together]);
  const tokens = turns.map(({ ask }) => ask.masked[0]?.token);
  expect(tokens.slice(0, 3)).toEqual(Array<string>(3).fill("<EMAIL_1>"));
  // Whoever is masked first has the first number: at once, that may be anybody.
  expect(tokens.slice(3).toSorted()).toEqual(["<EMAIL_1>", "<EMAIL_2>", "<EMAIL_3>"]);
});

it("answers a message once when it is delivered three times in one moment", async () => {
  opened.provider.play({ plan: [plans({ specialist: "seo" })], seo: audits.seo ?? [] });
  const given = { key: "delivered", ...conversation("dedupe") };
  const text = "Prüf die Seite /sommeraktion: was bremst uns bei Google?";
  const handled = await Promise.all([1, 2, 3].map(() => opened.handle(text, given)));
  expect(handled.map(({ kind }) => kind)).toEqual(["answered", "duplicate", "duplicate"]);
  expect((await opened.handle(text, given)).kind).toBe("duplicate");
  expect(opened.provider.seen("plan")).toHaveLength(1);
});

it("does not take a message for cut off that came in before it looked for such", async () => {
  const { seen, line } = slowPlans();
  opened.provider.play({ plan: [line] });
  const answered: string[] = [];
  const end = opened.house.desk.subscribe((event) => {
    if (event.kind === "answered") answered.push(event.turn.id);
  });
  let start: Promise<void> | undefined;
  await opened.house.desk.handle(
    {
      ...{ text: asks[0] ?? "", person: mara, audience: { kind: "person", groups: ["everyone"] } },
      ...{ key: "early", ...conversation("early") },
    },
    () => {
      start ??= opened.house.desk.start();
    },
  );
  await start;
  await opened.ask(asks[1] ?? "", conversation("early"));
  end();
  expect(seen.order).toHaveLength(2);
  expect(answered).toEqual([]);
});

it("tells a waiting message that it waits", async () => {
  const { line } = slowPlans();
  opened.provider.play({ plan: [line] });
  const heard: string[][] = [[], []];
  await Promise.all(
    [0, 1].map((index) =>
      opened.house.desk.handle(
        {
          text: asks[index] ?? "",
          person: mara,
          audience: { kind: "person", groups: ["everyone"] },
          key: `told-${index}`,
          ...conversation("told"),
        },
        (progress: Progress) => void heard[index]?.push(progress.kind),
      ),
    ),
  );
  expect(heard).toEqual([["opened"], ["opened", "queued"]]);
});

it("goes on in a conversation after a Turn that failed", async () => {
  const broken = conversation("broken");
  const aborted = AbortSignal.abort();
  const request = { text: asks[0] ?? "", person: mara, audience: { kind: "person" as const, groups: [] } };
  const failed = await opened.house.desk.handle(
    { ...request, key: "aborted", ...broken },
    undefined,
    aborted,
  );
  expect(failed).toMatchObject({
    kind: "failed",
    sentence: expect.stringContaining("nichts verändert") as unknown,
  });
  opened.provider.play({ plan: [says({ question: "Was genau meinst du?", assignments: [] })] });
  expect((await opened.ask(asks[1] ?? "", broken)).answer?.text).toContain("Was genau meinst du?");
});
