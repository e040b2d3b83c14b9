import type { Refusal } from '../../commands/refusal.ts';
import { refuseBeyond } from '../breach.ts';
import { grouped } from '../../money/grouped.ts';
import type { OrderRisk } from '../order-risk.ts';

/** A restricted symbol can be left, not entered. */
export const checkRestricted = (risk: OrderRisk): Refusal | undefined =>
  risk.bounds.restricted
    ? refuseBeyond('symbol_restricted', {
        name: 'restricted',
        value: 0,
        setting: 'true',
        observed: risk.context.request.qty,
        detail: `${risk.symbol} may not be traded on this account, and the order is for ${grouped(risk.context.request.qty)} of it.`,
        field: 'symbol',
      })
    : undefined;
