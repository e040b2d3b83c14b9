import type { ExchangeRate } from '@tickwire/contracts';
import { expect, test } from 'vitest';
import { createExchangeRateStream } from './exchange-rate-stream.ts';
import { createExchangeRates, type ExchangeRatesParts } from './exchange-rates.ts';
import { RecordedTopic, testBench } from './test-kit/test-bench.ts';

function openStream(parts: Partial<ExchangeRatesParts> = {}) {
  const { feed, clock, beat } = testBench();
  const prices = new Map([['EUR/USD', 1.25]]);
  const rates = createExchangeRates({
    fxRate: (from, to) => prices.get(`${from}/${to}`),
    clock,
    currencies: () => ['USD', 'EUR', 'CHF'],
    ...parts,
  });
  const topic = new RecordedTopic<ExchangeRate>();
  return { stream: createExchangeRateStream(rates, feed), rates, prices, topic, clock, beat };
}

test('a rate is told when it has changed, and never twice', async () => {
  const { stream, prices, topic, clock, beat } = openStream();
  const pair = stream.resolve({ from: 'EUR', to: 'USD' });
  expect(stream.snapshot(pair)).toEqual([{ ...pair, rate: 1.25, time: clock.now() }]);
  const stop = stream.start(pair, topic);
  await beat(1000);
  expect(topic.take()).toEqual([]);
  prices.set('EUR/USD', 1.26);
  await beat(1000);
  expect(topic.take()).toEqual([{ ...pair, rate: 1.26, time: clock.now() }]);
  prices.delete('EUR/USD');
  await beat(1000);
  expect([topic.take(), stream.snapshot(pair)]).toEqual([[], []]);
  stop();
  prices.set('EUR/USD', 1.27);
  await beat(1000);
  expect(topic.take()).toEqual([]);
});

test('a rate that no pair tells yet is absent, and told once there is one', async () => {
  const { stream, prices, topic, beat } = openStream();
  const pair = stream.resolve({ from: 'EUR', to: 'CHF' });
  expect(stream.snapshot(pair)).toEqual([]);
  stream.start(pair, topic);
  prices.set('EUR/CHF', 0.9);
  await beat(1000);
  expect(topic.take()).toMatchObject([{ from: 'EUR', to: 'CHF', rate: 0.9 }]);
});

test('a currency that nothing is priced in is refused, and no venue is asked for it', () => {
  const asked: string[] = [];
  const { stream } = openStream({
    bringRate(from, to) {
      asked.push(from + to);
      return Promise.resolve();
    },
  });
  expect(stream.prepare?.({ from: 'XXX', to: 'USD' })).toBeUndefined();
  expect(() => stream.resolve({ from: 'XXX', to: 'USD' })).toThrow(
    expect.objectContaining({ code: 'no_exchange_rate' }),
  );
  expect(stream.prepare?.({ from: 'CHF', to: 'USD' })).toBeInstanceOf(Promise);
  expect(asked).toEqual(['CHFUSD']);
});
