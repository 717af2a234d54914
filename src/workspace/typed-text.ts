// What a person types becomes Slack's message text: escaped, with mentions and links as tokens.
import type { Directory } from "./directory.ts";

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Tokens that the page may have made itself, addresses, and e-mail addresses. */
const special =
  /<(?:@U[A-Z0-9]+|#C[A-Z0-9]+|!(?:here|channel|everyone))(?:\|[^<>]*)?>|https?:\/\/[^\s<>"|]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** Punctuation at its end belongs to the sentence, not to the address. */
const trailing = /[.,;:!?'’”“)\]]+$/;

export function typedText(text: string, directory: Pick<Directory, "people" | "app">): string {
  const names = [
    ...directory.people.map(({ id, name }) => ({ id, name })),
    { id: directory.app.userId, name: directory.app.name },
  ];
  let result = "";
  let from = 0;
  for (const found of text.matchAll(special)) {
    result += withMentions(text.slice(from, found.index), names) + token(found[0]);
    from = found.index + found[0].length;
  }
  return result + withMentions(text.slice(from), names);
}

function token(found: string): string {
  if (found.startsWith("<")) return found;
  if (!/^https?:/i.test(found)) return `<mailto:${found}|${found}>`;
  const end = trailing.exec(found)?.[0] ?? "";
  const address = end === "" ? found : found.slice(0, -end.length);
  return `<${escape(address)}>${escape(end)}`;
}

/** Longest names first, so that "@Mara Lindqvist" is not cut at a shorter one. */
function withMentions(
  text: string,
  names: readonly { readonly id: string; readonly name: string }[],
): string {
  const ordered = [...names].sort((a, b) => b.name.length - a.name.length);
  return ordered.reduce(
    (grown, { id, name }) => grown.replaceAll(mention(escape(name)), `<@${id}>`),
    escape(text),
  );
}

const mention = (name: string): RegExp =>
  new RegExp(`(?<![\\w@])@${name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}(?![\\p{L}\\p{N}_])`, "giu");
