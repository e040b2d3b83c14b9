import type { ErrorCode } from '../../errors/error-table.ts';

/** Why the risk checks may refuse an order, in the order of the checks. */
export const riskRefusals = [
  'account_halted',
  'reducing_only',
  'symbol_restricted',
  'order_rate_limit',
  'duplicate_order',
  'fill_rate_limit',
  'open_orders_limit',
  'order_quantity_limit',
  'order_notional_limit',
  'fat_finger',
  'stale_market_data',
  'price_collar',
  'self_trade',
  'unpriceable_position',
  'position_limit',
  'position_notional_limit',
  'gross_exposure_limit',
  'net_exposure_limit',
  'concentration_limit',
  'leverage_limit',
  'insufficient_margin',
] as const satisfies ErrorCode[];
