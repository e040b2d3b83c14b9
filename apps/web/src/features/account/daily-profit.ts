import type { DailySnapshot, EquityData, PortfolioMetrics } from '@tickwire/client';

/** What one UTC day made, in the account's currency. */
export interface DailyProfit {
  readonly day: string;
  /** Of equity, apart from deposits; undefined when the account could not be valued at its start or end. */
  readonly total: number | undefined;
  readonly realized: number;
  readonly fees: number;
  /** Equity at its end, or now. */
  readonly equity: number | undefined;
}

type Closing = Pick<DailySnapshot, 'equity' | 'realizedPL' | 'fees' | 'deposits'>;

/** What every day made, the newest first: that of `now` (ms UTC) is the account as it stands. */
export function dailyProfits(
  snapshots: readonly DailySnapshot[],
  account: PortfolioMetrics,
  now: number,
): readonly DailyProfit[] {
  const opening: Closing = { equity: 0, realizedPL: 0, fees: 0, deposits: 0 };
  const today = new Date(now).toISOString().slice(0, 10);
  const days = [...snapshots.filter(({ day }) => day < today), { ...account, day: today }];
  return days
    .map((end, index) => ({ day: end.day, equity: end.equity, ...made(days[index - 1] ?? opening, end) }))
    .toReversed();
}

/** What today has made at the equity of this moment, by what it had made when `asked` was. */
export function dayUntilNow(today: DailyProfit, asked: PortfolioMetrics, live: EquityData): DailyProfit {
  const { total, realized } = today;
  return {
    ...today,
    equity: live.equity,
    total: total === undefined || asked.equity === undefined ? undefined : total + live.equity - asked.equity,
    realized: realized + (live.realizedPL ?? asked.realizedPL) - asked.realizedPL,
  };
}

function made(start: Closing, end: Closing): Pick<DailyProfit, 'total' | 'realized' | 'fees'> {
  return {
    total:
      start.equity === undefined || end.equity === undefined
        ? undefined
        : end.equity - start.equity - (end.deposits - start.deposits),
    realized: end.realizedPL - start.realizedPL,
    fees: end.fees - start.fees,
  };
}
