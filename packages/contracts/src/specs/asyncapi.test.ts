import { describe, expect, test } from 'vitest';
import { restRoutes, wsRoutes } from '../v1/index.ts';
import { buildAsyncApi } from './asyncapi.ts';
import { buildOpenApi } from './openapi.ts';
import { routeFrames } from './route-frames.ts';

const document = buildAsyncApi(wsRoutes);

describe('buildAsyncApi', () => {
  test('has five operations per route and those of the session', () => {
    const perRoute = ['Subscribe', 'Unsubscribe', 'Update', 'Snapshot', 'Reset'];
    const prefixes = [
      'bars',
      'quotes',
      'depth',
      'exchangeRate',
      'replay',
      'orders',
      'positions',
      'executions',
      'equity',
      'brokerConnection',
      'risk',
      'gaps',
      'strategies',
    ];
    expect(Object.keys(document.operations)).toEqual([
      ...prefixes.flatMap((prefix) => perRoute.map((name) => prefix + name)),
      'sessionPing',
      'sessionGoaway',
      'error',
    ]);
  });

  test('answers what clients send and says how updates are delivered', () => {
    expect(document.operations['barsSubscribe']).toMatchObject({
      action: 'receive',
      'x-scope': 'market',
      messages: [{ $ref: '#/channels/v1/messages/BarsSubscribe' }],
      reply: { messages: [{ $ref: '#/channels/v1/messages/BarsSubscribeResponse' }] },
    });
    expect(document.operations['barsUpdate']).toMatchObject({
      action: 'send',
      'x-delivery': { class: 'keyed', key: 'time' },
    });
    expect(document.operations['ordersUpdate']).toMatchObject({ 'x-delivery': { class: 'every' } });
  });

  test('describes envelopes with everything that stands beside the payload', () => {
    const properties = (name: string) =>
      Object.keys(document.components.messages[name]?.payload.properties ?? {});
    expect(properties('BarsSubscribe')).toEqual(['type', 'id', 'since', 'batchMs', 'payload']);
    expect(properties('BarsSubscribeResponse')).toEqual(['type', 'id', 'epoch', 'seq', 'resumed', 'payload']);
    expect(properties('BarsUpdate')).toEqual(['type', 'seq', 'payload']);
    expect(properties('BarsReset')).toEqual(['type', 'epoch', 'seq', 'payload']);
  });

  test('shows frames that fit their own schemas', () => {
    for (const route of Object.values(wsRoutes)) {
      const { subscribe, update } = routeFrames(route);
      const examplesOf = (schema: typeof subscribe | typeof update) =>
        Object.values(document.components.messages)
          .flatMap(({ examples = [] }) => examples)
          .filter(({ payload }) => (payload as { type: string }).type === schema.shape.type.value);
      expect(examplesOf(subscribe).length).toBeGreaterThan(route.examples.request.length);
      for (const { payload } of examplesOf(subscribe)) expect(subscribe.parse(payload)).toMatchObject({});
      for (const { payload } of examplesOf(update)) expect(update.parse(payload)).toEqual(payload);
    }
  });
});

test('a model that both specs know is the same in both', () => {
  const rest = buildOpenApi(restRoutes).components.schemas;
  const socket = document.components.schemas;
  const shared = Object.keys(socket).filter((name) => name in rest);
  expect(shared).toEqual(
    expect.arrayContaining(['Bar', 'PlacedOrder', 'Position', 'Execution', 'QuoteData']),
  );
  for (const name of shared) expect(socket[name]).toEqual(rest[name]);
});
