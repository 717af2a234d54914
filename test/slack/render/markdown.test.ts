// Markdown in an answer: shown as what it means, with every character that is no markup, and without any power.
import { describe, expect, it } from "vitest";
import { pack } from "#src/slack/render/message.ts";
import { renderMarkdown } from "#src/slack/render/markdown/render-markdown.ts";
import { checkMessages } from "../slack-limits.ts";

const blocksOf = (text: string) => renderMarkdown(text).flatMap(({ blocks }) => blocks);
const elementsOf = (text: string) => {
  const [block] = blocksOf(text);
  const [part] = block?.type === "rich_text" ? block.elements : [];
  return part?.type === "rich_text_section" ? part.elements : [];
};
const plainOf = (text: string) =>
  renderMarkdown(text)
    .map((piece) => piece.text)
    .join("\n");

describe("inline Markdown", () => {
  it.each<[string, unknown[]]>([
    ["ein **fetter** Satz", [{ text: "ein " }, { text: "fetter", style: { bold: true } }, { text: " Satz" }]],
    ["_kursiv_ und ~~weg~~", [{ style: { italic: true } }, { text: " und " }, { style: { strike: true } }]],
    ["***beides***", [{ text: "beides", style: { bold: true, italic: true } }]],
    ["**fett mit `code`**", [{ style: { bold: true } }, { text: "code", style: { bold: true, code: true } }]],
    ["`a * b * c`", [{ text: "a * b * c", style: { code: true } }]],
    [
      "[Seite](https://a.example/x?y=1&z=2)",
      [{ type: "link", url: "https://a.example/x?y=1&z=2", text: "Seite" }],
    ],
    ["<https://a.example/x|Seite>", [{ type: "link", url: "https://a.example/x", text: "Seite" }]],
    // A label that is an address says where the link leads.
    [
      "[https://bank.example](https://a.example)",
      [{ text: "https://bank.example (" }, { type: "link", url: "https://a.example" }, { text: ")" }],
    ],
  ])("reads %s", (text, expected) => {
    expect(elementsOf(text)).toMatchObject(expected);
    expect(elementsOf(text)).toHaveLength(expected.length);
  });

  it.each([
    "2*3*4 = 24",
    "2 * 3 * 4 = 24",
    "snake_case_name_here",
    "**nicht zu Ende",
    "ein Stern * und noch einer *",
    "[kein Ziel](javascript:alert(1))",
    "[kein Ziel](ftp://a.example)",
    "![Bild](https://a.example/p.png)",
    "a < b > c & d",
    "https://a.example/nackt",
    "ein ` allein",
  ])("leaves %s as it is", (text) => {
    expect(
      elementsOf(text)
        .map((each) => ("text" in each ? each.text : ""))
        .join(""),
    ).toBe(text);
    expect(elementsOf(text).every((each) => each.type === "text")).toBe(true);
  });

  it("takes a backslash for what it is", () => {
    expect(elementsOf(String.raw`\*kein\* \_Stern\_`)).toEqual([{ type: "text", text: "*kein* _Stern_" }]);
  });

  it("makes no link of an address with hidden characters", () => {
    expect(JSON.stringify(blocksOf("[x](https://a.exa\u200bmple/)"))).not.toContain('"link"');
  });

  it("lets nothing address anybody", () => {
    const text = "<!channel> <!here|x> <@U0MARA> <#C1> <!subteam^S1> @channel **<!everyone>** `<!channel>`";
    expect(JSON.stringify(blocksOf(text))).not.toMatch(/<[!@#]|"broadcast"|"user"|"usergroup"/);
    expect(plainOf(text)).toContain("‹!channel›");
  });
});

describe("blocks of Markdown", () => {
  it("reads headings, paragraphs, rules and quotes", () => {
    const types = blocksOf("# Titel\n\nText\n\n---\n\n> Zitat\n> weiter").map((block) => block.type);
    expect(types).toEqual(["header", "rich_text", "divider", "rich_text"]);
    expect(JSON.stringify(blocksOf("> Zitat\n> weiter"))).toContain('"rich_text_quote"');
    expect(blocksOf(`## ${"lang ".repeat(40)}`)[0]?.type).toBe("rich_text");
  });

  it("keeps a heading with what it heads", () => {
    expect(renderMarkdown("# Titel\n\nText")).toHaveLength(1);
    expect(plainOf("# Titel\n\nText")).toBe("Titel\n\nText");
  });

  it("reads nested lists with their kinds, depths and numbers", () => {
    const [block] = blocksOf("1. eins\n   - innen\n     - tiefer\n2. zwei\n   weiter\n\nEnde");
    expect(block).toMatchObject({
      elements: [
        { style: "ordered", indent: 0, elements: [{ elements: [{ text: "eins" }] }] },
        { style: "bullet", indent: 1 },
        { style: "bullet", indent: 2 },
        { style: "ordered", indent: 0, offset: 1, elements: [{ elements: [{ text: "zwei\nweiter" }] }] },
      ],
    });
    expect(plainOf("- a\n- b")).toBe("• a\n• b");
  });

  it("reads fences, closed or not, and loses no word behind the marks", () => {
    expect(blocksOf("```sql\nselect 1\n```")).toMatchObject([
      { elements: [{ type: "rich_text_preformatted", elements: [{ text: "select 1" }] }] },
    ]);
    expect(plainOf("Vorher\n```\nnie *zu* Ende")).toBe("Vorher\nnie *zu* Ende");
    expect(plainOf("```Preise ab heute\n1\n```")).toBe("Preise ab heute\n1");
  });

  it("reads tables, with the sentence above as their name", () => {
    const text = "Kanäle im Oktober\n\n| Kanal | Wert |\n|---|--:|\n| **TV** | 12 |\n| Suche | 3 | mehr |";
    const [, table] = renderMarkdown(text);
    expect(table?.blocks[0]).toMatchObject({ type: "data_table", caption: "Kanäle im Oktober" });
    expect(table?.text).toContain("TV | 12 | –");
    expect(table?.text).toContain("Suche | 3 | mehr");
  });

  it("puts marks behind the last sentence, and alone behind a list", () => {
    const marks = [{ url: "https://a.example/1", label: "[1]" }];
    expect(JSON.stringify(renderMarkdown("Ein Satz.", marks))).toContain(
      '"Ein Satz."},{"type":"text","text":" "},{"type":"link"',
    );
    expect(renderMarkdown("- a", marks)).toHaveLength(2);
  });

  it("takes time that grows with the text, not with its square", () => {
    const hostile = ["*a ", "**a ", "`a ", "_a ", "[a](", "a|b\n-|-\n", "> ", "- ", "~~a ", "\\"];
    const started = performance.now();
    for (const part of hostile) {
      const messages = pack(renderMarkdown(part.repeat(40_000 / part.length)));
      expect(checkMessages(messages.slice(0, 3))).toEqual([]);
    }
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});
