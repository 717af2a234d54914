// What a digest says of its parts: unchanged only after reading, stale and failing data by name, nothing left out.
import { describe, expect, it } from "vitest";
import { sectionNotes } from "#src/core/digest-words.ts";
import type { Digest, DigestPost, Slot } from "#src/core/digest.ts";
import type { Report } from "#src/core/report.ts";
import { ToolRefusal } from "#src/core/tool.ts";
import { composeDigest, type ComposeParts } from "#src/digest/compose.ts";
import { people } from "#src/demo/company.ts";
import { emily, mara } from "#test/fakes/desk.ts";
import { makeCard, makeProposal, makeReport, makeTurn } from "#test/slack/samples.ts";
import { weekly } from "./channel-file.ts";

const at = "2026-11-23T08:00:00.000Z";
const digest: Digest = {
  ...weekly,
  owner: mara.id,
  content: [{ kind: "report", report: "attribution", period: "letzte 7 Tage" }, { kind: "site-changes" }],
};
const page = { path: "/preise", status: 200, title: "Preise", description: "", text: "a" };

function slotOf(nominal: string, change: Partial<Slot> = {}): Slot {
  return {
    ...{ digest: "D1", nominal, at, state: "posted", late: false, holder: null, leaseUntil: null },
    ...{ attempts: 1, message: "1.1", prints: {}, detail: null },
    ...change,
  };
}

function partsWith(change: Partial<ComposeParts> = {}): ComposeParts {
  const fresh: Report = { ...makeReport(), freshUntil: "2026-11-22" };
  return {
    clock: { now: () => new Date(at) },
    log: () => undefined,
    person: async () => mara,
    report: async () => fresh,
    ask: () => Promise.reject(new Error("not asked")),
    turn: async () => null,
    sitePages: async () => siteWith([page]),
    openCards: async () => [],
    revealCard: async (card) => card,
    places: { audience: async () => ({ kind: "channel", groups: ["everyone"] }), placeOf: () => null },
    costReport: null,
    ...change,
  };
}

const ran = { run: "r1", figures: [], citations: [], variants: [], reviews: [] } as const;

function siteWith(pages: readonly (typeof page)[]): Awaited<ReturnType<ComposeParts["sitePages"]>> {
  const output = { origin: "http://site", cut: false, pages };
  const label = { trust: "untrusted", dataClass: "public", groups: ["everyone"] } as unknown;
  return { kind: "ran", ...ran, output, shown: output, label } as Awaited<
    ReturnType<ComposeParts["sitePages"]>
  >; // A label is not looked at here.
}

const notesOf = ({ sections, ...post }: DigestPost): string =>
  sections.flatMap((section) => sectionNotes(section, { digest: post.digest })).join(" ");

/** Two looks, a week apart; the second sees what the first noted. */
async function twice(first: ComposeParts, second: ComposeParts) {
  const before = await composeDigest(first, digest, { slot: slotOf("2026-11-16T09:00"), previous: null });
  const previous = slotOf("2026-11-16T09:00", { at: "2026-11-16T08:00:00.000Z", prints: before.prints });
  const after = await composeDigest(second, digest, { slot: slotOf("2026-11-23T09:00"), previous });
  return { before, after };
}

describe("unchanged", () => {
  it("is said of data that were read and are the same, with the day since when", async () => {
    const { before, after } = await twice(partsWith(), partsWith());
    expect(notesOf(before.post)).not.toContain("Unverändert");
    expect(notesOf(after.post).match(/Unverändert seit 23. November 2026/g)).toHaveLength(2);
    expect(after.post.sections[1]).toMatchObject({
      lines: ["Gelesen: 1 Seite, keine anders als beim letzten Mal."],
    });
  });

  it("is never said of a source that fails, and the failure is named", async () => {
    const failing = partsWith({
      report: () => Promise.reject(new Error("the warehouse is gone")),
      sitePages: async () => ({ kind: "failed", code: "no-sitemap", reason: "none" }),
    });
    const { after } = await twice(partsWith(), {
      ...failing,
      report: () => Promise.reject(new ToolRefusal("x", "Keine Daten.")),
    });
    expect(after.post.sections.map(({ kind }) => kind)).toEqual(["failed", "failed"]);
    expect(notesOf(after.post)).toBe("");
    expect(JSON.stringify(after.post.sections)).toContain(
      "ob sich etwas geändert hat, weiß ich deshalb nicht",
    );
    // What was noted before is kept: the next look is compared with what was really read.
    const { before, after: later } = await twice(partsWith(), failing);
    expect(later.prints).toEqual(before.prints);
  });

  it("is not said of an answer that rests on nothing", async () => {
    const made = makeTurn({ conversation: "digest:D1", audience: "channel" });
    const turn = { ...made, answer: made.answer && { ...made.answer, citations: [], figures: [] } };
    const asking = partsWith({ ask: async () => ({ kind: "answered", turn }) });
    const wish: Digest = { ...digest, content: [{ kind: "question", text: "Was gibt es Neues?" }] };
    const first = await composeDigest(asking, wish, { slot: slotOf("1"), previous: null });
    const previous = slotOf("1", { prints: first.prints });
    const second = await composeDigest(asking, wish, { slot: slotOf("2"), previous });
    expect(notesOf(second.post)).toBe("");
  });
});

describe("what changed on the site", () => {
  it("names pages that came, went, and say something else", async () => {
    const later = [
      { ...page, title: "Preise 2027", status: 404 },
      { ...page, path: "/neu", title: "Neu" },
    ];
    const { before, after } = await twice(
      partsWith({ sitePages: async () => siteWith([page, { ...page, path: "/alt" }]) }),
      partsWith({ sitePages: async () => siteWith(later) }),
    );
    expect(before.post.sections[1]).toMatchObject({
      lines: [expect.stringContaining("Erster Blick: 2 Seiten")],
    });
    expect(after.post.sections[1]).toMatchObject({
      lines: [
        "/preise: antwortet mit 404 statt 200, Titel „Preise“ → „Preise 2027“",
        "Neu: /neu – Neu",
        "Nicht mehr in der Sitemap: /alt",
      ],
      unchangedSince: null,
    });
  });
});

describe("stale data", () => {
  it.each([
    ["2026-11-22", ""],
    ["2026-11-16", ""],
    ["2026-11-13", "Achtung, veraltet: Seit 2026-11-13 sind keine neuen Daten eingegangen."],
  ])("with data until %s: %s", async (freshUntil, note) => {
    const parts = partsWith({ report: async () => ({ ...makeReport(), freshUntil }) });
    const { post } = await composeDigest(parts, digest, { slot: slotOf("2026-11-23T09:00"), previous: null });
    expect(notesOf(post)).toBe(note);
  });
});

it("is tried again when nothing at all could be read and nobody foresaw it", async () => {
  const gone = () => Promise.reject(new Error("gone"));
  const parts = partsWith({ report: gone, sitePages: gone });
  await expect(composeDigest(parts, digest, { slot: slotOf("1"), previous: null })).rejects.toThrow("gone");
  const { post } = await composeDigest(parts, digest, { slot: null, previous: null, viewer: mara.id });
  expect(post.sections.map(({ kind }) => kind)).toEqual(["failed", "failed"]);
});

it("reads with the rights of the readers, not of the owner", async () => {
  const groups: (readonly string[])[] = [];
  const parts = partsWith({
    report: async ({ audience }) => {
      groups.push(audience.groups);
      return makeReport();
    },
    places: {
      audience: async () => ({ kind: "person", groups: ["everyone", "legal", "marketing"] }),
      placeOf: () => null,
    },
  });
  const options = { slot: slotOf("1"), previous: null };
  await composeDigest(parts, { ...digest, target: { kind: "person", id: "U0HANNE" } }, options);
  expect(groups).toEqual([["everyone", "marketing"]]);
});

it("shows a preview's viewer no more than they may read themselves", async () => {
  const [hanne, sven] = ["U0HANNE", "U0SVEN"].map((id) => people.find((one) => one.id === id));
  const groups: (readonly string[])[] = [];
  const readers: (string | null)[] = [];
  const forHanne = makeCard({ proposal: { ...makeProposal(), asker: emily.id, approverRoles: ["legal"] } });
  const parts = partsWith({
    person: async (id) => people.find((one) => one.id === id) ?? null,
    report: async ({ audience }) => {
      groups.push(audience.groups);
      return makeReport();
    },
    openCards: async () => [forHanne],
    revealCard: async (card, reader) => {
      readers.push(reader);
      return card;
    },
    places: {
      audience: async () => ({ kind: "person", groups: ["everyone", "legal", "marketing"] }),
      placeOf: () => null,
    },
  });
  const toHanne = {
    ...digest,
    target: { kind: "person" as const, id: "U0HANNE" },
    content: [
      { kind: "report" as const, report: "attribution" as const, period: "" },
      { kind: "approvals" as const },
    ],
  };
  const waitingFor = async (viewer: typeof hanne) => {
    const { post } = await composeDigest(parts, toHanne, {
      ...{ slot: null, previous: null },
      viewer: viewer?.id ?? mara.id,
    });
    return post.sections.flatMap((section) => (section.kind === "approvals" ? section.waiting : []));
  };
  // Mara owns it: what waits for law is none of hers. Law sees it in her own preview.
  expect(await waitingFor(mara)).toEqual([]);
  expect(groups.at(-1)).toEqual(["everyone", "marketing"]);
  expect(await waitingFor(hanne)).toHaveLength(1);
  expect(readers).toEqual(["U0HANNE"]);
  expect(await waitingFor(sven)).toEqual([]);
});
