import { execFile, spawn } from 'node:child_process';
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repository } from '../workspace.ts';
import { copyRepository } from './repository-copy.ts';

// Adding a route takes one contract, the generation and one service: this does exactly that in a copy.

const contract = `import { z } from 'zod';
import { defineWsRoute } from '../../../ws-route.ts';
import { Price, Quantity, TimestampMs } from '../../shared/price.ts';
import { SymbolName } from '../../shared/symbol-name.ts';

export const trades = defineWsRoute({
  name: 'trades',
  request: z.object({ symbol: SymbolName }).meta({ id: 'TradesRequest' }),
  update: z.object({ time: TimestampMs, price: Price, size: Quantity }).meta({ id: 'Trade' }),
  delivery: { class: 'every' },
  scope: 'market',
  summary: 'Every print of a symbol',
  snapshot: 'Nothing.',
  examples: { request: [{ symbol: 'BTCUSD' }], update: [{ time: 1767225600000, price: 60000, size: 0.1 }] },
});
`;

const service = `import type { TradesRequest, TradesUpdate } from '../ws/generated/trades-router.ts';
import type { RouteService } from '../ws/route-service.ts';

export const tradesStream: RouteService<TradesRequest, TradesUpdate> = {
  resolve: (request) => request,
  snapshot: () => [],
  start(_request, topic) {
    const timer = setInterval(() => topic.publish({ time: 1, price: 60000, size: 0.1 }), 10);
    return () => clearInterval(timer);
  },
};
`;

const run = promisify(execFile);
let copy: Awaited<ReturnType<typeof copyRepository>>;

beforeAll(async () => {
  copy = await copyRepository(repository.root);
});
afterAll(() => copy.remove());

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(copy.path, path)), { recursive: true });
  await writeFile(join(copy.path, path), text);
}

/** Puts `addition` after `anchor`, which the file must have. */
async function insert(path: string, anchor: string, addition: string): Promise<void> {
  const text = await readFile(join(copy.path, path), 'utf8');
  expect(text).toContain(anchor);
  await write(path, text.replace(anchor, anchor + addition));
}

const node = (...args: string[]) => run(process.execPath, args, { cwd: copy.path });

/** What the type check of the server complains about. */
async function typeErrors(): Promise<string[]> {
  const check = node('node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false', '-p', 'apps/api');
  const { stdout } = await check.catch((failed: { stdout: string }) => failed);
  return stdout.split('\n').filter((line) => line.includes('error TS'));
}

/** Starts the server of the copy, subscribes and returns the first update. */
async function firstUpdate(): Promise<unknown> {
  const server = spawn(process.execPath, ['apps/api/src/main.ts'], {
    cwd: copy.path,
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'silent', DATA_DIR: join(copy.path, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    for await (const line of createInterface({ input: server.stdout })) {
      const [url] = /http:\/\/\S+/.exec(line) ?? [];
      if (url !== undefined) return await subscribed(url);
    }
    throw new Error('The server of the copy ended before it listened.');
  } finally {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    if (server.exitCode === null && server.kill('SIGTERM')) await ended;
  }
}

async function subscribed(url: string): Promise<unknown> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/api/v1/ws`);
  const update = Promise.withResolvers<unknown>();
  socket.addEventListener('open', () => {
    socket.send(JSON.stringify({ type: 'trades.subscribe', id: 1, payload: { symbol: 'BTCUSD' } }));
  });
  socket.addEventListener('close', () => update.reject(new Error('The socket was closed.')));
  socket.addEventListener('message', ({ data }) => {
    const frame = JSON.parse(String(data));
    if (frame.type === 'trades.update') update.resolve(frame);
  });
  try {
    return await update.promise;
  } finally {
    socket.close();
  }
}

test(
  'a new route needs its contract, the generation and a service, and then streams',
  { timeout: 240_000 },
  async () => {
    await write('packages/contracts/src/v1/market/trades/ws.ts', contract);
    await insert(
      'packages/contracts/src/v1/index.ts',
      '',
      `import { trades } from './market/trades/ws.ts';\n`,
    );
    await insert('packages/contracts/src/v1/index.ts', 'export const wsRoutes = {', '\n  trades,');
    for (const command of ['lint-response-models', 'export-asyncapi', 'ws-routers']) {
      await node('packages/codegen/src/main.ts', command);
    }

    const missing = await typeErrors();
    expect(missing).toEqual([expect.stringMatching(/^apps\/api\/src\/compose\.ts.*'trades' is missing/)]);

    await write('apps/api/src/services/trades-stream.ts', service);
    await insert(
      'apps/api/src/compose.ts',
      '',
      `import { tradesStream } from './services/trades-stream.ts';\n`,
    );
    await insert(
      'apps/api/src/compose.ts',
      'const services: WsServices = {',
      '\n      trades: tradesStream,',
    );
    expect(await typeErrors()).toEqual([]);

    expect(await firstUpdate()).toMatchObject({
      type: 'trades.update',
      payload: { topic: 'trades:{"symbol":"BTCUSD"}', payload: { time: 1, price: 60000, size: 0.1 } },
    });
  },
);
