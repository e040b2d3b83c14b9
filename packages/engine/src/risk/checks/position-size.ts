import type { Refusal } from '../../commands/refusal.ts';
import { fromMoney, fromUnits } from '../../money/fixed-point.ts';
import { amount, refuseBeyond } from '../breach.ts';
import { grouped } from '../../money/grouped.ts';
import type { OrderRisk } from '../order-risk.ts';

export const checkPositionQuantity = (risk: OrderRisk): Refusal | undefined => {
  const limit = risk.bounds.maxPositionQuantity;
  if (limit === undefined || !risk.increases || risk.reach <= risk.before) return undefined;
  if (risk.reach <= limit.exact) return undefined;
  const observed = fromUnits(risk.reach);
  return refuseBeyond('position_limit', {
    name: 'maxPositionQuantity',
    value: limit.value,
    observed,
    detail: `with this order and what works the position could become ${grouped(observed)} ${risk.symbol} ${risk.buying ? 'long' : 'short'}.`,
    field: 'qty',
  });
};

export const checkPositionNotional = (risk: OrderRisk): Refusal | undefined => {
  const limit = risk.bounds.maxPositionNotional;
  if (limit === undefined || !risk.increases) return undefined;
  const { position, raised } = risk.outcome;
  if (raised === 0n || position <= limit.exact) return undefined;
  return refuseBeyond('position_notional_limit', {
    name: 'maxPositionNotional',
    value: limit.value,
    observed: fromMoney(position),
    detail: `with this order and what works the position in ${risk.symbol} could be worth ${amount(position, risk.currency)}.`,
    field: 'qty',
  });
};
