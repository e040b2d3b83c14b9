import type { Refusal } from '../../commands/refusal.ts';
import { UNIT, fromUnits } from '../../money/fixed-point.ts';
import { USUAL_FROM } from '../activity.ts';
import { refuseBeyond } from '../breach.ts';
import { grouped } from '../../money/grouped.ts';
import type { OrderRisk } from '../order-risk.ts';

/** An order many times as large as those before it in its symbol, once there are enough to say what is usual. */
export const checkFatFinger = (risk: OrderRisk): Refusal | undefined => {
  const { account, modified, draft } = risk.context;
  const limit = account.limits.fatFingerMultiple;
  const usual = account.activity.symbols.get(risk.symbol);
  if (limit === undefined || usual === undefined || usual.orders < USUAL_FROM || usual.value === 0n)
    return undefined;
  if (modified !== undefined && draft.qty <= modified.qty) return undefined;
  const multiple = (risk.value * BigInt(usual.orders) * UNIT) / usual.value;
  if (multiple <= limit.exact) return undefined;
  const observed = fromUnits(multiple);
  return refuseBeyond('fat_finger', {
    name: 'fatFingerMultiple',
    value: limit.value,
    observed,
    detail: `the order is worth ${grouped(observed, 1)} times the mean of the recent orders in ${risk.symbol}.`,
    field: 'qty',
  });
};
