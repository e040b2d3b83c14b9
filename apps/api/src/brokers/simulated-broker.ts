import { createFxRate, createSimulatedMarket } from '@tickwire/market';
import { noGaps } from '../services/gap-service.ts';
import type { Broker } from './broker.ts';

/** The simulated market; its accounts are paper ones. */
export function createSimulatedBroker(seed: string): Broker {
  const market = createSimulatedMarket({ seed });
  return {
    market,
    // It trades around the clock: something moves whenever the page is opened.
    defaultSymbols: ['BTCUSD'],
    outside: undefined,
    fxRate: createFxRate(market),
    gaps: noGaps,
    probe: {
      name: 'tws',
      required: false,
      check: () => ({ status: 'disabled', message: 'No Interactive Brokers connection is configured' }),
    },
    metrics: [],
    histograms: [],
    close: async () => undefined,
  };
}
