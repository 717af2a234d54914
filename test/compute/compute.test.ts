// Threads through the front: results, order, failures, aborts, and a closed pool.
import { afterAll, expect, test } from "vitest";
import { openCompute } from "#src/compute/compute.ts";

const compute = openCompute({ width: 2 });
afterAll(() => compute.close());

test("runs more tasks than there are threads, each with its own result", async () => {
  const inputs = Array.from({ length: 7 }, (_, index) => [index, 1]);
  const outputs = await Promise.all(inputs.map((input) => compute.run("sum-of-squares", input)));
  expect(outputs).toEqual([1, 2, 5, 10, 17, 26, 37]);
});

test("tells how far it is", async () => {
  const heard: number[] = [];
  await compute.run("sum-of-squares", [1], { onProgress: (done) => heard.push(done) });
  expect(heard).toEqual([1]);
});

test("what a task throws comes back, and the thread goes on", async () => {
  const broken = compute.run("sum-of-squares", null as unknown as number[]);
  await expect(broken).rejects.toThrow(/null/);
  expect(await compute.run("sum-of-squares", [2])).toBe(4);
});

test("an aborted task rejects with the reason, waiting or running, and the next one runs", async () => {
  const controller = new AbortController();
  const many = Array.from({ length: 4 }, () =>
    compute.run("sum-of-squares", new Array<number>(3_000_000).fill(1), { signal: controller.signal }),
  );
  controller.abort(new Error("not wanted any more"));
  const ends = await Promise.allSettled(many);
  expect(ends.map(({ status }) => status)).toEqual(Array(4).fill("rejected"));
  expect(ends.every((end) => end.status === "rejected" && /not wanted/.test(String(end.reason)))).toBe(true);
  expect(await compute.run("sum-of-squares", [3])).toBe(9);
});

test("a closed pool takes nothing more", async () => {
  const other = openCompute({ width: 1 });
  expect(await other.run("sum-of-squares", [5])).toBe(25);
  await other.close();
  await expect(other.run("sum-of-squares", [1])).rejects.toThrow("closed");
});
