import type { Instrument } from './instrument.ts';

/** What to look for; a blank or missing part matches everything, and case never matters. */
export interface InstrumentQuery {
  /** Part of the name or description, or `EXCHANGE:` and part of the name. */
  readonly text: string;
  readonly exchange?: string;
  readonly type?: string;
}

/** Instruments that match, best first: the exact name, names that begin so, names that contain it, descriptions. */
export function searchInstruments(
  instruments: readonly Instrument[],
  { text, exchange = '', type = '' }: InstrumentQuery,
): readonly Instrument[] {
  const wanted = text.trim().toUpperCase();
  return instruments
    .filter((instrument) => exchange === '' || instrument.exchange.toUpperCase() === exchange.toUpperCase())
    .filter((instrument) => type === '' || instrument.type === type.toLowerCase())
    .map((instrument) => ({ instrument, rank: rankOf(instrument, wanted) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank)
    .map(({ instrument }) => instrument);
}

function rankOf({ name, exchange, description }: Instrument, wanted: string): number {
  const plain = name.toUpperCase();
  const full = `${exchange}:${name}`.toUpperCase();
  if (wanted === '' || plain === wanted || full === wanted) return 0;
  if (plain.startsWith(wanted) || full.startsWith(wanted)) return 1;
  if (plain.includes(wanted)) return 2;
  return description.toUpperCase().includes(wanted) ? 3 : Infinity;
}
