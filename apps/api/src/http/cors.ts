const METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE';
const REQUEST_HEADERS = 'Content-Type, Idempotency-Key, X-Request-Id';
const EXPOSED_HEADERS = 'X-Request-Id, X-Process-Time-ms, X-Total-Count, Retry-After';
const PREFLIGHT_SECONDS = '600';

/** Which pages of other origins may read answers; a named origin may send cookies, any origin (`*`) may not. */
export class CorsPolicy {
  readonly #origins: ReadonlySet<string>;
  readonly #any: boolean;

  constructor(origins: readonly string[]) {
    this.#origins = new Set(origins);
    this.#any = this.#origins.has('*');
  }

  /** Headers that open an answer to `origin`; without permission only `Vary`, for caches in between. */
  headers(origin: string | undefined): Record<string, string> {
    if (origin !== undefined && this.#origins.has(origin)) {
      return {
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Allow-Credentials': 'true',
        'Access-Control-Expose-Headers': EXPOSED_HEADERS,
        Vary: 'Origin',
      };
    }
    if (this.#any)
      return { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': EXPOSED_HEADERS };
    return { Vary: 'Origin' };
  }

  /** Further headers of the answer to a preflight request. */
  preflightHeaders(): Record<string, string> {
    return {
      'Access-Control-Allow-Methods': METHODS,
      'Access-Control-Allow-Headers': REQUEST_HEADERS,
      'Access-Control-Max-Age': PREFLIGHT_SECONDS,
    };
  }
}
