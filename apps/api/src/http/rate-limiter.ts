import { TokenBucket } from '../ws/token-bucket.ts';

const MAX_ADDRESSES = 10_000;
/** A bucket left alone for this long is full again, which is what a new one would be. */
const REFILL_MS = 2000;

export interface RateLimiterOptions {
  /** Requests per second and address; 0 lets everything pass. */
  readonly perSecond: number;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
}

/** Lets every remote address make so many requests per second, and two seconds' worth of them at once. */
export class RateLimiter {
  readonly #options: RateLimiterOptions;
  readonly #addresses = new Map<string, { readonly bucket: TokenBucket; usedAt: number }>();

  constructor(options: RateLimiterOptions) {
    this.#options = options;
  }

  /** Whether a request of `address` may pass now. */
  admits(address: string): boolean {
    const { perSecond, elapsed } = this.#options;
    if (perSecond === 0) return true;
    const now = elapsed();
    let entry = this.#addresses.get(address);
    if (!entry) {
      if (this.#addresses.size >= MAX_ADDRESSES) this.#forgetFullBuckets(now);
      entry = { bucket: new TokenBucket({ burst: perSecond * 2, perSecond, elapsed }), usedAt: now };
      this.#addresses.set(address, entry);
    }
    entry.usedAt = now;
    return entry.bucket.take();
  }

  #forgetFullBuckets(now: number): void {
    for (const [address, { usedAt }] of this.#addresses) {
      if (now - usedAt >= REFILL_MS) this.#addresses.delete(address);
    }
  }
}
