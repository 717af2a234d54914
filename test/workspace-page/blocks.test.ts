import { describe, expect, it } from "vitest";
import type { Block } from "#src/workspace/page-blocks/block.ts";
import { everyBlock } from "./fixture-messages.ts";
import { renderBlocks } from "./render.ts";

/** Questions stand in views only. */
const questions: readonly Block[] = [
  {
    type: "input",
    block_id: "name",
    label: { type: "plain_text", text: "Name (Pflicht)" },
    hint: { type: "plain_text", text: "Wie er heißen soll" },
    element: { type: "plain_text_input", action_id: "text" },
  },
  {
    type: "input",
    block_id: "people",
    label: { type: "plain_text", text: "Empfänger" },
    optional: true,
    element: { type: "multi_users_select", action_id: "people" },
  },
];

/** What a reader must find of each block, beyond that it is there. */
const expected: Readonly<Record<Block["type"], readonly string[]>> = {
  header: ["<h3", "Kanäle im Oktober 2026"],
  section: ["<strong>Bezahlte Suche</strong>", 'rel="noopener noreferrer"', ">Details</button>"],
  table: ['<th scope="col" data-align="right"', "<td", "Newsletter"],
  data_table: ["<caption>Bestellungen je Woche</caption>", "KW 42", "1–3 von 5", 'aria-sort="none"'],
  data_visualization: [
    "Kalenderwoche",
    "<rect",
    "<path",
    "34,2\u00a0%",
    "Als Tabelle",
    '<th scope="row">Suche',
  ],
  carousel: ["Winterjacke Talus", "Nächste Karte"],
  container: ['aria-expanded="true"', "Annahmen", "30 Tage"],
  alert: ['aria-label="Warnung"', "zwei Tage"],
  video: ["So liest du den Bericht", 'href="https://nordlicht-outdoor.example/film"'],
  file: ["eines anderen Dienstes"],
  input: ["aria-describedby", "Pflicht", "optional"],
  image: ['alt="Balkendiagramm', 'src="/fixture/chart.svg"', "Vergrößern"],
  rich_text: ["<blockquote>", "<pre", "@Jonas Petersen", "<ol"],
  markdown: ['role="heading"', "&lt;b&gt;rohem HTML&lt;/b&gt;", "<table>"],
  divider: ["<hr/>"],
  plan: ["1 von 3 Schritten", 'aria-label="läuft"', ">Ereignisse</a>"],
  task_card: ['aria-label="fehlgeschlagen"', "nicht erreichbar"],
  card: ["Freigabe: Dokument", 'href="https://nordlicht-outdoor.example/vorschau"'],
  actions: [
    "button primary",
    "button danger",
    "<select",
    'aria-haspopup="menu"',
    "Jonas Petersen",
    'type="date"',
  ],
  context: ["eingebettetes Modell", 'class="tiny"'],
  context_actions: ['aria-pressed="false"', 'aria-label="Hilfreich"', 'aria-label="Entfernen"'],
};

describe("blocks", () => {
  it.each(Object.entries(expected))("draws %s", (type, parts) => {
    const html = renderBlocks(...[...everyBlock, ...questions].filter((block) => block.type === type));
    for (const part of parts) expect(html).toContain(part);
  });

  it("says so when a block or an element is of a kind that it does not draw", () => {
    // An app may send what the types do not know.
    const foreign = [
      { type: "hologram", title: "x" },
      { type: "actions", elements: [{ type: "workflow_button", action_id: "d" }] },
    ] as unknown as Block[];
    expect(renderBlocks(...foreign)).toContain("„hologram“");
    expect(renderBlocks(...foreign)).toContain("„workflow_button“");
  });

  it("never lets text become markup or a script address", () => {
    const hostile = "<img src=x onerror=alert(1)><script>alert(1)</script>";
    const html = renderBlocks(
      { type: "header", text: { type: "plain_text", text: hostile } },
      { type: "section", text: { type: "mrkdwn", text: `${hostile} <javascript:alert(1)|klick>` } },
      {
        type: "markdown",
        text: `${hostile} [klick](javascript:alert(1)) ![bild](https://fremd.example/p.png)`,
      },
      {
        type: "rich_text",
        elements: [
          {
            type: "rich_text_section",
            elements: [{ type: "link", url: "javascript:alert(1)", text: "klick" }],
          },
        ],
      },
      {
        type: "actions",
        elements: [
          {
            type: "button",
            action_id: "a",
            url: "javascript:alert(1)",
            text: { type: "plain_text", text: "klick" },
          },
        ],
      },
    );
    expect(html).not.toMatch(/<(?:script|img)/);
    expect(html).not.toContain('href="javascript');
    expect(html).toContain("klick");
  });

  it.each([
    "https://fremd.example/p.png",
    "//fremd.example/p.png",
    "/\\fremd.example",
    "data:image/svg+xml,<svg/>",
  ])("does not load the picture %s", (image_url) => {
    const html = renderBlocks({ type: "image", image_url, alt_text: "Bild" });
    expect(html).not.toContain("<img");
    expect(html).toContain("Bild");
  });
});

describe("a menu of conversations", () => {
  const menu = (include: readonly string[] | undefined): string =>
    renderBlocks({
      type: "actions",
      elements: [
        {
          type: "conversations_select",
          action_id: "c",
          ...(include === undefined ? {} : { filter: { include } }),
        },
      ],
    });

  it("offers the kinds that the app asks for, and only where the reader is", () => {
    expect(menu(["public"])).toContain("#marketing");
    expect(menu(["public"])).not.toContain("#launch-winter");
    expect(menu(["private"])).toContain("#launch-winter");
    expect(menu(["im"])).toContain('value="D0MARA"');
    expect(menu(undefined)).toContain("#launch-winter");
    expect(menu(undefined)).toContain('value="D0MARA"');
  });
});
