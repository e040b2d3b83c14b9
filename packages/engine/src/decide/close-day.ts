import type { DailySnapshot } from '@tickwire/contracts';
import { unitCost } from '../model/unit-cost.ts';
import { DAY_MS, dayText } from '../model/utc-day.ts';
import { fromMoney, fromUnits } from '../money/fixed-point.ts';
import type { Money } from '../money/fixed-point.ts';
import { valueAt } from '../read/valuation.ts';
import { balance, realised } from '../state/account-state.ts';
import type { DecisionContext } from './decision-context.ts';
import type { Duty } from './duty.ts';

/** Prices this long after midnight are still those of the day that has ended, ms. */
const PRICED_UNTIL = 60_000;

/** The open day as it stands. With `priced` false nothing is said of what the market has made of it. */
const snapshotOf = ({ account, facts, termsOf }: DecisionContext, priced: boolean): DailySnapshot => {
  const { opened, totals, openDay, cash } = account;
  const { id, currency: home, costing } = opened.account;
  let gain: Money | undefined = 0n;
  const positions: DailySnapshot['positions'] = [];
  for (const { position } of account.positions.values()) {
    const { symbol, qty, lastPrice } = position;
    const terms = termsOf(symbol);
    if (terms === undefined) continue;
    const { currency } = terms.spec;
    const mark = priced ? (facts.mark(symbol) ?? lastPrice) : undefined;
    const rate = mark === undefined || currency === home ? undefined : facts.rate(currency);
    const unpriceable = mark === undefined || (currency !== home && rate === undefined);
    gain =
      unpriceable || gain === undefined
        ? undefined
        : gain + valueAt(position, terms, { costing, mark, rate }).gain;
    positions.push({
      symbol,
      qty: fromUnits(qty),
      avgPrice: fromUnits(unitCost(position, terms, costing)),
      ...(mark !== undefined && { markPrice: fromUnits(mark) }),
    });
  }
  const booked = balance(opened, totals);
  return {
    accountId: id,
    day: dayText(openDay),
    ...(gain !== undefined && { equity: fromMoney(booked + gain), unrealizedPL: fromMoney(gain) }),
    balance: fromMoney(booked),
    realizedPL: fromMoney(realised(opened, totals)),
    fees: fromMoney(totals.fees),
    deposits: fromMoney(totals.deposits),
    cash: [...cash].map(([currency, amount]) => ({ currency, amount: fromMoney(amount) })),
    positions,
  };
};

/**
 * Keeps what an account was at the end of a UTC day. After nights without an engine the last day it ran is closed,
 * without prices: those of its end are gone. The days between have no snapshot.
 */
export const closeDay: Duty = {
  dueAt: ({ openDay }) => (openDay + 1) * DAY_MS,
  perform(context) {
    const end = (context.account.openDay + 1) * DAY_MS;
    const snapshot = snapshotOf(context, context.transaction.time - end <= PRICED_UNTIL);
    context.transaction.emit({ type: 'day-closed', snapshot });
  },
};
