// Renders parts of the page to static markup, with the demo directory around them.
import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Block } from "#src/workspace/page-blocks/block.ts";
import { Blocks } from "#src/workspace/page-blocks/blocks.tsx";
import type { Message } from "#src/workspace/page/contract.ts";
import { SurroundingsContext, type Surroundings } from "#src/workspace/page/surroundings.ts";
import { words } from "#src/workspace/page/words.ts";
import { directory } from "./fixture-messages.ts";

export function render(node: ReactNode, language: "de" | "en" = "de"): string {
  const person = directory.people[0];
  if (person === undefined) throw new Error("the fixture has people");
  const value: Surroundings = {
    words: words[language],
    language,
    person,
    directory,
    now: () => 1_795_000_000_000,
    act: async () => true,
    enlarge: () => undefined,
    goTo: () => undefined,
  };
  return renderToStaticMarkup(createElement(SurroundingsContext, { value }, node));
}

const message: Message = { type: "message", ts: "1795000000.000100", channel: "C0MARKETING", text: "" };

export function renderBlocks(...blocks: readonly Block[]): string {
  return render(createElement(Blocks, { blocks, message }));
}
