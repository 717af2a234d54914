// A write tool on a shelf in memory: idempotent by key, with drift and undo, so that the gate can be tried alone.
import { z } from "zod";
import { fingerprint } from "#src/core/fingerprint.ts";
import { control, defineTool, ToolRefusal, type AnyTool } from "#src/core/tool.ts";

export interface Shelf {
  readonly books: Map<string, string>;
  applied: number;
}

export function createShelf(): Shelf {
  return { books: new Map(), applied: 0 };
}

export function shelfTool(shelf: Shelf): AnyTool {
  const state = () => fingerprint([...shelf.books]);
  return defineTool({
    name: "add-book",
    does: { de: "Stellt ein Buch ins Regal.", en: "Puts a book on the shelf." },
    effect: "write",
    risk: "low",
    needs: [],
    version: "1",
    cost: { seconds: 5 },
    input: z.object({ title: control(z.string()), place: z.string().optional() }),
    output: z.object({ key: z.string(), title: z.string() }),
    async preview({ title }) {
      return {
        title: `Buch: ${title}`,
        lines: [{ label: "title", before: null, after: title }],
        targetHash: state(),
        reversible: true,
      };
    },
    async apply({ title }, _hands, { key }) {
      if (!shelf.books.has(key)) shelf.applied += 1;
      shelf.books.set(key, title);
      return { key, title };
    },
    async lookUp(key) {
      const title = shelf.books.get(key);
      return title === undefined ? null : { key, title };
    },
    undo: {
      async preview({ title }) {
        return { title: `Buch weg: ${title}`, lines: [], targetHash: state(), reversible: false };
      },
      async apply({ key }) {
        shelf.books.delete(key);
        return { restored: !shelf.books.has(key), detail: "removed" };
      },
    },
  });
}

export const readerTool = defineTool({
  name: "read-book",
  does: { de: "Liest.", en: "Reads." },
  effect: "read",
  risk: "low",
  needs: [],
  version: "1",
  cost: { seconds: 1 },
  input: z.object({ title: z.string() }),
  output: z.object({ text: z.string() }),
  async run({ title }) {
    if (title === "missing") throw new ToolRefusal("no-such-book", "there is no such book");
    if (title === "broken") throw new TypeError("boom");
    return { text: title };
  },
  trust: ({ text }) => (text === "web" ? "untrusted" : "trusted"),
});
