// What goes wrong with a model provider, named once: whether asking again may help, and how to say it to a person.
import { Fault, type FaultCode } from "#src/core/errors.ts";
import type { Bilingual } from "#src/core/language.ts";

const sentences = {
  unreachable: { de: "ist nicht erreichbar", en: "cannot be reached" },
  "sign-in": { de: "weist die Anmeldung zurück", en: "refuses the sign-in" },
  "unknown-model": {
    de: "kennt den eingestellten Modellnamen nicht",
    en: "does not know the configured model name",
  },
  rejected: { de: "lehnt die Anfrage ab", en: "rejects the request" },
  "too-long": { de: "kann eine so lange Anfrage nicht lesen", en: "cannot read a request of this length" },
  busy: { de: "antwortet nicht: Es ist überlastet", en: "does not answer: it is overloaded" },
  "server-error": {
    de: "antwortet nicht: Es meldet einen Fehler",
    en: "does not answer: it reports an error",
  },
  timeout: { de: "antwortet nicht rechtzeitig", en: "does not answer in time" },
  unreadable: { de: "antwortet unlesbar", en: "answers unreadably" },
  cut: { de: "hat seine Antwort abgebrochen", en: "broke off its answer" },
  incomplete: { de: "hat seine Antwort nicht zu Ende gebracht", en: "did not finish its answer" },
  withheld: { de: "hat seine Antwort zurückgehalten", en: "withheld its answer" },
  empty: { de: "hat nichts geantwortet", en: "answered nothing" },
  "bad-call": { de: "hat ein Werkzeug falsch aufgerufen", en: "called a tool wrongly" },
  "bad-structure": {
    de: "hat nicht in der verlangten Form geantwortet",
    en: "did not answer in the required form",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
type ProviderTrouble = keyof typeof sentences;

/** Troubles of the provider itself; the others are the model's own and say nothing about the next request. */
const outages: ReadonlySet<ProviderTrouble> = new Set([
  ...([
    "unreachable",
    "sign-in",
    "unknown-model",
    "busy",
    "server-error",
    "timeout",
    "unreadable",
    "cut",
  ] as const),
]);
const final: ReadonlySet<ProviderTrouble> = new Set([
  ...(["sign-in", "unknown-model", "rejected", "too-long", "withheld"] as const),
]);

/** A provider's message may repeat what was sent: only its beginning is kept. */
const longest = 160;

export class ProviderFault extends Fault {
  readonly trouble: ProviderTrouble;
  readonly status: number | null;
  /** Milliseconds that the provider asked to wait, or null. */
  readonly retryAfter: number | null;

  constructor(
    trouble: ProviderTrouble,
    message: string,
    options: { status?: number | null; retryAfter?: number | null; cause?: unknown } = {},
  ) {
    const next = nextStepFor(trouble);
    super(codeFor(trouble), message, {
      ...(next === null ? {} : { nextStep: next }),
      ...(options.cause === undefined ? {} : { cause: options.cause }),
    });
    this.trouble = trouble;
    this.status = options.status ?? null;
    this.retryAfter = options.retryAfter ?? null;
  }

  get retryable(): boolean {
    return !final.has(this.trouble);
  }

  get outage(): boolean {
    return outages.has(this.trouble);
  }

  /** "Das Sprachmodell antwortet nicht: Es ist überlastet (429)." */
  get reason(): Bilingual {
    const status = this.status === null ? "" : ` (${this.status})`;
    const { de, en } = sentences[this.trouble];
    return { de: `Das Sprachmodell ${de}${status}.`, en: `The language model ${en}${status}.` };
  }
}

function codeFor(trouble: ProviderTrouble): FaultCode {
  if (trouble === "timeout") return "timeout";
  return trouble === "unreachable" || trouble === "cut" ? "network" : "model";
}

function nextStepFor(trouble: ProviderTrouble): string | null {
  if (trouble === "sign-in") return "Check OPENAI_API_KEY";
  if (trouble === "unknown-model") return "Check the model name in the environment";
  return trouble === "unreachable" ? "Check OPENAI_BASE_URL and that the server runs" : null;
}

/** Any error of an attempt as a fault; `timedOut` when our own limit ended it. */
export function providerFault(
  error: unknown,
  { timedOut = false }: { timedOut?: boolean } = {},
): ProviderFault {
  if (timedOut) return new ProviderFault("timeout", "The model did not answer in time", { cause: error });
  if (error instanceof ProviderFault) return error;
  const { name, message, status, headers } = shapeOf(error);
  const trouble = troubleOf(name, message, status);
  return new ProviderFault(trouble, (message.split("\n")[0] ?? "").slice(0, longest), {
    status,
    retryAfter: waitFrom(headers),
    cause: error,
  });
}

function shapeOf(error: unknown): { name: string; message: string; status: number | null; headers: unknown } {
  const record = (typeof error === "object" && error !== null ? error : {}) as Record<string, unknown>;
  return {
    name: error instanceof Error ? `${error.name} ${error.constructor.name}` : "",
    message: error instanceof Error ? error.message : String(error),
    status: typeof record["status"] === "number" ? record["status"] : null,
    headers: record["headers"],
  };
}

function troubleOf(name: string, message: string, status: number | null): ProviderTrouble {
  if (/ContextOverflow/.test(name)) return "too-long";
  if (/Timeout/.test(name) || status === 408) return "timeout";
  if (status === 401 || status === 403) return "sign-in";
  if (status === 404) return "unknown-model";
  if (status === 429) return "busy";
  if (status !== null) return status >= 500 ? "server-error" : "rejected";
  if (/SyntaxError/.test(name)) return "unreadable";
  if (/terminated|aborted|premature|other side closed|ECONNRESET|socket hang up/i.test(message)) return "cut";
  return /Connection|TypeError/.test(name) ? "unreachable" : "server-error";
}

function waitFrom(headers: unknown): number | null {
  const text = headers instanceof Headers ? headers.get("retry-after") : null;
  const seconds = text === null ? Number.NaN : Number(text);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}
