import type { ErrorCode } from '@tickwire/contracts';

/** Why the engine does not do it: a stable code and a sentence that says what to do. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly detail: string;
  /** The field of the command at fault, e.g. `limitPrice`. */
  readonly field?: string;
  /** The risk limit it would have broken, and what it would have made of it. */
  readonly limit?: LimitBreach;
}

export interface LimitBreach {
  /** Of the limit, as the contract names it. */
  readonly name: string;
  readonly value: number;
  readonly observed: number;
}

export const refuse = (code: ErrorCode, detail: string, field?: string): Refusal =>
  field === undefined ? { code, detail } : { code, detail, field };
