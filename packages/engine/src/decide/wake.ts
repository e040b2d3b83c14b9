import type { AccountState } from '../state/account-state.ts';
import { closeDay } from './close-day.ts';
import type { DecisionContext } from './decision-context.ts';
import { expireOrders } from './expire-orders.ts';
import { finishFlatten } from './finish-flatten.ts';
import type { Duty } from './duty.ts';

const duties: readonly Duty[] = [expireOrders, closeDay, finishFlatten];

/** When the first duty of the account is due, ms UTC. While its venue is unavailable none that sends orders is. */
export const dueAt = (account: AccountState, unavailable: boolean): number | undefined => {
  let first: number | undefined;
  for (const duty of duties) {
    if (unavailable && duty.sends === true) continue;
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
