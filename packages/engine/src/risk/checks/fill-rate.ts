import type { Refusal } from '../../commands/refusal.ts';
import { FILL_WINDOW_MS } from '../activity.ts';
import { refuseBeyond } from '../breach.ts';
import { hasToken, tokensWith } from '../meter.ts';
import { grouped } from '../../money/grouped.ts';
import type { OrderRisk } from '../order-risk.ts';

/** A symbol that fills again and again is taken for a loop that trades: it can be left, not entered, until it calms down. */
export const checkFillRate = ({ symbol, context }: OrderRisk): Refusal | undefined => {
  const { account, time } = context;
  const limit = account.limits.set.account.maxFillsPerMinute;
  const fills = account.activity.symbols.get(symbol)?.fills ?? 0;
  if (limit === null || hasToken(fills, time, limit, FILL_WINDOW_MS)) return undefined;
  const observed = tokensWith(fills, time, limit, FILL_WINDOW_MS);
  return refuseBeyond('fill_rate_limit', {
    name: 'maxFillsPerMinute',
    value: limit,
    observed,
    detail: `the next fill would be number ${grouped(observed)} of ${symbol} within a minute.`,
  });
};
