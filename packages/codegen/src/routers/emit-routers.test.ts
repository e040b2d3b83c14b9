import { wsRoutes } from '@tickwire/contracts';
import type { WsRoute } from '@tickwire/contracts';
import { buildAsyncApi } from '@tickwire/contracts/specs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { GenerationError } from '../workspace.ts';
import { describedRoutes } from './described-route.ts';
import { emitRouters } from './emit-routers.ts';

// Generators and parsers are slow to load on a busy machine.

const described = (routes: Record<string, WsRoute>) => describedRoutes(JSON.stringify(buildAsyncApi(routes)));

function route(change: Partial<WsRoute> = {}): Record<string, WsRoute> {
  return {
    'last-trades': {
      name: 'last-trades',
      request: z.object({ symbol: z.string() }),
      update: z.object({ time: z.int(), 'a b': z.string() }),
      delivery: { class: 'every' },
      scope: 'account',
      summary: 'Trades',
      snapshot: 'None.',
      examples: { request: [{ symbol: 'A' }], update: [{ time: 1, 'a b': '' }] },
      ...change,
    },
  };
}

const router = async (change: Partial<WsRoute> = {}) => {
  const files = await emitRouters(await described(route(change)));
  return files.find(({ path }) => path.endsWith('/last-trades-router.ts'))?.text ?? '';
};

test('reads name, scope, delivery and request of every route out of the spec, in its order', async () => {
  const routes = await described(wsRoutes);
  expect(routes.map(({ name, scope, delivery }) => ({ name, scope, delivery }))).toEqual(
    Object.values(wsRoutes).map(({ name, scope, delivery }) => ({ name, scope, delivery })),
  );
});

test('emits one module per route and an index that asks for a service of each', async () => {
  const files = await emitRouters(await described({ ...wsRoutes, ...route() }));
  expect(files.map(({ path }) => path)).toContain('apps/api/src/ws/generated/last-trades-router.ts');
  const index = files.find(({ path }) => path.endsWith('/index.ts'))?.text ?? '';
  expect(index).toContain("readonly 'last-trades': RouteService<LastTradesRequest, LastTradesUpdate>;");
  expect(index).toContain("'last-trades': lastTradesRouter,");
  expect(files).toHaveLength(Object.keys(wsRoutes).length + 2);
  for (const { text } of files) expect(text).toMatch(/^\/\/ Generated from .* Do not edit\.\n/);
});

test('quotes names that are no identifiers', async () => {
  const text = await router({ delivery: { class: 'keyed', key: 'a b' } });
  expect(text).toContain("updateKey: (update) => update['a b']");
});

test('is deterministic', async () => {
  const routes = await described(wsRoutes);
  expect(await emitRouters(routes)).toEqual(await emitRouters(routes));
});

test('refuses topic parameters that are not flat', async () => {
  const nested = router({
    request: z.object({ filter: z.object({ symbol: z.string() }) }),
    examples: { request: [{ filter: { symbol: 'A' } }], update: [] },
  });
  await expect(nested).rejects.toThrow('Parameter filter of the route last-trades cannot be part of a topic');
});

test('refuses a spec that is not valid, with every reason', async () => {
  await expect(describedRoutes('{"asyncapi":"3.1.0"}')).rejects.toThrow(GenerationError);
  await expect(describedRoutes('{"asyncapi":"3.1.0"}')).rejects.toThrow('does not pass @asyncapi/parser');
});
