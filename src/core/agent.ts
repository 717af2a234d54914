// A specialist is a frozen record: what it is for, its tools, its prompt, and its playbook for the embedded model.
import type { Attachment } from "./attachment.ts";
import type { SpecialistReply } from "./contribution.ts";
import type { Bilingual, Language } from "./language.ts";
import type { SpecialistId } from "./plan.ts";
import type { HistoryEntry } from "./turn.ts";
import type { Variant } from "./variant.ts";

/** What a specialist's model is given, as the JSON text of the first human message. */
export interface Briefing {
  readonly specialist: SpecialistId;
  readonly task: string;
  /** The person's words, masked. */
  readonly ask: string;
  readonly language: Language;
  /** ISO 8601 UTC, and the zone that "yesterday" is meant in. */
  readonly now: string;
  readonly timeZone: string;
  readonly entities: readonly string[];
  /** Variants that the assignment is about. */
  readonly variants: readonly Variant[];
  readonly history: readonly HistoryEntry[];
  readonly demo: boolean;
  /** Files of the conversation; a name only where the person said it. Missing: none. */
  readonly attachments?: readonly Attachment[];
}

/** One finished tool call as the model sees it: the parsed JSON text of the tool message. */
export interface ToolResult {
  readonly tool: string;
  readonly input: unknown;
  /** `ran`, `previewed`, `proposed`, `refused`, `failed`. */
  readonly kind: string;
  readonly output: unknown;
  /** Id of the run, for `{from, path}` in a later input. */
  readonly run?: string;
  /** Short ids, unique within the assignment. */
  readonly figures: readonly {
    readonly id: string;
    readonly key: string;
    readonly value: number;
    readonly unit: string;
  }[];
  readonly citations: readonly {
    readonly id: string;
    readonly title: string;
    readonly sentence: string;
    readonly source: string;
  }[];
  readonly variants: readonly { readonly id: string; readonly text: string }[];
  readonly reason: string | null;
}

export interface PlannedCall {
  readonly tool: string;
  readonly input: unknown;
}

/**
 * One thing that a specialist knows how to do without a neural network.
 * The engine scores `cues` against the masked ask (folded, typo-tolerant, German compounds split by character n-grams),
 * the best play over its threshold is run: `calls` until it returns none, then `reply`.
 */
export interface Play {
  readonly id: string;
  /**
   * Cue groups: every group of `needs` must be hit, `any` adds weight, `never` excludes.
   * A cue is a word, a stem with `*` at the end, or a phrase; German and English mixed in one list.
   */
  readonly cues: {
    readonly needs: readonly (readonly string[])[];
    readonly any?: readonly string[];
    readonly never?: readonly string[];
  };
  /** 1 by default; a more specific play outweighs a general one. */
  readonly weight?: number;
  /** Extra decision beyond cues, for example "history holds a variant". */
  when?(briefing: Briefing): boolean;
  /** What the ask names: goes into the assignment's `entities`. */
  entities?(briefing: Briefing): readonly string[];
  /** The next calls given what is known; an empty list ends the loop. */
  calls(briefing: Briefing, results: readonly ToolResult[]): readonly PlannedCall[];
  /** The contribution, composed only from tool results. */
  reply(briefing: Briefing, results: readonly ToolResult[]): SpecialistReply;
}

export interface Playbook {
  readonly specialist: SpecialistId;
  readonly plays: readonly Play[];
  /** Topics whose library questions this specialist answers when no play fits. */
  readonly libraryTopics: readonly string[];
}

export interface Agent {
  readonly id: SpecialistId;
  readonly name: Bilingual;
  readonly does: Bilingual;
  /** Names in tools/registry.ts. */
  readonly tools: readonly string[];
  /** File URL of the prompt, Markdown beside the agent. */
  readonly prompt: URL;
  readonly playbook: Playbook;
  readonly limits: { readonly modelCalls: number; readonly toolCalls: number };
}

export function defineAgent(agent: Agent): Agent {
  return Object.freeze(agent);
}
