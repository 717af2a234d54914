// Turns and cards as the desk would hand them over, with just the fields a test cares about.
import type { ProposalCard } from "#src/core/desk.ts";
import { Figure } from "#src/core/figure.ts";
import { Proposal } from "#src/core/proposal.ts";
import { Report } from "#src/core/report.ts";
import type { Segment } from "#src/core/segment.ts";
import { Turn } from "#src/core/turn.ts";
import type { Links } from "#src/slack/options.ts";
import { mara } from "#test/fakes/desk.ts";

export const links: Links = {
  document: (turn, citation) => `http://127.0.0.1:3000/console/turns/${turn}/sources/${citation}?a=1&b=2`,
  figure: (turn, figure) => `http://127.0.0.1:3000/console/turns/${turn}/figures/${figure}`,
  turn: (turn) => `http://127.0.0.1:3000/console/turns/${turn}`,
};

const provenance = {
  run: "run-1",
  tool: "attribution-report",
  inputHash: "a".repeat(64),
  dataHash: "b".repeat(64),
  window: { from: "2026-10-01", to: "2026-10-31" },
  query: "select channel, count(*) from paths group by channel",
  method: "Markov removal effect",
  reference: "Anderl et al. 2016",
  version: "1",
};

export const figures = [
  Figure.parse({
    id: "a1.f1",
    key: "orders",
    label: { de: "Bestellungen", en: "Orders" },
    value: 1234,
    unit: "count",
    decimals: 0,
    provenance,
  }),
  Figure.parse({
    id: "a1.f2",
    key: "share",
    label: { de: "Anteil", en: "Share" },
    value: 0.256,
    unit: "percent",
    decimals: 1,
    provenance,
  }),
];

export const citations = [1, 2].map((number) => ({
  id: `a1.c${number}`,
  document: `doc-${number}`,
  title: `Dokument ${number}`,
  source: `library/${number}.md`,
  kind: "library" as const,
  sentence: `Der Rückversand kostet ${number} Euro.`,
  start: 0,
  end: 10,
  trust: "trusted" as const,
}));

export const variants = [
  {
    id: "t.v1",
    position: 1,
    kind: "subject-line" as const,
    text: "Winter? *Kann* kommen <!channel>",
    edits: null,
    lineage: null,
  },
  {
    id: "t.v2",
    position: 2,
    kind: "subject-line" as const,
    text: "Warm bleiben & losziehen",
    edits: null,
    lineage: null,
  },
];

export const segments: Segment[] = [
  { kind: "fact", id: "s1", text: "Der Rückversand ist günstig.", citations: ["a1.c2", "a1.c1"] },
  {
    kind: "figure",
    id: "s2",
    text: "Im Oktober gab es {figure:a1.f1} Bestellungen.",
    table: {
      columns: ["Kanal", "Bestellungen", "Anteil"],
      rows: [{ label: "TV", cells: ["a1.f1", "a1.f2"] }],
    },
  },
  { kind: "copy", id: "s3", text: "Drei Vorschläge:", variants: ["t.v1", "t.v2"] },
  { kind: "notice", id: "s4", text: "Das ist keine Rechtsberatung.", topic: "legal" },
];

export interface TurnWish {
  readonly id?: string;
  readonly language?: "de" | "en";
  readonly segments?: readonly Segment[];
  readonly proposals?: readonly Proposal[];
  readonly conversation?: string;
  readonly audience?: "person" | "channel";
  readonly answer?: Partial<NonNullable<Turn["answer"]>>;
}

export function makeTurn(wish: TurnWish = {}): Turn {
  return Turn.parse({
    id: wish.id ?? "turn-1",
    ask: {
      text: "Frage",
      language: wish.language ?? "de",
      person: mara,
      audience: { kind: wish.audience ?? "channel", groups: ["everyone"] },
      origin: { surface: "slack", conversation: wish.conversation ?? "T0NORDLICHT:C0MARKETING:1.000001" },
      history: [],
      at: "2026-11-24T08:00:00Z",
      timeZone: "Europe/Berlin",
      masked: [],
      length: 5,
      detected: "de",
      demo: false,
    },
    answer: {
      outcome: "answered",
      segments: wish.segments ?? segments,
      citations,
      figures,
      variants,
      specialists: ["attribution", "copywriter"],
      text: "…",
      ...wish.answer,
    },
    proposals: wish.proposals ?? [],
  });
}

export function makeProposal(over: Partial<Proposal> = {}): Proposal {
  return Proposal.parse({
    id: "proposal-1",
    turn: "turn-1",
    assignment: "a1",
    tool: "add-to-knowledge",
    effect: "write",
    arguments: '{"text":"Der Rückversand kostet 4,90 Euro."}',
    hash: "f".repeat(64),
    preview: {
      title: "In die Wissensbasis aufnehmen",
      lines: [{ label: "Rückversand", before: "kostenlos", after: "4,90 Euro" }],
      targetHash: "c".repeat(64),
      reversible: true,
    },
    undoes: null,
    asker: "U0MARA",
    approverRoles: ["lead"],
    fourEyes: false,
    risk: "medium",
    createdAt: "2026-11-24T08:00:00Z",
    expiresAt: "2026-11-25T08:00:00Z",
    dryRun: false,
    ...over,
  });
}

export function makeCard(over: Partial<ProposalCard> = {}): ProposalCard {
  return {
    proposal: makeProposal(),
    state: "open",
    decision: null,
    receipt: null,
    replacedBy: null,
    language: "de",
    approverNames: ["Jonas Petersen"],
    conversation: "T0NORDLICHT:C0MARKETING:1.000001",
    ...over,
  };
}

export function makeReport(): Report {
  return Report.parse({
    id: "report-1",
    kind: "attribution",
    language: "de",
    title: "Attribution im Oktober",
    window: { from: "2026-10-01", to: "2026-10-31" },
    freshUntil: "2026-11-23",
    summary: ["TV brachte {figure:a1.f1} Bestellungen."],
    table: { columns: ["Kanal", "Bestellungen"], rows: [{ label: "TV", cells: ["a1.f1"] }] },
    figures,
    method: "Markov-Kette, Entfernungseffekt",
    caveats: ["Nur Ereignisse mit Einwilligung."],
    pictureText: "Balken je Kanal",
    picture: {},
    furtherPictures: [],
  });
}
