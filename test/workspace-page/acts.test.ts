import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { Files } from "#src/workspace/page-acts/files.tsx";
import { Reactions } from "#src/workspace/page-acts/reactions.tsx";
import { fromWire, toWire } from "#src/workspace/page-blocks/mrkdwn.ts";
import { Json, opened } from "#src/workspace/page-inspector/json.tsx";
import type { Message } from "#src/workspace/page/contract.ts";
import { directory } from "./fixture-messages.ts";
import { render } from "./render.ts";

describe("a message to be edited", () => {
  it.each([
    "Hallo @Jonas Petersen, 3 < 4 & 5",
    "@Leitstand Was kostet der Rückversand?",
    "https://nordlicht-outdoor.example/?a=1&b=2",
  ])("reads as it was typed: %s", (typed) => {
    expect(fromWire(toWire(typed, directory), directory)).toBe(typed);
  });

  it("names channels and addresses", () => {
    expect(fromWire("siehe <#C0LAUNCH> und <https://a.example|hier>, <!here>", directory)).toBe(
      "siehe #launch-winter und https://a.example, @here",
    );
  });
});

it("shows pictures, and everything else by name, kind and size, with the page's own key", () => {
  const files = [
    { id: "F1", name: "bild.png", mimetype: "image/png", size: 1_530_000, pretty_type: "PNG" },
    { id: "F2", name: "a b.csv", mimetype: "text/csv", size: 512, pretty_type: "CSV" },
    { id: "F3", name: "x.svg", mimetype: "image/svg+xml", size: 10, pretty_type: "SVG" },
  ];
  const html = render(createElement(Files, { files }));
  expect(html).toContain('<img src="/files/F1/bild.png?key=k"');
  expect(html).toContain("PNG · 1,5 MB");
  expect(html).toContain('href="/files/F2/a%20b.csv?key=k&amp;download=1"');
  expect(html).toContain("CSV · 512 B");
  expect(html).not.toContain('<img src="/files/F3');
});

it("says who reacted, and whether the reader did", () => {
  const message: Message = {
    type: "message",
    ts: "1",
    channel: "C1",
    text: "",
    reactions: [
      { name: "eyes", users: ["U0MARA", "U0LEITSTAND"], count: 2 },
      { name: "tada", users: ["U0JONAS"], count: 1 },
    ],
  };
  const html = render(createElement(Reactions, { message }));
  expect(html).toContain(":eyes:: Mara Lindqvist, Leitstand");
  expect([...html.matchAll(/aria-pressed="(\w+)"/g)].map(([, pressed]) => pressed)).toEqual([
    "true",
    "false",
  ]);
});

describe("JSON in the inspector", () => {
  it("opens what an app hid in a string", () => {
    expect(opened({ view: '{"blocks":"[1]"}', text: "{kaputt" })).toEqual({
      view: { blocks: [1] },
      text: "{kaputt",
    });
  });

  it("never becomes markup", () => {
    const html = render(createElement(Json, { value: { a: "<script>", b: [1, true] } }));
    expect(html).toContain("&lt;script&gt;");
    expect(html).not.toContain("<script>");
  });
});
