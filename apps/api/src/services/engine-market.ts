import type { InstrumentSpec, MarketView } from '@tickwire/engine';
import { tradingCalendar, type Instrument } from '@tickwire/market';
import type { Clock } from '../clock.ts';
import type { MarketCatalog } from './market-catalog.ts';

/** The market as the engine sees it: the sources of the catalog, now. */
export function createEngineMarket(catalog: MarketCatalog, clock: Clock): MarketView {
  // The engine recognises an unchanged instrument by its identity.
  const specs = new WeakMap<Instrument, InstrumentSpec>();

  const specOf = (instrument: Instrument): InstrumentSpec => {
    let spec = specs.get(instrument);
    if (!spec) {
      spec = {
        symbol: instrument.ticker,
        description: instrument.description,
        type: instrument.type,
        currency: instrument.currency,
        tickSize: instrument.minmov / instrument.pricescale,
        lotSize: instrument.lotSize,
        pointValue: instrument.pointValue,
        tradable: instrument.tradable,
      };
      specs.set(instrument, spec);
    }
    return spec;
  };

  return {
    instrument(symbol) {
      const listing = catalog.find(symbol);
      return listing && specOf(listing.instrument);
    },
    // An imported symbol may have been removed while it is still held: it then has no market.
    quote: (ticker) => {
      const listing = catalog.find(ticker);
      // The last price of a history that is not being replayed lies in the future of whoever traded it.
      if (listing?.imported && !listing.imported.isOpen(ticker, clock.now())) return undefined;
      return listing?.source.quote(ticker, clock.now());
    },
    isOpen: (ticker) => catalog.find(ticker)?.source.isOpen(ticker, clock.now()) ?? false,
    depth: (ticker) => catalog.find(ticker)?.source.depth(ticker, clock.now()),
    // A replay has sessions in its own time alone, and stands at its last print for as long as it is paused.
    sessionEnd(ticker) {
      const listing = catalog.find(ticker);
      return listing === undefined || listing.imported
        ? undefined
        : tradingCalendar(listing.instrument.calendar).sessionEnd(clock.now());
    },
    quoteAge(ticker) {
      const now = clock.now();
      const listing = catalog.find(ticker);
      // While the market is closed nothing newer than its last price exists.
      if (listing === undefined || listing.imported || !listing.source.isOpen(ticker, now)) return undefined;
      const quote = listing.source.quote(ticker, now);
      return quote && (listing.remote?.quoteAge?.(ticker, now) ?? now - quote.time);
    },
  };
}
