// A tool is a frozen record: what it does, what it may touch, and the only function that does it.
import type { z } from "zod";
import type { CitationSeed } from "./citation.ts";
import type { FigureSeed } from "./figure.ts";
import type { UserId } from "./ids.ts";
import type { Bilingual, Language } from "./language.ts";
import type { LabelledSource } from "./label.ts";
import type { DataClass, Hands } from "./ports.ts";
import type { Preview } from "./proposal.ts";
import type { Review } from "./review.ts";
import type { Trust } from "./trust.ts";
import type { VariantSeed } from "./variant.ts";

export type Need = keyof Hands;

/** Everything about the call that is not in the input. */
export interface ToolCall {
  readonly now: Date;
  readonly timeZone: string;
  readonly language: Language;
  /** Groups whose documents may be read: those of the whole audience. */
  readonly groups: readonly string[];
  readonly demo: boolean;
  /** A person at the machine's own shell: may name any file. */
  readonly operator: boolean;
  readonly signal: AbortSignal;
  /** Long work says how far it is, 0 to 1. */
  readonly progress: (done: number) => void;
}

/** A call that may end in an effect knows whose wish it is and where it was said: what "for me" and "here" mean. */
export interface WriteCall extends ToolCall {
  readonly asked: { readonly by: UserId; readonly conversation: string; readonly language: Language };
}

/** What a run shows beside its output: numbers with provenance, sentences with source, copy, reviews. */
export interface Yield {
  readonly figures?: readonly FigureSeed[];
  readonly citations?: readonly CitationSeed[];
  readonly variants?: readonly VariantSeed[];
  readonly reviews?: readonly Review[];
}

interface Described<Input, Output> {
  readonly name: string;
  readonly does: Bilingual;
  readonly risk: "low" | "medium" | "high";
  readonly needs: readonly Need[];
  /** Bump when the same input may give another output: it is part of every hash. */
  readonly version: string;
  readonly input: z.ZodType<Input>;
  readonly output: z.ZodType<Output>;
  /**
   * What stands for people in the input: tokens, unless the effect itself needs the values (`raw`). A read tool that sees
   * them is about them: of its runs only the hash is kept. `verbatim` is for input that is code and says nothing about
   * people: an amount in it may look like a phone number, and covering it would change what it means.
   */
  readonly sees?: "tokens" | "raw" | "verbatim";
  /** Tool seconds and money are limited by the gate; null is no money. */
  readonly cost: { readonly seconds: number };
}

export interface ReadTool<Input, Output, N extends Need> extends Described<Input, Output> {
  readonly effect: "read" | "preview";
  run(input: Input, hands: Pick<Hands, N>, call: ToolCall): Promise<Output>;
  /** Figures, citations, variants and reviews of an output. Pure. */
  yields?(output: Output, input: Input): Yield;
  /** What a model reads of a long output; the whole stays with the tool run. Missing: all of it. Pure. */
  shows?(output: Output): unknown;
  /** Trust of what came back; `untrusted` for anything read from the web, a file or another person. */
  trust(output: Output): Trust;
  /** Documents that went into an output, with their groups: they decide who may read it. Missing: no document did. Pure. */
  sources?(output: Output): readonly LabelledSource[];
  /** How closely what comes back is kept; `internal` when missing. */
  readonly dataClass?: DataClass;
}

export interface WriteTool<Input, Output, N extends Need> extends Described<Input, Output> {
  readonly effect: "write";
  preview(input: Input, hands: Pick<Hands, N>, call: WriteCall): Promise<Preview>;
  /**
   * What approval rules decide on: money in micro-units and people reached outside the team, null where it cannot be
   * told. Missing: the tool moves no money and reaches nobody. Pure.
   */
  facts?(
    input: Input,
    preview: Preview,
  ): { readonly amountMicros: number | null; readonly reach: number | null };
  /** `key` is the proposal's id: applying twice with one key is one effect. */
  apply(input: Input, hands: Pick<Hands, N>, call: WriteCall & { readonly key: string }): Promise<Output>;
  /** Whether the effect with this key is there: asked after a crash between effect and record. */
  lookUp(key: string, input: Input, hands: Pick<Hands, N>): Promise<Output | null>;
  /** Takes the effect back and reads it back; absent when it cannot be undone. */
  undo?: {
    preview(output: Output, hands: Pick<Hands, N>): Promise<Preview>;
    apply(
      output: Output,
      hands: Pick<Hands, N>,
    ): Promise<{ readonly restored: boolean; readonly detail: string }>;
  };
}

export type AnyTool = ReadTool<unknown, unknown, Need> | WriteTool<unknown, unknown, Need>;

/** Makes a tool and freezes it. `needs` decides what `run` may touch: another hand is a compile error. */
export function defineTool<Input, Output, const N extends Need>(
  tool: (ReadTool<Input, Output, N> | WriteTool<Input, Output, N>) & { readonly needs: readonly N[] },
): AnyTool {
  // The registry holds tools of all inputs; the gate parses with `input` before it calls, so the erasure is safe.
  return Object.freeze(tool);
}

/** Marks an input that steers an effect or an address (recipient, URL, id, amount); the gate checks where it came from. */
export function control<T extends z.ZodType>(schema: T): T {
  return schema.meta({ control: true });
}

/** Marks an input that names a file: a shell resolves it against the caller's folder. It steers, so it is a control field too. */
export function filePath<T extends z.ZodType>(schema: T): T {
  return schema.meta({ ...schema.meta(), control: true, filePath: true });
}

/** Foreseen: thrown by a tool, handed to the model as text it may read. Everything else is rethrown past the agent. */
export class ToolRefusal extends Error {
  readonly code: string;
  /** The message quotes what somebody else wrote: whoever reads it has read untrusted text. */
  readonly foreign: boolean;
  constructor(code: string, message: string, { foreign = false } = {}) {
    super(message);
    this.name = "ToolRefusal";
    this.code = code;
    this.foreign = foreign;
  }
}
