import type { PlaceOrder } from '@tickwire/engine';
import { openJournal } from '@tickwire/store';
import { by, openBenchEngine, run } from './bench-engine.ts';

// Opens the journal in a folder, sends a number of orders through the engine and says what that took.

/** What is printed, as JSON. */
export interface DurableHistory {
  readonly events: number;
  readonly stateHash: string;
  /** From opening the journal to an engine that takes orders. */
  readonly startSeconds: number;
  readonly residentMib: number;
}

const [dataDir = '', orders = '0'] = process.argv.slice(2);

const WORKING = 1000;
const PER_TURN = 256;
const SNAPSHOT_EVENTS = 20_000;
let now = 1_767_225_600_000;
const clock = { now: () => (now += 1) };

const started = process.hrtime.bigint();
const opened = await openJournal({ dataDir, clock, run });
const engine = openBenchEngine({
  clock,
  journal: opened.journal,
  snapshot: opened.snapshot,
  records: opened.tail,
});
await engine.settled();
const startSeconds = Number(process.hrtime.bigint() - started) / 1e9;

let events = opened.seq;
engine.onRecord((record) => {
  events = record.seq + record.events.length - 1;
});

let keys = 0;
/** Every order has a key: the newest 100,000 are remembered. */
const place = (fields: Pick<PlaceOrder['order'], 'type' | 'side'> & { limitPrice?: number }): string => {
  keys += 1;
  const order = { symbol: 'BTCUSD', qty: 0.01, clientOrderId: `bench-${keys}`, ...fields };
  const { decision } = engine.submit({ type: 'place-order', ...by, order });
  if (!decision.accepted) throw new Error(decision.refusal.detail);
  return decision.result.orderId;
};

/** Every second order is filled at once; the others rest until a thousand younger ones do. */
const working: string[] = [];
let snapshotAt = events + SNAPSHOT_EVENTS;
let keeping: Promise<unknown> | undefined;
for (let count = 0; count < Number(orders); count += 1) {
  if (count % 2 === 0) {
    place({ type: 2, side: count % 4 === 0 ? 1 : -1 });
  } else {
    working.push(place({ type: 1, side: 1, limitPrice: 50_000 - (count % 1000) }));
    const oldest = working.length > WORKING ? working.shift() : undefined;
    if (oldest !== undefined) engine.submit({ type: 'cancel-order', ...by, orderId: oldest });
  }
  if (count % PER_TURN === 0) await engine.settled();
  if (events >= snapshotAt && keeping === undefined) {
    snapshotAt = events + SNAPSHOT_EVENTS;
    keeping = opened.journal.keepSnapshot().finally(() => {
      keeping = undefined;
    });
  }
}
await engine.settled();
await keeping;
const history: DurableHistory = {
  events,
  stateHash: engine.stateHash(),
  startSeconds,
  residentMib: process.memoryUsage().rss / 1024 / 1024,
};
console.log(JSON.stringify(history));
await opened.journal.close();
