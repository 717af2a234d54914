// Addresses of machines, and links that carry who somebody is: an e-mail, a token, a customer's or an advertisement's click id.
import { parse } from "tldts";
import validator from "validator";
import { wordsBefore, type Candidate, type Reading } from "./candidate.ts";

const ipv4 = /(?<![\w.:/-])(?:\d{1,3}\.){3}\d{1,3}(?![\w-]|\.\d)/g;
const ipv4InLink = /(?<=:\/\/)(?:\d{1,3}\.){3}\d{1,3}(?![\w.-])/g;
const ipv6 =
  /(?<![\w:.])(?:[0-9a-fA-F]{0,4}:){2,8}(?:[0-9a-fA-F]{1,4}|(?:\d{1,3}\.){3}\d{1,3})?(?![\w:]|\.\d)/g;
const versionWords =
  /(?:version|release|build|firmware|update|kapitel|chapter|abschnitt|section|ver|rev|\bv)[.:]?\s?$/;

export function findIps(reading: Reading): Candidate[] {
  const { text } = reading;
  const four = [...text.matchAll(ipv4), ...text.matchAll(ipv4InLink)].filter(
    ({ 0: value, index }) => validator.isIP(value, 4) && !versionWords.test(wordsBefore(reading, index, 12)),
  );
  const six = [...text.matchAll(ipv6)].filter(
    ({ 0: value }) => value.length > 4 && /[0-9a-fA-F]/.test(value) && validator.isIP(value, 6),
  );
  return [...four, ...six].map(({ 0: value, index }) => ({
    type: "ip" as const,
    start: index,
    end: index + value.length,
    score: 0.95,
  }));
}

const link =
  /(?:\bhttps?:\/\/|\bwww\.|(?<![\w@.-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}[a-z]{2,18}(?=[/?#]))[^\s<>"|\\^`{}]{1,2000}/gi;
/** Names of parameters whose value is about one person, device or session. */
const personalName =
  /^(?:e?-?mail(?:_?(?:address|adresse|id))?|em|user(?:_?(?:id|name|nr))?|uid|u|usr|customer(?:_?(?:id|no|nr|number))?|cust(?:_?id)?|kunden?(?:_?(?:id|nr|nummer))?|kdnr|knr|token|[a-z]+[_-]?token|jwt|auth|authkey|api_?key|apikey|secret|session(?:_?(?:id|key))?|sess|sid|phpsessid|jsessionid|gclid|gbraid|wbraid|dclid|fbclid|msclkid|ttclid|twclid|li_fat_id|igshid|yclid|epik|sccid|rdt_cid|mc_eid|mkt_tok|_hsenc|_hsmi|vero_id|oly_(?:enc|anon)_id|ck_subscriber_id|_ga|_gl|cid|client_?id|contact(?:_?(?:id|key))?|subscriber(?:_?(?:id|key))?|subid|abonnent|member(?:_?(?:id|no))?|mitglied(?:_?(?:id|nr|nummer))?|account(?:_?(?:id|no))?|acct|konto(?:_?nr)?|profile?(?:_?id)?|person(?:_?id)?|visitor(?:_?id)?|lead(?:_?id)?|recipient(?:_?id)?|rid|guid|uuid|device_?id|idfa|gaid|aaid|advertising_?id|phone|tel|telefon|mobile|msisdn|name|vorname|nachname|first_?name|last_?name|fname|lname|sig|signature|hash|invite|invitation|login|loyalty(?:_?id)?|patient(?:_?(?:id|nr))?|employee(?:_?id)?|mitarbeiter(?:_?(?:id|nr))?|personalnr|click_?id|referrer_id|ref_?(?:user|id)|hashed_?email|md5|sha256)$/;
const personalPath =
  /\/(?:users?|u|customers?|kunden?|accounts?|konto|konten|members?|mitglied(?:er)?|profiles?|profil|people|person(?:en)?|contacts?|kontakte?|subscribers?|abonnenten?|unsubscribe|abmelden|abmeldung|optout|opt-out|preferences|reset(?:-password)?|passwort|password|verify|confirm|bestaetigen|invite|invitation|einladung|in|patients?|employees?|mitarbeiter|leads?|recipients?|session|track|click|t|r)\/([^/?#]{3,200})/i;
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/** A random-looking string: long, with digits and letters mixed. */
function isToken(value: string): boolean {
  return (
    /^eyJ[\w-]{8,}/.test(value) ||
    (value.length >= 20 &&
      /\d/.test(value) &&
      /[a-z]/i.test(value) &&
      /^[\w.~=+-]+$/.test(value) &&
      !/[a-z]{4,}-[a-z]{4,}/i.test(value))
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether a link's path, query or fragment says who somebody is. */
export function carriesIdentifier(url: string): boolean {
  const rest = url.replace(/^[a-z]{2,8}:\/\//i, "");
  const slash = rest.search(/[/?#;]/);
  const authority = slash < 0 ? rest : rest.slice(0, slash);
  if (/^[^@/]{1,100}@/.test(authority)) return true;
  if (slash < 0) return false;
  const tail = decoded(rest.slice(slash, slash + 1500));
  if (/[\w.+-]@[\w-]{1,63}\.[a-z]{2,}/i.test(tail) || uuid.test(tail)) return true;
  const pairs = tail.split(/[?&#;]/).slice(1);
  const named = pairs.some((pair) => {
    const [name = "", value = ""] = pair.split("=", 2);
    return value.length > 0 && (personalName.test(name.toLowerCase()) || isToken(value));
  });
  if (named) return true;
  const path = tail.split(/[?#]/, 1)[0] ?? "";
  const personal = personalPath.exec(path);
  const whose = personal?.[1] ?? "";
  if (
    personal !== null &&
    (/\d/.test(whose) || /\/(?:in|users?|u|profiles?|profil|people|members?)\//i.test(personal[0]))
  )
    return true;
  return (
    path.split("/").some((segment) => isToken(segment)) ||
    /\/(?:kunde|customer|user|member|kd)[-_]?\d{2,}/i.test(path)
  );
}

export function findLinks({ text }: Reading): Candidate[] {
  return [...text.matchAll(link)].flatMap(({ 0: whole, index }) => {
    const url = whole.replace(/[.,;:!?)\]'*_»]+$/, "");
    const known = /^https?:/i.test(url) || parse(url).isIcann === true;
    return known && carriesIdentifier(url)
      ? [{ type: "url_with_id" as const, start: index, end: index + url.length, score: 0.98 }]
      : [];
  });
}
