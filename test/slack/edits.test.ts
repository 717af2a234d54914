// Two edits of one message: the newer content stands in the end.
import { describe, expect, it } from "vitest";
import { createEdits } from "#src/slack/delivery/edits.ts";

describe("edits", () => {
  it("never lets an older content cover a newer one, however long the older takes", async () => {
    const written: string[] = [];
    const edit = createEdits<string>({ update: 1 }, { now: () => new Date() });
    const slow = edit("m", "old", async (content) => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      written.push(content);
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await Promise.all([slow, edit("m", "new", async (content) => void written.push(content))]);
    expect(written).toEqual(["old", "new"]);
  });
});
