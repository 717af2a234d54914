// Slack's limits on time and number, which tests may shorten: acknowledgement, retries, sockets, streams, rates.

/** Calls per minute by Slack's tiers, and the pace of posts in one channel. */
export interface Rates {
  readonly tier1: number;
  readonly tier2: number;
  readonly tier3: number;
  readonly tier4: number;
  readonly postsPerSecond: number;
  readonly postBurst: number;
}

/** Times are milliseconds. */
export interface Limits {
  /** Within this an event, a command or a click must be acknowledged. */
  readonly acknowledge: number;
  /** Waits before the second, third and fourth delivery of an event. */
  readonly retryDelays: readonly number[];
  readonly connections: number;
  /** A socket's address is good for one connection within this time. */
  readonly ticketLife: number;
  /** Between the `warning` and the `refresh_requested` of a disconnect, and before the server hangs up. */
  readonly disconnectNotice: number;
  readonly pingInterval: number;
  /** Events that wait for an app; the oldest is dropped beyond this. */
  readonly queue: number;
  readonly inFlight: number;
  readonly streamLife: number;
  readonly responseUrlUses: number;
  readonly responseUrlLife: number;
  readonly triggerLife: number;
  /** `null` switches rate limits off. */
  readonly rates: Rates | null;
}

export const slackRates: Rates = {
  tier1: 1,
  tier2: 20,
  tier3: 50,
  tier4: 100,
  postsPerSecond: 1,
  postBurst: 5,
};

export const slackLimits: Limits = {
  acknowledge: 3_000,
  retryDelays: [0, 60_000, 300_000],
  connections: 10,
  ticketLife: 30_000,
  disconnectNotice: 10_000,
  pingInterval: 10_000,
  queue: 10_000,
  inFlight: 100,
  streamLife: 300_000,
  responseUrlUses: 5,
  responseUrlLife: 1_800_000,
  triggerLife: 3_000,
  rates: slackRates,
};
