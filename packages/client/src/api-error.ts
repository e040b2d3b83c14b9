import type { ErrorCode, FieldError, Problem } from './generated/models.ts';

/** What is known of an answer that is an error. */
export interface ApiErrorDetails {
  /**
   * One of the error table; `udf_error` from a UDF route, which has no codes; `unexpected_response` for what is no
   * error of this API, e.g. the page of a proxy.
   */
  readonly code: ErrorCode | 'udf_error' | 'unexpected_response';
  /** The HTTP status. */
  readonly status: number;
  /** A sentence for a person; also the message. */
  readonly detail: string;
  /** What is wrong with which field of the request. */
  readonly errors: readonly FieldError[];
  /** The risk limit that refused. */
  readonly limit?: Problem['limit'] | undefined;
  /** Of the call, if it is one that can be repeated safely, e.g. after `outcome_unknown`. */
  readonly idempotencyKey?: string | undefined;
  /** Finds the request in the server's log. */
  readonly requestId?: string | undefined;
  /** How long to wait before trying again, when the server says so. */
  readonly retryAfterSeconds?: number | undefined;
  /** The whole answer, parsed if it was JSON: that of a failed readiness check tells which part failed. */
  readonly body?: unknown;
}

/** The server answered with an error. */
export class ApiError extends Error implements ApiErrorDetails {
  override readonly name = 'ApiError';
  readonly code: ApiErrorDetails['code'];
  readonly status: number;
  readonly detail: string;
  readonly errors: readonly FieldError[];
  readonly limit: Problem['limit'] | undefined;
  readonly idempotencyKey: string | undefined;
  readonly requestId: string | undefined;
  readonly retryAfterSeconds: number | undefined;
  readonly body: unknown;

  constructor(details: ApiErrorDetails) {
    super(details.detail);
    this.code = details.code;
    this.status = details.status;
    this.detail = details.detail;
    this.errors = details.errors;
    this.limit = details.limit;
    this.idempotencyKey = details.idempotencyKey;
    this.requestId = details.requestId;
    this.retryAfterSeconds = details.retryAfterSeconds;
    this.body = details.body;
  }
}
