// Looks a word up in the lists of names, in the spellings in which people write them.
import {
  commonFirstNames,
  commonSurnames,
  namesThatAreWords,
  rareFirstNames,
  rareSurnames,
} from "./name-list.ts";
import { doubtful, notNames, trusted } from "./word-rules.ts";

const listed = (names: string): ReadonlySet<string> => new Set(names.split(" "));
const firsts = listed(commonFirstNames);
const rareFirsts = listed(rareFirstNames);
const surnames = listed(commonSurnames);
const rare = listed(rareSurnames);
const alsoWords = listed(namesThatAreWords);

/** 0 unknown, 1 somewhere, 2 common here. */
export type Known = 0 | 1 | 2;

/** Spellings without umlauts: Mueller, Joerg, Weiss. */
function withUmlauts(word: string): string {
  return word.replace(/ae/g, "ä").replace(/oe/g, "ö").replace(/ue/g, "ü");
}

function lookUp(word: string, near: ReadonlySet<string>, far: ReadonlySet<string>): Known {
  if (near.has(word)) return 2;
  if (far.has(word)) return 1;
  if (!/[aou]e/.test(word)) return 0;
  const spelled = withUmlauts(word);
  return near.has(spelled) ? 2 : far.has(spelled) ? 1 : 0;
}

export function firstName(word: string): Known {
  const dash = word.indexOf("-");
  if (dash < 0) return lookUp(word, firsts, rareFirsts);
  const parts = word.split("-");
  const known = parts.map((part) => lookUp(part, firsts, rareFirsts));
  return known.every((one) => one > 0) ? 2 : 0;
}

/** Endings by which surnames of many languages are known. */
const surnameEnding =
  /^\p{L}{2,}(?:[^s]son|ssen|[^s]sen|sson|ov|ova|ev|eva|ow|owa|off|eff|ski|ska|sky|cki|cka|wicz|czyk|ić|ič|vić|vic|enko|chuk|czuk|oğlu|oglu|idis|adis|akis|poulos|poulou|escu|eanu|yan|ian|dze|shvili|ez|az|inho|eira|ini|elli|etti|ucci|one|mann|meier|meyer|maier|mayer|berger|hofer|bauer|huber|stein|stetter|reuter|heimer|ler|ner|dóttir|dottir|datter|quist|qvist|lund|gren|ström|berg|feld|dahl|gaard|stra|inga|sma|ema|ák|ek|ík|ár|ová|ský|ská|tkó|kiewicz|yev|yeva|aitis|auskas|skas|iene|ienė|vili|puu|nen|la(?:inen)|ius)$/u;
const foreignLetter = /[^a-zäöüß'-]/u;

export function surname(word: string): Known {
  if (!word.includes("-")) return lookUp(word, surnames, rare);
  const parts = word.split("-");
  const known = parts.map((part) => lookUp(part, surnames, rare));
  if (known.every((one) => one > 0)) return 2;
  // "Kern-Ymbel" is a double name, "Karriere-Sack" is a sack.
  const plain = parts.every((part, at) => (known[at] ?? 0) > 0 || (part.length > 2 && !isNoun(part)));
  return plain && parts.length === 2 && known.includes(2) && !parts.some(isDoubtful) ? 1 : 0;
}

/** Whether an unknown word is built like a surname, or has letters that neither German nor English has. */
export function soundsLikeName(word: string): boolean {
  return (
    foreignLetter.test(word) ||
    surnameEnding.test(word) ||
    /^(?:o'|mc|mac|fitz|d'|al-|el-|ben-)\p{L}{3,}/u.test(word)
  );
}

export function isDoubtful(word: string): boolean {
  return (doubtful.has(word) || alsoWords.has(word) || notNames.has(word)) && !trusted.has(word);
}

/** German nouns by their endings, and compounds of the trade. */
const nounEnding =
  /(?:person|reason|season|lesson|parison|prison|ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tät|täten|nis|nisse|ment|ments|ismus|tum|ling|ät|enz|anz|ur|ik|ie|nummer|adresse|kampagne|kampagnen|team|bericht|mail|termin|plan|zeit|preis|kosten|seite|anzeige|budget|rate|quote|werbung|marketing|produkt|shop|konto|daten|liste|datum|angebot|bestellung|rechnung|frage|antwort|text|bild|brief|buch|karte|kurs|markt|post|stelle|woche|jahr|monat|stunde|tag|gruppe|kunde|kunden|leiter|leiterin|chef|chefin|manager|managerin|partner|partnerin|berater|beraterin|jacke|schuhe?|hose|tasche|zelt|versand|lieferung|aktion|design|content|kanal|linie|serie|welt|haus|straße|stadt|land|bank|kasse|werk|amt|ness|ship|ity|ing|ment|ance|ence|able|ible|ous|ive|ful|less|ly|ware|line|page)$/u;
export function isNoun(word: string): boolean {
  return notNames.has(word) || (nounEnding.test(word) && surname(word) === 0);
}
