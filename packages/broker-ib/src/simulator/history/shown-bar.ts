import type { Bar } from '@tickwire/contracts';
import type { SimulatedContract } from '../contracts/simulated-contract.ts';

/** A bar as IB shows it: volume, average and count are -1 where nothing is traded. */
export interface ShownBar {
  /** ms UTC; a day's is its date. */
  readonly time: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number;
  readonly average: number;
  readonly count: number;
}

/** What can be asked for of a contract; others have no data. */
export function canShow({ secType }: SimulatedContract, show: string): boolean {
  switch (show) {
    case 'TRADES':
      return secType !== 'CASH' && secType !== 'CRYPTO';
    // Trades of coins are told under this name alone.
    case 'AGGTRADES':
      return secType === 'CRYPTO';
    case 'ADJUSTED_LAST':
      return secType === 'STK';
    case 'MIDPOINT':
    case 'BID':
    case 'ASK':
    case 'BID_ASK':
      return secType !== 'IND';
    default:
      return false;
  }
}

/** The simulated market trades at bid and ask, one tick apart at least: bids are a tick lower, asks are what is traded. */
export function shownBar({ instrument }: SimulatedContract, show: string, bar: Bar): ShownBar {
  const { time, open, high, low, close, volume } = bar;
  if (show === 'TRADES' || show === 'AGGTRADES' || show === 'ADJUSTED_LAST') {
    const average = Number(((high + low + close) / 3).toFixed(4));
    return {
      time,
      open,
      high,
      low,
      close,
      volume,
      average,
      count: Math.max(1, Math.round(Math.sqrt(volume))),
    };
  }
  const untraded = { volume: -1, average: -1, count: -1 };
  const tick = instrument.minmov / instrument.pricescale;
  const below = (price: number): number => Number((price - tick).toFixed(8));
  switch (show) {
    case 'BID':
      return {
        time,
        open: below(open),
        high: below(high),
        low: below(low),
        close: below(close),
        ...untraded,
      };
    case 'BID_ASK':
      // The open is the average bid, the close the average ask.
      return { time, open: below(open), high, low: below(low), close, ...untraded };
    default:
      return { time, open, high, low, close, ...untraded };
  }
}
