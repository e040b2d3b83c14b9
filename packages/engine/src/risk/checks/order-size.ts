import type { Refusal } from '../../commands/refusal.ts';
import { notional } from '../../model/instrument-terms.ts';
import { convert, fromMoney, magnitude } from '../../money/fixed-point.ts';
import { amount, refuseBeyond } from '../breach.ts';
import { grouped } from '../../money/grouped.ts';
import type { OrderRisk } from '../order-risk.ts';

/** A modification that makes the order no larger passes, whatever the limit has become. */
export const checkOrderQuantity = (risk: OrderRisk): Refusal | undefined => {
  const limit = risk.bounds.maxOrderQuantity;
  const { draft, modified, request } = risk.context;
  if (limit === undefined || draft.qty <= limit.exact) return undefined;
  if (modified !== undefined && draft.qty <= modified.qty) return undefined;
  return refuseBeyond('order_quantity_limit', {
    name: 'maxOrderQuantity',
    value: limit.value,
    observed: request.qty,
    detail: `the order is for ${grouped(request.qty)} ${risk.symbol}.`,
    field: 'qty',
  });
};

export const checkOrderNotional = (risk: OrderRisk): Refusal | undefined => {
  const limit = risk.bounds.maxOrderNotional;
  const { modified, terms, rate } = risk.context;
  if (limit === undefined || risk.worth <= limit.exact) return undefined;
  if (modified !== undefined) {
    const price = modified.limitPrice ?? modified.stopPrice ?? 0n;
    if (risk.worth <= convert(magnitude(notional(terms, price * modified.qty)), rate)) return undefined;
  }
  return refuseBeyond('order_notional_limit', {
    name: 'maxOrderNotional',
    value: limit.value,
    observed: fromMoney(risk.worth),
    detail: `the order is worth ${amount(risk.worth, risk.currency)}.`,
    field: 'qty',
  });
};
