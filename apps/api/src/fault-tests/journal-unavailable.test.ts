import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync, appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { ServerProcess } from '../crash-tests/server-process.ts';
import { startServerAt } from '../test-kit/server-at.ts';

const NOON = Date.UTC(2026, 2, 11, 15, 0, 30);

interface Answer {
  readonly status: number;
  readonly body: { readonly code?: string; readonly orderId?: string; readonly detail?: string };
}

async function call(url: string, path: string, body?: object): Promise<Answer> {
  const response = await fetch(
    `${url}${path}`,
    body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    },
  );
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

const buy = (url: string, clientOrderId: string): Promise<Answer> =>
  call(url, '/api/v1/broker/orders', {
    symbol: 'BTCUSD',
    type: 1,
    side: 1,
    qty: 0.01,
    limitPrice: 5,
    clientOrderId,
  });

const orderIds = async (url: string): Promise<unknown> => {
  const orders = (await (await fetch(`${url}/api/v1/broker/orders`)).json()) as { id: string }[];
  return orders.map(({ id }) => id);
};

it('while another program locks the journal no order is taken; afterwards nothing is lost or doubled', async () => {
  const server = await startServerAt(NOON);
  onTestFinished(() => server.close());
  const { url, clock, dataDir } = server;
  const first = await buy(url, 'first');
  expect(first.status).toBe(200);

  const other = new DatabaseSync(join(dataDir, 'journal.db'));
  other.exec('BEGIN IMMEDIATE');
  expect(await buy(url, 'locked')).toMatchObject({ status: 503, body: { code: 'outcome_unknown' } });
  expect(await buy(url, 'later')).toMatchObject({
    status: 503,
    body: { code: 'journal_unavailable', detail: expect.stringContaining('another program holds a lock') },
  });
  expect(await orderIds(url)).toEqual([first.body.orderId]);
  expect((await call(url, '/health/ready')).status).toBe(503);
  expect(await call(url, '/health/detailed')).toMatchObject({
    body: { status: 'unhealthy', components: { journal: { status: 'unhealthy' } } },
  });

  other.close();
  clock.advance(1000);
  await expect.poll(async () => (await call(url, '/health/ready')).status).toBe(200);
  const locked = await buy(url, 'locked');
  expect(locked.status).toBe(200);
  expect(await orderIds(url)).toEqual([first.body.orderId, locked.body.orderId]);
  expect((await buy(url, 'later')).status).toBe(200);
});

it('a halt is in force at once while the journal cannot be written, and durable once it can', async () => {
  const server = await startServerAt(NOON);
  onTestFinished(() => server.close());
  const { url, clock, dataDir } = server;
  expect((await buy(url, 'first')).status).toBe(200);

  const other = new DatabaseSync(join(dataDir, 'journal.db'));
  other.exec('BEGIN IMMEDIATE');
  expect((await buy(url, 'locked')).status).toBe(503);
  const halt = call(url, '/portfolio/emergency-halt', {});
  const retried = setInterval(() => clock.advance(1000), 10);
  expect(await halt).toMatchObject({
    status: 200,
    body: { accounts: [{ halt: { level: 'halted' }, durable: false, notCancelled: ['ORDER-1', 'ORDER-2'] }] },
  });
  other.close();
  await expect.poll(async () => (await call(url, '/health/ready')).status).toBe(200);
  clearInterval(retried);
  expect(await buy(url, 'later')).toMatchObject({ status: 409, body: { code: 'account_halted' } });
  expect(await call(url, '/portfolio/emergency-halt', {})).toMatchObject({
    status: 200,
    body: { accounts: [{ halt: { level: 'halted' }, durable: true, notCancelled: [] }] },
  });
});

/** A user namespace lets a test without privileges have a small disk of its own. */
const hasNamespaces =
  spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs -o size=1m tmpfs /mnt']).status === 0;

it.skipIf(!hasNamespaces)(
  'on a full disk no order is taken; afterwards nothing is lost or doubled',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tickwire-full-'));
    const dataDir = join(folder, 'small');
    mkdirSync(dataDir);
    const mount = `mount -t tmpfs -o size=6m tmpfs ${dataDir} && cd ${dataDir} && exec "$0" "$@"`;
    const server = await ServerProcess.start(dataDir, {}, ['unshare', '-rm', 'sh', '-c', mount]);
    onTestFinished(async () => {
      await server.kill();
      rmSync(folder, { recursive: true, force: true });
    });
    const filler = join(`/proc/${server.pid}/root`, dataDir, 'filler');
    writeFileSync(filler, '');
    fill(filler);

    const taken: string[] = [];
    let refused: Answer | undefined;
    for (let number = 0; refused === undefined && number < 2000; number += 1) {
      // oxlint-disable-next-line no-await-in-loop
      const answer = await buy(server.url, `full-${number}`);
      if (answer.status === 200) taken.push(String(answer.body.orderId));
      else refused = answer;
    }
    expect(refused).toMatchObject({ status: 503, body: { code: 'outcome_unknown' } });
    expect(await buy(server.url, 'refused')).toMatchObject({
      status: 503,
      body: { code: 'journal_unavailable', detail: expect.stringContaining('the disk is full') },
    });
    expect(await orderIds(server.url)).toEqual(taken);

    rmSync(filler);
    await expect.poll(async () => (await buy(server.url, 'refused')).status).toBe(200);
    const again = await buy(server.url, `full-${taken.length}`);
    expect(again.status).toBe(200);
    expect(await orderIds(server.url)).toHaveLength(taken.length + 2);
    await server.stop();
    expect(server.logged('the engine has stopped')).toBeDefined();
  },
);

function fill(file: string): void {
  for (const size of [65_536, 4096, 512]) {
    for (let written = true; written;) {
      try {
        appendFileSync(file, Buffer.alloc(size));
      } catch {
        written = false;
      }
    }
  }
}
