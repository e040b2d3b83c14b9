import { defineRestRoute, defineWsRoute } from '@tickwire/contracts';
import type { RestRoute, WsRoute } from '@tickwire/contracts';
import { buildAsyncApi, buildOpenApi } from '@tickwire/contracts/specs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { asyncApiBreaks } from './asyncapi-breaks.ts';
import { openApiBreaks } from './openapi-breaks.ts';

const Level = z.enum(['low', 'high']);

const request = {
  name: z.string().max(10),
  size: z.number().min(0).max(100),
  level: Level,
  note: z.string().optional(),
};
const response = {
  id: z.string(),
  level: Level,
  count: z.int(),
  tags: z.array(z.string()).optional(),
  value: z.union([z.number(), z.null()]),
};

interface Parts {
  body?: z.ZodType;
  response?: z.ZodType;
  query?: z.ZodObject;
  change?: Partial<RestRoute>;
}

/** The spec of one operation, with parts of it replaced. */
function rest(parts: Parts = {}) {
  const route: RestRoute = {
    method: 'post',
    path: '/things',
    aliases: ['/old/things'],
    operationId: 'makeThing',
    tag: 'things',
    summary: 'Makes a thing',
    scope: 'market',
    query: parts.query ?? z.object({ dry: z.boolean().optional(), limit: z.int().max(50).optional() }),
    headers: z.object({ 'X-Key': z.string().optional() }),
    body: parts.body ?? z.object(request),
    responses: { 200: parts.response ?? z.object(response) },
    errors: [],
    examples: [],
    ...parts.change,
  };
  return buildOpenApi({ makeThing: defineRestRoute(route) });
}

const before = rest();
const body = (change: z.ZodRawShape) => rest({ body: z.object({ ...request, ...change }) });
const answer = (change: z.ZodRawShape) => rest({ response: z.object({ ...response, ...change }) });
const without = <Shape extends object>(shape: Shape, name: keyof Shape) => {
  const { [name]: _, ...rest } = shape;
  return rest as z.ZodRawShape;
};

describe('OpenAPI changes that break', () => {
  test.each([
    ['removed route', rest({ change: { path: '/other' } }), 'POST /things was removed'],
    ['removed method', rest({ change: { method: 'put' } }), 'POST /things was removed'],
    [
      'removed alias',
      rest({ change: { aliases: ['/new/things'] } }),
      'POST /things is no longer served at /old/things',
    ],
    [
      'required header',
      rest({ change: { headers: z.object({ 'X-Key': z.string() }) } }),
      'POST /things header parameter X-Key is now required',
    ],
    [
      'removed header',
      rest({ change: { headers: z.object({}) } }),
      'POST /things header parameter X-Key was removed',
    ],
    [
      'renamed operation',
      rest({ change: { operationId: 'create' } }),
      'POST /things was called makeThing and is called create',
    ],
    [
      'other scope',
      rest({ change: { scope: 'admin' } }),
      'POST /things needs the scope admin where it needed market',
    ],
    ['new required request field', body({ extra: z.string() }), 'POST /things body.extra is now required'],
    [
      'optional request field made required',
      body({ note: z.string() }),
      'POST /things body.note is now required',
    ],
    [
      'removed request field',
      rest({ body: z.object(without(request, 'note')) }),
      'POST /things body.note was removed',
    ],
    [
      'narrowed request type',
      body({ size: z.int() }),
      'POST /things body.size number is no longer accepted, only integer',
    ],
    [
      'narrowed request bounds',
      body({ size: z.number().min(1).max(100) }),
      'POST /things body.size minimum is tighter than it was',
    ],
    [
      'exclusive request bound',
      body({ size: z.number().gt(0).max(100) }),
      'POST /things body.size minimum is tighter than it was',
    ],
    [
      'narrowed request length',
      body({ name: z.string().max(9) }),
      'POST /things body.name maxLength is tighter than it was',
    ],
    [
      'new request pattern',
      body({ name: z.string().max(10).regex(/^a/) }),
      'POST /things body.name pattern is tighter than it was',
    ],
    [
      'narrowed request enum',
      body({ level: z.enum(['low']) }),
      'POST /things body.level the value "high" is no longer accepted',
    ],
    [
      'strict request',
      rest({ body: z.strictObject(request) }),
      'POST /things body unknown fields are now refused',
    ],
    [
      'required query parameter',
      rest({ query: z.object({ dry: z.boolean(), limit: z.int().max(50).optional() }) }),
      'POST /things query parameter dry is now required',
    ],
    [
      'removed query parameter',
      rest({ query: z.object({ dry: z.boolean().optional() }) }),
      'POST /things query parameter limit was removed',
    ],
    [
      'narrowed query parameter',
      rest({ query: z.object({ dry: z.boolean().optional(), limit: z.int().max(5).optional() }) }),
      'POST /things query parameter limit maximum is tighter than it was',
    ],
    [
      'removed response field',
      rest({ response: z.object(without(response, 'id')) }),
      'POST /things response 200.id was removed',
    ],
    [
      'removed optional response field',
      rest({ response: z.object(without(response, 'tags')) }),
      'POST /things response 200.tags was removed',
    ],
    [
      'response field made optional',
      answer({ id: z.string().optional() }),
      'POST /things response 200.id may now be missing',
    ],
    [
      'widened response enum',
      answer({ level: z.enum(['low', 'high', 'top']) }),
      'POST /things response 200.level may now be "top", which it never was',
    ],
    [
      'widened response type',
      answer({ count: z.number() }),
      'POST /things response 200.count may now be number where it was integer',
    ],
    [
      'response made nullable',
      answer({ id: z.union([z.string(), z.null()]) }),
      'POST /things response 200.id may now be null where it was string',
    ],
    [
      'changed item type',
      answer({ tags: z.array(z.number()).optional() }),
      'POST /things response 200.tags[] may now be number where it was string',
    ],
    [
      'removed response',
      rest({ change: { responses: { 204: null } } }),
      'POST /things response 200 was removed',
    ],
    [
      'other media type',
      rest({ change: { responses: { 200: { mediaType: 'text/plain' } } } }),
      'POST /things response 200 is no longer application/json',
    ],
    [
      'other error format',
      rest({ change: { errorFormat: 'udf' } }),
      'POST /things response 400 is no longer application/problem+json',
    ],
  ])('%s', (_, after, fault) => {
    expect(openApiBreaks(before, after)).toContain(fault);
  });
});

test('a body that may no longer be left out breaks, and one that may be does not', () => {
  const optional = rest({ change: { lenient: true } });
  expect(openApiBreaks(optional, before)).toEqual(['POST /things body is now required']);
  expect(openApiBreaks(before, optional)).toEqual([]);
});

describe('OpenAPI changes that do not break', () => {
  test.each([
    ['none', rest()],
    ['added optional request field', body({ extra: z.string().optional() })],
    ['request field made optional', body({ name: z.string().max(10).optional() })],
    ['widened request type', body({ size: z.union([z.number(), z.string()]) })],
    ['widened request bounds', body({ size: z.number() })],
    ['widened request enum', body({ level: z.enum(['low', 'high', 'top']) })],
    [
      'added optional query parameter',
      rest({
        query: z.object({
          dry: z.boolean().optional(),
          limit: z.int().max(50).optional(),
          more: z.string().optional(),
        }),
      }),
    ],
    ['added response field', answer({ extra: z.string() })],
    ['response field made required', answer({ tags: z.array(z.string()) })],
    ['narrowed response', answer({ value: z.number(), level: z.enum(['low']) })],
    ['another declared error', rest({ change: { errors: ['unknown_symbol'] } })],
    ['freed scope', rest({ change: { scope: 'public' } })],
  ])('%s', (_, after) => {
    expect(openApiBreaks(before, after)).toEqual([]);
  });

  test('added route', () => {
    const after = {
      ...before,
      paths: { ...before.paths, '/more': { get: before.paths['/things']!['post']! } },
    };
    expect(openApiBreaks(before, after)).toEqual([]);
  });
});

describe('named models', () => {
  const model = (shape: z.ZodRawShape) => {
    const Thing = z.object(shape).meta({ id: `Thing` });
    const document = rest({ response: z.array(Thing), body: z.object({ thing: Thing }) });
    z.globalRegistry.remove(Thing);
    return document;
  };

  test('are followed in both directions and reported once each', () => {
    const was = model({ id: z.string(), level: Level });
    expect(openApiBreaks(was, model({ id: z.string(), level: z.enum(['low', 'top']) }))).toEqual([
      'Thing.level (request) the value "high" is no longer accepted',
      'Thing.level (response) may now be "top", which it never was',
    ]);
    expect(openApiBreaks(was, was)).toEqual([]);
  });

  test('may be unions whose forms are matched by what fits best', () => {
    const forms = (extra: z.ZodRawShape) =>
      rest({
        response: z.union([
          z.object({ s: z.literal('ok'), n: z.number(), ...extra }),
          z.object({ s: z.literal('no'), why: z.string() }),
        ]),
      });
    expect(openApiBreaks(forms({}), forms({ more: z.string() }))).toEqual([]);
    const third = rest({
      response: z.union([
        z.object({ s: z.literal('maybe') }),
        z.object({ s: z.literal('no'), why: z.string() }),
      ]),
    });
    expect(openApiBreaks(forms({}), third)).not.toEqual([]);
  });
});

describe('AsyncAPI', () => {
  const ws = (change: Partial<WsRoute> = {}, name = 'ticks') => {
    const route: WsRoute = {
      name,
      request: z.object({ symbol: z.string(), side: z.string().default('both') }),
      update: z.object({ time: z.int(), price: z.number(), level: Level }),
      delivery: { class: 'keyed', key: 'time' },
      scope: 'market',
      summary: 'Ticks',
      snapshot: 'The last one.',
      examples: { request: [{ symbol: 'A' }], update: [{ time: 1, price: 1, level: 'low' }] },
      ...change,
    };
    return buildAsyncApi({ [name]: defineWsRoute(route) });
  };
  const request = (shape: z.ZodRawShape) => ws({ request: z.object(shape) });
  const update = (shape: z.ZodRawShape) =>
    ws({ update: z.object({ time: z.int(), price: z.number(), level: Level, ...shape }) });
  const symbol = z.string();
  const side = z.string().default('both');

  test.each([
    ['removed route', ws({}, 'quotes'), 'WS operation ticksSubscribe was removed'],
    [
      'added topic parameter',
      request({ symbol, side, depth: z.int().optional() }),
      'WS TicksSubscribe had the topic parameters side = "both", symbol and has depth, side = "both", symbol',
    ],
    ['removed topic parameter', request({ symbol }), 'WS TicksSubscribe.payload.side was removed'],
    [
      'changed default',
      request({ symbol, side: z.string().default('buy') }),
      'WS TicksSubscribe had the topic parameters side = "both", symbol and has side = "buy", symbol',
    ],
    [
      'narrowed topic parameter',
      request({ symbol: z.string().max(3), side }),
      'WS TicksSubscribe.payload.symbol maxLength is tighter than it was',
    ],
    [
      'changed delivery key',
      ws({ delivery: { class: 'keyed', key: 'price' } }),
      'WS TicksUpdate was delivered keyed by time and is keyed by price',
    ],
    [
      'changed delivery class',
      ws({ delivery: { class: 'every' } }),
      'WS TicksUpdate was delivered keyed by time and is every',
    ],
    [
      'widened update',
      update({ level: z.enum(['low', 'high', 'top']) }),
      'WS TicksUpdate.payload.payload.level may now be "top", which it never was',
    ],
    [
      'other scope',
      ws({ scope: 'account' }),
      'WS TicksSubscribe needs the scope account where it needed market',
    ],
  ])('%s breaks', (_, after, fault) => {
    expect(asyncApiBreaks(ws(), after)).toContain(fault);
  });

  test('removed update field breaks', () => {
    const after = ws({
      update: z.object({ time: z.int(), price: z.number() }),
      examples: { request: [{ symbol: 'A' }], update: [] },
    });
    expect(asyncApiBreaks(ws(), after)).toContain('WS TicksUpdate.payload.payload.level was removed');
  });

  test('moved socket breaks', () => {
    const after = structuredClone(ws());
    after.channels['v1']!['address'] = '/elsewhere';
    expect(asyncApiBreaks(ws(), after)).toEqual(['Channel v1 was at /api/v1/ws and is at /elsewhere']);
  });

  test('additions and no change at all do not break', () => {
    expect(asyncApiBreaks(ws(), ws())).toEqual([]);
    expect(asyncApiBreaks(ws(), update({ extra: z.string().optional() }))).toEqual([]);
    const both = buildAsyncApi({ ticks: tickRoute(), more: { ...tickRoute(), name: 'more' } });
    expect(asyncApiBreaks(buildAsyncApi({ ticks: tickRoute() }), both)).toEqual([]);
  });

  function tickRoute(): WsRoute {
    return {
      name: 'ticks',
      request: z.object({ symbol }),
      update: z.object({ time: z.int() }),
      delivery: { class: 'every' },
      scope: 'market',
      summary: 'Ticks',
      snapshot: 'None.',
      examples: { request: [{ symbol: 'A' }], update: [{ time: 1 }] },
    };
  }
});
