// Takes credentials out of everything that is written down: known shapes, and the secrets that this process was given.
import type { AuditLog, Tracer } from "../core/state-ports.ts";

/** Another pass over a text, such as one that masks personal data. */
export type ScrubText = (text: string) => string;

const hidden = "[secret]";

/**
 * Shapes that give a credential away, each bounded on both sides so that no text is slower than linear. The order
 * matters: a whole header or key goes before the piece of it that another shape would take.
 */
const shapes: readonly (readonly [RegExp, string])[] = [
  // With or without its end: a key that was cut off is still a key.
  [
    /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----(?:[\s\\]|\\n){0,4}(?:[A-Za-z-]{1,20}: [^\r\n]{0,120}[\r\n]{1,2}){0,4}[A-Za-z0-9+/=\s\\]{0,8000}(?:-----END [A-Z0-9 ]{0,40}-----)?/g,
    hidden,
  ],
  [
    /\b(https?|wss?|postgres(?:ql)?|mysql|redis|amqps?|mongodb(?:\+srv)?|smtps?|clickhouse|ftp):\/\/[^\s:/?#@"'<>]{0,256}:[^\s/?#@"'<>]{1,256}@/gi,
    `$1://${hidden}@`,
  ],
  [/\b(Bearer|Basic|Token)[ \t]{1,4}[A-Za-z0-9._~+/-]{8,4096}={0,2}/gi, `$1 ${hidden}`],
  [/(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,4096}\.[A-Za-z0-9_-]{4,8192}(?:\.[A-Za-z0-9_-]{0,4096})?/g, hidden],
  [/\bhttps:\/\/hooks\.slack\.com\/[A-Za-z0-9/_-]{8,200}/g, hidden],
  [/\b(?:xox[a-z](?:\.xox[a-z])?|xapp|xwfp)-[A-Za-z0-9-]{6,512}/g, hidden],
  [/\bsk-[A-Za-z0-9_-]{8,512}/g, hidden],
  [
    /\b(?:gh[pousr]_[A-Za-z0-9]{16,255}|github_pat_[A-Za-z0-9_]{16,255}|glpat-[A-Za-z0-9_-]{16,255})/g,
    hidden,
  ],
  [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, hidden],
  [/\bAIza[A-Za-z0-9_-]{30,60}/g, hidden],
  [/\b(?:[rsp]k_(?:live|test)|whsec)_[A-Za-z0-9]{10,255}/g, hidden],
  // What stands next to a word for a password, whatever it looks like: `password=…`, `"passphrase": "…"`, `Kennwort: …`.
  [
    /((?:passw(?:or)?d|passphrase|kennwort|passwort|\bpwd)\\?["']?[ \t]{0,4}(?:[:=]|=>)[ \t]{0,4}\\?["']?)[^\s"'\\,;&]{4,512}/gi,
    `$1${hidden}`,
  ],
  // Long hexadecimal or base64 values next to a word for a key.
  [
    /((?:key|secret|token|credential|authorization|signature|cookie)s?\\?["']?[ \t]{0,4}(?:[:=]|=>)[ \t]{0,4}\\?["']?)[A-Za-z0-9+/_.~%-]{16,4096}={0,2}/gi,
    `$1${hidden}`,
  ],
  [/([?&;](?:code|sig|key|auth|access_token|refresh_token|id_token)=)[^\s&"'#]{6,4096}/gi, `$1${hidden}`],
];

/** Shorter ones would take ordinary words out of the log. */
const shortestSecret = 6;

export interface Scrub {
  text: ScrubText;
  /** Every string in a value, at any depth; names of fields stay. */
  value(value: unknown): unknown;
}

const deepest = 12;

/**
 * @param secrets exact values that must not be written, whatever their shape; a function is asked every time and
 *   returns another list when something changed
 * @param also a further pass, after the credentials
 */
export function createScrub({
  secrets = [],
  also = (text) => text,
}: { secrets?: readonly string[] | (() => readonly string[]); also?: ScrubText } = {}): Scrub {
  let known: readonly string[] = [];
  let exact: readonly string[] = [];
  const exactNow = (): readonly string[] => {
    const now = typeof secrets === "function" ? secrets() : secrets;
    if (now === known) return exact;
    known = now;
    exact = [...new Set(now.flatMap((secret) => [secret, secret.trim()]))]
      .filter((secret) => secret.length >= shortestSecret)
      // The longer first: one may be the beginning of another.
      .sort((left, right) => right.length - left.length);
    return exact;
  };
  const text: ScrubText = (given) => {
    let left = given;
    for (const secret of exactNow()) left = left.replaceAll(secret, hidden);
    for (const [shape, replacement] of shapes) left = left.replace(shape, replacement);
    return also(left);
  };
  const deep = (value: unknown, depth: number): unknown => {
    if (typeof value === "string") return text(value);
    if (depth > deepest) return "[too deep]";
    if (value instanceof Error)
      return { name: value.name, message: text(value.message), stack: text(value.stack ?? "") };
    if (Array.isArray(value)) return value.map((item) => deep(item, depth + 1));
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, deep(item, depth + 1)]));
    return value;
  };
  return { text, value: (value) => deep(value, 0) };
}

/** A tracer that writes no credentials; everything else of it stays as it is. */
export function scrubbedTracer<Traces extends Tracer>(tracer: Traces, scrub: Pick<Scrub, "text">): Traces {
  return {
    ...tracer,
    record(span) {
      const attributes = Object.entries(span.attributes).map(([name, value]) => [
        name,
        typeof value === "string" ? scrub.text(value) : value,
      ]);
      tracer.record({
        ...span,
        name: scrub.text(span.name),
        // The same names and kinds of values as before.
        attributes: Object.fromEntries(attributes) as typeof span.attributes,
      });
    },
  };
}

/** An audit log whose bodies hold no credentials: a refusal may quote what it refused. */
export function scrubbedAudit<Audit extends AuditLog>(audit: Audit, scrub: Pick<Scrub, "value">): Audit {
  return {
    ...audit,
    // A record goes in, and only strings are replaced.
    append: (entry) => audit.append({ ...entry, body: scrub.value(entry.body) as typeof entry.body }),
  };
}
