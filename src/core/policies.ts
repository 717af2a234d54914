// The rules as something that can be read, tried and, once approved, replaced: what the change-policy tool is handed.

/** One file of the policies with its whole new text. */
export interface PolicyChange {
  readonly file: string;
  readonly text: string;
}

/** One question that gets another answer under the new text. */
export interface ChangedCell {
  /** Such as `approve · shift-budget · marketer`. */
  readonly cell: string;
  readonly before: string;
  readonly after: string;
}

/** What a change would do, found without doing it. */
export interface PolicyJudgement {
  /** Why it cannot be made; empty when it can. */
  readonly problems: readonly string[];
  /** Lines that go, with `- `, and lines that come, with `+ `, in the order of the file. */
  readonly difference: readonly string[];
  readonly cells: readonly ChangedCell[];
}

export interface PolicyVersion {
  /** 1 is the first change after the shipped policies. */
  readonly sequence: number;
  /** The proposal that made it; for a change taken back `undo KEY`. */
  readonly key: string;
  readonly file: string;
  /** SHA-256 over the changed files' names and texts: what the audit log knows the version by. */
  readonly hash: string;
  readonly previous: string | null;
  readonly at: string;
}

export interface Policies {
  current(): { readonly texts: Readonly<Record<string, string>>; readonly hash: string };
  judge(change: PolicyChange): Promise<PolicyJudgement>;
  /** Puts the change in force: stored, logged, used from this moment. Twice with one key is one version. */
  put(change: PolicyChange, key: string): Promise<PolicyVersion>;
  /** The version of this key, completed where a crash cut it off; null when there is none. */
  find(key: string, change: PolicyChange): Promise<PolicyVersion | null>;
  /** Back to the version before, as long as nothing came after. */
  takeBack(key: string): Promise<{ readonly restored: boolean; readonly detail: string }>;
  history(): Promise<readonly PolicyVersion[]>;
}
