import { RecentMap } from '../recent-map.ts';
import { TokenBucket } from '../ws/token-bucket.ts';

/** Beyond so many, the address not heard of for longest is forgotten. */
const MAX_ADDRESSES = 10_000;

export interface RateLimiterOptions {
  /** Requests per second and address; 0 lets everything pass. */
  readonly perSecond: number;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
}

/** Lets every remote address make so many requests per second, and two seconds' worth of them at once. */
export class RateLimiter {
  readonly #options: RateLimiterOptions;
  readonly #buckets = new RecentMap<TokenBucket>(MAX_ADDRESSES);

  constructor(options: RateLimiterOptions) {
    this.#options = options;
  }

  /** Whether a request of `address` may pass now. */
  admits(address: string): boolean {
    const { perSecond, elapsed } = this.#options;
    if (perSecond === 0) return true;
    const known = this.#buckets.get(address);
    const bucket = known ?? new TokenBucket({ burst: perSecond * 2, perSecond, elapsed });
    if (!known) this.#buckets.set(address, bucket);
    return bucket.take();
  }
}
