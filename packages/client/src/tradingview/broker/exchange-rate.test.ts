import { expect, test } from 'vitest';
import { createRestClient } from '../../rest-client.ts';
import { exchangeRate } from './exchange-rate.ts';

/** A server that quotes these pairs. */
function quoting(prices: Record<string, number>) {
  const fetch: typeof globalThis.fetch = async (_url, init) => {
    const { symbols }: { symbols: string[] } = JSON.parse(String(init?.body));
    return Response.json(
      symbols.map((n) => {
        const lp = prices[n];
        return lp === undefined ? { s: 'error', n, v: { error: 'Unknown' } } : { s: 'ok', n, v: { lp } };
      }),
    );
  };
  return createRestClient({ baseUrl: 'http://127.0.0.1:1', fetch });
}

test.each([
  ['USD', 'USD', 1],
  ['EUR', 'USD', 1.25],
  ['USD', 'EUR', 0.8],
  ['USD', 'JPY', 160],
  ['EUR', 'JPY', 200],
  ['JPY', 'EUR', 0.005],
])('a unit of %s in %s', async (from, to, rate) => {
  const rest = quoting({ EURUSD: 1.25, USDJPY: 160 });
  expect(await exchangeRate(rest, from, to)).toBeCloseTo(rate, 12);
});

test('a pair of its own outranks the way over another currency', async () => {
  const rest = quoting({ EURUSD: 1.25, USDJPY: 160, EURJPY: 201 });
  expect(await exchangeRate(rest, 'EUR', 'JPY')).toBe(201);
});

test('an unknown rate is no rate', async () => {
  await expect(exchangeRate(quoting({ EURUSD: 1.25 }), 'EUR', 'CHF')).rejects.toThrow('from EUR to CHF');
});
