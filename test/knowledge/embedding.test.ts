import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import type { EmbeddingModel } from "#src/core/ports.ts";
import { createHashedEmbedding } from "#src/model/embedding-hashed.ts";
import { createOpenAIEmbedding } from "#src/model/embedding-openai.ts";

const cosine = (left: readonly number[] = [], right: readonly number[] = []): number =>
  left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0);

describe("hashed vectors", () => {
  const model: EmbeddingModel = createHashedEmbedding();

  test("are unit vectors, the same every time, also for an empty text", async () => {
    const [one, two, empty] = await model.embed(["Rückversand", "Rückversand", ""]);
    expect(one).toHaveLength(model.dimensions);
    expect(one).toEqual(two);
    expect(cosine(one, one)).toBeCloseTo(1, 6);
    expect(cosine(empty, empty)).toBeCloseTo(1, 6);
  });

  test("are near for shared parts of words and spellings, far for other words; meaning they do not know", async () => {
    const [asked, spelled, compound, other, synonym] = await model.embed([
      "Rückversand",
      "Rueckversand",
      "Rückversandkosten",
      "Markenstimme",
      "Retoure",
    ]);
    expect(cosine(asked, spelled)).toBeGreaterThan(0.99);
    expect(cosine(asked, compound)).toBeGreaterThan(0.5);
    expect(cosine(asked, other)).toBeLessThan(0.2);
    expect(cosine(asked, synonym)).toBeLessThan(0.2);
  });
});

describe("vectors of an endpoint", () => {
  const servers: ReturnType<typeof createServer>[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  /** Answers embeddings in reverse order, after so many errors. */
  async function endpoint({ errors = 0, drop = 0 } = {}): Promise<{ url: string; batches: number[] }> {
    const batches: number[] = [];
    let left = errors;
    const server = createServer((request, response) => {
      let body = "";
      request.on("data", (part: Buffer) => (body += part.toString()));
      request.on("end", () => {
        response.setHeader("content-type", "application/json");
        if (left > 0) {
          left -= 1;
          response.statusCode = 500;
          response.setHeader("retry-after-ms", "1");
          response.end("{}");
          return;
        }
        const { input } = JSON.parse(body) as { input: string[] };
        batches.push(input.length);
        const data = input
          .map((text, index) => ({ object: "embedding", index, embedding: [text.length, 1] }))
          .reverse();
        response.end(
          JSON.stringify({
            object: "list",
            model: "m",
            data: data.slice(drop),
            usage: { prompt_tokens: 1, total_tokens: 1 },
          }),
        );
      });
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, batches };
  }

  const modelAt = (baseUrl: string) =>
    createOpenAIEmbedding({ baseUrl, apiKey: null, model: "m", dimensions: 2, batchSize: 2, retries: 2 });

  test("keep the order of the texts over batches, errors in between included", async () => {
    const { url, batches } = await endpoint({ errors: 2 });
    expect(await modelAt(url).embed(["a", "bb", "ccc"])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
    ]);
    expect(batches).toEqual([2, 1]);
  });

  test("that are missing or wrong are an error with the next step, never a guess", async () => {
    const short = await endpoint({ drop: 1 });
    await expect(modelAt(short.url).embed(["a", "bb"])).rejects.toMatchObject({ code: "model" });
    const broken = await endpoint({ errors: 99 });
    await expect(modelAt(broken.url).embed(["a"])).rejects.toMatchObject({
      code: "model",
      nextStep: expect.stringContaining("OPENAI_BASE_URL") as string,
    });
  });

  test("can be cancelled", async () => {
    const { url } = await endpoint();
    await expect(modelAt(url).embed(["a"], AbortSignal.abort())).rejects.toMatchObject({ code: "cancelled" });
  });
});
