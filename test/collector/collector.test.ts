// POST /events over real HTTP: what is taken, what is answered, and who is turned away.
import { connect } from "node:net";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { WebEvent } from "#src/core/event.ts";
import { startCollector } from "#src/collector/collector.ts";
import { asLines, clock, event } from "../warehouse/intake/stage.ts";
import { key, openCollector, signed } from "./stage.ts";

const one = JSON.stringify([event({ id: "e1" })]);

test("a batch is an array or lines, what an event leaves out is null, and the answer counts", async () => {
  const stage = await openCollector();
  expect(await stage.post(one)).toEqual({ status: 202, body: { accepted: 1, repeated: 0, rejected: [] } });
  const small = {
    id: "e2",
    name: "sign_up",
    time: "2026-10-05T10:00:00Z",
    consent: { analyticsStorage: "granted" },
  };
  expect((await stage.post(asLines([small]))).body).toMatchObject({ accepted: 1 });
  const [whole, filled] = await stage.rows();
  expect(whole).toEqual(event({ id: "e1" }));
  expect(WebEvent.parse(filled)).toEqual(filled);
  expect(filled).toMatchObject({
    client: null,
    items: [],
    consent: { analyticsStorage: "granted", adStorage: "unknown" },
  });
  expect(await readdir(join(stage.folder, "raw"))).toEqual(["events-collected-2026-11-23-0001.ndjson"]);
});

test("an invalid event is rejected by its index and kept as a dead letter, the others are taken", async () => {
  const stage = await openCollector();
  const batch = [
    event({ id: "e1" }),
    { ...event(), name: "scroll" },
    { ...event({ id: "e3" }), emailHash: "anna@example.com" },
    7,
  ];
  const { status, body } = await stage.post(JSON.stringify(batch));
  expect(status).toBe(202);
  expect(body).toMatchObject({
    accepted: 1,
    rejected: [{ index: 1 }, { index: 2 }, { index: 3, reason: "not a JSON object" }],
  });
  expect((await stage.deadLetters()).map(({ line }) => line)).toEqual([2, 3, 4]);
  expect(JSON.stringify(await stage.deadLetters())).not.toContain("anna");
});

test("an event sent again, in one batch or in two, is repeated and not written twice", async () => {
  const stage = await openCollector();
  expect((await stage.post(JSON.stringify([event(), event(), event({ id: "e2" })]))).body).toMatchObject({
    accepted: 2,
    repeated: 1,
  });
  expect((await stage.post(one)).body).toMatchObject({ accepted: 0, repeated: 1 });
  expect(await stage.ids()).toEqual(["e1", "e2"]);
});

const minutes = (count: number) => new Date(clock.now().getTime() + count * 60_000);

test.each([
  ["no headers", {}, "timestamp"],
  ["a signature with another key", signed(one, clock.now(), "x".repeat(32)), "signature"],
  ["a signature of another body", signed(`${one} `), "signature"],
  ["no signature", { "x-leitstand-timestamp": signed(one)["x-leitstand-timestamp"] ?? "" }, "signature"],
  ["a recorded request, six minutes later", signed(one, minutes(-6)), "timestamp"],
  ["a clock that is ahead", signed(one, minutes(6)), "timestamp"],
  ["a timestamp that is none", { ...signed(one), "x-leitstand-timestamp": "now" }, "timestamp"],
])("%s is 401 and writes nothing", async (_, headers, error) => {
  const stage = await openCollector();
  expect(await stage.post(one, headers)).toMatchObject({ status: 401, body: { error } });
  expect(await stage.ids()).toEqual([]);
});

test("while keys change, the old and the new one both sign", async () => {
  const stage = await openCollector({ keys: ["n".repeat(32), key] });
  expect((await stage.post(one)).status).toBe(202);
  expect((await stage.post(one, signed(one, clock.now(), "n".repeat(32)))).status).toBe(202);
});

test.each([
  ["broken JSON", "[{", 400, "not-json"],
  ["a broken line", '{"id":1}\n{', 400, "not-json"],
  ["a broken encoding", Buffer.from([0x5b, 0x22, 0xff, 0x22, 0x5d]), 400, "not-utf-8"],
  ["more than a megabyte", `["${"x".repeat(1_000_001)}"]`, 413, "too-large"],
  ["more than 1,000 events", JSON.stringify(Array.from({ length: 1001 }, () => 1)), 413, "too-many"],
])("%s is refused as a whole", async (_, body, status, error) => {
  const stage = await openCollector();
  expect(await stage.post(body)).toMatchObject({ status, body: { error } });
  expect(await stage.ids()).toEqual([]);
  expect((await stage.post(one)).status).toBe(202);
});

test("other paths and methods are not answered, and too many batches wait", async () => {
  const stage = await openCollector({ rate: { perSecond: 1, burst: 2 } });
  expect((await fetch(stage.url)).status).toBe(405);
  expect((await fetch(stage.url.replace("/events", "/"), { method: "POST" })).status).toBe(404);
  const answers = [await stage.post(one), await stage.post(one), await stage.post(one)];
  expect(answers.map(({ status }) => status)).toEqual([202, 202, 429]);
});

test("a body that stops half-way writes nothing and leaves the collector well", async () => {
  const stage = await openCollector();
  const { port } = new URL(stage.url);
  const headers = Object.entries(signed(one)).map(([name, value]) => `${name}: ${value}`);
  await new Promise<void>((resolve) => {
    const socket = connect(Number(port), "127.0.0.1", () => {
      socket.write(
        [
          "POST /events HTTP/1.1",
          "host: x",
          `content-length: ${one.length}`,
          ...headers,
          "",
          one.slice(0, 50),
        ].join("\r\n"),
      );
      setTimeout(() => socket.destroy(), 50);
    });
    socket.once("close", () => resolve());
  });
  expect(await stage.ids()).toEqual([]);
  expect((await stage.post(one)).body).toMatchObject({ accepted: 1 });
});

test("many senders at once lose nothing and write nothing twice", async () => {
  const stage = await openCollector();
  const batches = Array.from({ length: 40 }, (_, batch) =>
    JSON.stringify(Array.from({ length: 25 }, (_, index) => event({ id: `e${(batch % 20) * 25 + index}` }))),
  );
  const answers = await Promise.all(batches.map((batch) => stage.post(batch)));
  const sum = (field: string) => answers.reduce((total, { body }) => total + Number(body[field]), 0);
  expect([sum("accepted"), sum("repeated")]).toEqual([500, 500]);
  const ids = await stage.ids();
  expect([ids.length, new Set(ids).size]).toEqual([500, 500]);
});

test("the log counts and never quotes", async () => {
  const stage = await openCollector();
  await stage.post(JSON.stringify([event({ client: "geheim-4711" }), { client: "geheim-4711" }]));
  await stage.post("geheim-4711");
  expect(stage.logged.join("\n")).toContain('"accepted":1');
  expect(stage.logged.join("\n")).not.toContain("geheim");
});

test("a disk that takes nothing is a 503, and the events are not there", async () => {
  const full = Object.assign(new Error("geheim"), { code: "ENOSPC" });
  const stage = await openCollector({ collect: () => Promise.reject(full) });
  expect(await stage.post(one)).toMatchObject({ status: 503 });
  expect(stage.logged.join()).toContain("ENOSPC");
  expect(stage.logged.join()).not.toContain("geheim");
});

test("a port in use says what to set", async () => {
  const stage = await openCollector();
  const port = Number(new URL(stage.url).port);
  const collect = () => Promise.reject(new Error());
  const options = { host: "127.0.0.1", port, keys: [key], clock, log: () => undefined, collect };
  await expect(startCollector(options)).rejects.toMatchObject({
    nextStep: expect.stringContaining("COLLECTOR_PORT") as string,
  });
});

test("addresses in texts are masked before anything is written", async () => {
  const stage = await openCollector();
  await stage.post(JSON.stringify([event({ page: "/x?mail=anna@example.com" })]));
  const [name = ""] = await readdir(join(stage.folder, "raw"));
  expect(await readFile(join(stage.folder, "raw", name), "utf8")).not.toContain("anna");
});
