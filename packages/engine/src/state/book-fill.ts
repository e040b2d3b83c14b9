import { Side } from '@tickwire/contracts';
import { addToPool, emptyPool, poolCost, poolHome, reducePool } from '../ledger/cost-pool.ts';
import { LotQueue } from '../ledger/lot-queue.ts';
import { convert } from '../money/fixed-point.ts';
import type { Money, Price, Quantity, Rate } from '../money/fixed-point.ts';
import type { HeldPosition } from './account-state.ts';
import { notional } from '../model/instrument-terms.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';

/** What trades, and at which rate into the account's currency; undefined when it is the same one. */
export interface BookingTerms {
  readonly terms: InstrumentTerms;
  readonly rate: Rate | undefined;
}

/** What a fill makes of a position. Money is in the instrument's currency. */
export interface BookedFill {
  readonly held: HeldPosition;
  /** Signed: positive for what was bought. */
  readonly cost: Money;
  readonly realisedByAverage: Money;
  readonly realisedByFifo: Money;
  /** Whether it has closed anything of the position. */
  readonly reduces: boolean;
}

export const sideOf = (qty: Quantity): Side => (qty < 0n ? Side.SELL : Side.BUY);

/**
 * Books `qty` (signed) at `price` onto a position: what opposes it is closed at its cost basis, by average and by
 * oldest lot, and what is left of the fill opens at its own price.
 */
export const bookFill = (
  before: HeldPosition | undefined,
  { terms, rate }: BookingTerms,
  qty: Quantity,
  price: Price,
  time: number,
): BookedFill => {
  const lots = before?.lots ?? new LotQueue();
  let pool = before?.position.average ?? emptyPool;
  let cost = 0n;
  let realisedByAverage = 0n;
  let realisedByFifo = 0n;
  let opening = qty;

  const reduces = pool.qty !== 0n && pool.qty < 0n !== qty < 0n;
  if (reduces) {
    const rest = pool.qty + qty;
    const flips = rest !== 0n && rest < 0n !== pool.qty < 0n;
    const closing = flips ? -pool.qty : qty;
    opening = flips ? rest : 0n;

    const fifoBefore = lots.cost;
    const averageBefore = poolCost(pool);
    pool = reducePool(pool, closing);
    lots.close(closing);
    cost = notional(terms, price * closing);
    // Sold for -cost what had cost the released basis; for a short both signs turn.
    realisedByAverage = -cost - (averageBefore - poolCost(pool));
    realisedByFifo = -cost - (fifoBefore - lots.cost);
  }
  if (opening !== 0n) {
    const opened = notional(terms, price * opening);
    const both = { own: opened, home: convert(opened, rate) };
    pool = addToPool(pool, opening, both);
    lots.open(opening, both);
    cost += opened;
  }

  return {
    held: {
      position: {
        symbol: terms.spec.symbol,
        qty: pool.qty,
        side: pool.qty === 0n ? sideOf(-qty) : sideOf(pool.qty),
        average: pool,
        averageCost: poolCost(pool),
        averageHome: poolHome(pool),
        fifoCost: lots.cost,
        fifoHome: lots.home,
        lastPrice: price,
        updateTime: time,
      },
      lots,
    },
    cost,
    realisedByAverage,
    realisedByFifo,
    reduces,
  };
};
