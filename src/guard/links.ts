// Links in an answer: only hosts that the operator named, that the asker wrote, or that a citation came from.
const url = /\bhttps?:\/\/[^\s<>"'„“”)\]]+/giu;

/** The first link whose host is not among the allowed ones, or null. WHATWG parsing decides what the host is. */
export function foreignLink(
  text: string,
  allowed: { readonly origins: readonly string[]; readonly texts: readonly string[] },
): string | null {
  const hosts = new Set([
    ...allowed.origins.map((origin) => URL.parse(origin)?.host),
    ...allowed.texts.flatMap((trusted) => (trusted.match(url) ?? []).map((link) => URL.parse(link)?.host)),
  ]);
  return (text.match(url) ?? []).find((link) => !hosts.has(URL.parse(link)?.host ?? "")) ?? null;
}

/** The text without its links, whose digits are judged as addresses and not as statements. */
export function withoutLinks(text: string): string {
  return text.replace(url, " ");
}
