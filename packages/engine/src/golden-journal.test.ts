import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { OrderType, Side } from '@tickwire/contracts';
import { expect, test } from 'vitest';
import { decodeRecord, encodeRecord } from './journal/record-codec.ts';
import { ungrouped } from './money/grouped.ts';
import { redecide } from './redecide.ts';
import { replay } from './state/replay.ts';
import { createBench, trader, usd } from './testing/test-engine.ts';
import { createTestMarket, stock } from './testing/test-market.ts';

// The committed journal is what any machine and any runtime must lead to the same state. After a deliberate change of
// what is journaled or kept, `vitest run src/golden-journal.test.ts -u`, twice, writes it and then the hash again.
const file = './testing/golden-journal.jsonl';
const path = new URL(file, import.meta.url);

const DAY = 86_400_000;
const START = 1_767_225_600_000;

/** A day and a half of two accounts: every kind of order and leg, fills in parts, a flip, a foreign position, a halt, a midnight. */
const record = async (): Promise<string> => {
  let now = START;
  let rate = 1.0837;
  const bench = createBench({
    clock: { now: () => (now += 7) },
    market: createTestMarket(stock, { ...stock, symbol: 'SAP', currency: 'EUR' }),
    accounts: [usd(100_000), { ...usd(50_000, 'B'), costing: 'fifo' }],
    fees: { stock: { perUnit: 0.0035, bps: 0.13, minimum: 0.35 } },
    fx: { rate: (from) => (from === 'EUR' ? rate : undefined) },
  });
  const { engine, print, place } = bench;
  const by = (accountId: string) => ({ actor: trader, accountId });
  print({ ticker: 'ACME', price: 100, bid: 99.98, ask: 100.02, askSize: 20 });
  print({ ticker: 'SAP', price: 200.5 });
  for (const accountId of ['A', 'B']) {
    place({ qty: 33, clientOrderId: `entry-${accountId}` }, accountId);
    place({ symbol: 'SAP', side: Side.SELL, qty: 3 }, accountId);
    place({ type: OrderType.LIMIT, limitPrice: 99, qty: 20 }, accountId);
    place({ type: OrderType.STOP, stopPrice: 101, qty: 5 }, accountId);
    place(
      { type: OrderType.STOP_LIMIT, side: Side.SELL, stopPrice: 97, limitPrice: 96.5, qty: 7 },
      accountId,
    );
  }
  rate = 1.1;
  print({ ticker: 'ACME', price: 99, askSize: 8, size: 3 });
  print({ ticker: 'ACME', price: 98.5 });
  print({ ticker: 'ACME', price: 101.3 });
  place({ side: Side.SELL, qty: 90 }, 'A');
  const resting = place({ type: OrderType.LIMIT, limitPrice: 90, qty: 2 }, 'B');
  const order = { symbol: 'ACME', type: OrderType.LIMIT, side: Side.BUY, qty: 4, limitPrice: 91 };
  engine.submit({ type: 'modify-order', ...by('B'), orderId: resting, order });
  engine.submit({ type: 'cancel-order', ...by('B'), orderId: resting, reason: 'moved' });
  engine.submit({ type: 'set-leverage', ...by('A'), symbol: 'SAP', leverage: 5 });
  place({ qty: 12, takeProfit: 104, stopLoss: 99 }, 'B');
  place({ qty: 6, trailingStopPrice: 1.5, duration: { type: 'IOC' } }, 'B');
  place({ type: OrderType.LIMIT, limitPrice: 96, qty: 3, postOnly: true }, 'B');
  print({ ticker: 'ACME', price: 103, askSize: 30, bidSize: 30 });
  print({ ticker: 'ACME', price: 104.5 });
  print({ ticker: 'ACME', price: 102 });
  engine.submit({ type: 'reverse-position', ...by('A'), positionId: 'SAP' });
  engine.submit({ type: 'edit-brackets', ...by('A'), positionId: 'SAP', brackets: { stopLoss: 190 } });
  engine.submit({ type: 'close-position', ...by('B'), positionId: 'SAP', amount: 1 });
  now = START + DAY;
  engine.wake();
  print({ ticker: 'ACME', price: 97, bid: 96.6, ask: 97.1 });
  engine.submit({ type: 'halt', ...by('A'), level: 'halted', flatten: true, reason: 'drill' });
  engine.submit({ type: 'resume', ...by('A'), reason: 'drill over' });
  await engine.shutDown('end of the recording');
  return bench.journal
    .records()
    .map((record) => `${encodeRecord(record)}\n`)
    .join('');
};

const records = () => readFileSync(path, 'utf8').trimEnd().split('\n').map(decodeRecord);

test('the recording is the committed journal, byte for byte', async () => {
  await expect(await record()).toMatchFileSnapshot(file);
});

test('the committed journal leads to the committed state, applied and decided again', async () => {
  const { seq, stateHash } = replay(records());
  expect({ seq, stateHash }).toMatchInlineSnapshot(`
    {
      "seq": 90,
      "stateHash": "57aa5ce69ba79703",
    }
  `);
  expect(await redecide(records())).toMatchObject({ seq, stateHash, mismatch: undefined });
});

test('a journal from before fills said what they have realised leads to the same state', async () => {
  const text = readFileSync(path, 'utf8').replaceAll(/,"realised":"#-?\d+"/g, '');
  expect(text).not.toContain('realised"');
  const older = () => text.trimEnd().split('\n').map(decodeRecord);
  const { seq, stateHash } = replay(records());
  expect(replay(older())).toEqual({ seq, stateHash });
  expect(await redecide(older())).toMatchObject({ seq, stateHash, mismatch: undefined });
});

test('what a fill has realised is decided again', async () => {
  const [, amount = ''] = /"realised":("#-?\d+")/.exec(readFileSync(path, 'utf8')) ?? [];
  const text = readFileSync(path, 'utf8').replace(amount, '"#1"');
  const { mismatch } = await redecide(text.trimEnd().split('\n').map(decodeRecord));
  expect(mismatch?.decided).toContain(`"realised":${amount}`);
});

test('another process comes to the same state', () => {
  const script = `
    import { readFileSync } from 'node:fs';
    import { decodeRecord, replay } from '${new URL('index.ts', import.meta.url).href}';
    const lines = readFileSync(new URL('${path.href}'), 'utf8').trimEnd().split('\\n');
    process.stdout.write(replay(lines.map(decodeRecord)).stateHash);
  `;
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  });
  expect(printed).toBe(replay(records()).stateHash);
});

test('sentences of earlier versions, whose numbers are not grouped, are no mismatch', async () => {
  const bench = createBench({ market: createTestMarket(stock), accounts: [usd(100_000)] });
  bench.print({ ticker: 'ACME', price: 100 });
  const limits = { account: { maxOrderNotional: 1000 } };
  bench.engine.submit({ type: 'set-limits', actor: trader, accountId: 'A', limits });
  const order = { symbol: 'ACME', type: OrderType.MARKET, side: Side.BUY, qty: 20 };
  bench.engine.submit({ type: 'place-order', actor: trader, accountId: 'A', order });
  await bench.engine.settled();
  const lines = bench.journal.records().map(encodeRecord);
  expect(lines.join('\n')).toContain('maxOrderNotional is 1,000: the order is worth 2,000.00 USD.');
  const older = lines.map(ungrouped);
  expect(older.join('\n')).toContain('maxOrderNotional is 1000: the order is worth 2000.00 USD.');
  expect(await redecide(older.map(decodeRecord))).toMatchObject({ mismatch: undefined });
  const other = older.map((line) => line.replace('worth 2000.00', 'worth 3000.00')).map(decodeRecord);
  expect((await redecide(other)).mismatch).toBeDefined();
});
