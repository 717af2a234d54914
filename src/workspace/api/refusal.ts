// A call that the Web API refuses: Slack's error word, its explanations, and nothing done.

export interface RefusalDetails {
  /** `response_metadata.messages`. */
  readonly messages?: readonly string[];
  /** More fields of the answer, such as `needed` and `provided`. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

export class Refusal extends Error {
  readonly error: string;
  readonly details: RefusalDetails;
  constructor(error: string, details: RefusalDetails = {}) {
    super(error);
    this.name = "Refusal";
    this.error = error;
    this.details = details;
  }
}
