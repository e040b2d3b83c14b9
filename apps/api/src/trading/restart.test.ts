import type { EquityCurve, Execution, PlacedOrder } from '@tickwire/contracts';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { demoAccount } from '../accounts-config.ts';
import { startServerAt, type ServerAtOptions } from '../test-kit/server-at.ts';

const NOON = Date.UTC(2026, 2, 11, 15, 0, 30);
const market = { type: 2, side: 1 } as const;

async function started(options: ServerAtOptions = {}) {
  const server = await startServerAt(NOON, options);
  onTestFinished(() => server.close());
  const call = async <Body>(method: string, path: string, body?: object): Promise<Body> => {
    const response = await fetch(`${server.url}/api/v1/${path}`, {
      method,
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    return (await response.json()) as Body;
  };
  return {
    server,
    call,
    get: <Body>(path: string) => call<Body>('GET', path),
    place: (order: object, query = '') =>
      call<{ orderId?: string; code?: string }>('POST', `broker/orders${query}`, order),
    health: async (): Promise<unknown> => (await fetch(`${server.url}/health/detailed`)).json(),
  };
}

test('after a restart orders, positions, fills, money and answers are as they were', async () => {
  const { server, call, get, place } = await started();
  await place({ symbol: 'AAPL', ...market, qty: 10 });
  await place({ symbol: 'BTCUSD', ...market, qty: 0.25 });
  const resting = { symbol: 'MSFT', type: 1, side: 1, qty: 5, limitPrice: 1.5, clientOrderId: 'mine' };
  const { orderId } = await place(resting);
  await call('PUT', 'broker/leverage', { symbol: 'AAPL', orderType: 1, side: 1, leverage: 5 });
  const paths = [
    'broker/orders',
    'broker/positions',
    'broker/executions/AAPL',
    'broker/account',
    'broker/accounts',
  ];
  const read = () => Promise.all(paths.map((path) => get(path)));
  const before = await read();

  await server.restart();
  expect(await read()).toEqual(before);
  expect(await place(resting)).toEqual({ orderId });
  expect(await place({ ...resting, qty: 6 })).toMatchObject({ code: 'idempotency_conflict' });
  await server.restart();
  expect(await read()).toEqual(before);
});

test('the equity curve goes on after a restart', async () => {
  const { server, get } = await started();
  // The last point is that of the question, a moment after what was kept.
  const kept = async () => {
    server.clock.advance(1);
    return (await get<EquityCurve>('portfolio/equity-curve')).points.slice(0, -1);
  };
  const many = async () => (await kept()).length;
  await expect.poll(many).toBe(1);
  const before = await kept();
  server.clock.advance(3_600_000);
  await server.restart();
  await expect.poll(many).toBeGreaterThan(before.length);
  expect((await kept())[0]).toEqual(before[0]);
});

test('a working order meets the prices that come after a restart', async () => {
  const { server, get, place } = await started();
  await place({ symbol: 'BTCUSD', ...market, qty: 0.01 });
  const [{ price } = { price: 0 }] = await get<Execution[]>('broker/executions/BTCUSD');
  const stopPrice = Number((price + 1).toFixed(2));
  await place({ symbol: 'BTCUSD', type: 3, side: 1, qty: 0.01, stopPrice });
  await server.restart();
  for (let minute = 0; minute < 60; minute += 1) server.clock.advance(60_000);
  await expect
    .poll(async () => (await get<PlacedOrder[]>('broker/orders')).map(({ status }) => status))
    .toEqual([2, 2]);
});

test('fills are found again when their read model is gone', async () => {
  const { server, get, place } = await started();
  for (let order = 0; order < 5; order += 1) {
    // oxlint-disable-next-line no-await-in-loop
    await place({ symbol: 'AAPL', ...market, qty: 1, clientOrderId: `buy-${order}` });
  }
  const before = await get<Execution[]>('broker/executions/AAPL');
  expect(before).toHaveLength(5);
  await server.restart(() => {
    for (const suffix of ['', '-wal', '-shm'])
      rmSync(join(server.dataDir, `fills.db${suffix}`), { force: true });
  });
  expect(await get('broker/executions/AAPL')).toEqual(before);
});

test('a journal that has lost its end starts halted and says what is lost, until it is resumed', async () => {
  const { server, call, get, place, health } = await started();
  await place({ symbol: 'AAPL', ...market, qty: 1 });
  await place({ symbol: 'MSFT', type: 1, side: 1, qty: 1, limitPrice: 1 });
  await server.restart(() => {
    const journal = new DatabaseSync(join(server.dataDir, 'journal.db'));
    journal.exec('DELETE FROM records WHERE seq = (SELECT max(seq) FROM records)');
    journal.close();
    // It would stand for what is lost.
    rmSync(join(server.dataDir, 'journal-snapshots'), { recursive: true });
  });
  expect(await health()).toMatchObject({
    status: 'degraded',
    components: {
      journal: { status: 'degraded', message: expect.stringContaining('Lost: event') },
      engine: { status: 'degraded', message: expect.stringContaining('DEMO-ACCOUNT is halted') },
    },
  });
  const order = { symbol: 'AAPL', ...market, qty: 1, clientOrderId: 'after-the-damage' };
  expect(await place(order)).toMatchObject({ code: 'account_halted' });
  expect(await get('broker/positions')).toMatchObject([{ symbol: 'AAPL', qty: 1 }]);
  await server.restart();
  expect(await place(order)).toMatchObject({ code: 'account_halted' });
  await call('POST', 'portfolio/resume', { reason: 'Compared with the statement.' });
  expect(await place(order)).toMatchObject({ orderId: expect.any(String) });
});

test('damage in old records, which a start does not read, halts all accounts as soon as it is found, and once', async () => {
  const { server, call, get, place, health } = await started();
  await place({ symbol: 'AAPL', ...market, qty: 1 });
  await server.restart(() => {
    const journal = new DatabaseSync(join(server.dataDir, 'journal.db'));
    journal.exec(
      `UPDATE records SET line = replace(line, '"AAPL"', '"MSFT"') WHERE line LIKE '%order-placed%'`,
    );
    journal.close();
  });
  await expect.poll(health).toMatchObject({
    status: 'degraded',
    components: {
      journal: { status: 'degraded', message: expect.stringContaining('is not what was written') },
      engine: { status: 'degraded', message: expect.stringContaining('DEMO-ACCOUNT is halted') },
    },
  });
  const order = { symbol: 'AAPL', ...market, qty: 1, clientOrderId: 'after-the-damage' };
  expect(await place(order)).toMatchObject({ code: 'account_halted' });
  expect(await get('broker/positions')).toMatchObject([{ symbol: 'AAPL', qty: 1 }]);
  await call('POST', 'portfolio/resume', { reason: 'Compared with the statement.' });
  await server.restart();
  expect(await place(order)).toMatchObject({ orderId: expect.any(String) });
});

test('without its database a journal goes on from its snapshot, halted', async () => {
  const { server, get, place, health } = await started();
  await place({ symbol: 'AAPL', ...market, qty: 1 });
  await server.restart(() => {
    for (const suffix of ['', '-wal', '-shm'])
      rmSync(join(server.dataDir, `journal.db${suffix}`), { force: true });
  });
  expect(await get('broker/positions')).toMatchObject([{ symbol: 'AAPL', qty: 1 }]);
  expect(await health()).toMatchObject({
    components: {
      journal: { status: 'degraded', message: expect.stringContaining('known from the snapshot') },
    },
  });
  expect(await place({ symbol: 'AAPL', ...market, qty: 1 })).toMatchObject({ code: 'account_halted' });
});

test('accounts are isolated, each with its own currency and costing', async () => {
  const second = { ...demoAccount, id: 'SECOND', name: 'Second', currency: 'EUR', costing: 'fifo' } as const;
  const accounts = [demoAccount, second];
  const { get, place } = await started({ config: { ACCOUNTS: accounts } });
  expect(await get('broker/accounts')).toMatchObject([
    { id: 'DEMO-ACCOUNT', currency: 'USD', costing: 'average' },
    { id: 'SECOND', currency: 'EUR', costing: 'fifo' },
  ]);
  await place({ symbol: 'SAP', ...market, qty: 3 }, '?accountId=SECOND');
  expect(await get('broker/positions')).toEqual([]);
  expect(await get('broker/positions?accountId=SECOND')).toMatchObject([{ symbol: 'SAP', qty: 3 }]);
  expect(await get('broker/positions?accountId=NOBODY')).toMatchObject({ code: 'unknown_account' });
});

test.each([
  [{ currency: 'XYZ' }, 'account DEMO-ACCOUNT is in XYZ, which has no exchange rate'],
  [{ mode: 'live' }, 'Account DEMO-ACCOUNT is in live mode and no live venue is configured'],
] as const)('an account that cannot trade stops the start: %o', async (change, sentence) => {
  const config = { ACCOUNTS: [{ ...demoAccount, ...change }] };
  await expect(startServerAt(NOON, { config })).rejects.toThrow(sentence);
});
