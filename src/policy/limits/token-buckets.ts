// Token buckets on the house's own clock, in the shape of rate-limiter-flexible: a limiter over Redis or Postgres fits in their place.
import { RateLimiterCompatibleAbstract, RateLimiterRes } from "rate-limiter-flexible";
import type { Clock } from "#src/core/ports.ts";
import type { Bucket } from "./limits.ts";

interface Level {
  tokens: number;
  at: number;
}

/** Keys that have refilled are forgotten once there are so many. */
const mostKeys = 10_000;

// A class because the library asks for one. Its own limiters count in fixed windows on Date.now, which lets twice the
// rate through at a window's edge and cannot be tried with a fake clock.
export class TokenBuckets extends RateLimiterCompatibleAbstract {
  readonly #bucket: Bucket;
  readonly #clock: Clock;
  readonly #levels = new Map<string, Level>();
  override readonly keyPrefix: string;
  override blockDuration = 0;
  override execEvenly = false;

  constructor({ name, bucket, clock }: { name: string; bucket: Bucket; clock: Clock }) {
    super();
    this.keyPrefix = name;
    this.#bucket = bucket;
    this.#clock = clock;
  }

  /** @throws RateLimiterRes (as a rejection) with the milliseconds until it would be let through */
  override consume(key: string | number, points = 1): Promise<RateLimiterRes> {
    const level = this.#level(String(key));
    const { burst, perMinute } = this.#bucket;
    if (level.tokens < points) {
      const wait = Math.ceil(((points - level.tokens) / perMinute) * 60_000);
      const refusal: unknown = new RateLimiterRes(0, wait, burst - Math.floor(level.tokens), false);
      // The library's contract: a refusal is a rejection with the result.
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
      return Promise.reject(refusal);
    }
    level.tokens -= points;
    return Promise.resolve(this.#result(level));
  }

  override penalty(key: string | number, points = 1): Promise<RateLimiterRes> {
    return this.#move(String(key), -points);
  }

  override reward(key: string | number, points = 1): Promise<RateLimiterRes> {
    return this.#move(String(key), points);
  }

  override get(key: string | number): Promise<RateLimiterRes | null> {
    const known = this.#levels.has(String(key));
    return Promise.resolve(known ? this.#result(this.#level(String(key))) : null);
  }

  override set(key: string | number, points: number): Promise<RateLimiterRes> {
    const level = this.#level(String(key));
    level.tokens = this.#bucket.burst - points;
    return Promise.resolve(this.#result(level));
  }

  override block(key: string | number, seconds: number): Promise<RateLimiterRes> {
    const level = this.#level(String(key));
    level.tokens = -(seconds / 60) * this.#bucket.perMinute;
    return Promise.resolve(this.#result(level));
  }

  override delete(key: string | number): Promise<boolean> {
    return Promise.resolve(this.#levels.delete(String(key)));
  }

  #move(key: string, tokens: number): Promise<RateLimiterRes> {
    const level = this.#level(key);
    level.tokens = Math.min(this.#bucket.burst, level.tokens + tokens);
    return Promise.resolve(this.#result(level));
  }

  /** The bucket as it is now: what has passed since it was last looked at has flowed in. */
  #level(key: string): Level {
    const now = this.#clock.now().getTime();
    const { burst } = this.#bucket;
    const known = this.#levels.get(key);
    if (known === undefined) {
      if (this.#levels.size >= mostKeys) this.#forgetFull(now);
      const fresh = { tokens: burst, at: now };
      this.#levels.set(key, fresh);
      return fresh;
    }
    known.tokens = this.#filled(known, now);
    // A clock that is set back gives nothing and takes nothing.
    known.at = now;
    return known;
  }

  #filled({ tokens, at }: Level, now: number): number {
    const { burst, perMinute } = this.#bucket;
    return Math.min(burst, tokens + (Math.max(0, now - at) / 60_000) * perMinute);
  }

  #forgetFull(now: number): void {
    for (const [key, level] of this.#levels)
      if (this.#filled(level, now) >= this.#bucket.burst) this.#levels.delete(key);
  }

  #result({ tokens }: Level): RateLimiterRes {
    const { burst, perMinute } = this.#bucket;
    const wait = tokens >= 1 ? 0 : Math.ceil(((1 - tokens) / perMinute) * 60_000);
    return new RateLimiterRes(Math.max(0, Math.floor(tokens)), wait, burst - Math.floor(tokens), false);
  }
}
