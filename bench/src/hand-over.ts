import { createStrategyRunner, defineStrategy, type Venue, type VenueReport } from '@tickwire/engine';
import { openJournal } from '@tickwire/store';
import { setTimeout as sleep } from 'node:timers/promises';
import { by, openBenchEngine, quote, run } from './bench-engine.ts';
import { percentile } from './percentile.ts';
import { temporaryDirectory } from './server-process.ts';
import { printTable } from './table.ts';

// An order of a strategy, from its handler to the hand-over to a venue outside the process: it goes there once it is durable.

const PER_SECOND = 500;
const SECONDS = 15;
const WARM_UP_SECONDS = 3;
const TARGET_P50_MS = 1;
const TARGET_P99_MS = 2.5;

const clock = { now: () => Date.now() };

let submittedAt = 0;
const submitted = new Map<string, number>();
const latencies: number[] = [];

/** Fills everything at the quote, at once. */
const venue: Venue = {
  capabilities: {
    name: 'instant',
    orderTypes: [1, 2, 3, 4],
    timeInForce: ['gtc'],
    features: [],
    internal: false,
  },
  stats: () => ({ sent: 0, acknowledged: 0, fills: 0, cancelled: 0, rejected: 0, refused: 0 }),
  connect: () => undefined,
  place({ order: { id, qty, side } }): readonly VenueReport[] {
    latencies.push(performance.now() - (submitted.get(id) ?? Number.NaN));
    submitted.delete(id);
    const price = BigInt(side === 1 ? 60_000_13 : 60_000_11) * 1_000_000n;
    return [{ type: 'filled', orderId: id, qty, price, marketTime: 0 }];
  },
  replace: () => [],
  cancel: () => [],
  restore: () => undefined,
  estimate: () => [],
};

const strategy = defineStrategy({
  id: 'bench',
  name: 'Bench',
  description: 'Buys and sells in turn.',
  symbols: ['BTCUSD'],
  state: () => ({ side: 1 as 1 | -1 }),
  onQuote({ place, state }) {
    submittedAt = performance.now();
    const decision = place({ symbol: 'BTCUSD', type: 2, side: state.side, qty: 0.01 });
    if (!decision.accepted) throw new Error(decision.refusal.detail);
    submitted.set(decision.result.orderId, submittedAt);
    state.side = state.side === 1 ? -1 : 1;
  },
});

const { journal } = await openJournal({ dataDir: temporaryDirectory(), clock, run });
const engine = openBenchEngine({ clock, journal, venue });
const runner = createStrategyRunner({ engine, strategy, accountId: by.accountId, clock, run: '1' });
runner.start();

async function trade(seconds: number): Promise<void> {
  const start = performance.now();
  for (let made = 0; made < seconds * PER_SECOND; await sleep(1)) {
    while (made < ((performance.now() - start) / 1000) * PER_SECOND) {
      runner.quote('BTCUSD', quote);
      made += 1;
    }
  }
  await engine.settled();
}

await trade(WARM_UP_SECONDS);
latencies.length = 0;
await trade(SECONDS);
if (runner.error !== undefined) throw new Error(runner.error);
await engine.shutDown('The bench is over.');
await journal.close();

const sorted = latencies.toSorted((a, b) => a - b);
const p50 = percentile(sorted, 0.5);
const p99 = percentile(sorted, 0.99);
printTable(
  `Strategy orders: from the handler to the hand-over to an external venue, durable in between, ms, at ${PER_SECOND} orders/s`,
  ['', 'orders', 'p50', 'target', 'p99', 'target', 'met'],
  [
    [
      'hand-over',
      String(sorted.length),
      p50.toFixed(2),
      `< ${TARGET_P50_MS}`,
      p99.toFixed(2),
      `< ${TARGET_P99_MS}`,
      p50 < TARGET_P50_MS && p99 < TARGET_P99_MS ? 'yes' : 'NO',
    ],
  ],
);
