import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { RestRoute } from '../rest-route.ts';
import { restRoutes, wsRoutes } from '../v1/index.ts';
import type { WsRoute } from '../ws-route.ts';
import { restFaults } from './rest-faults.ts';
import { schemaFaults } from './schema-faults.ts';
import { wsFaults } from './ws-faults.ts';

test('the contract of v1 has no fault', () => {
  expect(restFaults(restRoutes)).toEqual([]);
  expect(wsFaults(wsRoutes)).toEqual([]);
});

const thing: RestRoute = {
  method: 'get',
  path: '/things/{id}',
  operationId: 'getThing',
  tag: 'things',
  summary: 'A thing',
  scope: 'public',
  params: z.object({ id: z.string().min(1) }),
  responses: { 200: z.object({ id: z.string() }) },
  errors: ['unknown_order'],
  examples: [{ name: 'one', params: { id: '7' }, status: 200 }],
};
const faultsOf = (change: Partial<RestRoute>) => restFaults({ getThing: { ...thing, ...change } });

describe('a REST route', () => {
  test('without fault has none', () => expect(faultsOf({})).toEqual([]));

  test.each<[string, Partial<RestRoute>, string]>([
    ['no response', { responses: {} }, 'getThing declares no success response.'],
    ['no success', { responses: { 404: z.string() } }, 'getThing declares no success response.'],
    ['an undeclared body', { responses: { 200: null } }, 'getThing answers 200 without a response model.'],
    [
      'a repeated error',
      { errors: ['not_found', 'not_found'] },
      'getThing declares the error not_found twice.',
    ],
    [
      'a missing parameter',
      { path: '/things/{id}/{part}' },
      'getThing has {part} in its path but no such parameter.',
    ],
    ['a stray parameter', { path: '/things' }, 'getThing has the parameter id but no {id} in its path.'],
    ['a body that is not sent', { body: z.string() }, 'getThing is a get with a body.'],
    [
      'an alias of other parameters',
      { aliases: ['/old/{name}'] },
      'getThing has other parameters in its alias /old/{name} than in its path.',
    ],
    [
      'an alias where it lives already',
      { aliases: ['/things/{id}'] },
      'getThing lives where getThing does: get /things/{id}.',
    ],
    [
      'a lenient body that needs a field',
      { method: 'post', body: z.object({ a: z.string() }), lenient: true },
      'getThing is lenient and has a body that is no object of optional fields.',
    ],
    [
      'a lenient query that refuses texts',
      { query: z.object({ a: z.string().optional() }), lenient: true },
      'getThing is lenient and takes parameters or headers that are no lists of any text.',
    ],
    [
      'a converted header',
      { headers: z.object({ 'X-Count': z.coerce.number() }) },
      'getThing headers.X-Count: z.coerce converts silently.',
    ],
    ['no example', { examples: [] }, 'getThing has no example.'],
    [
      'an example of an undeclared status',
      { examples: [{ name: 'odd', status: 418 }] },
      'getThing example "odd" answers 418, which is not declared.',
    ],
    [
      'a nullable model',
      { responses: { 200: z.object({ id: z.string().nullable() }) } },
      'getThing response 200.id: z.nullable() cannot travel: write z.union([Model, z.null()]), which both specs state alike.',
    ],
  ])('with %s is reported', (_, change, fault) => {
    expect(faultsOf(change)).toContain(fault);
  });

  test('whose example does not fit its schemas is reported', () => {
    const [fault] = faultsOf({ examples: [{ name: 'bad', params: { id: '' }, status: 200 }] });
    expect(fault).toMatch(/^getThing example "bad" has a wrong params/);
  });

  test('that shares a name or a place with another is reported', () => {
    const other = { ...thing, path: '/things/{other}', params: z.object({ other: z.string() }) } as const;
    expect(restFaults({ getThing: thing, other })).toEqual([
      'getThing is registered as other.',
      'getThing lives where getThing does: get /things/{other}.',
      expect.stringContaining('getThing example "one" has a wrong params'),
    ]);
  });
});

const ticks: WsRoute = {
  name: 'ticks',
  request: z.object({ symbol: z.string(), side: z.string().default('both') }),
  update: z.object({ time: z.int() }),
  delivery: { class: 'keyed', key: 'time' },
  scope: 'market',
  summary: 'Ticks',
  snapshot: 'The last one.',
  examples: { request: [{ symbol: 'A' }], update: [{ time: 1 }] },
};

describe('a WebSocket route', () => {
  test('may have defaults in its request', () => expect(wsFaults({ ticks })).toEqual([]));

  test.each<[string, Partial<WsRoute>, string]>([
    ['another key', { name: 'tocks' }, 'tocks is registered as ticks.'],
    [
      'a name that is no word',
      { name: 'Ticks_1' },
      'Ticks_1 is not named in lower-case words joined by hyphens.',
    ],
    [
      'an unknown delivery key',
      { delivery: { class: 'keyed', key: 'price' } },
      'ticks is keyed by price, which its update does not have.',
    ],
    [
      'a default in its update',
      { update: z.object({ time: z.int().default(1) }) },
      'ticks update.time: z.default() cannot travel: only requests of WebSocket routes may carry defaults.',
    ],
    [
      'no example',
      { examples: { request: [], update: [{ time: 1 }] } },
      'ticks has no example of its request.',
    ],
  ])('with %s is reported', (_, change, fault) => {
    expect(wsFaults({ ticks: { ...ticks, ...change } })).toContain(fault);
  });
});

describe('a schema', () => {
  test.each([
    ['conversion', z.coerce.number(), 'x: z.coerce converts silently.'],
    [
      'transform',
      z.string().transform(Number),
      'x: z.pipe() cannot travel: what travels is not what is checked; convert outside the contract.',
    ],
    ['refinement', z.string().refine((text) => text !== 'a'), 'x: no spec can state a refinement.'],
    [
      'tuple',
      z.array(z.tuple([z.int()])),
      'x.[]: z.tuple() cannot travel: the dialects of the two specs disagree about tuples; use an object.',
    ],
    ['date', z.object({ at: z.date() }), 'x.at: z.date() cannot travel.'],
  ])('with a %s is reported with its place', (_, schema, fault) => {
    expect(schemaFaults(schema, 'x')).toEqual([fault]);
  });
});
