// Which page an ask means: a full address, a path, a slug, or the word beside "page".

const address = /https?:\/\/[^\s<>"'„“”»«)]+/iu;
const path = /(?<![\p{L}\p{N}:/.])\/[\p{L}\p{N}][\p{L}\p{N}/_.-]*/u;
const pageWord = "(?:landing[ -]?pages?|unterseite|produktseite|seite|page|url)";
const slug = `[a-z0-9]{3,}(?:-[a-z0-9]{2,})+`;
/** A hyphenated word names a page only beside "page": "claim-check" and "paid-social" are none. */
const slugBeside = new RegExp(
  `(?:${pageWord}\\s+["„“'»]?(${slug}))|(?:(?<![\\p{L}\\p{N}-])(${slug})[\\s"“”']+${pageWord})`,
  "u",
);
/** Words beside "page" that name no page. */
const noName = new Set(
  "der die das den dem des eine einer einen unsere unserer unseren unser our the this that my a an diese dieser neue neuen new bitte mal wie was ist warum why what which is wrong with für for on auf bei from von please page seite url website homepage web sub all every jede alle product site google seo check audit prüf prüfe prüfen pruef pruefe schau anschauen look at und and or oder nicht not wird findet find found our's mit über about".split(
    " ",
  ),
);

function trimmed(found: string): string {
  return found.replace(/[.,;:!?]+$/u, "");
}

function beside(text: string): string | null {
  const compound = new RegExp(`([\\p{L}\\p{N}]{4,})-${pageWord}`, "iu").exec(text)?.[1];
  if (compound !== undefined && !noName.has(compound.toLowerCase())) return compound;
  const after = new RegExp(`${pageWord}\\s+["„“'»]?([\\p{L}\\p{N}][\\p{L}\\p{N}_-]{3,})`, "iu").exec(
    text,
  )?.[1];
  if (after !== undefined && !noName.has(after.toLowerCase())) return after;
  const before = new RegExp(`([\\p{L}\\p{N}_-]{4,})[\\s-]+${pageWord}`, "iu").exec(text)?.[1];
  return before !== undefined && !noName.has(before.toLowerCase()) ? before : null;
}

/** "summer sale" beside "page" is the slug `summer-sale`. */
function twoWords(text: string): string | null {
  const match = new RegExp(`([\\p{L}]{4,})\\s+([\\p{L}]{4,})[\\s-]+${pageWord}`, "iu").exec(text);
  const [, first, second] = match ?? [];
  if (
    first === undefined ||
    second === undefined ||
    noName.has(first.toLowerCase()) ||
    noName.has(second.toLowerCase())
  )
    return null;
  return `${first.toLowerCase()}-${second.toLowerCase()}`;
}

/**
 * The pages that an ask names, best guess first; empty when it names none.
 * @example pagesNamed("Prüf die Seite /sommeraktion: was bremst uns?") // ["/sommeraktion"]
 */
export function pagesNamed(text: string): string[] {
  const named = slugBeside.exec(text);
  const found = [address.exec(text)?.[0], path.exec(text)?.[0], named?.[1] ?? named?.[2]].flatMap((one) =>
    one === undefined ? [] : [trimmed(one)],
  );
  if (found.length > 0) return found.slice(0, 1);
  const name = twoWords(text) ?? beside(text);
  return name === null ? [] : [name.toLowerCase()];
}
