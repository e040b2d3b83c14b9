import { expect, test } from 'vitest';
import { connectMarket } from './testing/connect-market.ts';

const MINUTE = 60_000;

/** AAPL followed in a market that stands still. */
async function quietMarket() {
  const connected = await connectMarket({ seed: 'test' });
  const { market, contracts, when, time } = connected;
  await when(contracts.resolve('AAPL'));
  market.follow('AAPL');
  await time.settle();
  return { ...connected, age: () => market.quoteAge?.('AAPL', time.now()) };
}

test('a quote is current while its line is live, however quiet the market is', async () => {
  const { time, age, market } = await quietMarket();
  await time.advance(30 * MINUTE);
  expect(age()).toBe(0);
  expect(market.quoteAge?.('MSFT', time.now())).toBeUndefined();
});

test("a quote ages from the moment TWS lost IB's servers, and is current once the subscription is kept", async () => {
  const { sim, time, age } = await quietMarket();
  await time.advance(5 * MINUTE);
  sim.faults.loseUpstream();
  await time.advance(3 * MINUTE);
  expect(age()).toBeGreaterThan(2.9 * MINUTE);
  expect(age()).toBeLessThanOrEqual(3 * MINUTE);
  sim.faults.restoreUpstream();
  await time.advance(1000);
  expect(age()).toBe(0);
});

test('a quote ages while a farm is broken, whatever still comes, and is current again once it is told anew', async () => {
  const { sim, time, age } = await quietMarket();
  sim.faults.breakFarms();
  await time.advance(2 * MINUTE);
  expect(age()).toBeGreaterThan(1.9 * MINUTE);
  sim.faults.restoreFarms();
  await time.settle();
  expect(age()).toBeGreaterThan(1.9 * MINUTE);
  await time.advance(MINUTE);
  expect(age()).toBe(0);
});

test('a quote ages without a connection, and is current after the first word of the next one', async () => {
  const { sim, time, age } = await quietMarket();
  sim.faults.restart({ for: 2 * MINUTE });
  await time.advance(MINUTE);
  expect(age()).toBeGreaterThan(0.9 * MINUTE);
  await time.advance(5 * MINUTE);
  expect(age()).toBe(0);
});
