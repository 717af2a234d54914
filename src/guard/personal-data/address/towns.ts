// Towns by name, for addresses without a postal code.
import { towns } from "../person/name-list.ts";
import { townsThatAreNames } from "./town-rules.ts";

const known = new Set([...towns.split(" "), ...townsThatAreNames]);

/** Whether a word, or a name of several words, is a town; the last word decides for "Bad Homburg". */
export function isTown(name: string): boolean {
  const lower = name.toLowerCase().replace(/[.,]+$/, "");
  if (known.has(lower)) return true;
  const words = lower.split(/[ /(-]/).filter((word) => word !== "");
  return words.length > 1 && words.some((word) => word.length > 3 && known.has(word));
}
