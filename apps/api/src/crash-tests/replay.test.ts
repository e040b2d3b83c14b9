import { OrderStatus, type PlacedOrder, type Position, type ReplayState } from '@tickwire/contracts';
import { openStore } from '@tickwire/store';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { FIRST_DAY, importedDays, importedSymbol } from '../services/test-kit/imported-days.ts';
import { ServerProcess } from './server-process.ts';

const DAY = 86_400_000;

async function replaying() {
  const dataDir = mkdtempSync(join(tmpdir(), 'tickwire-crash-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
  const store = openStore({ dataDir });
  store.imports.replace(importedSymbol('SPX'), importedDays(30));
  store.close();
  let server = await ServerProcess.start(dataDir);
  onTestFinished(() => server.kill());
  const call = async <Body>(method: string, path: string, body?: object): Promise<Body> => {
    const response = await fetch(`${server.url}/api/v1/${path}`, {
      method,
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    expect(response.status).toBe(200);
    return (await response.json()) as Body;
  };
  return {
    call,
    state: () => call<ReplayState>('GET', 'replay/SPX'),
    positions: () => call<Position[]>('GET', 'broker/positions'),
    orders: () => call<PlacedOrder[]>('GET', 'broker/orders'),
    async again(end: 'kill' | 'stop') {
      await server[end]();
      server = await ServerProcess.start(dataDir);
    },
  };
}

it.each(['kill', 'stop'] as const)(
  'after a %s a replay stands where it stood: positions are worth what they were, orders work on',
  { timeout: 60_000 },
  async (end) => {
    const { call, state, positions, orders, again } = await replaying();
    await call('PUT', 'replay/SPX', { from: FIRST_DAY + 10 * DAY, speed: 2, paused: true });
    await call('POST', 'replay/SPX/step', { bars: 1 });
    await call('POST', 'broker/orders', { symbol: 'SPX', type: 2, side: 1, qty: 10 });
    await call('POST', 'broker/orders', { symbol: 'SPX', type: 1, side: -1, qty: 9, limitPrice: 125 });
    await call('POST', 'broker/orders', { symbol: 'SPX', type: 1, side: -1, qty: 1, limitPrice: 113 });
    await call('POST', 'replay/SPX/step', { bars: 5 });
    const statuses = async () => (await orders()).map(({ status }) => status);
    // The beat that shows the step to the orders keeps it.
    await expect.poll(statuses).toEqual([OrderStatus.FILLED, OrderStatus.WORKING, OrderStatus.FILLED]);
    const before = { state: await state(), positions: await positions() };
    expect(before.positions[0]?.unrealizedPL).toBeGreaterThan(10);
    expect(before.state).toMatchObject({ status: 'paused', bars_played: 16 });
    await again(end);
    expect({ state: await state(), positions: await positions() }).toEqual(before);
    expect(await statuses()).toEqual([OrderStatus.FILLED, OrderStatus.WORKING, OrderStatus.FILLED]);
    await call('POST', 'replay/SPX/step', { bars: 12 });
    await expect.poll(statuses).not.toContain(OrderStatus.WORKING);
  },
);

it(
  'one that played when the server was killed is paused, where it was seen last',
  { timeout: 60_000 },
  async () => {
    const { call, state, again } = await replaying();
    await call('PUT', 'replay/SPX', { from: FIRST_DAY, speed: 2, paused: false });
    await expect.poll(async () => (await state()).bars_played, { timeout: 20_000 }).toBeGreaterThan(8);
    const before = await state();
    await again('kill');
    const after = await state();
    expect(after).toMatchObject({ status: 'paused', speed: 2 });
    expect(after.bars_played).toBeLessThanOrEqual(before.bars_played + 1);
    expect(after.bars_played).toBeGreaterThan(before.bars_played - 7);
  },
);
