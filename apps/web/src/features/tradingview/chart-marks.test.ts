import type { Client, SubscriptionHandlers } from '@tickwire/client';
import { expect, test } from 'vitest';
import { followMarks } from './chart-marks.ts';

test('marks are asked for anew when the account is another one or fills, and only then', () => {
  const running = new Map<string, SubscriptionHandlers<never>>();
  const subscribe: Client['subscribe'] = (_route, request, handlers) => {
    const key = JSON.stringify(request);
    running.set(key, handlers as SubscriptionHandlers<never>);
    return { status: 'live', unsubscribe: () => running.delete(key) };
  };
  let refreshed = 0;
  const follow = followMarks({ subscribe }, () => (refreshed += 1));
  follow(undefined);
  expect([refreshed, running.size]).toEqual([0, 0]);
  follow('FIRST');
  follow('FIRST');
  expect([refreshed, [...running.keys()]]).toEqual([1, ['{"accountId":"FIRST"}']]);
  const position = { epoch: 'e', seq: 1 };
  running.get('{"accountId":"FIRST"}')?.onUpdate({} as never, position);
  running.get('{"accountId":"FIRST"}')?.onReset?.([], position);
  expect(refreshed).toBe(3);
  follow('SECOND');
  expect([refreshed, [...running.keys()]]).toEqual([4, ['{"accountId":"SECOND"}']]);
  follow(undefined);
  expect([refreshed, running.size]).toEqual([5, 0]);
});
