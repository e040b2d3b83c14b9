import { OrderType } from '@tickwire/contracts';
import type { Refusal } from '../../commands/refusal.ts';
import { refuseBeyond } from '../breach.ts';
import type { OrderRisk } from '../order-risk.ts';
import { throughMarket } from './price-collar.ts';

/** Nothing trades at once by an old quote. In a closed session every quote is old and every order waits. */
export const checkQuoteAge = (risk: OrderRisk): Refusal | undefined => {
  const { account, facts, request } = risk.context;
  const limit = account.limits.set.account.maxQuoteAgeMs;
  const age = facts.quoteAge;
  if (limit === null || age === undefined || age <= limit || !facts.open) return undefined;
  const tradesAtOnce =
    request.type === OrderType.MARKET ||
    (request.type === OrderType.LIMIT && (throughMarket(risk)?.through ?? 0n) > 0n);
  if (!tradesAtOnce) return undefined;
  return refuseBeyond('stale_market_data', {
    name: 'maxQuoteAgeMs',
    value: limit,
    observed: age,
    detail: `the quote of ${risk.symbol} is ${ageText(age)} old, and the order would trade by it.`,
  });
};

/** A duration (ms) as a person reads it. */
function ageText(ms: number): string {
  if (ms < 1000) return `${ms} ms`;
  if (ms < 120_000) return `${Math.floor(ms / 1000)} s`;
  return ms < 7_200_000 ? `${Math.floor(ms / 60_000)} min` : `${Math.floor(ms / 3_600_000)} h`;
}
