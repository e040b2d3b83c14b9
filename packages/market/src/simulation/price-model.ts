import type { Instrument } from '../instrument/instrument.ts';
import type { Factor } from './factors.ts';

/** How the price of a simulated instrument behaves. Volatilities are standard deviations of daily log returns. */
export interface PriceModel {
  /** Levels the price is led through, `[YYYY-MM-DD, price]`, ascending; it wanders freely around the way between. */
  readonly levels: readonly (readonly [date: string, price: number])[];
  /** Log growth a year after the last level. */
  readonly growth: number;
  /** How strongly it moves with what moves others too. */
  readonly exposures: readonly (readonly [factor: Factor, weight: number])[];
  /** Volatility of what moves it alone. */
  readonly ownVolatility: number;
  /** Share of a weekday's variance that falls outside the session and shows as a gap at the open. */
  readonly overnight: number;
  /** Units traded on an average day; 0 for an index. */
  readonly dailyVolume: number;
  /** Usual distance from bid to ask, in ticks. */
  readonly spreadTicks: number;
  /** Usual size at the best bid and ask, in units. */
  readonly bookSize: number;
  /**
   * Shape of the day from -1 to 1: 1 doubles activity at open and close and halves it at noon, 0 is even, negative
   * is busiest in mid-session.
   */
  readonly dayShape: number;
}

/** An instrument of the simulated market. */
export interface SimulatedInstrument {
  readonly instrument: Instrument;
  readonly model: PriceModel;
}
