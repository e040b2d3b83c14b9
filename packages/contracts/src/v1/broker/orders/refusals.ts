import { commandErrors } from '../../errors/command-errors.ts';
import type { ErrorCode } from '../../errors/error-table.ts';
import { riskRefusals } from '../../risk/limits/refusals.ts';
import { accountErrors } from '../../errors/account-errors.ts';
import { symbolErrors } from '../../errors/symbol-errors.ts';

/** Why what is to be sent to a venue that is there may fail without having been refused for what it asks. */
export const sendingErrors = ['live_trading_off', ...commandErrors] as const satisfies ErrorCode[];

/** Why an order may be refused, whatever it comes from. */
export const orderRefusals = [
  ...symbolErrors,
  ...accountErrors,
  'invalid_price',
  'invalid_quantity',
  'invalid_bracket',
  'unsupported_order',
  'market_closed',
  'no_market_data',
  'would_cross',
  'would_increase',
  'not_filled',
  ...riskRefusals,
] as const satisfies ErrorCode[];

/** Why closing or reversing a position may be refused: it is a market order as any other. */
export const closingRefusals = [
  'unknown_position',
  ...accountErrors,
  'idempotency_conflict',
  'invalid_quantity',
  'market_closed',
  'no_market_data',
  ...riskRefusals,
  ...sendingErrors,
] as const satisfies ErrorCode[];
