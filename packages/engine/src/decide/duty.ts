import type { AccountState } from '../state/account-state.ts';
import type { DecisionContext } from './decision-context.ts';

/** Something that the clock, not a command, makes due on an account. */
export interface Duty {
  /** Whether it sends orders, and is left until the venue takes them. */
  readonly sends?: true;
  /** When it is due next, ms UTC; undefined while it is not. */
  dueAt(account: AccountState): number | undefined;
  /** Does it; called at or after that time. */
  perform(context: DecisionContext): void;
}
