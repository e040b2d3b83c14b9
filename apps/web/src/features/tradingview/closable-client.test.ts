import { createRestClient, type Client } from '@tickwire/client';
import { expect, test } from 'vitest';
import { closableClient } from './closable-client.ts';

function sharedClient() {
  const running = new Set<string>();
  const listeners = new Set<(status: Client['status']) => void>();
  const client: Pick<Client, 'status' | 'onStatus' | 'subscribe'> = {
    status: 'open',
    onStatus(callback) {
      listeners.add(callback);
      return () => listeners.delete(callback);
    },
    subscribe(route) {
      running.add(route);
      return { status: 'live', unsubscribe: () => running.delete(route) };
    },
  };
  return {
    client: { ...client, rest: createRestClient({ baseUrl: 'http://127.0.0.1' }) },
    running,
    listeners,
  };
}

const handlers = { onUpdate: () => undefined };

test('what was begun ends with it, what ended before ends once, and what is begun later ends at once', () => {
  const { client: shared, running, listeners } = sharedClient();
  const { client, close } = closableClient(shared);
  client.onStatus(() => undefined);
  const quotes = client.subscribe('quotes', { fast_symbols: ['BTCUSD'] }, handlers);
  client.subscribe('risk', { accountId: 'A' }, handlers);
  expect(client.status).toBe('open');
  expect(quotes.status).toBe('live');
  quotes.unsubscribe();
  expect([...running]).toEqual(['risk']);
  close();
  expect(running.size + listeners.size).toBe(0);
  client.subscribe('depth', { symbol: 'BTCUSD' }, handlers);
  expect(running.size).toBe(0);
});
