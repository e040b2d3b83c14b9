import type { Refusal } from '../../commands/refusal.ts';
import { UNIT, divide, fromMoney, fromUnits } from '../../money/fixed-point.ts';
import type { Money } from '../../money/fixed-point.ts';
import { amount, refuseBeyond } from '../breach.ts';
import type { Bound } from '../exact-limits.ts';
import type { OrderRisk } from '../order-risk.ts';

export const checkGrossExposure = (risk: OrderRisk): Refusal | undefined => {
  const limit = risk.context.account.limits.maxGrossExposure;
  if (limit === undefined || !risk.increases) return undefined;
  const { gross, grown } = risk.outcome;
  if (grown === 0n || gross <= limit.exact) return undefined;
  return refuseBeyond('gross_exposure_limit', {
    name: 'maxGrossExposure',
    value: limit.value,
    observed: fromMoney(gross),
    detail: `with this order and what works, long and short together could be worth ${amount(gross, risk.currency)}.`,
    field: 'qty',
  });
};

export const checkNetExposure = (risk: OrderRisk): Refusal | undefined => {
  const limit = risk.context.account.limits.maxNetExposure;
  if (limit === undefined || !risk.increases) return undefined;
  const { net, shift } = risk.outcome;
  if (shift === 0n || net <= limit.exact) return undefined;
  return refuseBeyond('net_exposure_limit', {
    name: 'maxNetExposure',
    value: limit.value,
    observed: fromMoney(net),
    detail: `with this order and what works the account could be ${amount(net, risk.currency)} ${risk.buying ? 'long' : 'short'}.`,
    field: 'qty',
  });
};

/** What `value` is of the equity, as a share of it. Without any equity there is no share to allow. */
const share = (value: Money, equity: Money): number =>
  equity > 0n ? fromUnits(divide(value * UNIT, equity)) : Number.MAX_VALUE;

const isBeyond = (value: Money, { exact }: Bound, equity: Money): boolean =>
  equity <= 0n || value * UNIT > exact * equity;

export const checkConcentration = (risk: OrderRisk): Refusal | undefined => {
  const limit = risk.context.account.limits.maxConcentration;
  if (limit === undefined || !risk.increases) return undefined;
  const { position, raised, equity } = risk.outcome;
  if (raised === 0n || !isBeyond(position, limit, equity)) return undefined;
  const observed = share(position, equity);
  return refuseBeyond('concentration_limit', {
    name: 'maxConcentration',
    value: limit.value,
    observed,
    detail: `the position in ${risk.symbol} could be worth ${amount(position, risk.currency)}, with an equity of ${amount(equity, risk.currency)}.`,
    field: 'qty',
  });
};

export const checkLeverage = (risk: OrderRisk): Refusal | undefined => {
  const limit = risk.context.account.limits.maxLeverage;
  if (limit === undefined || !risk.increases) return undefined;
  const { gross, grown, equity } = risk.outcome;
  if (grown === 0n || !isBeyond(gross, limit, equity)) return undefined;
  return refuseBeyond('leverage_limit', {
    name: 'maxLeverage',
    value: limit.value,
    observed: share(gross, equity),
    detail: `long and short together could be worth ${amount(gross, risk.currency)}, with an equity of ${amount(equity, risk.currency)}.`,
    field: 'qty',
  });
};
