import type { FxRate, RemoteSource } from '@tickwire/market';
import type { Clock } from '../clock.ts';
import { awaitChange } from '../services/await-change.ts';

const VIA = 'USD';

/** Exchange rates of a source that has to be asked for each pair. */
export interface RemoteFx {
  /** A pair that was not asked for yet is asked for now, and missing until it has a price. */
  readonly rate: FxRate;
  /** What must be waited for before there is a rate; resolves without one when none comes in time. */
  bring(from: string, to: string): Promise<void> | undefined;
  /** Asks again for what could not be had. */
  retry(): void;
  close(): void;
}

interface Pair {
  /** Undefined while it is asked for, and when there is no such pair. */
  ticker: string | undefined;
  failed: boolean;
  stop: (() => void) | undefined;
}

/**
 * Rates from the last prices of a source's currency pairs: the pair itself, its inverse, or both currencies against the US
 * dollar. Pairs are followed from the first time they are needed. A rate is never made up.
 */
export function createRemoteFx(source: RemoteSource, clock: Clock): RemoteFx {
  const pairs = new Map<string, Pair>();
  let closed = false;

  const ask = async (base: string, quote: string, pair: Pair): Promise<void> => {
    pair.failed = false;
    try {
      const instrument = await source.resolve(`${base}${quote}`);
      const isPair =
        instrument?.type === 'forex' && instrument.baseCurrency === base && instrument.currency === quote;
      if (!isPair || closed) return;
      pair.ticker = instrument.ticker;
      pair.stop = source.follow(instrument.ticker);
    } catch {
      pair.failed = true;
    }
  };

  const last = (base: string, quote: string, now: number): number | undefined => {
    const key = `${base}/${quote}`;
    let pair = pairs.get(key);
    if (pair === undefined) {
      pair = { ticker: undefined, failed: false, stop: undefined };
      pairs.set(key, pair);
      void ask(base, quote, pair);
    }
    return pair.ticker === undefined ? undefined : source.quote(pair.ticker, now)?.last;
  };

  const direct: FxRate = (from, to, now) => {
    if (from === to) return 1;
    const rate = last(from, to, now);
    const inverse = last(to, from, now);
    return rate ?? (inverse === undefined ? undefined : 1 / inverse);
  };

  const rate: FxRate = (from, to, now) => {
    const known = direct(from, to, now);
    if (known !== undefined || from === VIA || to === VIA) return known;
    const toDollars = direct(from, VIA, now);
    const fromDollars = direct(VIA, to, now);
    return toDollars === undefined || fromDollars === undefined ? undefined : toDollars * fromDollars;
  };

  return {
    rate,
    bring: (from, to) => awaitChange(source, () => rate(from, to, clock.now()) !== undefined),
    retry() {
      for (const [key, pair] of pairs) {
        const [base = '', quote = ''] = key.split('/');
        if (pair.failed) void ask(base, quote, pair);
      }
    },
    close() {
      closed = true;
      for (const { stop } of pairs.values()) stop?.();
    },
  };
}
