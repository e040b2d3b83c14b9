import type { ErrorCode } from '@tickwire/contracts';

/** Why the engine does not do it: a stable code and a sentence that says what to do. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly detail: string;
  /** The field of the command at fault, e.g. `limitPrice`. */
  readonly field?: string;
}

export const refuse = (code: ErrorCode, detail: string, field?: string): Refusal =>
  field === undefined ? { code, detail } : { code, detail, field };
