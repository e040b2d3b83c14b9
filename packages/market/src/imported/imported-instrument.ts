import type { SymbolType } from '@tickwire/contracts';
import type { Instrument } from '../instrument/instrument.ts';

/** What an import finds out about its symbol. */
export interface ImportedFacts {
  readonly ticker: string;
  readonly description: string;
  readonly type: SymbolType;
  readonly exchange: string;
  readonly currency: string;
  /** Tick size is `minmov / pricescale`. */
  readonly minmov: number;
  readonly pricescale: number;
  /** Decimals of the volumes: fractional ones make orders fractional. */
  readonly volumePrecision: number;
  /** Of the first bar, ms UTC. */
  readonly firstTime: number;
}

/** Imported prices as an instrument. Whatever its kind it can be traded, and its data decides when it is open. */
export function importedInstrument(facts: ImportedFacts): Instrument {
  const { ticker, description, type, exchange, currency, minmov, pricescale, volumePrecision, firstTime } =
    facts;
  return {
    ticker,
    name: ticker,
    description,
    type,
    exchange,
    currency,
    calendar: '24x7',
    tradable: true,
    minmov,
    pricescale,
    ...(type === 'forex' ? { minmove2: 10 } : {}),
    lotSize: 1 / 10 ** volumePrecision,
    pointValue: 1,
    volumePrecision,
    genesis: firstTime,
  };
}
