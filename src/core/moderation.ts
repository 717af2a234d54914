// The port of a provider's moderation endpoint: a second opinion on hostile speech, never the only one.

/** What a provider's moderation endpoint says of one text: a second opinion beside the local signals. */
export interface ModerationOpinion {
  readonly flagged: boolean;
  /** The endpoint's own names of what it found, such as `hate` or `harassment/threatening`. */
  readonly categories: readonly string[];
}

export interface Moderation {
  readonly name: string;
  /** One opinion a text, in order. Texts are already masked. Throws when the endpoint fails or answers rubbish. */
  judge(texts: readonly string[], signal?: AbortSignal): Promise<readonly ModerationOpinion[]>;
}
