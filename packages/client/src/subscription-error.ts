import type { FieldError } from './generated/models.ts';

/**
 * What went wrong with one subscription. `code` is the server's (`unknown_symbol`, `invalid_payload`, ...), or
 * `connection_refused` when it closed the socket for good, or `handler_failed` when a handler threw (see `cause`).
 */
export class SubscriptionError extends Error {
  override readonly name = 'SubscriptionError';
  readonly code: string;
  /** Fields of the request the server objects to. */
  readonly issues: readonly FieldError[];

  constructor(
    code: string,
    message: string,
    options: { issues?: readonly FieldError[]; cause?: unknown } = {},
  ) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.code = code;
    this.issues = options.issues ?? [];
  }
}
