import { OrderStatus, type EmergencyHaltResult, type PlacedOrder } from '@tickwire/contracts';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ServerProcess } from './server-process.ts';

const WORKING = 1000;
const SUBMITTERS = 32;

interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
}

/** A data folder and a server on it, both gone after the test; `restart` gives the next server on the folder. */
async function drill() {
  const dataDir = mkdtempSync(join(tmpdir(), 'tickwire-drill-'));
  let server = await ServerProcess.start(dataDir);
  onTestFinished(async () => {
    await server.kill();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const call = async <Body>(method: string, path: string, body?: object): Promise<Answer<Body>> => {
    const response = await fetch(`${server.url}/api/v1/${path}`, {
      method,
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Body };
  };
  const placed = { count: 0 };
  return {
    dataDir,
    server: () => server,
    call,
    placed,
    /** Places an order that rests far below the market. */
    rest() {
      placed.count += 1;
      const order = { symbol: 'BTCUSD', type: 1, side: 1, qty: 0.01, limitPrice: placed.count / 100 };
      return call<{ orderId?: string; code?: string }>('POST', 'broker/orders', {
        ...order,
        clientOrderId: `drill-${placed.count}`,
      });
    },
    async working(): Promise<readonly PlacedOrder[]> {
      const { body } = await call<PlacedOrder[]>('GET', 'broker/orders');
      return body.filter(({ status }) => status === OrderStatus.WORKING);
    },
    async restart() {
      await server.kill();
      server = await ServerProcess.start(dataDir);
    },
    halted: async () => (await fetch(`${server.url}/health/detailed`)).text(),
  };
}

it('an emergency halt under full load blocks, cancels everything, survives a kill and is lifted by resume alone', async () => {
  const { call, rest, placed, working, restart, halted } = await drill();
  const load = { going: true };
  const accepted = new Set<string>();
  const refusals: unknown[] = [];
  const enough = Promise.withResolvers<void>();
  const submitters = Array.from({ length: SUBMITTERS }, async () => {
    while (load.going) {
      // oxlint-disable-next-line no-await-in-loop
      const { status, body } = await rest();
      if (status === 200) accepted.add(String(body.orderId));
      else refusals.push(body.code);
      if (accepted.size === WORKING) enough.resolve();
    }
  });
  await enough.promise;
  const halt = await call<EmergencyHaltResult>('POST', 'portfolio/emergency-halt', { reason: 'A drill.' });
  const answeredAt = placed.count;
  const sentAfter = await Promise.all([rest(), rest(), rest()]);
  load.going = false;
  await Promise.all(submitters);

  expect(halt).toMatchObject({
    status: 200,
    body: { accounts: [{ halt: { level: 'halted', reason: 'A drill.', by: 'local' }, notCancelled: [] }] },
  });
  expect(halt.body.accounts[0]?.cancelled).toBe(accepted.size);
  expect(accepted.size).toBeGreaterThanOrEqual(WORKING);
  expect(sentAfter.map(({ body }) => body.code)).toEqual(Array(3).fill('account_halted'));
  expect(new Set(refusals)).toEqual(new Set(['account_halted']));
  expect(answeredAt).toBeGreaterThanOrEqual(WORKING);
  expect(await working()).toEqual([]);

  await restart();
  expect(await working()).toEqual([]);
  expect(await halted()).toContain('DEMO-ACCOUNT is halted: A drill.');
  expect(await rest()).toMatchObject({ status: 409, body: { code: 'account_halted' } });
  const resumed = await call('POST', 'portfolio/resume', { reason: 'The drill is over.' });
  expect(resumed).toMatchObject({ status: 200, body: { accounts: [{ halt: { level: 'active' } }] } });
  expect((await rest()).status).toBe(200);
  expect(await working()).toHaveLength(1);
});

it('halts by the file HALT and by SIGUSR2 when the API cannot be reached', async () => {
  const { dataDir, server, call, rest, working, restart, halted } = await drill();
  expect((await rest()).status).toBe(200);
  await call('POST', 'broker/orders', { symbol: 'BTCUSD', type: 2, side: 1, qty: 0.01 });
  const obeyed = () => readdirSync(dataDir).filter((name) => name.startsWith('HALT'));

  writeFileSync(join(dataDir, 'HALT'), 'flatten: the feed is wrong\n');
  await expect.poll(obeyed).toEqual([expect.stringMatching(/^HALT\.obeyed-/)]);
  expect(await halted()).toContain('DEMO-ACCOUNT is halted: the feed is wrong');
  expect(await working()).toEqual([]);
  expect((await call('GET', 'broker/positions')).body).toEqual([]);

  await call('POST', 'portfolio/resume', { reason: 'Mended.' });
  expect((await rest()).status).toBe(200);
  server().signal('SIGUSR2');
  await expect.poll(halted).toContain('The signal SIGUSR2 was received.');
  // Health tells of the halt at once, the orders show what is durable.
  await expect.poll(working).toEqual([]);
  await call('POST', 'portfolio/resume', { reason: 'Mended.' });

  // A file that was put there while no server ran is obeyed before the first order.
  writeFileSync(join(dataDir, 'HALT'), '');
  await restart();
  expect(await rest()).toMatchObject({ status: 409, body: { code: 'account_halted' } });
});
