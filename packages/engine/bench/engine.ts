/**
 * Orders per second through the engine alone, on one core: market orders over the paper venue, each with its fill,
 * position and account, into an in-memory journal. Prints a table; CPU counts the collector's threads too and does not
 * depend on what else the machine does. `node packages/engine/bench/engine.ts [orders]`
 */
import { createEngine, createMemoryJournal, createPaperVenue } from '../src/index.ts';
import type { PlaceOrder, Quote } from '../src/index.ts';

const orders = Number(process.argv[2] ?? 400_000);
const PER_TURN = 64;

const quote: Quote = { time: 0, last: 60_000.12, bid: 60_000.11, ask: 60_000.13, bidSize: 1e6, askSize: 1e6 };
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

interface Row {
  readonly 'orders/s': number;
  readonly 'orders/CPU s': number;
}

const run = async (subscribed: boolean): Promise<Row> => {
  let now = 0;
  const engine = createEngine({
    clock: { now: () => now },
    journal: createMemoryJournal({ capacity: 1000 }),
    venue: createPaperVenue(),
    market: { instrument: () => instrument, quote: () => quote, isOpen: () => true },
    fx: { rate: () => undefined },
    accounts: [{ id: 'A', name: 'A', type: 'demo', currency: 'USD', deposit: 100_000 }],
  });
  let updates = 0;
  if (subscribed) engine.subscribe(() => (updates += 1));
  const actor = { id: 'bench', scopes: ['trade'], accounts: 'all' } as const;
  const commands = ([1, -1] as const).map((side): PlaceOrder => ({
    type: 'place-order',
    actor,
    accountId: 'A',
    order: { symbol: 'BTCUSD', type: 2, side, qty: 0.5 },
  }));
  const cpu = process.cpuUsage();
  const started = process.hrtime.bigint();
  for (let count = 0; count < orders; count += 1) {
    now += 1;
    const command = commands[count % 5 < 2 || count % 2 === 0 ? 0 : 1];
    if (command !== undefined) engine.submit(command);
    if (count % PER_TURN === 0) await engine.settled();
  }
  await engine.settled();
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const { user, system } = process.cpuUsage(cpu);
  if (subscribed && updates < orders * 4)
    throw new Error(`Only ${updates} updates of ${orders} orders were published.`);
  return {
    'orders/s': Math.round(orders / seconds),
    'orders/CPU s': Math.round((orders / (user + system)) * 1e6),
  };
};

const rows: Record<string, Row> = {};
for (const [name, subscribed] of [
  ['warm-up', false],
  ['market order -> fill, journal', false],
  ['the same, with a subscriber', true],
] as const) {
  rows[name] = await run(subscribed);
}
delete rows['warm-up'];
console.table(rows);
