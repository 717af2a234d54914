// A small shop's October for the analyst's tests: every credit can be counted by hand.
import type { SpendRow, WebEvent } from "#src/core/event.ts";
import { spent, visit } from "#test/warehouse/raw-events.ts";

const labels = {
  brand: { source: "google", medium: "cpc", campaign: "brand-shop" },
  search: { source: "google", medium: "cpc", campaign: "zelte" },
  social: { source: "meta", medium: "paid_social", campaign: "natur" },
  email: { source: "newsletter", medium: "email", campaign: "dienstag" },
};

interface Buying {
  readonly count: number;
  readonly path: readonly (keyof typeof labels)[];
  readonly month?: string;
  readonly consent?: "granted" | "denied";
}

/** `count` people who each walk the path, a day a step, and buy for 100 euros on the last. */
function people({ count, path, month = "2026-10", consent = "granted" }: Buying): WebEvent[] {
  return Array.from({ length: count }, (_, person) =>
    path.flatMap((label, step) =>
      visit({
        at: `${month}-${String(5 + step).padStart(2, "0")}T10:00:00Z`,
        client: consent === "granted" ? `${path.join("-")}-${month}-${person}` : null,
        consent,
        ...(consent === "granted" ? {} : { session: null }),
        ...labels[label],
        ...(step === path.length - 1
          ? { order: { id: `${path.join("-")}-${month}-${consent}-${person}`, value: 100 } }
          : {}),
      }),
    ),
  ).flat();
}

/** October: 30 orders with consent (12 brand after social, 10 search, 8 email), 4 without; September: 11. */
export const events: readonly WebEvent[] = [
  // Two visits that only stretch the days with data.
  ...visit({ at: "2026-08-15T10:00:00Z", client: "early" }),
  ...visit({ at: "2026-11-22T10:00:00Z", client: "late" }),
  ...people({ count: 12, path: ["social", "brand"] }),
  ...people({ count: 10, path: ["search"] }),
  ...people({ count: 8, path: ["email"] }),
  ...people({ count: 4, path: ["email"], consent: "denied" }),
  ...people({ count: 11, path: ["search"], month: "2026-09" }),
];

export const spend: readonly SpendRow[] = [
  spent("2026-10-05", "paid-social", 1234.5),
  spent("2026-10-06", "paid-search", 500),
  spent("2026-10-06", "brand-search", 40),
  spent("2026-09-06", "paid-social", 1000),
];
