// Sharing asks guard out again, with everybody who reads along: what not all may read stays with the one who has it.
import { expect, test } from "vitest";
import type { Policy, StoredDocument } from "#src/core/ports.ts";
import { DocumentId, TurnId, UserId } from "#src/core/ids.ts";
import type { AuditEntry } from "#src/core/state-ports.ts";
import { Turn, type HistoryEntry } from "#src/core/turn.ts";
import { createShare } from "#src/desk/share.ts";
import { endingWith, readHistory } from "#src/desk/history.ts";
import { guardOut } from "#src/guard/guard-out.ts";
import { emily, mara } from "#test/fakes/desk.ts";
import { makeTurn } from "#test/slack/samples.ts";

const conversation = "T0NORDLICHT:C0MARKETING:1.000001";
const audience = { kind: "channel" as const, groups: ["everyone"] };
const label = (document: string, groups: string[]) => ({
  ...{ origins: [`library:${document}`], trust: "trusted" as const, dataClass: "internal" as const },
  readers: groups.includes("everyone") ? [] : [groups],
});
const citation = (id: string, document: string, groups: string[]) => ({
  ...{ id, document, title: document, source: document, kind: "library" as const, start: 0, end: 9 },
  ...{ sentence: `Das Jahresziel steht in ${document}.`, trust: "trusted" as const },
  label: label(document, groups),
});
const fact = (id: string, document: string, groups: string[]) => ({
  ...{ kind: "fact" as const, id, text: `Das Jahresziel steht in ${document}.`, citations: [`A1.${id}`] },
  label: label(document, groups),
});

function privateTurn(documents: readonly (readonly [string, string[]])[]): Turn {
  const made = makeTurn({ audience: "person", conversation });
  const segments = documents.map(([name, groups], index) => fact(`c${index}`, name, groups));
  const citations = documents.map(([name, groups], index) => citation(`A1.c${index}`, name, groups));
  return Turn.parse({
    ...made,
    ask: {
      ...made.ask,
      audience: { kind: "person", groups: ["everyone", "board"] },
      origin: { surface: "slack", conversation, reader: mara.id },
    },
    drafts: [{ id: "D1", segments }],
    contributions: [
      {
        ...{ id: "A1", specialist: "seo", kind: "answered", segments, citations },
        ...{ figures: [], proposals: [], variants: [], reviews: [], tools: [] },
        ...{ trust: "trusted", missing: null },
        model: { name: "embedded", embedded: true, fallback: null },
      },
    ],
  });
}

/** Documents by name, with who may read them now. */
function open(turn: Turn, now: Readonly<Record<string, string[]>>) {
  const saved = new Map<string, Turn>([[turn.id, turn]]);
  const history: HistoryEntry[] = [];
  const entries: AuditEntry[] = [];
  const turns = {
    save: async (one: Turn) => void saved.set(one.id, one),
    load: async (id: string) => {
      const found = saved.get(id);
      return found === undefined ? null : { turn: found, state: "finished" as const };
    },
    inState: async () => [],
    history: async () => history,
    appendHistory: async (_: string, entry: HistoryEntry) => void history.push(entry),
  };
  const policy: Policy = {
    decide: (_person, _action, _resource, context = {}) => {
      const [groups, readers] = [context["groups"], context["readerGroups"]];
      const meet =
        Array.isArray(groups) && Array.isArray(readers) && groups.some((group) => readers.includes(group));
      return meet ? { kind: "allow" } : { kind: "deny", reason: { de: "nein", en: "no" } };
    },
    approvers: () => ({ roles: [], fourEyes: false, hours: null }),
  };
  const desk = createShare({
    ...{ turns, policy },
    directory: { person: async (id) => [mara, emily].find((one) => one.id === id) ?? null },
    knowledge: {
      document: async (id) => {
        const groups = now[id];
        return groups === undefined
          ? null
          : ({
              ...{ id: DocumentId.parse(id), title: id, source: id, kind: "library", language: "de" },
              ...{ text: "", trust: "trusted", groups, expires: null, properties: {}, hash: "", addedAt: "" },
            } satisfies StoredDocument);
      },
    },
    audit: { append: async (entry) => void entries.push(entry) },
    clock: { now: () => new Date("2026-11-29T09:00:00Z") },
    clear: (draft, contributions, ask) =>
      guardOut(draft, contributions, ask, {
        siteOrigins: [],
        findPersonalData: () => [],
        languageOf: () => "de",
      }),
  });
  return { desk, saved, history, entries };
}

const both = privateTurn([
  ["handbuch", ["everyone"]],
  ["vorstand", ["board"]],
]);
const wish = { turn: both.id, by: mara.id, audience };

test("what all may read is shared as a Turn of its own, what they may not is left out and said so", async () => {
  const { desk, history, entries } = open(both, { handbuch: ["everyone"], vorstand: ["board"] });
  const shared = await desk.share(wish);
  if (shared.kind !== "shared") throw new Error(shared.sentence);
  expect(shared.turn.answer?.text).toContain("handbuch");
  expect(shared.turn.answer?.text).not.toContain("vorstand");
  expect(shared.turn.answer?.text).toContain("dürfen hier nicht alle lesen");
  expect(shared.turn.ask).toMatchObject({ audience, origin: { conversation } });
  expect(shared.turn.ask.origin.reader).toBeUndefined();
  expect(shared.turn.id).not.toBe(both.id);
  expect(history.map(({ from }) => from)).toEqual(["person", "leitstand"]);
  expect(JSON.stringify(history)).not.toContain("vorstand");
  expect(entries).toMatchObject([{ event: "answer-shared", body: { removed: 1 } }]);
});

test("rights that changed since the answer count as they are now", async () => {
  const { desk } = open(both, { handbuch: ["board"], vorstand: ["board"] });
  expect(await desk.share(wish)).toMatchObject({
    ...{ kind: "refused", sentence: expect.stringContaining("nicht alle") as string },
  });
  const gone = open(privateTurn([["handbuch", ["everyone"]]]), {});
  expect(await gone.desk.share(wish)).toMatchObject({ kind: "refused" });
  expect(gone.entries).toEqual([]);
});

test("only its reader shares it, once, and what is gone is refused", async () => {
  const { desk } = open(both, { handbuch: ["everyone"], vorstand: ["board"] });
  expect(await desk.share({ ...wish, by: emily.id })).toEqual({
    ...{ kind: "refused", sentence: "Only the person who got the answer can share it." },
  });
  expect(await desk.share({ ...wish, by: UserId.parse("U0STRANGER") })).toMatchObject({ kind: "refused" });
  expect(await desk.share(wish)).toMatchObject({ kind: "shared" });
  expect(await desk.share(wish)).toMatchObject({
    kind: "refused",
    sentence: "Diese Antwort ist hier schon geteilt.",
  });
  const channel = makeTurn({ id: "open-1" });
  const other = open(channel, {});
  expect(await other.desk.share({ ...wish, turn: channel.id })).toMatchObject({ kind: "refused" });
});

test("what was said to one person alone is told to no other Turn of the thread", async () => {
  const entry = (text: string, reader: typeof mara.id | null): HistoryEntry => ({
    ...{ from: "leitstand", text, turn: null, variants: [], specialists: [], reader },
  });
  const turns = { history: async () => [entry("offen", null), entry("nur für Mara", mara.id)] };
  const surface = "slack" as const;
  const texts = async (reader?: typeof mara.id) =>
    (await readHistory(turns, { surface, conversation, ...(reader && { reader }) })).map(({ text }) => text);
  expect(await texts()).toEqual(["offen"]);
  expect(await texts(emily.id)).toEqual(["offen"]);
  expect(await texts(mara.id)).toEqual(["offen", "nur für Mara"]);
});

test("a button under an older answer makes that answer the one it is about", async () => {
  const older = makeTurn({ id: "older", conversation });
  const entry = (text: string, turn: string): HistoryEntry => ({
    ...{ from: "leitstand", text, turn: TurnId.parse(turn), variants: [], specialists: [], reader: null },
  });
  const entries = [entry("alt", "older"), entry("neu", "newer")];
  const turns = { load: async () => ({ turn: older, state: "finished" as const }) };
  const origin = { surface: "slack" as const, conversation };
  const told = await endingWith(turns, entries, { about: older.id, origin });
  expect(told.map(({ turn }) => turn)).toEqual(["newer", "older"]);
  expect(told.at(-1)?.variants).toHaveLength(2);
  const elsewhere = { surface: "slack" as const, conversation: "T0NORDLICHT:C0OTHER:1.1" };
  expect(await endingWith(turns, entries, { about: older.id, origin: elsewhere })).toEqual(entries);
});
