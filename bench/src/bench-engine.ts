import { createEngine, createPaperVenue } from '@tickwire/engine';
import type { Engine, EngineOptions, MarketView, Principal, Quote } from '@tickwire/engine';
import { limits } from './open-limits.ts';

/** What the journal of a bench says it ran as. */
export const run = { version: 'bench', runtime: process.version, configHash: '', seed: '' } as const;

/** Who sends the commands of a bench. */
const actor: Principal = { id: 'bench', scopes: ['trade', 'admin'], accounts: 'all' };
export const by = { actor, accountId: 'A' } as const;

export const quote: Quote = {
  time: 0,
  last: 60_000.12,
  bid: 60_000.11,
  ask: 60_000.13,
  bidSize: 1e6,
  askSize: 1e6,
};

const instrument = {
  symbol: 'BTCUSD',
  description: 'Bitcoin',
  type: 'crypto',
  currency: 'USD',
  tickSize: 0.01,
  lotSize: 0.00001,
  pointValue: 1,
  tradable: true,
} as const;

/** One instrument that trades around the clock at one quote. */
const market: MarketView = { instrument: () => instrument, quote: () => quote, isOpen: () => true };

/** An engine in this process with one wealthy account, on the paper venue unless told otherwise. */
export function openBenchEngine(
  options: Pick<EngineOptions, 'clock' | 'journal'> &
    Partial<Pick<EngineOptions, 'venue' | 'snapshot' | 'records'>>,
): Engine {
  const engine = createEngine({
    venue: createPaperVenue(),
    market,
    fx: { rate: () => undefined },
    run,
    accounts: [{ id: by.accountId, name: 'A', type: 'demo', currency: 'USD', deposit: 100_000_000 }],
    onListenerError(error) {
      throw error;
    },
    ...options,
  });
  const { decision } = engine.submit({ type: 'set-limits', ...by, limits });
  if (!decision.accepted) throw new Error(decision.refusal.detail);
  return engine;
}
