import { readBracket } from '../../brackets/bracket-request.ts';
import type { Refusal } from '../../commands/refusal.ts';
import { timeInForceOf } from '../../gate/time-in-force.ts';
import { refuseBeyond } from '../breach.ts';
import { contentOfOrder } from '../order-content.ts';
import type { OrderRisk } from '../order-risk.ts';

/** The same order twice in a moment, and no key to tell whether it is meant: a double click, a blind retry. */
export const checkDuplicate = ({ symbol, context }: OrderRisk): Refusal | undefined => {
  const { account, terms, request, draft, keyed, modified, time } = context;
  const window = account.limits.set.account.duplicateWindowMs;
  if (window === null || keyed || modified !== undefined) return undefined;
  const { side, type: orderType, postOnly = false, reduceOnly = false } = request;
  const read = readBracket(request, terms);
  const content = contentOfOrder({
    symbol,
    side,
    orderType,
    ...draft,
    timeInForce: timeInForceOf(request) ?? 'gtc',
    postOnly,
    reduceOnly,
    bracket: 'code' in read ? undefined : read.bracket,
  });
  const before = account.activity.contents.get(content);
  if (before === undefined || time - before > window) return undefined;
  return refuseBeyond('duplicate_order', {
    name: 'duplicateWindowMs',
    value: window,
    observed: time - before,
    detail: `the same order came ${time - before} ms ago. Give each an idempotency key if both are meant.`,
  });
};
