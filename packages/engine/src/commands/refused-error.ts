import type { ErrorCode } from '@tickwire/contracts';
import type { Refusal } from './refusal.ts';

/** A query asked for what does not exist. Commands do not throw: they answer with the refusal. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly code: ErrorCode;

  constructor(refusal: Refusal) {
    super(refusal.detail);
    this.code = refusal.code;
  }
}
