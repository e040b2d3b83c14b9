import type { AccountState } from '../state/account-state.ts';
import type { DecisionContext } from './decision-context.ts';

/** Something that the clock, not a command, makes due on an account. */
interface Duty {
  /** When it is due next, ms UTC; undefined while it is not. */
  dueAt(account: AccountState): number | undefined;
  /** Does it; called at or after that time. */
  perform(context: DecisionContext): void;
}

const duties: readonly Duty[] = [];

/** When the first duty of the account is due, ms UTC. */
export const dueAt = (account: AccountState): number | undefined => {
  let first: number | undefined;
  for (const duty of duties) {
    const due = duty.dueAt(account);
    if (due !== undefined && (first === undefined || due < first)) first = due;
  }
  return first;
};

export const doWhatIsDue = (context: DecisionContext): void => {
  const { account, transaction } = context;
  for (const duty of duties) {
    if ((duty.dueAt(account) ?? Infinity) <= transaction.time) duty.perform(context);
  }
};

export type { Duty };
