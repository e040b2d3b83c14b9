export interface TokenBucketOptions {
  /** What the full bucket holds. */
  readonly burst: number;
  readonly perSecond: number;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
}

/** Lets `perSecond` pass on average and `burst` at once. */
export class TokenBucket {
  readonly #options: TokenBucketOptions;
  #tokens: number;
  #updatedAt: number;

  constructor(options: TokenBucketOptions) {
    this.#options = options;
    this.#tokens = options.burst;
    this.#updatedAt = options.elapsed();
  }

  /** Takes one token; false when there is none. */
  take(): boolean {
    const { burst, perSecond, elapsed } = this.#options;
    const now = elapsed();
    this.#tokens = Math.min(burst, this.#tokens + ((now - this.#updatedAt) / 1000) * perSecond);
    this.#updatedAt = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}
