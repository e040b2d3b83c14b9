import type { Bar } from '@tickwire/client';
import { BollingerBands, EMA, MACD, RSI, SMA } from 'trading-signals';
import type { IndicatorSetup } from './indicator-setup.ts';
import { SessionVwap } from './session-vwap.ts';

/** One value for each output of the kind; undefined while there are too few bars. */
export type IndicatorValues = readonly (number | undefined)[];

/** Takes one bar after the other; `replace` says that it is the one before in a later state. Constant work per bar. */
export type Calculation = (bar: Bar, replace: boolean) => IndicatorValues;

interface CalculationMarket {
  /** Names the exchange's day of an instant in ms. */
  dayOf(time: number): number;
  /** Whether bars are shorter than a day. */
  readonly intraday: boolean;
}

/** Begins the calculation of an indicator before the first bar. */
export function createCalculation(
  { kind, parameters }: Pick<IndicatorSetup, 'kind' | 'parameters'>,
  { dayOf, intraday }: CalculationMarket,
): Calculation {
  const [first = 1, second = 1, third = 1] = parameters;
  switch (kind) {
    case 'ema': {
      const ema = new EMA(first);
      return ({ close }, replace) => {
        const value = ema.update(close, replace);
        return [ema.isStable ? value : undefined];
      };
    }
    case 'sma': {
      const sma = new SMA(first);
      return ({ close }, replace) => [sma.update(close, replace) ?? undefined];
    }
    case 'vwap': {
      // Every longer bar would be a day of its own.
      if (!intraday) return () => [undefined];
      const vwap = new SessionVwap(dayOf);
      return (bar, replace) => [replace ? vwap.replace(bar) : vwap.add(bar)];
    }
    case 'bollinger': {
      const bands = new BollingerBands(first, second);
      return ({ close }, replace) => {
        const value = bands.update(close, replace);
        return [value?.middle, value?.upper, value?.lower];
      };
    }
    case 'rsi': {
      const rsi = new RSI(first);
      return ({ close }, replace) => [rsi.update(close, replace) ?? undefined];
    }
    case 'macd': {
      const signal = new EMA(third);
      const macd = new MACD(new EMA(first), new EMA(second), signal);
      return ({ close }, replace) => {
        const value = macd.update(close, replace);
        const ready = signal.isStable ? value : undefined;
        return [ready?.histogram, value?.macd, ready?.signal];
      };
    }
  }
}
