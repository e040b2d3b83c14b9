import { expect, onTestFinished, test } from 'vitest';
import { ApiError } from '../api-error.ts';
import type { SocketPolicy } from './socket-policy.ts';
import { TestClient } from './test-kit/test-client.ts';
import { startTestGateway } from './test-kit/test-gateway.ts';
import { MemoryService, testServices, type Level, type LevelsRequest } from './test-kit/test-routes.ts';

/** Levels of symbols that have to be asked for; the test answers. `READY` is known. */
class RemoteLevels extends MemoryService<LevelsRequest, Level> {
  readonly asked = new Map<string, PromiseWithResolvers<void>>();

  constructor() {
    super(
      ({ symbol }) => symbol,
      ({ price }) => price,
      ({ symbol }) => ({ symbol: symbol.toUpperCase() }),
    );
  }

  prepare({ symbol }: LevelsRequest): Promise<void> | undefined {
    if (symbol === 'READY') return undefined;
    const question = this.asked.get(symbol) ?? Promise.withResolvers<void>();
    this.asked.set(symbol, question);
    return question.promise;
  }

  answer(symbol: string): PromiseWithResolvers<void> {
    return this.asked.get(symbol) ?? expect.fail(`${symbol} was not asked for`);
  }
}

async function start(policy: Partial<SocketPolicy> = {}) {
  const levels = new RemoteLevels();
  const server = await startTestGateway({ policy, services: { ...testServices(), levels } });
  const client = await TestClient.connect(server.url);
  onTestFinished(async () => {
    await client.disconnect();
    await server.close();
  });
  const send = (action: 'subscribe' | 'unsubscribe', symbol: string, id: string) =>
    client.send({ type: `levels.${action}`, id, payload: { symbol } });
  return { levels, server, client, send };
}

test('a subscription is answered when what it needs has come; others do not wait for it', async () => {
  const { levels, client, send } = await start();
  send('subscribe', 'FAR', 'far');
  send('subscribe', 'READY', 'near');
  expect(await client.take(2)).toMatchObject([{ id: 'near' }, { type: 'levels.snapshot' }]);
  expect(await client.settle()).toEqual([]);
  expect(levels.running).toEqual(['READY']);
  levels.answer('FAR').resolve();
  expect(await client.take(2)).toMatchObject([
    { id: 'far', resumed: false, payload: { status: 'ok', topic: 'levels:FAR' } },
    { type: 'levels.snapshot' },
  ]);
  levels.publish('FAR', { price: 1, size: 2 });
  expect(await client.next()).toMatchObject({ type: 'levels.update', payload: { topic: 'levels:FAR' } });
});

test('what cannot be had is refused with its reason', async () => {
  const { levels, client, send } = await start();
  send('subscribe', 'FAR', 'far');
  await client.settle();
  levels.answer('FAR').reject(new ApiError('market_data_unavailable', 'The market cannot be asked.'));
  expect(await client.next()).toMatchObject({
    id: 'far',
    payload: { status: 'error', code: 'market_data_unavailable', message: 'The market cannot be asked.' },
  });
});

test('frames about one stream are answered in the order they came', async () => {
  const { levels, client, send } = await start();
  send('subscribe', 'FAR', 'on');
  send('unsubscribe', 'FAR', 'off');
  send('subscribe', 'FAR', 'again');
  expect(await client.settle()).toEqual([]);
  levels.answer('FAR').resolve();
  const frames = await client.take(5);
  expect(frames.map(({ id, type }) => id ?? type)).toEqual([
    'on',
    'levels.snapshot',
    'off',
    'again',
    'levels.snapshot',
  ]);
});

test('a socket that has gone meanwhile gets nothing started', async () => {
  const { levels, client, server, send } = await start();
  send('subscribe', 'FAR', 'far');
  await client.settle();
  await client.disconnect();
  await expect.poll(() => server.gateway.stats().connections).toBe(0);
  levels.answer('FAR').resolve();
  await Promise.resolve();
  expect(levels.starts).toBe(0);
});

test('no more may wait than a socket may follow', async () => {
  const { client, send } = await start({ maxSubscriptions: 2 });
  for (const symbol of ['A', 'B', 'C']) send('subscribe', symbol, symbol);
  expect(await client.next()).toMatchObject({ id: 'C', payload: { code: 'too_many_subscriptions' } });
});
