// How people come: orders drawn to meet the model's revenue, each with the visits that led to it, and visits that led nowhere.
import { instantOf, localDay, localSeconds, monday, type DayNumber } from "../calendar.ts";
import { channels, touchOf, type ClickChannel, type Touch } from "../channels.ts";
import { productIds, products, type ProductId } from "../company.ts";
import { customers, regionWeights, type Customer } from "../customers.ts";
import { createEffects, promotionOf, type Effects } from "../effects.ts";
import { pseudonym, random, type Random } from "../random.ts";
import { demand } from "../spend.ts";

export interface Order {
  readonly id: string;
  readonly value: number;
  readonly items: readonly {
    readonly product: ProductId;
    readonly quantity: number;
    readonly price: number;
  }[];
}

/** Who visits, and what they allowed. `analytics: granted` alone makes a visit part of a path. */
interface Visitor {
  readonly client: string;
  readonly customer: Customer | null;
  readonly region: string;
  readonly analytics: "granted" | "denied" | "unknown";
  readonly advertising: "granted" | "denied";
}

export interface Session {
  readonly id: string;
  readonly day: DayNumber;
  readonly start: number;
  readonly touch: Touch;
  readonly visitor: Visitor;
  readonly order: Order | null;
}

export interface Journeys {
  /** Every visit of that local day, in order of time. */
  sessionsOn(day: DayNumber): readonly Session[];
}

/** A visit more than a month before an order: outside every look-back of 30 days. */
const earlyVisit = { chance: 0.07, nearest: 33, farthest: 52 };
const longestJourney = 29;
/** Five more visits can each slip one day further: the sixth stays inside 30 times 24 hours. */
const farthestAim = longestJourney - 5;
const reach = earlyVisit.farthest + 2;

/** Channels at the start and in the middle of a journey, and at its end. */
const openers: Readonly<Record<ClickChannel, number>> = {
  "paid-search": 24,
  "brand-search": 5,
  "organic-search": 25,
  "paid-social": 20,
  email: 9,
  affiliate: 5,
  display: 6,
  direct: 6,
};
const closers: Readonly<Record<ClickChannel, number>> = {
  "paid-search": 17,
  "brand-search": 23,
  "organic-search": 16,
  "paid-social": 4,
  email: 13,
  affiliate: 7,
  display: 1,
  direct: 19,
};
const orderTouches = { "1": 32, "2": 27, "3": 18, "4": 12, "5": 7, "6": 4 };
const visitTouches = { "1": 71, "2": 18, "3": 7, "4": 4 };

export function createJourneys(seed: string, effects: Effects = createEffects(seed)): Journeys {
  const known = customers(seed);
  const born = new Map<DayNumber, ReadonlyMap<DayNumber, readonly Session[]>>();
  const orders = (day: DayNumber): readonly Order[] => ordersOn(seed, day, effects.revenueTarget(day));
  const bornOn = (day: DayNumber): ReadonlyMap<DayNumber, readonly Session[]> => {
    const ready = born.get(day);
    if (ready !== undefined) return ready;
    const buyers = orders(day).flatMap((order, index) =>
      buyersVisits(seed, day, { index, order, effects, known, orders }),
    );
    const fresh = Map.groupBy([...buyers, ...idleVisits(seed, day, known)], (session) => session.day);
    born.set(day, fresh);
    return fresh;
  };
  return {
    sessionsOn(day) {
      const sessions: Session[] = [];
      for (let start = day - longestJourney; start <= day + reach; start++)
        sessions.push(...(bornOn(start).get(day) ?? []));
      return sessions.sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
    },
  };
}

/** Orders are drawn until one more would leave their sum further from the day's target than it is. */
function ordersOn(seed: string, day: DayNumber, target: number): readonly Order[] {
  const stream = random(seed, "orders", day);
  const orders: Order[] = [];
  for (let rest = target; ;) {
    const items = basket(day, stream);
    const value =
      items.reduce((sum, { quantity, price }) => sum + Math.round(100 * price) * quantity, 0) / 100;
    if (Math.abs(rest - value) >= Math.abs(rest)) return orders;
    orders.push({ id: `NL-${day}-${String(orders.length + 1).padStart(2, "0")}`, value, items });
    rest -= value;
  }
}

function basket(day: DayNumber, stream: Random): Order["items"] {
  const winter = promotionOf(day) === "summer-sale" ? false : demand(day) >= 1;
  const weights: Record<string, number> = {};
  for (const id of productIds) weights[id] = products[id].demand[winter ? "winter" : "summer"];
  const wanted = stream.weighted(weights);
  const first = productIds.find((id) => id === wanted) ?? productIds[0];
  const second = stream.chance(0.14) ? stream.pick(productIds) : first;
  const chosen = second === first ? [first] : [first, second];
  return chosen.map((product) => ({
    product,
    quantity: stream.chance(0.05) ? 2 : 1,
    price: Math.round(products[product].price * (1 - reduction(product, day)) * 100) / 100,
  }));
}

/** The sales of knowledge/library/discount-rules-*.md. */
function reduction(product: ProductId, day: DayNumber): number {
  const sale = promotionOf(day);
  if (sale === "summer-sale") return product === "zelt-aurora-2" || product === "rucksack-fjell-45" ? 0.2 : 0;
  if (sale === "light-week") return product === "winterjacke-polar" ? 0.15 : 0;
  return sale === "winter-sale" && product === "schlafsack-nordstern" ? 0.15 : 0;
}

function visitorOf(key: readonly (string | number)[], stream: Random, known: readonly Customer[]): Visitor {
  const analytics = stream.weighted({ granted: 90, denied: 8.5, unknown: 1.5 });
  const customer = stream.chance(0.22) ? (known[stream.integer(0, known.length - 1)] ?? null) : null;
  return {
    client: `c-${pseudonym(...key)}`,
    customer,
    region: customer?.region ?? stream.weighted(regionWeights),
    analytics,
    advertising: analytics === "granted" && stream.chance(0.85) ? "granted" : "denied",
  };
}

interface Purchase {
  readonly index: number;
  readonly order: Order;
  readonly effects: Effects;
  readonly known: readonly Customer[];
  readonly orders: (day: DayNumber) => readonly Order[];
}

/** Who buys: a new client, or for one order in fourteen the client of an order up to 24 days before. */
function buyerOf(seed: string, day: DayNumber, purchase: Purchase): { visitor: Visitor; since: number } {
  const first = visitorOf(
    [seed, "buyer", day, purchase.index],
    random(seed, "buyer", day, purchase.index),
    purchase.known,
  );
  const stream = random(seed, "returning", day, purchase.index);
  if (!stream.chance(0.07)) return { visitor: first, since: -Infinity };
  const earlier = day - stream.integer(6, 24);
  const count = purchase.orders(earlier).length;
  if (count === 0) return { visitor: first, since: -Infinity };
  const index = stream.integer(0, count - 1);
  // The earlier buyer may have been a returning one too: then this client is simply new, and no chain arises.
  const visitor = visitorOf(
    [seed, "buyer", earlier, index],
    random(seed, "buyer", earlier, index),
    purchase.known,
  );
  return { visitor, since: earlier + 1 };
}

function buyersVisits(seed: string, day: DayNumber, purchase: Purchase): readonly Session[] {
  const stream = random(seed, "path", day, purchase.index);
  const { visitor, since } = buyerOf(seed, day, purchase);
  const path = buyersPath(day, purchase.effects, stream);
  const make = (start: number, channel: ClickChannel, order: Order | null): Session => ({
    id: `s-${pseudonym(seed, visitor.client, start, day)}`,
    day: localDay(start),
    start,
    touch: touchOf(channel, stream),
    visitor,
    order,
  });
  let start = instantOf(day, stream.integer(7 * 3600, 22 * 3600));
  const sessions: Session[] = [];
  for (const [index, channel] of path.toReversed().entries()) {
    if (localDay(start) < since) break;
    sessions.push(make(start, channel, index === 0 ? purchase.order : null));
    start = earlierVisit(start, { day, stream });
  }
  if (since === -Infinity && stream.chance(earlyVisit.chance)) {
    const early = day - stream.integer(earlyVisit.nearest, earlyVisit.farthest);
    sessions.push(make(instantOf(early, stream.integer(8 * 3600, 22 * 3600)), "organic-search", null));
  }
  return sessions;
}

/** A visit before this one: hours to days earlier, between 06:00 and 22:30. */
function earlierVisit(
  start: number,
  { day, stream }: { readonly day: DayNumber; readonly stream: Random },
): number {
  const gapDays = -Math.log(1 - stream.next()) * 4.2;
  const candidate = start - 5_400_000 - gapDays * 86_400_000;
  const allowed = Math.max(localDay(candidate), day - farthestAim);
  if (allowed >= localDay(start)) return sameDayBefore(start, stream);
  return instantOf(allowed, stream.integer(6 * 3600, 22.5 * 3600));
}

function sameDayBefore(start: number, stream: Random): number {
  const seconds = localSeconds(start);
  const earliest = 6 * 3600;
  const latest = Math.floor(seconds) - 5400;
  // Too early in the morning for a visit before: the evening of the day before.
  if (latest <= earliest) return instantOf(localDay(start) - 1, stream.integer(18 * 3600, 22.5 * 3600));
  return instantOf(localDay(start), stream.integer(earliest, latest));
}

/**
 * The channels of a journey. What brought the order in the model stands early in it, where it can be clicked;
 * television shows as search for the brand or a typed address. So last-touch credit differs from the truth, as in life.
 */
function buyersPath(day: DayNumber, effects: Effects, stream: Random): readonly ClickChannel[] {
  const length = Number(stream.weighted(orderTouches));
  const path = Array.from({ length }, (_, index) =>
    stream.weighted(index === length - 1 ? closers : openers),
  );
  const week = effects.week(monday(day));
  const cause = stream.weighted({ ...week.media, base: Math.max(0, week.base) });
  if (cause === "base") return path;
  const shown = cause === "tv" ? (stream.chance(0.6) ? "brand-search" : "direct") : cause;
  const position = length > 1 && cause !== "brand-search" ? stream.integer(0, length - 2) : length - 1;
  path[position] = channels.find((channel): channel is ClickChannel => channel === shown) ?? "direct";
  return path;
}

/** Visits that end without an order. */
function idleVisits(seed: string, day: DayNumber, known: readonly Customer[]): readonly Session[] {
  const stream = random(seed, "visits", day);
  const count = stream.poisson(82 * demand(day));
  return Array.from({ length: count }, (_, index) => {
    const visitor = visitorOf([seed, "visitor", day, index], stream, known);
    let last = instantOf(day, stream.integer(6 * 3600, 22.5 * 3600));
    const visits = Number(stream.weighted(visitTouches));
    return Array.from({ length: visits }, (_, position): Session => {
      const start = last;
      last = instantOf(localDay(start) + stream.integer(1, 8), stream.integer(6 * 3600, 22.5 * 3600));
      const channel = stream.weighted(position === 0 ? openers : closers);
      const id = `s-${pseudonym(seed, visitor.client, start, day)}`;
      return { id, day: localDay(start), start, touch: touchOf(channel, stream), visitor, order: null };
    });
  }).flat();
}
