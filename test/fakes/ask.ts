// An ask for tests, with everything that a Turn needs.
import { Ask, Turn } from "#src/core/turn.ts";
import { TurnId } from "#src/core/ids.ts";
import type { Person } from "#src/core/person.ts";
import { marketer } from "./people.ts";

export function askOf(
  text: string,
  {
    person = marketer,
    language = "de",
    at = "2026-11-23T09:00:00.000Z",
  }: { person?: Person; language?: "de" | "en"; at?: string } = {},
): Ask {
  return Ask.parse({
    text,
    language,
    person,
    audience: { kind: "person", groups: person.groups },
    origin: { surface: "evaluation", conversation: "test" },
    history: [],
    at,
    timeZone: "Europe/Berlin",
    masked: [],
    length: text.length,
    detected: language,
    demo: false,
  });
}

export function turnOf(text: string, id = "T1"): Turn {
  return Turn.parse({ id: TurnId.parse(id), ask: askOf(text) });
}
