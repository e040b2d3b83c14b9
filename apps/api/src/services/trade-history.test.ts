import { toMoney, toUnits, type Journal, type JournalRecord } from '@tickwire/engine';
import { openFillStore, type FillStore } from '@tickwire/store';
import { expect, onTestFinished, test } from 'vitest';
import { ACCOUNT, temporaryFolder, testBench } from './test-kit/test-bench.ts';
import { TradeHistory } from './trade-history.ts';

const DAY = 86_400_000;

test('fills are found by account and symbol after the engine has let go of them', async () => {
  const { broker, caller, engine, clock, history } = testBench();
  const buy = (symbol: string) => broker.placeOrder(caller, { symbol, type: 2, side: 1, qty: 1 });
  await buy('AAPL');
  await buy('MSFT');
  const [apple] = engine.executions(ACCOUNT, 'AAPL');
  clock.advance(DAY);
  engine.wake();
  expect(engine.executions(ACCOUNT)).toEqual([]);
  await buy('AAPL');
  expect(history.fills(ACCOUNT, 'AAPL')).toEqual([apple, ...engine.executions(ACCOUNT, 'AAPL')]);
  expect(history.fills(ACCOUNT, 'AAPL')).toEqual(broker.executions(caller, 'nasdaq:aapl'));
  expect(history.fills(ACCOUNT, 'TSLA')).toEqual([]);
  expect(history.fills('NOBODY', 'AAPL')).toEqual([]);
});

const filled = (seq: number): JournalRecord => ({
  seq,
  time: seq,
  accountId: ACCOUNT,
  cause: { kind: 'run' },
  events: [
    { type: 'order-accepted', orderId: `ORDER-${seq}` },
    {
      type: 'order-filled',
      fillId: `FILL-${seq + 1}`,
      orderId: `ORDER-${seq}`,
      symbol: 'AAPL',
      side: 1,
      qty: toUnits(1),
      price: toUnits(100),
      fee: 0n,
      commission: 0n,
      rate: undefined,
      marketTime: seq,
    },
  ],
});

const clock = { now: () => 0 };

/** A journal of so many records, from `seq` on. */
function journalOf(records: number): Pick<Journal, 'read'> {
  return {
    async *read(from) {
      for (let index = 0; index < records; index += 1) {
        const record = filled(1 + 2 * index);
        if ('seq' in from && record.seq >= from.seq) yield record;
      }
    },
  };
}

const idsOf = (history: TradeHistory) => history.fills(ACCOUNT, 'AAPL').map(({ id }) => id);

test('after a crash the fills that were not written are taken from the journal, once, while new ones come', async () => {
  const dataDir = temporaryFolder();
  const before = openFillStore(dataDir, 0);
  const first = new TradeHistory({ store: before, journal: journalOf(0), clock, journalSeq: 0 });
  first.take(filled(1));
  first.flush();
  first.take(filled(3));
  before.close();

  const store = openFillStore(dataDir, 6);
  onTestFinished(() => store.close());
  const history = new TradeHistory({ store, journal: journalOf(5), clock, journalSeq: 6 });
  const caughtUp = history.catchUp();
  history.take(filled(7));
  history.flush();
  await caughtUp;
  const all = ['FILL-2', 'FILL-4', 'FILL-6', 'FILL-8'];
  expect(idsOf(history)).toEqual(all);
  history.flush();
  expect(idsOf(history)).toEqual(all);
  expect(store.seq).toBe(8);
});

test('what is told of a fill later stands in its place, and one that is taken back is none', () => {
  const store = openFillStore(temporaryFolder(), 0);
  const history = new TradeHistory({ store, journal: journalOf(0), clock, journalSeq: 0 });
  onTestFinished(() => history.close());
  const fill = {
    fillId: 'FILL-2',
    orderId: 'ORDER-1',
    symbol: 'AAPL',
    side: 1,
    price: toUnits(99),
    commission: toMoney(1.5),
    marketTime: 1,
  } as const;
  const was = { qty: toUnits(1), price: toUnits(100) };
  const told = (seq: number, qty: number): JournalRecord => {
    const corrected = { type: 'fill-corrected', ...fill, qty: toUnits(qty), was } as const;
    return { ...filled(seq), events: [{ ...corrected, executionId: `x.${seq}`, rate: undefined }] };
  };
  history.take(filled(1));
  history.take(filled(3));
  history.flush();
  history.take(told(5, 3));
  const shown = [
    { id: 'FILL-2', qty: 3, price: 99, commission: 1.5 },
    { id: 'FILL-4', qty: 1 },
  ];
  expect(history.fills(ACCOUNT, 'AAPL')).toMatchObject(shown);
  history.flush();
  expect(history.fills(ACCOUNT, 'AAPL')).toMatchObject(shown);
  history.take(told(6, 0));
  expect(idsOf(history)).toEqual(['FILL-4']);
});

test('what a fill has realised is kept, and with what is told of it later', () => {
  const store = openFillStore(temporaryFolder(), 0);
  const history = new TradeHistory({ store, journal: journalOf(0), clock, journalSeq: 0 });
  onTestFinished(() => history.close());
  const closing = filled(1);
  const realising = closing.events.map((event) => ({ ...event, realised: toMoney(-2.5) }));
  history.take({ ...closing, events: realising });
  history.take(filled(3));
  history.flush();
  const [first, second] = history.fills(ACCOUNT, 'AAPL');
  expect(first?.realizedPL).toBe(-2.5);
  expect(second).not.toHaveProperty('realizedPL');
});

test('what cannot be written now is told all the same, and written later', () => {
  const store = openFillStore(temporaryFolder(), 0);
  let full = true;
  const failing: FillStore = {
    ...store,
    get seq() {
      return store.seq;
    },
    add(fills, upTo) {
      if (full) throw new Error('The disk is full.');
      store.add(fills, upTo);
    },
  };
  const history = new TradeHistory({ store: failing, journal: journalOf(0), clock, journalSeq: 0 });
  onTestFinished(() => history.close());
  history.take(filled(1));
  expect(() => history.flush()).toThrow('full');
  expect(idsOf(history)).toEqual(['FILL-2']);
  full = false;
  history.flush();
  expect(store.newest(ACCOUNT, 'AAPL', 10)).toHaveLength(1);
  expect(idsOf(history)).toEqual(['FILL-2']);
});

test('a history that cannot be made up holds nothing, says so, and is made up later', async () => {
  const store = openFillStore(temporaryFolder(), 6);
  let now = 0;
  let readable = false;
  const journal: Pick<Journal, 'read'> = {
    read(from) {
      if (!readable) throw new Error('The disk cannot be read.');
      return journalOf(6).read(from);
    },
  };
  const history = new TradeHistory({ store, journal, clock: { now: () => now }, journalSeq: 6 });
  onTestFinished(() => history.close());
  await history.catchUp();
  expect(history.failure).toMatchObject({ message: 'The disk cannot be read.' });
  history.take(filled(7));
  history.flush();
  expect(idsOf(history)).toEqual([]);
  readable = true;
  now = 9999;
  history.flush();
  expect(history.failure).toBeDefined();
  now = 10_000;
  history.flush();
  history.take(filled(9));
  await expect.poll(() => history.failure).toBeUndefined();
  history.flush();
  expect(idsOf(history)).toEqual(['FILL-2', 'FILL-4', 'FILL-6', 'FILL-8', 'FILL-10']);
  expect(store.seq).toBe(10);
});

test('fills that wait for too long are let go of and read from the journal', async () => {
  const store = openFillStore(temporaryFolder(), 0);
  const history = new TradeHistory({ store, journal: journalOf(10_002), clock, journalSeq: 0 });
  onTestFinished(() => history.close());
  for (let index = 0; index < 10_001; index += 1) history.take(filled(1 + 2 * index));
  expect(idsOf(history)).toEqual([]);
  history.flush();
  history.take(filled(20_003));
  await expect.poll(() => store.seq).toBe(20_002);
  history.flush();
  expect(store.seq).toBe(20_004);
  expect(idsOf(history).slice(-1)).toEqual(['FILL-20004']);
});
