// The unforeseen has a code and, where an operator can act, the next step.
export const faultCodes = [
  "environment",
  "storage",
  "chroma",
  "port-in-use",
  "not-found",
  "usage",
  "cancelled",
  "timeout",
  "policy",
  "budget",
  "model",
  "network",
  "unforeseen",
] as const;
export type FaultCode = (typeof faultCodes)[number];

export class Fault extends Error {
  readonly code: FaultCode;
  /** What to do next, in one sentence, or null. */
  readonly nextStep: string | null;

  constructor(code: FaultCode, message: string, options: { nextStep?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "Fault";
    this.code = code;
    this.nextStep = options.nextStep ?? null;
  }
}
