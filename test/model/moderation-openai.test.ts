import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { moderateAsk, moderateDraft } from "#src/guard/moderation.ts";
import { createOpenAIModeration } from "#src/model/moderation-openai.ts";

type Answer = (body: { readonly input: readonly string[] }, response: ServerResponse) => void;
let answer: Answer;
let asked: { readonly path: string; readonly body: string }[] = [];
const read = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
};
const server = createServer((request, response) => {
  void read(request).then((body) => {
    asked.push({ path: request.url ?? "", body });
    // What the client sends is its own JSON: `{ model, input }`.
    answer(JSON.parse(body) as { input: string[] }, response);
  });
});
const json = (response: ServerResponse, body: unknown, status = 200): void => {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
};
const judging: Answer = ({ input }, response) => {
  const results = input.map((text) => ({
    flagged: text.includes("Abschaum"),
    categories: { hate: text.includes("Abschaum"), sexual: false, "harassment/threatening": null },
  }));
  json(response, { id: "m", model: "m", results });
};

beforeEach(async () => {
  answer = judging;
  asked = [];
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});
const moderation = (limit = 5_000) =>
  createOpenAIModeration({
    baseUrl: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v1`,
    apiKey: null,
    model: "m",
    retries: 0,
    limit,
  });

describe("the moderation endpoint", () => {
  it("is asked in one request, and its opinion becomes a flag", async () => {
    expect(await moderateAsk("Sie sind Abschaum", moderation())).toEqual([
      { guard: "moderation", code: "hate", detail: "m" },
    ]);
    expect(asked).toMatchObject([{ path: "/v1/moderations" }]);
    expect(await moderateAsk("Guten Tag", moderation())).toEqual([]);
  });

  it("judges copy and advice of a draft, nothing else", async () => {
    const draft = {
      id: "D1",
      segments: [
        { kind: "advice" as const, id: "s1", text: "Abschaum", citations: [] },
        { kind: "fact" as const, id: "s2", text: "Abschaum", citations: [] },
        { kind: "advice" as const, id: "s3", text: "Schön", citations: [] },
      ],
    };
    expect(await moderateDraft(draft, [], moderation())).toEqual([
      { guard: "moderation", code: "hate", detail: "s1" },
    ]);
  });

  it.each<[string, Answer]>([
    ["an error", (_, response) => json(response, { error: { message: "no" } }, 500)],
    ["too many requests", (_, response) => json(response, {}, 429)],
    ["no JSON", (_, response) => json(response, "<html>")],
    ["another shape", (_, response) => json(response, { results: [{ flagged: "yes" }] })],
    ["too few results", (_, response) => json(response, { results: [] })],
    ["a broken connection", (_, response) => response.destroy()],
    ["no answer in time", () => undefined],
  ])("fails into the local signals on %s, and says so", async (name, fault) => {
    answer = fault;
    expect(
      await moderateAsk("Sie sind Abschaum", moderation(name === "no answer in time" ? 150 : 5_000)),
    ).toMatchObject([{ code: "unavailable" }]);
  });

  it("is not asked when none is configured", async () => {
    expect(await moderateAsk("Sie sind Abschaum", null)).toEqual([]);
  });
});
