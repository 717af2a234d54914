// Personal data becomes tokens before anything is stored, embedded, logged or shown to a model, and values again for those who may read them.
import type { Language } from "#src/core/language.ts";
import { houseSpace } from "#src/core/person-vault.ts";
import type { PersonalDataType } from "#src/core/personal-data.ts";
import type { Hands } from "#src/core/ports.ts";
import { houseToken, threadToken, type Pseudonyms, type Reader, type Thread } from "#src/core/pseudonyms.ts";
import { replacePlaces, stringsIn, withStrings } from "./find-places.ts";
import { keepInHouse } from "./house-space.ts";
import { keepInThread } from "./thread-space.ts";
import { houseTokenOf, tokenKey, typeOfHouseToken } from "./tokens.ts";
import { createRows } from "./vault-rows.ts";
import { createVocabulary, type VocabularyParts } from "./vocabulary.ts";

export interface PseudonymParts extends VocabularyParts {
  /** The installation's master key: token hashes have a key of their own, derived from it. */
  readonly masterKey: Buffer;
}

export interface OpenPseudonyms extends Pseudonyms {
  /** Of the token hashes: privacy commands find a value's rows by it. */
  readonly key: Buffer;
  /** After an erasure: what is held in memory is read again. */
  forgetCached(): void;
}

/** Stands where a value could not be kept. */
const unreadable = "<REDACTED>";

interface Place {
  readonly type: PersonalDataType;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Brought by the person themselves, not by a stored document. */
  readonly own: boolean;
}

export function createPseudonyms(parts: PseudonymParts): OpenPseudonyms {
  const { vault } = parts;
  const key = tokenKey(parts.masterKey);
  const rows = createRows(vault);
  const words = createVocabulary(parts, { key, rows });
  let lane: Promise<unknown> = Promise.resolve();
  /** Tokens are counted: two at once would give one number twice. */
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const next = lane.then(work, work);
    lane = next.catch(() => undefined);
    return next;
  };

  /** What stands in a text: raw values, and tokens of the house with what they stand for. */
  const placesIn = async (text: string, language: Language): Promise<Place[]> => {
    const own = (await words.look(text, language)).map((place) => ({ ...place, own: true }));
    const house = await rows.house();
    const stored = [...text.matchAll(houseToken)].map((match) => {
      const row = house.get(match[0]);
      const [start, end] = [match.index, match.index + match[0].length];
      // A person who was erased keeps a token that nobody can open.
      return {
        ...{ start, end, own: false },
        type: row?.type ?? typeOfHouseToken(match[0]),
        value: row?.value ?? match[0],
      };
    });
    return [...own, ...stored].sort((left, right) => left.start - right.start);
  };

  /** The texts that change, in tokens of the thread. */
  const inThread = async (texts: Iterable<string>, thread: Thread): Promise<Map<string, string>> => {
    const changed = new Map<string, string>();
    const brought = new Set<string>();
    for (const text of texts) {
      const places = await placesIn(text, thread.language);
      if (places.length === 0) continue;
      const known = await parts.known();
      const tokens = await alone(async () =>
        keepInThread(
          places,
          { vault, key, known },
          { ...thread, rows: await rows.thread(thread.conversation) },
        ),
      );
      const placed = places.map(({ type, value, start, end, own }) => {
        const token = tokens.get(`${type}\n${value}`) ?? unreadable;
        if (own) brought.add(token);
        return { start, end, token };
      });
      changed.set(text, replacePlaces(text, placed).text);
    }
    if (brought.size > 0) await rows.allow(thread.conversation, [...brought], [`person:${thread.owner}`]);
    return changed;
  };

  /** What the reader may see, by token: what they brought, and what stands in a document of theirs. */
  const readable = async (conversation: string, reader: Reader): Promise<Map<string, string>> => {
    const groups = reader.groups.map((group) => `group:${group}`);
    const names = new Set(reader.person === null ? groups : [`person:${reader.person}`, ...groups]);
    const [inHouse, inConversation] = [await rows.readers(houseSpace), await rows.readers(conversation)];
    const may = (all: ReadonlyMap<string, readonly string[]>, token: string): boolean =>
      (all.get(token) ?? []).some((each) => names.has(each));
    const found = new Map<string, string>();
    for (const { token, value } of (await rows.house()).values())
      if (value !== null && may(inHouse, token)) found.set(token, value);
    for (const { token, type, value } of await rows.thread(conversation))
      if (value !== null && (may(inConversation, token) || may(inHouse, houseTokenOf(key, type, value))))
        found.set(token, value);
    return found;
  };

  const everything = async (conversation: string): Promise<Map<string, string>> =>
    new Map(
      [...(await rows.thread(conversation)), ...(await rows.house()).values()].flatMap(({ token, value }) =>
        value === null ? [] : [[token, value] as const],
      ),
    );

  /** Tokens of the thread in tokens of the house, whether or not a document holds them. */
  const inHouseWords = async (text: string, conversation: string): Promise<string> => {
    const byToken = new Map((await rows.thread(conversation)).map((row) => [row.token, row]));
    return text.replace(threadToken, (token) => {
      const row = byToken.get(token);
      if (row?.value == null) return token;
      return row.value.startsWith("⟨") ? row.value : houseTokenOf(key, row.type, row.value);
    });
  };

  return {
    key,
    forgetCached: () => rows.forget(),
    async ask(text, thread) {
      const covered = (await inThread([text], thread)).get(text) ?? text;
      const types = new Map((await rows.thread(thread.conversation)).map(({ token, type }) => [token, type]));
      const tokens = new Set([...covered.matchAll(threadToken)].map((match) => match[0]));
      const masked = [...tokens].flatMap((token) => {
        const type = types.get(token);
        return type === undefined ? [] : [{ token, type }];
      });
      return { text: covered, masked };
    },
    cover: async (value, thread) => withStrings(value, await inThread(stringsIn(value), thread)),
    async document(text, { document, groups, language }) {
      const places = (await words.look(text, language)).map((place) => ({
        ...place,
        token: houseTokenOf(key, place.type, place.value),
      }));
      const known = await parts.known();
      const gone = await rows.erased();
      const kept = places.filter(({ token }) => !gone.has(token));
      await alone(() => keepInHouse(kept, { vault, key, known, house: rows.house }));
      const stored = [...text.matchAll(houseToken)].map((match) => match[0]);
      const tokens = [...new Set([...kept.map(({ token }) => token), ...stored])];
      await rows.allow(
        houseSpace,
        tokens,
        groups.map((group) => `group:${group}`),
        document,
      );
      return replacePlaces(text, places);
    },
    learn: (more) => parts.learn(more),
    query: (text) => words.query(text),
    async forgetDocument(document) {
      await vault.forgetSource(document);
      rows.forgetReaders(houseSpace);
    },
    hands: (hands, conversation): Hands => ({
      ...hands,
      knowledge: {
        ...hands.knowledge,
        search: async (query, options) =>
          hands.knowledge.search(await inHouseWords(query, conversation), options),
      },
    }),
    reveal: async <Value>(value: Value, conversation: string, reader: Reader) =>
      // Only strings are replaced: the value keeps its shape.
      opened(value, await readable(conversation, reader)) as Value,
    raw: async (value, conversation) => opened(value, await everything(conversation)),
  };
}

/** The value with the tokens replaced that `values` knows, deep. */
function opened(value: unknown, values: ReadonlyMap<string, string>): unknown {
  const changed = new Map(
    [...stringsIn(value)].flatMap((text) => {
      const open = text
        .replace(threadToken, (token) => values.get(token) ?? token)
        .replace(houseToken, (token) => values.get(token) ?? token);
      return open === text ? [] : [[text, open] as const];
    }),
  );
  return withStrings(value, changed);
}
