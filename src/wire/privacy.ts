// Builds what hides personal data: pseudonyms over the vault, and the scrubbers of logs, traces and the audit log.
import { UserId, type TurnId } from "../core/ids.ts";
import type { PersonalData } from "../core/personal-data.ts";
import type { Thread } from "../core/pseudonyms.ts";
import { findPersonalData } from "../guard/personal-data/find-personal-data.ts";
import type { PersonVault } from "../core/person-vault.ts";
import type { Log } from "../core/ports.ts";
import type { AuditLog, Directory, Tracer, TurnStore } from "../core/state-ports.ts";
import { createScrub, type Scrub } from "../ops/scrub.ts";
import type { FindParts } from "../privacy/find-places.ts";
import { knownIndex, type KnownIndex, type KnownPerson } from "../privacy/known-entities.ts";
import { peopleFile } from "../privacy/people-file.ts";
import { createPseudonyms, type OpenPseudonyms } from "../privacy/pseudonyms.ts";
import { scrubbingAudit, scrubbingLog, scrubbingTracer, scrubPersonalData } from "../privacy/scrub.ts";
import { tokenKey } from "../privacy/tokens.ts";

/** A name or a place in an answer comes from nowhere but a source that may be read: only what has a form is a leak. */
export const hasForm = ({ type }: PersonalData): boolean =>
  type !== "person" && type !== "address" && type !== "vat" && type !== "company_register";
/** For what is logged outside a house, before it opens or after it failed: no credentials, nothing that looks like a person's. */
export function logScrub(secrets: readonly string[] | (() => readonly string[])): Scrub {
  const parts: FindParts = { find: findPersonalData, known: knownIndex([]), never: [] };
  return createScrub({ secrets, also: (text) => scrubPersonalData(text, parts) });
}

/** Brought what nobody of the directory brought. */
const systemOwner = UserId.parse("system");
/** Where a proposal or a run was made; a direct call is no stored Turn: it is a conversation of its own. */
export function threadsIn(turns: Pick<TurnStore, "load">): (id: TurnId) => Promise<Thread> {
  return async (id) => {
    const ask = (await turns.load(id))?.turn.ask;
    return ask === undefined
      ? { conversation: id, owner: systemOwner, language: "en" }
      : { conversation: ask.origin.conversation, owner: ask.person.id, language: ask.language };
  };
}

export interface PrivacyParts {
  readonly home: string;
  readonly vault: PersonVault;
  readonly directory: Directory;
  readonly masterKey: Buffer;
  /** Names of the company and its brands. */
  readonly brands: readonly string[];
}

export interface OpenPrivacy {
  readonly pseudonyms: OpenPseudonyms;
  known(): Promise<KnownIndex>;
  log(log: Log): Log;
  tracer<T extends Tracer>(tracer: T): T;
  audit<T extends AuditLog>(audit: T): T;
}

/** Colleagues and listed people, as one index that is made again when either list changes. */
function knownPeople(directory: Directory, listed: () => Promise<readonly KnownPerson[]>) {
  let held: { readonly people: unknown; readonly contacts: unknown; readonly index: KnownIndex } | null =
    null;
  return {
    now: () => held?.index ?? knownIndex([]),
    async get(): Promise<KnownIndex> {
      const [people, contacts] = [await directory.people(), await listed()];
      if (held?.people === people && held.contacts === contacts) return held.index;
      const colleagues = people.map(({ id, name }): KnownPerson => ({
        subject: id,
        values: [{ type: "person", value: name }],
        colleague: true,
      }));
      held = { people, contacts, index: knownIndex([...colleagues, ...contacts]) };
      return held.index;
    },
  };
}

export async function openPrivacy(parts: PrivacyParts): Promise<OpenPrivacy> {
  const known = knownPeople(parts.directory, peopleFile(parts.home, tokenKey(parts.masterKey)));
  const words = new Set(parts.brands.map((word) => word.toLowerCase()));
  let never: readonly string[] = [...words];
  const pseudonyms = createPseudonyms({
    find: findPersonalData,
    vault: parts.vault,
    masterKey: parts.masterKey,
    known: known.get,
    never: () => never,
    learn(more) {
      const before = words.size;
      for (const word of more) words.add(word.toLowerCase());
      if (words.size > before) never = [...words];
    },
  });
  // A log line cannot wait for the directory: it is read once before the first one.
  await known.get();
  const scrub = (): FindParts => ({ find: findPersonalData, known: known.now(), never });
  return {
    pseudonyms,
    known: known.get,
    log: (log) => scrubbingLog(log, scrub),
    tracer: (tracer) => scrubbingTracer(tracer, scrub),
    audit: (audit) => scrubbingAudit(audit, scrub),
  };
}
