// One event from the collector: the row to keep, or why it is none. What it leaves out is null, as everywhere.
import { WebEvent } from "#src/core/event.ts";
import { hasAddress, maskAddresses } from "../intake/events/sql-text.ts";
import { textColumns } from "../intake/events/event-fields.ts";
import { isWellFormed } from "../intake/text/rows.ts";
import { isErased, type Tombstones } from "../erasure/tombstones.ts";

export type Judged =
  { readonly kind: "good"; readonly event: WebEvent } | { readonly kind: "bad"; readonly reason: string };

const absent: Readonly<Record<string, unknown>> = {
  ...{ schema: 1, client: null, user: null, emailHash: null, session: null, source: null, medium: null },
  ...{ campaign: null, content: null, term: null, page: null, order: null, value: null, currency: null },
  ...{ items: [], region: null, consent: {} },
};
const unasked = {
  ...{ adStorage: "unknown", analyticsStorage: "unknown" },
  ...{ adUserData: "unknown", adPersonalization: "unknown" },
};

export function judgeEvent(given: unknown, tombstones: Tombstones): Judged {
  if (typeof given !== "object" || given === null || Array.isArray(given))
    return { kind: "bad", reason: "not a JSON object" };
  if (isErased(keysOf(given), tombstones)) return { kind: "bad", reason: "erased" };
  if (!isWellFormed(given)) return { kind: "bad", reason: "broken Unicode" };
  const whole = { ...absent, ...given };
  const { consent } = whole as { consent: unknown }; // `absent` has it, whatever it was given as.
  const parsed = WebEvent.safeParse(
    typeof consent === "object" && consent !== null
      ? { ...whole, consent: { ...unasked, ...consent } }
      : whole,
  );
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { kind: "bad", reason: `${issue?.path.join(".") || "row"}: ${issue?.message ?? "does not fit"}` };
  }
  const event = parsed.data;
  const hiding = (["id", "session", "order"] as const).find((field) => hasAddress(event[field] ?? ""));
  if (hiding !== undefined) return { kind: "bad", reason: `${hiding}: holds an e-mail address` };
  const shown = textColumns.map((field) => {
    const text = event[field];
    return [field, text === null ? null : maskAddresses(text)] as const;
  });
  return { kind: "good", event: { ...event, ...Object.fromEntries(shown) } };
}

/** Before anything else is looked at: what is wrong with an erased person's row must not bring it into the dead letters. */
function keysOf(given: object) {
  const values: Readonly<Record<string, unknown>> = { ...given };
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  return { client: text(values["client"]), user: text(values["user"]), emailHash: text(values["emailHash"]) };
}
