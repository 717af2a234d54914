// Text of foreign origin on its way into Slack: nothing in it may mention, link or format by itself.

/** Slack's control sequences `<!channel>`, `<@U…>`, `<#C…>`: shown with another bracket, so that no reader expands them. */
const controlSequence = /<([!@#][^<>]*)>?/g;

/** Half characters and control codes, which JSON or Slack refuse. */
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

/**
 * Characters that show nothing or turn the reading direction: what is read must be what is there. The joiner and
 * the selectors of emoji stay.
 */
const unseen =
  /(?![\u200d\ufe00-\ufe0f])\p{Default_Ignorable_Code_Point}|(?<!\p{Extended_Pictographic}\ufe0f?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;

/** For places without markup (plain text, table cells, rich text): takes the control sequences' power away. */
export function disarm(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(unprintable, "")
    .replaceAll(unseen, "")
    .replaceAll(controlSequence, (_, inner: string) => `‹${inner}›`);
}

/** For mrkdwn and for the fallback text: disarmed, then `&`, `<` and `>` escaped. */
export function escapeText(text: string): string {
  return disarm(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A link in mrkdwn. The address is ours, but may carry ids with characters that end a link. */
export function link(url: string, label: string): string {
  const address = url
    .replaceAll("|", "%7C")
    .replaceAll("<", "%3C")
    .replaceAll(">", "%3E")
    .replaceAll("&", "&amp;");
  return `<${address}|${escapeText(label).replaceAll("|", "¦")}>`;
}

/** A mention of a person by id; anything that is no Slack user id stays text. */
export function mention(user: string): string {
  return /^[UW][A-Z0-9]{2,20}$/.test(user) ? `<@${user}>` : escapeText(user);
}

const entities: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/** The other way: what a person typed, from Slack's wire form. `<@bot>` is dropped, links become their address. */
export function readText(text: string, bot: string): string {
  return text
    .replaceAll(new RegExp(`<@${bot}(\\|[^>]*)?>:?`, "g"), " ")
    .replaceAll(/<([@#!])([^>|]*)(?:\|([^>]*))?>/g, (_, sign: string, id: string, label?: string) =>
      label === undefined || label === ""
        ? `${sign === "!" ? "@" : sign}${id}`
        : `${sign === "!" ? "" : sign}${label.replace(/^@/, "")}`,
    )
    .replaceAll(/<((?:https?|mailto):[^>|]*)(?:\|[^>]*)?>/g, (_, address: string) =>
      address.replace(/^mailto:/, ""),
    )
    .replaceAll(/&(?:lt|gt|amp);/g, (entity) => entities[entity] ?? entity)
    .replaceAll(/[ \t]{2,}/g, " ")
    .trim();
}
