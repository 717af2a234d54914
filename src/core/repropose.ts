// Changing what was proposed: a form over the tool's own input, and a new proposal that takes the old one's place.
import type { ProposalId, UserId } from "./ids.ts";
import type { Language } from "./language.ts";
import type { ProposalCard } from "./proposal-card.ts";

/** One argument as a person may change it. */
export interface EditField {
  /** Where it stands in the arguments: `title`, `lift.sd`. */
  readonly path: string;
  readonly label: string;
  readonly kind: "line" | "text" | "number" | "choice" | "flag";
  /** Of a choice. */
  readonly choices: readonly string[];
  readonly required: boolean;
  /** It steers the effect: an address, an amount, a name. */
  readonly control: boolean;
  /** As it stands; empty when it is missing. */
  readonly value: string;
  /** Characters. */
  readonly most: number;
}

export interface EditForm {
  readonly proposal: ProposalId;
  readonly hash: string;
  readonly title: string;
  readonly language: Language;
  readonly fields: readonly EditField[];
  /** What cannot be changed in a form, such as a text longer than a window takes. */
  readonly fixed: readonly { readonly label: string; readonly value: string }[];
}

export type FormAnswer =
  | { readonly kind: "form"; readonly form: EditForm }
  /** One plain sentence in the person's language. */
  | { readonly kind: "refused"; readonly sentence: string };

export type Reproposed =
  /** `before` shows that it was replaced. */
  | {
      readonly kind: "proposed";
      readonly card: ProposalCard;
      readonly before: ProposalCard | null;
      readonly sentence: string;
    }
  /** Sentences by path; nothing was stored. */
  | { readonly kind: "invalid"; readonly errors: Readonly<Record<string, string>> }
  | { readonly kind: "refused"; readonly sentence: string };

export interface ReproposeDesk {
  /** For whoever asked and whoever may approve. Values are as this person may read them. */
  editForm(proposal: ProposalId, by: UserId): Promise<FormAnswer>;
  /**
   * The edited arguments as this person's own words, through the gate: a new preview and a new hash. Whoever edited
   * counts as the asker, so that four eyes hold.
   */
  repropose(edit: {
    readonly proposal: ProposalId;
    readonly hash: string;
    readonly by: UserId;
    /** By path; a path left out stays as it was. */
    readonly values: Readonly<Record<string, string>>;
  }): Promise<Reproposed>;
}

const prefix = "replaced by ";

/** The reason of a rejection that made room for another proposal. */
export function replacedReason(by: ProposalId): string {
  return `${prefix}${by}`;
}

/** Whether a reason says that: only the house itself may give such a one. */
export function isReplacedReason(reason: string | null): boolean {
  return reason?.startsWith(prefix) === true;
}
