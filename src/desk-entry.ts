// A request becomes a Turn here: masked, with its history, in its language, within what its channel allows.
import { channelOf, type ChannelBook } from "./core/channel-settings.ts";
import type { Request } from "./core/desk.ts";
import type { TurnId, UserId } from "./core/ids.ts";
import type { Language } from "./core/language.ts";
import type { Person } from "./core/person.ts";
import type { Clock } from "./core/ports.ts";
import type { Pseudonyms, Thread } from "./core/pseudonyms.ts";
import type { Directory, TurnStore } from "./core/state-ports.ts";
import { Turn, type HistoryEntry, type Origin } from "./core/turn.ts";
import { pendingFiles } from "./desk-attachments.ts";
import { historyFromTexts, historyLength, readHistory } from "./desk/history.ts";
import { detectLanguage } from "./guard/language.ts";
import { largestAsk } from "./guard/guard-in.ts";

export interface EntryParts {
  readonly pseudonyms: Pick<Pseudonyms, "ask">;
  readonly directory: Directory;
  readonly turns: Pick<TurnStore, "history">;
  readonly clock: Clock;
  readonly timeZone: string;
  readonly demo: boolean;
  readonly channels: Pick<ChannelBook, "settings">;
}

export interface Entry {
  personOf(id: UserId, language: Language): Promise<Person>;
  /** The Turn as it is stored first. */
  open(request: Request, id: TurnId): Promise<Turn>;
}

/** An e-mail address, an IBAN or a number that the size limit cuts through is no longer found: its place is cut too. */
const cutThrough = 300;
const stranger: Person["groups"] = ["everyone"];

export function createEntry(parts: EntryParts): Entry {
  const now = () => parts.clock.now().toISOString();

  const personOf = async (id: UserId, language: Language): Promise<Person> =>
    (await parts.directory.person(id)) ?? { id, name: id, roles: [], groups: stranger, language };

  /** The text with personal data replaced by tokens; the values go into the vault and nowhere else. */
  const mask = async (whole: string, thread: Thread) => {
    const { text, masked } = await parts.pseudonyms.ask(whole.slice(0, largestAsk), thread);
    return { text: whole.length > largestAsk ? text.slice(0, -cutThrough) : text, masked: [...masked] };
  };

  const historyOf = async (request: Request, language: Language): Promise<HistoryEntry[]> => {
    const { conversation } = request.origin;
    if (request.history === undefined) return readHistory(parts.turns, request.origin);
    const thread = { conversation, owner: request.person, language };
    const masked = [];
    for (const { from, text } of request.history.slice(-historyLength))
      masked.push({ from, text: (await mask(text, thread)).text });
    return historyFromTexts(masked, request.person);
  };

  const allowedIn = async (origin: Origin) => {
    const key = channelOf(origin);
    if (key === null) return {};
    const { specialists, tools } = await parts.channels.settings(key);
    return specialists === null && tools === null ? {} : { allowed: { specialists, tools } };
  };

  const open = async (request: Request, id: TurnId): Promise<Turn> => {
    const directory = await parts.directory.person(request.person);
    const fallback = request.language ?? directory?.language ?? "en";
    const detected = request.language ?? detectLanguage(request.text, { fallback });
    const language = detected === "other" ? fallback : detected;
    const { conversation } = request.origin;
    const person = await personOf(request.person, language);
    const { text, masked } = await mask(request.text, {
      conversation,
      owner: person.id,
      language,
    });
    const history = await historyOf(request, language);
    const at = request.now ?? now();
    const { audience, origin } = request;
    const { timeZone, demo } = parts;
    return Turn.parse({
      id,
      ask: {
        text,
        language,
        // Who they are is the directory's to say: a Turn is stored and shown to models.
        person: { ...person, name: person.id },
        audience,
        origin,
        history,
        at,
        timeZone,
        masked,
        length: request.text.length,
        detected,
        demo,
        ...(await allowedIn(request.origin)),
        attachments: pendingFiles(request),
      },
    });
  };

  return { personOf, open };
}
