import { openStore } from '@tickwire/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestSocket, type ReceivedFrame } from '../contract-tests/test-socket.ts';
import { startServerAt, type ServerAt } from '../test-kit/server-at.ts';
import { FIRST_DAY, importedDays, importedSymbol } from './test-kit/imported-days.ts';
import { ACCOUNT, NOON } from './test-kit/test-bench.ts';

let server: ServerAt;
let socket: TestSocket;
beforeAll(async () => {
  server = await startServerAt(NOON);
  socket = await TestSocket.open(server.url);
});
afterAll(async () => {
  socket.close();
  await server.close();
});

/** What a frame carries, beneath topic and status. */
function valueOf({ payload }: ReceivedFrame): unknown {
  return Object(payload).payload;
}

/** Subscribes and returns the snapshot, or the refusal's message. */
async function subscribe(route: string, payload: object): Promise<unknown> {
  const id = `${route} ${JSON.stringify(payload)}`;
  socket.send(JSON.stringify({ type: `${route}.subscribe`, id, payload }));
  const answer = Object((await socket.take((frame) => frame.id === id)).payload);
  if (answer.status !== 'ok') return String(answer.message);
  return valueOf(await socket.take((frame) => frame.type === `${route}.snapshot`));
}

async function call(method: string, path: string, body: object): Promise<void> {
  const response = await fetch(`${server.url}/api/v1/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.status, path).toBe(200);
}

test('a fill reaches a socket as execution, order, position and equity, in this order', async () => {
  for (const route of ['equity', 'positions', 'orders', 'executions']) {
    await subscribe(route, { accountId: ACCOUNT });
  }
  await call('POST', 'broker/orders', { symbol: 'AAPL', type: 2, side: 1, qty: 10 });
  const seen: string[] = [];
  const isUpdate = ({ type }: ReceivedFrame) => type.endsWith('.update');
  while (!seen.includes('equity.update')) seen.push((await socket.take(isUpdate)).type);
  expect(seen).toEqual([
    'orders.update',
    'executions.update',
    'orders.update',
    'positions.update',
    'equity.update',
  ]);
});

test('an account or symbol that does not exist is refused', async () => {
  for (const route of ['orders', 'positions', 'executions', 'equity', 'broker-connection']) {
    expect(await subscribe(route, { accountId: 'NOBODY' })).toContain('NOBODY');
  }
  expect(await subscribe('executions', { accountId: ACCOUNT, symbol: 'NOPE' })).toContain('NOPE');
  expect(await subscribe('bars', { symbol: 'NOPE', resolution: '1' })).toContain('NOPE');
});

test('an import is charted, replayed and traded on without a restart', async () => {
  const store = openStore({ dataDir: server.dataDir });
  store.imports.replace(importedSymbol('SPX'), importedDays(30));
  store.close();
  expect(await subscribe('bars', { symbol: 'imported:spx', resolution: 'D' })).toEqual(
    importedDays(30).slice(-2),
  );
  const from = FIRST_DAY + 10 * 86_400_000;
  await call('PUT', 'replay/SPX', { from, speed: 1, paused: false });
  const reset = await socket.take(({ type }) => type === 'bars.reset');
  expect(valueOf(reset)).toEqual(importedDays(10).slice(-2));
  await call('POST', 'broker/orders', { symbol: 'SPX', type: 1, side: 1, qty: 5, limitPrice: 108.5 });
  server.clock.advance(1000);
  const execution = valueOf(
    await socket.take(
      (frame) => frame.type === 'executions.update' && Object(valueOf(frame)).symbol === 'SPX',
    ),
  );
  expect(execution).toMatchObject({ symbol: 'SPX', qty: 5 });
  expect(Math.floor(Object(execution).time / 86_400_000) * 86_400_000).toBe(from);
  const bar = await socket.take(({ type }) => type === 'bars.update');
  expect(valueOf(bar)).toEqual(importedDays(11)[10]);
});
