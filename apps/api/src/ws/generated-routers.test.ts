import { topicKey, wsRoutes } from '@tickwire/contracts';
import type { WsRoute } from '@tickwire/contracts';
import { routeFrames, toJsonSchemas } from '@tickwire/contracts/specs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validValue } from '../contract-tests/valid-value.ts';
import { routers } from './generated/index.ts';
import type { RouteRouter } from './route-router.ts';

type AnyRouter = RouteRouter<Record<string, unknown>, Record<string, unknown>>;
type AnyRecord = Record<string, unknown>;

const byName = new Map<string, unknown>(Object.entries(routers));

test('there is one router per route of the contract', () => {
  expect([...byName.keys()]).toEqual(Object.keys(wsRoutes));
});

describe.each(Object.values<WsRoute>(wsRoutes))('$name', (route) => {
  const router = byName.get(route.name) as AnyRouter;
  const { schemas, components } = toJsonSchemas({ request: route.request, update: route.update });
  const valid = (part: 'request' | 'update') =>
    validValue(schemas[part] ?? {}, components) as fc.Arbitrary<AnyRecord>;

  test('carries what the contract says of it', () => {
    const { name, delivery, scope } = router;
    expect({ name, delivery, scope }).toEqual({
      name: route.name,
      delivery: route.delivery.class,
      scope: route.scope,
    });
  });

  test('reads requests as the schema does, and says where one is wrong', () => {
    fc.assert(
      fc.property(fc.oneof(valid('request'), fc.jsonValue()), (payload) => {
        const { success, data, error } = route.request.safeParse(payload);
        const parsed = router.parseRequest(payload);
        const paths = error?.issues.map(({ path }) => path.join('.'));
        expect(parsed.ok ? parsed.request : parsed.issues.map(({ path }) => path)).toEqual(data ?? paths);
        expect(parsed.ok).toBe(success);
      }),
    );
  });

  test('names topics exactly as the contract does', () => {
    const keys = Object.keys(route.request.shape);
    fc.assert(
      fc.property(valid('request'), (payload) => {
        const request = route.request.parse(payload);
        expect(router.topicKey(request)).toBe(topicKey(route.name, keys, request));
      }),
    );
  });

  test('encodes updates as frames of the contract, whatever is in topic and update', () => {
    const { update: frame } = routeFrames(route);
    fc.assert(
      fc.property(fc.string(), fc.nat(), valid('update'), (topic, seq, update) => {
        const decoded: unknown = JSON.parse(router.encoder(topic)(seq, update));
        const payload: unknown = JSON.parse(JSON.stringify(update));
        expect(decoded).toEqual({ type: `${route.name}.update`, seq, payload: { topic, payload } });
        expect(frame.safeParse(decoded).success).toBe(true);
      }),
    );
  });

  test('keys updates by the field the contract names', () => {
    fc.assert(
      fc.property(valid('update'), (update) => {
        const { delivery } = route;
        const key = delivery.class === 'keyed' ? delivery.key : null;
        expect(router.updateKey(update)).toBe(key === null ? '' : update[key]);
      }),
    );
  });
});
