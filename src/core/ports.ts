// What the app needs from the world, as a documented list. Implementations arrive through src/wire.ts.
import type { BaseChatModel } from "@langchain/core/language_models/chat_models";
import type { Attachments } from "./attachment.ts";
import type { CampaignPlan } from "./campaign-plan.ts";
import type { Compute } from "./compute.ts";
import type { DigestHand } from "./digest-hand.ts";
import type { ExperimentLedger } from "./experiment.ts";
import type { ModelStanding } from "./house-facts.ts";
import type { DocumentId } from "./ids.ts";
import type { Language } from "./language.ts";
import type { FitStore } from "./media-mix-fit.ts";
import type { Person } from "./person.ts";
import type { Policies } from "./policies.ts";
import type { SpecialistId } from "./plan.ts";
import type { PrivateCounts } from "./private-counts.ts";
import type { Trust } from "./trust.ts";

export interface Clock {
  now(): Date;
}

export type Log = (
  level: "debug" | "info" | "warn" | "error",
  event: string,
  detail?: Record<string, unknown>,
) => void;

// ── Models ────────────────────────────────────────────────────────────────────────────────────

export const modelPurposes = ["plan", "specialist", "compose", "judge"] as const;
export type ModelPurpose = (typeof modelPurposes)[number];
/** From open to strict: a value made from others has the strictest of theirs. */
export const dataClasses = ["public", "internal", "confidential", "restricted"] as const;
export type DataClass = (typeof dataClasses)[number];

export interface ModelRequest {
  readonly purpose: ModelPurpose;
  readonly specialist?: SpecialistId;
  readonly dataClass: DataClass;
  /** For whom it works; without one only what the policy gives to everybody, the embedded model, is chosen. */
  readonly person?: Person;
}

/** A chat model and what stands behind it. `fallback` says, in the reader's language, why it is not the configured one. */
export interface ChosenModel {
  readonly model: BaseChatModel;
  readonly name: string;
  readonly embedded: boolean;
  readonly fallback: { readonly de: string; readonly en: string } | null;
}

export interface Models {
  for(request: ModelRequest): ChosenModel;
  /** Told by the graph when the configured model failed for good; answers with the embedded one and the reason. */
  fallback(request: ModelRequest, error: unknown): ChosenModel | null;
  /** Missing: only the embedded model is there. */
  standing?(): ModelStanding;
}

export interface EmbeddingModel {
  /** Goes into the collection's name: another id is another collection. */
  readonly id: string;
  readonly dimensions: number;
  /** Texts are already masked. Order is kept; length of the result equals length of `texts`. */
  embed(texts: readonly string[], signal?: AbortSignal): Promise<number[][]>;
}

// ── Knowledge ─────────────────────────────────────────────────────────────────────────────────

/** One sentence by UTF-16 offsets into its document's text, end exclusive. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** One heading's text: what a reader leafs through. */
export interface Section extends Sentence {
  readonly headings: readonly string[];
  readonly sentences: readonly Sentence[];
}

export interface Passage {
  readonly document: DocumentId;
  readonly title: string;
  /** Library path or URL. */
  readonly source: string;
  readonly kind: "library" | "page";
  /** Heading path, outermost first. */
  readonly headings: readonly string[];
  readonly text: string;
  /** UTF-16 offsets of `text` in the document's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Fused score, higher is better; comparable within one search only. */
  readonly score: number;
  /** 0..1, how much of the query's weight the passage covers: what "found" is decided on. */
  readonly coverage: number;
  readonly trust: Trust;
  /** Groups that may read the document; missing: unknown, so nobody. */
  readonly groups?: readonly string[];
  readonly language: Language;
  /** ISO date after which the content no longer holds, or null. */
  readonly expires: string | null;
  /** The passage's sentences, each with 0..1 of the query's weight that it covers. */
  readonly sentences?: readonly (Sentence & { readonly support: number })[];
}

export interface StoredDocument {
  readonly id: DocumentId;
  readonly title: string;
  readonly source: string;
  readonly kind: "library" | "page";
  readonly language: Language;
  readonly text: string;
  readonly trust: Trust;
  readonly groups: readonly string[];
  readonly expires: string | null;
  /** Front matter of a library document, such as `evidence`, `product`, `owner`. */
  readonly properties: Readonly<Record<string, string>>;
  readonly hash: string;
  readonly addedAt: string;
  /** In reading order; only where one document was asked for. */
  readonly sections?: readonly Section[];
  /** Where an offset of the text that was handed in stands in the stored one; only on what was just kept. */
  readonly moved?: (offset: number) => number;
}

export interface NewDocument {
  readonly source: string;
  readonly title: string;
  readonly text: string;
  readonly format: "markdown" | "html" | "text";
  readonly kind: "library" | "page";
  readonly trust: Trust;
  readonly groups: readonly string[];
  readonly properties?: Readonly<Record<string, string>>;
  readonly expires?: string | null;
}

export interface SearchOptions {
  readonly k?: number;
  /** Rights of the audience: a passage is returned only when its document's groups meet these. Default: everyone. */
  readonly groups?: readonly string[];
  readonly kinds?: readonly ("library" | "page")[];
}

/** The knowledge base. Our tables are the truth; Chroma and the lexical index are projections. */
export interface Knowledge {
  search(query: string, options?: SearchOptions): Promise<Passage[]>;
  document(id: DocumentId): Promise<StoredDocument | null>;
  documents(filter?: {
    readonly kind?: "library" | "page";
    readonly groups?: readonly string[];
  }): Promise<StoredDocument[]>;
  /** Adds or replaces by `source`; same source and text is a no-op. Idempotent under kill -9. */
  add(document: NewDocument): Promise<StoredDocument>;
  remove(id: DocumentId): Promise<boolean>;
  /** Stores a fetched page for citation without indexing it. */
  keepSnapshot(document: NewDocument): Promise<StoredDocument>;
  /** Hash over all library documents: a change voids approvals that were made against it. */
  version(): Promise<string>;
  /** Rebuilds both projections from the tables. */
  rebuild(onProgress?: (done: number, all: number) => void): Promise<void>;
  health(): Promise<{ readonly ok: boolean; readonly detail: string }>;
  close(): Promise<void>;
}

// ── Warehouse ─────────────────────────────────────────────────────────────────────────────────

export interface PathQuery {
  /** Local dates, inclusive. */
  readonly from: string;
  readonly to: string;
  readonly conversion?: string;
  readonly segment?: string;
  readonly lookbackDays?: number;
}

export interface PathRow {
  readonly path: readonly string[];
  readonly conversions: number;
  readonly value: number;
  readonly nulls: number;
}

export interface PathTable {
  readonly rows: readonly PathRow[];
  /**
   * For each row the people who converted, each counted once: at the path of their first conversion in the window. A sum
   * over rows is therefore never more than the people behind them: what k-anonymity is decided on.
   */
  readonly people: readonly number[];
  /** SHA-256 of the rows as canonical JSON. */
  readonly hash: string;
  readonly query: string;
  readonly window: { readonly from: string; readonly to: string };
  /** Conversions seen in aggregates without consent: they enter no path. */
  readonly withoutConsent: { readonly conversions: number; readonly value: number };
}

export const metrics = ["sessions", "orders", "revenue", "spend", "roas"] as const;
export type Metric = (typeof metrics)[number];
export const dimensions = ["channel", "day", "week", "month", "region", "campaign"] as const;
export type Dimension = (typeof dimensions)[number];

export interface MetricQuery {
  readonly metrics: readonly Metric[];
  readonly dimensions: readonly Dimension[];
  readonly filters?: { readonly channels?: readonly string[] };
  readonly from: string;
  readonly to: string;
}

export interface MetricTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly hash: string;
  readonly query: string;
  readonly window: { readonly from: string; readonly to: string };
  /** Rows withheld because they count fewer than `k` people. */
  readonly suppressed: number;
}

export interface WeeklyQuery {
  /** Local dates, inclusive; only whole weeks, Monday to Sunday, are returned. */
  readonly from: string;
  readonly to: string;
}

/** What a media-mix model reads: one row a week, spend by channel, and what else moves the target. */
export interface WeeklyTable {
  readonly rows: readonly {
    /** The Monday. */
    readonly week: string;
    readonly revenue: number;
    readonly spend: Readonly<Record<string, number>>;
    readonly controls: Readonly<Record<string, number>>;
  }[];
  readonly hash: string;
  readonly query: string;
  readonly window: { readonly from: string; readonly to: string } | null;
  /** Weeks left out because fewer than ten people bought in them. */
  readonly withheld?: number;
}

export interface Warehouse {
  paths(query: PathQuery): Promise<PathTable>;
  metrics(query: MetricQuery): Promise<MetricTable>;
  /** Observations where they were handed in, otherwise revenue of all states of consent and booked spend. */
  weekly(query: WeeklyQuery): Promise<WeeklyTable>;
  channels(): Promise<readonly string[]>;
  /** First and last day with data. */
  window(): Promise<{ readonly from: string; readonly to: string } | null>;
  close(): Promise<void>;
}

// ── Fetch ─────────────────────────────────────────────────────────────────────────────────────

export interface FetchedPage {
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Every hop before `url`, in order. */
  readonly redirects: readonly string[];
}

/** The one fetch for addresses that come from a tool, an agent or text. */
export interface SafeFetch {
  /** Blocks private addresses in all spellings except origins that the operator configured; throws `ToolRefusal`. */
  get(url: string, options?: { readonly signal?: AbortSignal }): Promise<FetchedPage>;
  /** The team's own sites, as origins; a bare path is resolved against the first. */
  readonly sites: readonly string[];
}

/** Files of the team's own data, read as text; never the house's state. */
export interface Files {
  /**
   * The file's text and its SHA-256. An operator's shell may name any file; everybody else only files below the data
   * folder. Throws `ToolRefusal` when it is not there, not allowed, or larger than 64 MB.
   */
  readText(
    path: string,
    options: { readonly operator: boolean },
  ): Promise<{ readonly text: string; readonly hash: string }>;
}

/** What a tool may be handed. A tool names its needs and gets no others. */
export interface Hands {
  readonly fetch: SafeFetch;
  readonly knowledge: Knowledge;
  readonly warehouse: Warehouse;
  readonly compute: Compute;
  readonly files: Files;
  readonly attachments: Attachments;
  readonly fits: FitStore;
  readonly experiments: ExperimentLedger;
  readonly plan: CampaignPlan;
  readonly policies: Policies;
  readonly privateCounts: PrivateCounts;
  readonly digests: DigestHand;
}

// ── Policy ────────────────────────────────────────────────────────────────────────────────────

export const policyActions = [
  "ask",
  "ask-specialist",
  "use-tool",
  "approve",
  "read-source",
  "use-model",
  "report",
  "operate",
  "read-personal-data",
  "export-personal-data",
  "erase-personal-data",
  "export-audit",
  "change-policy",
  "stop-writes",
  "resume-writes",
  "post-digest",
  "manage-digest",
] as const;
export type PolicyAction = (typeof policyActions)[number];

export type PolicyDecision =
  | { readonly kind: "allow" }
  | { readonly kind: "deny"; readonly reason: { readonly de: string; readonly en: string } };

/**
 * Facts that code computes and policies decide on; their names and meanings stand in
 * src/policy/policies/leitstand.cedarschema. A fact left out counts as its most careful value, an unknown one denies.
 */
export type PolicyContext = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface Policy {
  /** The only authorisation. Any throw is a deny. */
  decide(principal: Person, action: PolicyAction, resource: string, context?: PolicyContext): PolicyDecision;
  /** Who may approve an effect with these facts; no roles: nobody may. `hours`: how long it waits, null where no policy says. */
  approvers(
    tool: string,
    facts?: PolicyContext,
  ): {
    readonly roles: readonly Person["roles"][number][];
    readonly fourEyes: boolean;
    readonly hours: number | null;
  };
}
