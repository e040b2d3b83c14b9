import { refuse } from '../commands/refusal.ts';
import type { Refusal } from '../commands/refusal.ts';
import type { OrderContext } from './order-context.ts';

export const checkTradable = ({ terms, account, rate }: OrderContext): Refusal | undefined => {
  const { symbol, tradable, currency } = terms.spec;
  if (!tradable) return refuse('unsupported_order', `${symbol} cannot be traded, only watched.`, 'symbol');
  if (terms.tick <= 0n || terms.lot <= 0n || terms.multiplier <= 0n) {
    return refuse(
      'unsupported_order',
      `${symbol} cannot be traded: its tick, lot or point value is below 1e-8.`,
      'symbol',
    );
  }
  const home = account.opened.account.currency;
  if (currency !== home && rate === undefined) {
    return refuse(
      'no_market_data',
      `There is no rate from ${currency} to ${home} to account for ${symbol} with.`,
      'symbol',
    );
  }
  return undefined;
};
