import type { ErrorCode, FieldError, LimitBreach } from '@tickwire/contracts';

export interface ApiErrorOptions {
  /** What is wrong with single fields of the request. */
  readonly fields?: readonly FieldError[];
  /** The risk limit that refused. */
  readonly limit?: LimitBreach | undefined;
  /** After how many seconds the same call may work. */
  readonly retryAfterSeconds?: number | undefined;
  readonly cause?: unknown;
}

/**
 * A refusal the caller can understand. The code fixes status and title by the contract's error table;
 * `detail` is one sentence for a person that says what is wrong and what to do, free of internals.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  readonly fields: readonly FieldError[];
  readonly limit: LimitBreach | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, detail: string, options: ApiErrorOptions = {}) {
    super(detail, options.cause === undefined ? {} : { cause: options.cause });
    this.code = code;
    this.fields = options.fields ?? [];
    this.limit = options.limit;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  /** The sentence for a person. */
  get detail(): string {
    return this.message;
  }
}
