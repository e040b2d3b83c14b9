import { refuse } from '../commands/refusal.ts';
import type { Refusal } from '../commands/refusal.ts';
import type { OrderRisk } from '../risk/order-risk.ts';
import type { OrderContext } from './order-context.ts';

/** What only reduces passes at the last rate that was journaled, and where nothing else may be traded any more. */
export const checkTradable = (
  { terms, account, facts, rate }: OrderContext,
  { reduces }: OrderRisk,
): Refusal | undefined => {
  const { symbol, tradable, currency } = terms.spec;
  if (!tradable && !reduces)
    return refuse('unsupported_order', `${symbol} cannot be traded, only watched.`, 'symbol');
  if (terms.tick <= 0n || terms.lot <= 0n || terms.multiplier <= 0n) {
    return refuse(
      'unsupported_order',
      `${symbol} cannot be traded: its tick, lot or point value is below 1e-8.`,
      'symbol',
    );
  }
  const home = account.opened.account.currency;
  if (currency !== home && (reduces ? rate : facts.rate) === undefined) {
    return refuse(
      'no_market_data',
      `There is no rate from ${currency} to ${home} to account for ${symbol} with.`,
      'symbol',
    );
  }
  return undefined;
};
