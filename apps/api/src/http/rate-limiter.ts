const MAX_ADDRESSES = 10_000;

interface Bucket {
  tokens: number;
  updatedAt: number;
}

export interface RateLimiterOptions {
  /** Requests per second and address; 0 lets everything pass. */
  readonly perSecond: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** A token bucket per remote address that holds two seconds' worth of requests. */
export class RateLimiter {
  readonly #perSecond: number;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  constructor({ perSecond, now }: RateLimiterOptions) {
    this.#perSecond = perSecond;
    this.#now = now;
  }

  /** Takes one request of `address` out of its bucket; returns 0, or the seconds after which to try again. */
  take(address: string): number {
    if (this.#perSecond === 0) return 0;
    const now = this.#now();
    const burst = this.#perSecond * 2;
    let bucket = this.#buckets.get(address);
    if (!bucket) {
      if (this.#buckets.size >= MAX_ADDRESSES) this.#forgetFullBuckets(now);
      bucket = { tokens: burst, updatedAt: now };
      this.#buckets.set(address, bucket);
    }
    bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.updatedAt) / 1000) * this.#perSecond);
    bucket.updatedAt = now;
    if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / this.#perSecond);
    bucket.tokens -= 1;
    return 0;
  }

  /** An address unheard of for two seconds has a full bucket, which is what a new one gets. */
  #forgetFullBuckets(now: number): void {
    for (const [address, bucket] of this.#buckets) {
      if (now - bucket.updatedAt >= 2000) this.#buckets.delete(address);
    }
  }
}
