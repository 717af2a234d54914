// Links in an answer: the operator's own sites, or exactly what the asker or a vouched source wrote; nothing else is shown.
import { parse } from "tldts";
import type { Citation } from "../core/citation.ts";

const url = /\bhttps?:\/\/[^\s<>"'„“”)\]|]+/giu;
/** Any other scheme, and addresses without one, which Slack makes clickable all the same. */
const otherScheme =
  /\b(?!https?:)[a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>"'„“”)\]|]{1,2000}|\b(?:javascript|data|vbscript):[^\s]{1,2000}/giu;
const bare =
  /(?<![\p{L}\p{N}@./_-])(?:\/\/)?(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}[\p{L}]{2,24}(?::\d{1,5})?[/?#][^\s<>"'„“”)\]|]{0,2000}/giu;
const image = /!\[[^\]]{0,400}\]\s?[([]|<img\b/iu;
/** `[label](address)` and Slack's `<address|label>`. */
const named =
  /\[([^\]]{1,400})\]\((https?:\/\/[^\s)]{1,2000})|<(https?:\/\/[^|>\s]{1,2000})\|([^>]{1,400})>/giu;
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

export interface AllowedLinks {
  /** Exact origins that the operator named: any path on them. */
  readonly origins: readonly string[];
  /** Words of the asker and of vouched sources: the addresses in them, as they are. */
  readonly texts: readonly string[];
  /** Words that may stand in no address, however they are written. */
  readonly secrets?: readonly string[];
}

const trimmed = (link: string): string => link.replace(/[.,;:!?*_~]{1,8}$/u, "");

function hrefOf(link: string): string | null {
  const whole = /^[a-z][a-z0-9+.-]*:/iu.test(link) ? link : `https://${link.replace(/^\/\//u, "")}`;
  return URL.parse(trimmed(whole))?.href ?? null;
}

/** What a text shows as an address, in any of the spellings. */
function addressesIn(text: string): string[] {
  const isDomain = (found: string) => {
    const { isIcann, domain } = parse(found.replace(/^\/\//u, ""));
    return isIcann === true && domain !== null;
  };
  const rest = text.replace(url, " ").replace(otherScheme, " ");
  return [
    ...(text.match(url) ?? []),
    ...(text.match(otherScheme) ?? []),
    ...(rest.match(bare) ?? []).filter(isDomain),
  ];
}

/** An address in an address: an open redirect would lead there. */
function leadsOn(link: URL, isOwn: (origin: string) => boolean): boolean {
  return [...link.searchParams.values(), decoded(link.hash.slice(1)), decoded(link.pathname)].some((value) =>
    (value.match(/(?:https?:)?[/\\]{2}[^\s&]{1,2000}/giu) ?? []).some((inner) => {
      const target = URL.parse(inner, link.href);
      return target !== null && !isOwn(target.origin);
    }),
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const plainForm = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
const hex = (text: string): string => Buffer.from(text, "utf8").toString("hex");
/** Base64 depends on where a word begins: the inner characters of all three places. */
const base64Cores = (text: string): string[] =>
  [0, 1, 2].map((shift) =>
    Buffer.from("\0".repeat(shift) + text, "utf8")
      .toString("base64")
      .replace(/=+$/, "")
      .slice(shift === 0 ? 0 : shift + 1, -1),
  );

/** Whether an address holds the secret: plain, percent, base64, hexadecimal or backwards, with any marks in between. */
export function carriesSecret(link: string, secrets: readonly string[]): boolean {
  const forms = [link, decoded(link), decoded(decoded(link))];
  const folded = forms.map(plainForm);
  return secrets
    .filter((secret) => plainForm(secret).length >= 6)
    .some((secret) => {
      const word = plainForm(secret);
      const backwards = Array.from(word).reverse().join("");
      const spelled = [word, backwards, hex(secret), hex(secret.toLowerCase())];
      const coded = [secret, secret.toLowerCase(), Array.from(secret).reverse().join("")].flatMap(
        base64Cores,
      );
      return (
        folded.some((text) => spelled.some((form) => text.includes(form))) ||
        forms.some((text) =>
          coded.some(
            (core) => core.length >= 6 && text.replaceAll("-", "+").replaceAll("_", "/").includes(core),
          ),
        )
      );
    });
}

/** A label that names another host than the one behind it. */
function mislabelled(text: string): string | null {
  for (const [whole, label = "", address = "", slackAddress = "", slackLabel = ""] of text.matchAll(named)) {
    const shown = parse((label || slackLabel).trim());
    const behind = URL.parse(address || slackAddress)?.hostname;
    if (shown.isIcann === true && shown.hostname !== null && shown.hostname !== behind) return whole;
  }
  return null;
}

/** The first link, image or hidden address that may not be shown, or null. WHATWG parsing decides what the host is. */
export function foreignLink(written: string, { origins, texts, secrets = [] }: AllowedLinks): string | null {
  const text = written.replace(invisible, "");
  const picture = image.exec(text);
  if (picture !== null) return picture[0];
  const wrong = mislabelled(text);
  if (wrong !== null) return wrong;
  const own = new Set(origins.map((origin) => URL.parse(origin)?.origin));
  const isOwn = (origin: string) => own.has(origin);
  const typed = new Set(texts.flatMap(addressesIn).map(hrefOf));
  const mayShow = (link: string): boolean => {
    const href = hrefOf(link);
    const parsed = href === null ? null : URL.parse(href);
    if (parsed === null || href === null || !/^https?:$/.test(parsed.protocol)) return false;
    if (parsed.username !== "" || parsed.password !== "") return false;
    if (carriesSecret(href, secrets)) return false;
    if (isOwn(parsed.origin)) return !leadsOn(parsed, isOwn);
    return typed.has(href);
  };
  return addressesIn(text).find((link) => !mayShow(link)) ?? null;
}

/** Without the code that is quoted, letter by letter, from a page of the house: in backticks no surface makes a link of it. */
export function withoutOwnCode(
  text: string,
  sources: readonly Pick<Citation, "kind" | "source" | "sentence">[],
  { origins, secrets = [] }: Pick<AllowedLinks, "origins" | "secrets">,
): string {
  const own = new Set(origins.map((origin) => URL.parse(origin)?.origin));
  const quotes = sources
    .filter(({ kind, source }) => kind === "page" && own.has(URL.parse(source)?.origin))
    .map(({ sentence }) => sentence);
  return text.replace(/`([^`\n]{1,4000})`/g, (whole, code: string) =>
    quotes.some((quote) => quote.includes(code)) && !carriesSecret(code, secrets) ? " " : whole,
  );
}

/** The text without its links, whose digits are judged as addresses and not as statements. */
export function withoutLinks(text: string): string {
  return text.replace(url, " ");
}
