// The names of our buttons, and what a button carries: for decisions the proposal with the hash that was shown.
export const actions = {
  approve: "leitstand_approve",
  reject: "leitstand_reject",
  edit: "leitstand_edit_proposal",
  preview: "leitstand_preview",
  undo: "leitstand_undo",
  details: "leitstand_details",
  revise: "leitstand_revise",
  moreVariants: "leitstand_more_variants",
  requestExport: "leitstand_request_export",
  newDigest: "leitstand_home_new_digest",
  share: "leitstand_share",
  keep: "leitstand_keep",
  feedback: "leitstand_feedback",
  answerAgain: "leitstand_answer_again",
  reportWhy: "leitstand_report_why",
} as const;

export interface CardValue {
  readonly proposal: string;
  readonly hash: string;
}

export function writeCardValue(value: CardValue): string {
  return JSON.stringify([value.proposal, value.hash]);
}

/** Null for anything that our own cards did not write. */
export function readCardValue(text: string | undefined): CardValue | null {
  try {
    const parsed: unknown = JSON.parse(text ?? "");
    if (!Array.isArray(parsed)) return null;
    const [proposal, hash] = parsed as unknown[];
    return typeof proposal === "string" && typeof hash === "string" ? { proposal, hash } : null;
  } catch {
    return null;
  }
}

export interface RevisionValue {
  readonly turn: string;
  readonly position: number;
  readonly revision: string;
}

/** At most 150 characters: Slack's limit for an option. */
export function writeRevision({ turn, position, revision }: RevisionValue): string {
  return `${revision} ${position} ${turn}`;
}

/** Null for anything that our own menus did not write. */
export function readRevision(text: string): RevisionValue | null {
  const [, revision, position, turn] = /^([a-z]+) (\d{1,2}) (\S+)$/u.exec(text) ?? [];
  return revision === undefined || position === undefined || turn === undefined
    ? null
    : { revision, position: Number(position), turn };
}
