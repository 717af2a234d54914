// Whether a value stands in a trusted text as a whole word: "5" does not stand in "2025", nor "a.de" in "aa.de.evil".

/** Characters that show nothing, or turn what follows around: a value with one is not what a person read. */
const invisible = /[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/u;
const continues = /[\p{L}\p{N}\p{M}_]/u;
/** Between two parts of one address, number or name. */
const joint = /[.,:;/\\@?&=%#+~'’-]/u;
const lettersOnly = /^[\p{L}\p{M} ]+$/u;
/** In words of letters alone these stand between words: "Meta-Budget", "Meta/TikTok". */
const looseJoint = /[-/:;,+&'’~#]/u;
const dateLike = /^\d{1,4}[./-]\d{1,2}[./-](?:\d{1,4})?$/;

export function normalText(text: string): string {
  return text
    .replace(/(?<=\d)[\u00a0\u2009\u202f](?=\d{3})/gu, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{Zs}]+/gu, " ")
    .trim();
}

/** The character before `at` (`step` -1) or from `at` on (1), whole even outside the basic plane; empty at the ends. */
function nextTo(text: string, at: number, step: 1 | -1): string {
  return step === 1
    ? (Array.from(text.slice(at, at + 2))[0] ?? "")
    : (Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? "");
}

function isBorder(text: string, at: number, step: 1 | -1, value: string): boolean {
  const near = nextTo(text, at, step);
  if (continues.test(near)) return false;
  if (near === "" || !joint.test(near)) return true;
  if (lettersOnly.test(value) && looseJoint.test(near)) return true;
  if (near === "-" && dateLike.test(value)) return true;
  // A full stop or a comma that nothing follows ends the sentence, not the value.
  const beyond = nextTo(text, at + step * near.length, step);
  return !continues.test(beyond) && !(step === 1 && near === ":" && beyond === "/");
}

/** @param text and @param value as `normalText` gives them */
function standsAlone(text: string, value: string): boolean {
  for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + 1))
    if (isBorder(text, at, -1, value) && isBorder(text, at + value.length, 1, value)) return true;
  return false;
}

export interface TrustedWords {
  /** What the asker wrote, as they wrote it. */
  readonly texts: readonly string[];
  /** Values that are trusted as they are: the operator's origins, ids of ours, values by handle. */
  readonly list: readonly string[];
}

/** Prepared once a call: texts are looked through for every value. */
export interface PreparedWords {
  readonly normal: readonly string[];
  readonly list: ReadonlySet<string>;
  /** Paths of addresses on listed origins that stand in the texts. */
  readonly paths: ReadonlySet<string>;
}

const address = /https?:\/\/[^\s<>"'„“”|]{1,2000}/giu;

export function prepareWords({ texts, list }: TrustedWords): PreparedWords {
  const listed = new Set(list);
  const urls = texts.flatMap((text) =>
    (text.match(address) ?? []).map((found) => URL.parse(found.replace(/[.,;:!?)\]]{1,8}$/u, ""))),
  );
  const own = urls.filter((url) => url !== null && listed.has(url.origin));
  return {
    normal: texts.map(normalText),
    list: listed,
    paths: new Set(own.map((url) => `${url?.pathname ?? ""}${url?.search ?? ""}`)),
  };
}

function stands(words: PreparedWords, value: string): boolean {
  const wanted = normalText(value);
  return wanted !== "" && words.normal.some((text) => standsAlone(text, wanted));
}

/** `https://own.example/a` where "/a" was written, and `/a` where the whole address was. */
function addressStands(words: PreparedWords, value: string): boolean {
  const url = URL.parse(value);
  if (url === null) return words.paths.has(value) || words.paths.has(`/${value}`);
  if (url.username !== "" || url.password !== "") return false;
  const path = url.pathname + url.search;
  if (words.list.has(url.origin))
    return path === "/" || words.paths.has(path) || stands(words, path) || stands(words, path.slice(1));
  const bare = path === "/" ? url.host : url.host + path;
  return /^https?:$/.test(url.protocol) && stands(words, bare.replace(/\/$/, ""));
}

/** Whether the value may steer: written by the asker as a whole, or on a list that an operator keeps. */
export function isTrustedValue(words: PreparedWords, value: string): boolean {
  if (words.list.has(value)) return true;
  if (invisible.test(value)) return false;
  return stands(words, value) || addressStands(words, value);
}
