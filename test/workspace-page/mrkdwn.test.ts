import { describe, expect, it } from "vitest";
import { parseInline, parseMrkdwn, toWire, webAddress } from "#src/workspace/page-blocks/mrkdwn.ts";
import { directory } from "./fixture-messages.ts";

const links = (text: string): string[] =>
  parseInline(text).flatMap((node) => (node.kind === "link" ? [node.url] : []));

describe("mrkdwn", () => {
  it("knows bold, italic, strike, code, nested in each other", () => {
    expect(parseInline("*fett und _schräg_* ~weg~ `x*y`")).toEqual([
      {
        kind: "bold",
        children: [
          { kind: "text", text: "fett und " },
          { kind: "italic", children: [{ kind: "text", text: "schräg" }] },
        ],
      },
      { kind: "text", text: " " },
      { kind: "strike", children: [{ kind: "text", text: "weg" }] },
      { kind: "text", text: " " },
      { kind: "code", text: "x*y" },
    ]);
  });

  it.each(["2*3*4", "snake_case_name", "* kein Ende", "a ~ b ~ c", "*", "**", "`offen"])(
    "leaves %s as it is",
    (text) => expect(parseInline(text)).toEqual([{ kind: "text", text }]),
  );

  it("reads links, people, channels and broadcasts", () => {
    const text = "<https://a.example/x?a=1&amp;b=2|hier> <@U0MARA> <#C0MARKETING|marketing> <!here>";
    expect(parseInline(text).filter((node) => node.kind !== "text")).toEqual([
      { kind: "link", url: "https://a.example/x?a=1&b=2", label: "hier" },
      { kind: "user", id: "U0MARA", label: "" },
      { kind: "channel", id: "C0MARKETING", label: "marketing" },
      { kind: "broadcast", label: "@here" },
    ]);
  });

  it.each([
    "<javascript:alert(1)|klick>",
    "<JaVaScRiPt:alert(1)>",
    "<data:text/html,hallo|klick>",
    "<file:///etc/passwd>",
    "<vbscript:x|y>",
    "<//fremd.example|klick>",
    "<https:|klick>",
    "<mailto:a@b.example|schreib>",
  ])("makes no link of %s", (text) => expect(links(text)).toEqual([]));

  it("links bare addresses without the sentence's end, but not in verbatim text", () => {
    expect(links("Siehe https://a.example/b.")).toEqual(["https://a.example/b"]);
    expect(parseInline("https://a.example", { verbatim: true })[0]?.kind).toBe("text");
  });

  it("gives escaped characters back as text, never as markup", () => {
    expect(parseInline("&lt;script&gt; &amp;lt;")).toEqual([{ kind: "text", text: "<script> &lt;" }]);
    expect(parseInline("&lt;https://a.example|b&gt;", { verbatim: true })).toEqual([
      { kind: "text", text: "<https://a.example|b>" },
    ]);
  });

  it("tells paragraphs, lists, quotes and code blocks apart", () => {
    const text = "Eins\n• a\n  • b\n1. x\n2. y\n&gt; Zitat\n```\n*roh* &lt;b&gt;\n```Ende";
    expect(parseMrkdwn(text).map((node) => node.kind)).toEqual([
      "paragraph",
      "list",
      "list",
      "quote",
      "code-block",
      "paragraph",
    ]);
    expect(parseMrkdwn(text)[4]).toEqual({ kind: "code-block", text: "*roh* <b>" });
  });

  it("does not take a German date for a list", () => {
    expect(parseMrkdwn("Stand\n23. November, 06:00").map((node) => node.kind)).toEqual(["paragraph"]);
  });

  it.each([
    "*a ".repeat(10_000),
    "`".repeat(30_001),
    "> ".repeat(10_000),
    ">>> ".repeat(9_000),
    "*_~".repeat(8_000),
  ])("stays quick and flat on hostile text", (text) => {
    const before = performance.now();
    parseMrkdwn(text);
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  it("accepts web addresses only", () => {
    expect(webAddress("HTTPS://A.example")).toBe("https://a.example/");
    expect(webAddress(" javascript:alert(1)")).toBeNull();
    expect(webAddress("/local/path")).toBeNull();
  });

  it("writes what a person typed in wire form", () => {
    expect(toWire("@Leitstand, ist 1 < 2 & @mara lindqvist da? mail@leitstand.example", directory)).toBe(
      "<@U0LEITSTAND>, ist 1 &lt; 2 &amp; <@U0MARA> da? mail@leitstand.example",
    );
  });
});
