import type { InstrumentSpec, MarketView } from '@tickwire/engine';
import type { Instrument, RemoteSource } from '@tickwire/market';
import type { Scheduler } from '@tickwire/resilience';

const specOf = (instrument: Instrument): InstrumentSpec => ({
  symbol: instrument.ticker,
  description: instrument.description,
  type: instrument.type,
  currency: instrument.currency,
  tickSize: instrument.minmov / instrument.pricescale,
  lotSize: instrument.lotSize,
  pointValue: instrument.pointValue,
  tradable: instrument.tradable,
});

/** The market of the adapter as an engine sees it, now. */
export function marketView(source: RemoteSource, scheduler: Scheduler): MarketView {
  // The engine recognises an unchanged instrument by its identity.
  const specs = new WeakMap<Instrument, InstrumentSpec>();
  const find = (symbol: string): Instrument | undefined =>
    source.instruments.find(({ ticker }) => ticker === symbol);
  return {
    instrument(symbol) {
      const instrument = find(symbol);
      if (instrument === undefined) return undefined;
      const spec = specs.get(instrument) ?? specOf(instrument);
      specs.set(instrument, spec);
      return spec;
    },
    quote: (ticker) => (find(ticker) === undefined ? undefined : source.quote(ticker, scheduler.now())),
    isOpen: (ticker) => find(ticker) !== undefined && source.isOpen(ticker, scheduler.now()),
  };
}
