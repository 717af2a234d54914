// What a person at the page cannot do, with an HTTP status, a code, and a sentence.

export class RefusedAct extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = "RefusedAct";
    this.status = status;
    this.code = code;
  }
}
