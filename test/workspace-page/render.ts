// Renders parts of the page to static markup, with the demo directory around them.
import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Acts } from "#src/workspace/page-acts/acts.ts";
import type { Block } from "#src/workspace/page-blocks/block.ts";
import { Blocks } from "#src/workspace/page-blocks/blocks.tsx";
import { SurroundingsContext, type Surroundings } from "#src/workspace/page/surroundings.ts";
import { words } from "#src/workspace/page/words.ts";
import { directory } from "./fixture-messages.ts";

const idle: Acts = {
  click: async () => true,
  clickInView: async () => null,
  submit: async () => ({ errors: {}, trouble: null }),
  closeView: async () => undefined,
  react: async () => true,
  edit: async () => true,
  remove: async () => true,
  shortcut: async () => true,
  stop: async () => true,
  upload: async () => null,
};

export function render(node: ReactNode, language: "de" | "en" = "de"): string {
  const person = directory.people[0];
  if (person === undefined) throw new Error("the fixture has people");
  const value: Surroundings = {
    words: words[language],
    language,
    person,
    directory,
    now: () => 1_795_000_000_000,
    directMessage: "D0MARA",
    goToWorkspace: () => undefined,
    acts: idle,
    fileAddress: ({ id, name }) => `/files/${id}/${encodeURIComponent(name)}?key=k`,
    notice: () => undefined,
    enlarge: () => undefined,
    goTo: () => undefined,
  };
  return renderToStaticMarkup(createElement(SurroundingsContext, { value }, node));
}

export function renderBlocks(...blocks: readonly Block[]): string {
  return render(createElement(Blocks, { blocks, act: async () => true }));
}
