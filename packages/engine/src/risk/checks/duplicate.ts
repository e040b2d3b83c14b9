import type { Refusal } from '../../commands/refusal.ts';
import { refuseBeyond } from '../breach.ts';
import { contentOfOrder } from '../order-content.ts';
import type { OrderRisk } from '../order-risk.ts';

/** The same order twice in a moment, and no key to tell whether it is meant: a double click, a blind retry. */
export const checkDuplicate = ({ symbol, context }: OrderRisk): Refusal | undefined => {
  const { account, request, draft, keyed, modified, time } = context;
  const window = account.limits.set.account.duplicateWindowMs;
  if (window === null || keyed || modified !== undefined) return undefined;
  const { side, type: orderType } = request;
  const before = account.activity.contents.get(contentOfOrder({ symbol, side, orderType, ...draft }));
  if (before === undefined || time - before > window) return undefined;
  return refuseBeyond('duplicate_order', {
    name: 'duplicateWindowMs',
    value: window,
    observed: time - before,
    detail: `the same order came ${time - before} ms ago. Give each an idempotency key if both are meant.`,
  });
};
