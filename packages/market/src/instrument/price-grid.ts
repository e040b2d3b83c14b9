import type { Instrument } from './instrument.ts';

/** Price of a whole number of ticks, as the nearest number to its decimal. */
export function priceOf(instrument: Instrument, ticks: number): number {
  return (ticks * instrument.minmov) / instrument.pricescale;
}

/** A price in ticks, rounded to the nearest. */
export function ticksOf(instrument: Instrument, price: number): number {
  return Math.round((price * instrument.pricescale) / instrument.minmov);
}

/** Units of a whole number of the smallest volume, 10 to the power of minus `volumePrecision`. */
export function unitsOf(instrument: Instrument, lots: number): number {
  return lots / 10 ** instrument.volumePrecision;
}

/** A volume or size in the smallest volumes, rounded to the nearest. */
export function lotsOf(instrument: Instrument, units: number): number {
  return Math.round(units * 10 ** instrument.volumePrecision);
}
