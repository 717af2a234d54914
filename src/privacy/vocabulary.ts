// What is looked for in a text: what the detector finds, whom somebody vouches for, and who stands in a stored document already.
import type { Language } from "#src/core/language.ts";
import type { PersonVault, VaultValue } from "#src/core/person-vault.ts";
import type { FindPersonalData, PersonalData } from "#src/core/personal-data.ts";
import { findPlaces, replacePlaces } from "./find-places.ts";
import { knownIndex, type KnownIndex } from "./known-entities.ts";
import { houseTokenOf, nameWordHash, nameWords } from "./tokens.ts";
import type { Rows } from "./vault-rows.ts";

export interface VocabularyParts {
  readonly find: FindPersonalData;
  readonly vault: PersonVault;
  /** Colleagues and customers as they are known now. */
  known(): Promise<KnownIndex>;
  /** Brand and products, lower case. */
  never(): readonly string[];
  learn(words: readonly string[]): void;
}

interface Vocabulary {
  look(text: string, language: Language): Promise<readonly PersonalData[]>;
  /** A search in tokens of the house: a surname alone finds who is called so. */
  query(text: string): Promise<string>;
}

interface Words {
  readonly known: KnownIndex;
  readonly house: ReadonlyMap<string, VaultValue>;
  size: number;
  readonly index: KnownIndex;
  readonly surnames: Set<string>;
}

const remembered = 3000;
const capitalWord = /(?<![\p{L}\p{N}⟨_])\p{Lu}[\p{L}'’-]{2,40}(?![\p{L}\p{N}])/gu;

function peopleOf(rows: Iterable<VaultValue>) {
  return [...rows].flatMap(({ type, value, subject }) =>
    value === null ? [] : [{ subject, values: [{ type, value }], colleague: false }],
  );
}

export function createVocabulary(
  parts: VocabularyParts,
  { key, rows }: { readonly key: Buffer; readonly rows: Rows },
): Vocabulary {
  let words: Words | null = null;
  const looked = new Map<string, readonly PersonalData[]>();

  /** Made again when somebody joined; grows when a document brings somebody new. */
  const current = async (): Promise<Words> => {
    const [known, house] = [await parts.known(), await rows.house()];
    if (words?.known !== known || words.house !== house)
      words = { known, house, size: 0, index: knownIndex(known.people), surnames: new Set() };
    if (words.size === house.size && looked.size > 0) return words;
    const added = [...house.values()].slice(words.size);
    words.size = house.size;
    if (added.length > 0) looked.clear();
    words.index.add(peopleOf(added));
    for (const { type, value } of added) {
      const all = type === "person" && value !== null ? nameWords(value) : [];
      if (all.length > 1) words.surnames.add(all.at(-1) ?? "");
    }
    return words;
  };

  const look = async (text: string, language: Language): Promise<readonly PersonalData[]> => {
    const { index } = await current();
    const before = looked.get(`${language}${text}`);
    if (before !== undefined) return before;
    const found = findPlaces(text, language, { find: parts.find, known: index, never: parts.never() });
    if (looked.size >= remembered) looked.clear();
    looked.set(`${language}${text}`, found);
    return found;
  };

  return {
    look,
    async query(text) {
      const places = (await look(text, "de")).map((place) => ({
        ...place,
        token: houseTokenOf(key, place.type, place.value),
      }));
      const { surnames } = await current();
      return replacePlaces(text, places).text.replace(capitalWord, (word) => {
        const base = [word, word.replace(/['’]?s$/u, "")].find((each) => surnames.has(each.toLowerCase()));
        return base === undefined ? word : `⟨P_${nameWordHash(key, base)}⟩`;
      });
    },
  };
}
