import type { Refusal } from '../commands/refusal.ts';

/** A decision against a command. */
export interface Refused {
  readonly accepted: false;
  readonly refusal: Refusal;
}

export const refused = (refusal: Refusal): Refused => ({ accepted: false, refusal });
