export interface NetworkErrorOptions extends ErrorOptions {
  readonly idempotencyKey?: string | undefined;
}

/**
 * No answer was received: the server is down or the connection broke. What was sent may have been carried out all
 * the same: repeat it with its `idempotencyKey`, or look before you send another.
 */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
  /** Of the call, if it is one that can be repeated safely. */
  readonly idempotencyKey: string | undefined;

  constructor(message: string, { idempotencyKey, ...options }: NetworkErrorOptions = {}) {
    super(message, options);
    this.idempotencyKey = idempotencyKey;
  }
}
