// `/leitstand status`: one line a part, what is not well first.
import type { PartHealth } from "#src/core/house-facts.ts";
import type { Language } from "#src/core/language.ts";
import { heading, paragraphs } from "../render/elements.ts";
import { pack, type Message } from "../render/message.ts";
import { homeWordsFor } from "./home-words.ts";

const marks: Record<PartHealth["state"], string> = { ok: "✅", warning: "⚠️", failed: "❌" };
const order: readonly PartHealth["state"][] = ["failed", "warning", "ok"];

export function renderStatus(parts: readonly PartHealth[], language: Language): Message[] {
  const words = homeWordsFor(language);
  const line = (name: string, { state, detail }: Pick<PartHealth, "state" | "detail">): string =>
    `${marks[state]} ${name} (${words.states[state]}): ${detail[language]}`;
  const lines = parts
    .toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
    .map((part) => line(words.parts[part.part], part));
  const connected = { de: words.connected, en: words.connected };
  return pack([
    heading(words.statusTitle),
    ...paragraphs([...lines, line(words.slack, { state: "ok", detail: connected })].join("\n")),
  ]);
}
