import { beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  const items = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
  });
});

const load = () => import('./bottom-tabs.ts');

test('a tab opens in its own group, and in the one group there is', async () => {
  const { $openTabs, openTab } = await load();
  openTab('risk');
  openTab('orders');
  expect($openTabs.get()).toEqual({ left: 'orders', right: 'risk', only: 'orders' });
  openTab('messages');
  expect($openTabs.get()).toEqual({ left: 'orders', right: 'messages', only: 'messages' });
});

test('the open tabs survive a reload; what is not a tab of that side does not', async () => {
  const before = await load();
  before.$openTabs.get();
  before.openTab('strategies');
  vi.resetModules();
  expect((await load()).$openTabs.get().only).toBe('strategies');

  localStorage.setItem(
    'tickwire.bottom-tabs',
    JSON.stringify({ left: 'risk', right: 'orders', last: 'left' }),
  );
  vi.resetModules();
  expect((await load()).$openTabs.get().left).toBe('positions');
});
