import { createMemoryJournal } from '@tickwire/engine';
import type { Engine, PlaceOrder } from '@tickwire/engine';
import { by, openBenchEngine } from './bench-engine.ts';
import { printTable } from './table.ts';

// The engine alone on one core: submit to events, paper fills, position and account booked, journaled in memory.

const ORDERS = Number(process.argv[2] ?? 400_000);
/** Submitted in one turn of the event loop: what one group commit takes. */
const PER_TURN = 64;
const TARGET = 500_000;

const MARKET = 2;
const LIMIT = 1;

function openEngine(): Engine {
  let now = 0;
  return openBenchEngine({
    clock: { now: () => (now += 1) },
    journal: createMemoryJournal({ capacity: 1000 }),
  });
}

const placing = (type: 1 | 2, side: 1 | -1, qty = 0.5): PlaceOrder => ({
  type: 'place-order',
  ...by,
  order: {
    symbol: 'BTCUSD',
    type,
    side,
    qty,
    ...(type === LIMIT && { limitPrice: 60_000 - side * 100 }),
  },
});
/** Opens, adds, and closes what both have opened. */
const market = [placing(MARKET, 1), placing(MARKET, 1), placing(MARKET, -1, 1)] as const;
const turns = [placing(MARKET, 1), placing(MARKET, -1)] as const;
const resting = [placing(LIMIT, 1), placing(LIMIT, -1)] as const;

function place(engine: Engine, command: PlaceOrder): string {
  const { decision } = engine.submit(command);
  if (!decision.accepted) throw new Error(decision.refusal.detail);
  return decision.result.orderId;
}

/** Mixed: a market order, a resting limit and its cancel in turn. */
function mixed(engine: Engine): (count: number) => void {
  let working = '';
  return (count) => {
    if (count % 3 === 0) place(engine, turns[count % 2 === 0 ? 0 : 1]);
    else if (count % 3 === 1) working = place(engine, resting[count % 2 === 0 ? 0 : 1]);
    else engine.submit({ type: 'cancel-order', ...by, orderId: working });
  };
}

const marketOrders =
  (engine: Engine) =>
  (count: number): void => {
    place(engine, count % 3 === 0 ? market[0] : count % 3 === 1 ? market[1] : market[2]);
  };

async function run(name: string, flow: typeof mixed, subscribed: boolean): Promise<string[]> {
  const engine = openEngine();
  let updates = 0;
  if (subscribed) engine.subscribe(() => (updates += 1));
  const command = flow(engine);
  const cpu = process.cpuUsage();
  const started = process.hrtime.bigint();
  for (let count = 0; count < ORDERS; count += 1) {
    command(count);
    if (count % PER_TURN === 0) await engine.settled();
  }
  await engine.settled();
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const { user, system } = process.cpuUsage(cpu);
  if (subscribed && updates < ORDERS) throw new Error(`Only ${updates} updates of ${ORDERS} orders came.`);
  const perSecond = ORDERS / seconds;
  const shown = [perSecond, (ORDERS / (user + system)) * 1e6, TARGET];
  return [
    name,
    ...shown.map((rate) => Math.round(rate).toLocaleString('en')),
    perSecond >= TARGET ? 'yes' : 'NO',
  ];
}

await run('warm-up', mixed, false);
printTable(
  'Engine alone: submit to journaled events',
  ['flow', 'commands/s', 'per CPU second, collector included', 'target', 'met'],
  [
    await run('market orders, each filled', marketOrders, false),
    await run('the same, every update published', marketOrders, true),
    await run('market, limit and cancel in turn', mixed, false),
  ],
);
