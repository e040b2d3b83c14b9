import type { PreOrder } from '@tickwire/contracts';
import { createEngine } from '../create-engine.ts';
import type { Engine, EngineOptions } from '../engine.ts';
import { createMemoryJournal } from '../journal/memory-journal.ts';
import type { MemoryJournal } from '../journal/memory-journal.ts';
import type { Principal } from '../model/principal.ts';
import type { Journal } from '../ports/journal.ts';
import type { Print } from '../model/quote.ts';
import { createPaperVenue } from '../paper/paper-venue.ts';
import { noLimits } from './no-limits.ts';
import { createTestMarket, stock } from './test-market.ts';
import type { TestMarket } from './test-market.ts';

export const trader: Principal = {
  id: 'trader',
  scopes: ['account', 'trade', 'halt', 'resume', 'admin'],
  accounts: 'all',
};

export const usd = (deposit: number, id = 'A'): EngineOptions['accounts'][number] => ({
  id,
  name: id,
  type: 'demo',
  currency: 'USD',
  deposit,
});

/** What a test engine runs as. */
export const testRun = { version: '0.0.0', runtime: 'test', configHash: '' } as const;

/** A journal that keeps nothing; `append` decides what becomes of a batch. */
export const journalOf = (append: Journal['append']): Journal => ({
  append,
  async *read() {
    // Nothing is kept.
  },
});

export interface Bench {
  readonly engine: Engine;
  readonly market: TestMarket;
  readonly journal: MemoryJournal;
  /** Sets the quote and lets the paper venue see the print. */
  print(print: Partial<Print> & { ticker: string; price: number }): void;
  /** Lets so many ms go by on the engine's clock; returns the time, ms UTC. */
  pass(ms: number): number;
  /** Submits and returns the order id; throws the refusal. */
  place(order: Partial<PreOrder>, accountId?: string): string;
}

/** An engine over the paper venue, free of fees unless asked otherwise, with account A of 100,000 USD. */
export const createBench = (options: Partial<EngineOptions> & { market?: TestMarket } = {}): Bench => {
  const market = options.market ?? createTestMarket(stock);
  const journal = createMemoryJournal({ capacity: Number.MAX_SAFE_INTEGER });
  const venue = createPaperVenue();
  let now = 1_767_225_600_000;
  const engine = createEngine({
    clock: { now: () => (now += 1) },
    journal,
    venue,
    fx: { rate: () => undefined },
    fees: {},
    limits: noLimits,
    run: testRun,
    accounts: [usd(100_000)],
    onListenerError(error) {
      throw error;
    },
    ...options,
    market,
  });
  return {
    engine,
    market,
    journal,
    pass: (ms) => (now += ms),
    print(print) {
      venue.print(market.print(print));
    },
    place(order, accountId = 'A') {
      const { decision } = engine.submit({
        type: 'place-order',
        actor: trader,
        accountId,
        order: { symbol: 'ACME', type: 2, side: 1, qty: 1, ...order },
      });
      if (!decision.accepted) throw new Error(`${decision.refusal.code}: ${decision.refusal.detail}`);
      return decision.result.orderId;
    },
  };
};
