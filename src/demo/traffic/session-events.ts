// One visit as raw web events, and the faults of real tracking: repeated lines, an order sent twice, rows to be rejected.
import type { WebEvent } from "#src/core/event.ts";
import { isoDay, type DayNumber } from "../calendar.ts";
import type { Session } from "./journeys.ts";
import { random, type Random } from "../random.ts";

const pages = [
  "/",
  "/jacken",
  "/schuhe",
  "/camping",
  "/magazin",
  "/versand",
  "/en",
  "/sommeraktion",
] as const;

function instant(time: number): string {
  return new Date(time).toISOString();
}

/** What every event of a visit carries. Without consent there is no client, no user and no session id. */
function carried(session: Session): Omit<WebEvent, "id" | "name" | "time" | "page"> {
  const { touch, visitor } = session;
  const allowed = visitor.analytics === "granted";
  const advertising = visitor.advertising;
  return {
    schema: 1,
    client: allowed ? visitor.client : null,
    user: allowed ? (visitor.customer?.id ?? null) : null,
    emailHash: allowed && advertising === "granted" ? (visitor.customer?.emailHash ?? null) : null,
    session: allowed ? session.id : null,
    ...touch,
    order: null,
    value: null,
    currency: null,
    items: [],
    region: visitor.region,
    consent: {
      adStorage: advertising,
      analyticsStorage: visitor.analytics,
      adUserData: advertising,
      adPersonalization: advertising,
    },
  };
}

function eventsOf(seed: string, session: Session): readonly WebEvent[] {
  const stream = random(seed, "events", session.id);
  const common = carried(session);
  const events: WebEvent[] = [];
  let time = session.start;
  const add = (name: WebEvent["name"], page: string, more: Partial<WebEvent> = {}): void => {
    const id = `e-${session.id.slice(2)}-${events.length}`;
    events.push({ ...common, id, name, time: instant(time), page, ...more });
    time += 1000 * stream.integer(8, 140);
  };
  const landing = session.order === null ? stream.pick(pages) : productPage(session.order.items[0]?.product);
  add("session_start", landing);
  for (let views = stream.weighted({ "1": 55, "2": 28, "3": 17 }); Number(views) >= events.length;)
    add("page_view", events.length === 1 ? landing : stream.pick(pages));
  if (session.order !== null) {
    const { id, value, items } = session.order;
    add("add_to_cart", landing, { items: [...items] });
    add("purchase", "/kasse/danke", { order: id, value, currency: "EUR", items: [...items] });
  } else if (stream.chance(0.1)) add("add_to_cart", "/produkte/regenjacke-brise");
  if (stream.chance(0.012)) add("sign_up", "/newsletter");
  return events;
}

function productPage(product = "winterjacke-polar"): string {
  return `/produkte/${product}`;
}

/** A day's raw lines and how many of them a warehouse has to drop or count once. */
export interface RawDay {
  readonly lines: readonly string[];
  readonly planted: Planted;
}

export interface Planted {
  /** The same event once more, byte for byte. */
  readonly repeatedEvents: number;
  /** Another purchase event, with an id of its own, for an order that was sent already. */
  readonly repeatedOrders: number;
  /** Lines that break the contract of `WebEvent`. */
  readonly invalid: number;
}

export function rawDay(seed: string, day: DayNumber, sessions: readonly Session[]): RawDay {
  const stream = random(seed, "faults", day);
  const events = sessions.flatMap((session) => eventsOf(seed, session));
  const again = events
    .filter((event) => event.name === "purchase" && stream.chance(0.03))
    .map((event) => reloaded(event, stream));
  const ordered = [...events, ...again].sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
  const lines = ordered.map((event) => JSON.stringify(event));
  const repeated = lines.filter(() => stream.chance(0.0015));
  const invalid = Array.from({ length: stream.poisson(0.1) }, () => broken(day, stream));
  return {
    lines: [...lines, ...repeated, ...invalid],
    planted: { repeatedEvents: repeated.length, repeatedOrders: again.length, invalid: invalid.length },
  };
}

/** The thank-you page loaded again some minutes later. */
function reloaded(event: WebEvent, stream: Random): WebEvent {
  const time = Date.parse(event.time) + 60_000 * stream.integer(2, 20);
  return { ...event, id: `${event.id}-r`, time: instant(time) };
}

/** One line that no warehouse may take: each kind breaks another rule. */
function broken(day: DayNumber, stream: Random): string {
  const good: WebEvent = {
    schema: 1,
    id: `e-broken-${day}-${stream.integer(1000, 9999)}`,
    name: "page_view",
    time: `${isoDay(day)}T11:00:00.000Z`,
    client: null,
    user: null,
    emailHash: null,
    session: null,
    source: "google",
    medium: "organic",
    campaign: null,
    content: null,
    term: null,
    page: "/",
    order: null,
    value: null,
    currency: null,
    items: [],
    region: "DE-HH",
    consent: {
      adStorage: "denied",
      analyticsStorage: "denied",
      adUserData: "denied",
      adPersonalization: "denied",
    },
  };
  switch (stream.integer(0, 4)) {
    case 0:
      return JSON.stringify(good).slice(0, 90);
    case 1:
      return JSON.stringify({ ...good, schema: 2 });
    case 2:
      return JSON.stringify({ ...good, consent: undefined });
    case 3:
      return JSON.stringify({
        ...good,
        name: "purchase",
        order: `NL-${day}-99`,
        value: "viel",
        currency: "EUR",
      });
    default:
      return JSON.stringify({ ...good, time: "gestern" });
  }
}
