import type { MarketDepth } from '@tickwire/market';
import { describe, expect, test } from 'vitest';
import type { BookRows } from '../simulator/index.ts';
import { connectMarket, type ConnectedMarket, type MarketOptions } from './testing/connect-market.ts';

const MARKET_DEPTH = 10;
const CANCEL_MARKET_DEPTH = 11;

/** A connected market with these books followed. */
async function books(tickers: readonly string[], options: MarketOptions = {}) {
  const connected = await connectMarket(options);
  const stops = new Map<string, () => void>();
  for (const ticker of tickers) {
    await connected.when(connected.contracts.resolve(ticker));
    stops.set(ticker, followed(connected, ticker));
  }
  await connected.time.settle();
  return { ...connected, stops };
}

const followed = ({ market }: ConnectedMarket, ticker: string) =>
  market.followDepth?.(ticker) ?? expect.fail('The market follows no books.');

const depthOf = ({ market, time }: ConnectedMarket, ticker: string) => market.depth(ticker, time.now());

/** What a client is to make of the rows of a book. */
function levelsOf({ bids, asks }: BookRows): Pick<MarketDepth, 'bids' | 'asks'> {
  const level = ({ price, size }: BookRows['bids'][number]) => ({ price, volume: size });
  return { bids: bids.map(level).toReversed(), asks: asks.map(level) };
}

const small: BookRows = {
  bids: [
    { price: 1.1, size: 1 },
    { price: 1.09, size: 2 },
  ],
  asks: [
    { price: 1.2, size: 3 },
    { price: 1.3, size: 4 },
  ],
};
const shifted: BookRows = {
  bids: [
    { price: 1.15, size: 7 },
    { price: 1.1, size: 5 },
  ],
  asks: [{ price: 1.3, size: 4 }],
};

/** Id, exchange and whether SMART is to gather, of every book asked for. */
const asked = ({ sim }: ConnectedMarket) =>
  sim.received(MARKET_DEPTH).map(({ fields }) => ({ id: fields[2], smart: fields.at(-2) }));
const cancelled = ({ sim }: ConnectedMarket) =>
  sim.received(CANCEL_MARKET_DEPTH).map(({ fields }) => fields[2]);

test('a book is followed row by row, and each change is told', async () => {
  const connected = await books(['EURUSD']);
  const { sim, time, changes } = connected;
  sim.market.setBook('EUR.USD', small);
  await time.settle();
  expect(depthOf(connected, 'EURUSD')).toEqual({ time: time.now(), ...levelsOf(small) });
  const told = changes.length;
  await time.advance(1000);
  sim.market.setBook('EUR.USD', shifted);
  await time.settle();
  expect(depthOf(connected, 'EURUSD')).toEqual({ time: time.now(), ...levelsOf(shifted) });
  expect(new Set(changes.slice(told).map((change) => change.join(' ')))).toEqual(new Set(['EURUSD book']));
  sim.market.setBook('EUR.USD', { bids: [], asks: [] });
  await time.settle();
  expect(depthOf(connected, 'EURUSD')).toBeUndefined();
});

test('SMART is asked to gather where it routes, and nowhere else; its rows at a price are one level', async () => {
  const connected = await books(['AAPL', 'EURUSD']);
  const { sim, time } = connected;
  expect(asked(connected).map(({ smart }) => smart)).toEqual(['1', '0']);
  sim.market.setBook('AAPL', {
    bids: [
      { price: 200, size: 1, exchange: 'NASDAQ' },
      { price: 200, size: 2, exchange: 'IEX' },
      { price: 199, size: 4, exchange: 'NASDAQ' },
    ],
    asks: [],
  });
  await time.settle();
  expect(depthOf(connected, 'AAPL')).toMatchObject({
    bids: [
      { price: 199, volume: 4 },
      { price: 200, volume: 3 },
    ],
    asks: [],
  });
});

test('an index, which has no book, is not asked for one', async () => {
  const connected = await books(['SPX']);
  expect(asked(connected)).toEqual([]);
  expect(depthOf(connected, 'SPX')).toBeUndefined();
});

test('a book is asked for once however many follow it, and cancelled after the last', async () => {
  const connected = await books(['EURUSD']);
  const { time, stops } = connected;
  const stop = followed(connected, 'EURUSD');
  stop();
  stop();
  await time.settle();
  expect(asked(connected)).toHaveLength(1);
  expect(cancelled(connected)).toEqual([]);
  stops.get('EURUSD')?.();
  await time.settle();
  expect(cancelled(connected)).toEqual(asked(connected).map(({ id }) => id));
  expect(depthOf(connected, 'EURUSD')).toBeUndefined();
});

describe('what IB refuses', () => {
  test('309: a book too many is said once, and had as soon as another one is let go', async () => {
    const connected = await books(['EURUSD', 'GBPUSD', 'USDJPY'], { depthLines: 2 });
    const { time, stops, log } = connected;
    expect(depthOf(connected, 'USDJPY')).toBeUndefined();
    const said = () => log.lines.filter((line) => line.includes('No book of USDJPY'));
    expect(said()).toHaveLength(1);
    await time.advance(11 * 60_000);
    expect(said()).toHaveLength(1);
    stops.get('EURUSD')?.();
    await time.settle();
    expect(depthOf(connected, 'USDJPY')?.bids.length).toBeGreaterThan(0);
    expect(depthOf(connected, 'GBPUSD')?.bids.length).toBeGreaterThan(0);
  });

  test('354: a book without a subscription is asked for again, slowly', async () => {
    const connected = await connectMarket();
    const { sim, time, contracts, when } = connected;
    await when(contracts.resolve('EURUSD'));
    sim.faults.depthNotSubscribed();
    followed(connected, 'EURUSD');
    await time.advance(4 * 60_000);
    expect(depthOf(connected, 'EURUSD')).toBeUndefined();
    expect(asked(connected)).toHaveLength(1);
    await time.advance(2 * 60_000);
    expect(asked(connected)).toHaveLength(2);
    expect(depthOf(connected, 'EURUSD')?.asks.length).toBeGreaterThan(0);
  });

  test('what is asked for in vain is no more waited for than what is let go', async () => {
    const connected = await connectMarket();
    const { sim, time, contracts, when } = connected;
    await when(contracts.resolve('EURUSD'));
    sim.faults.depthNotSubscribed();
    const stop = followed(connected, 'EURUSD');
    await time.settle();
    stop();
    await time.advance(11 * 60_000);
    expect(asked(connected)).toHaveLength(1);
  });
});

describe('interruptions', () => {
  test('317: the book is emptied, and its rows are not doubled', async () => {
    const connected = await books(['EURUSD']);
    const { sim, time } = connected;
    sim.market.setBook('EUR.USD', small);
    await time.settle();
    sim.faults.resetDepth();
    await time.settle();
    expect(depthOf(connected, 'EURUSD')).toMatchObject(levelsOf(small));
    expect(asked(connected)).toHaveLength(1);
  });

  test('316: a book that is halted is none, and asked for again', async () => {
    const connected = await books(['EURUSD']);
    const { sim, time, changes } = connected;
    const told = changes.length;
    sim.faults.haltDepth();
    await time.settle();
    expect(depthOf(connected, 'EURUSD')).toBeUndefined();
    expect(changes.slice(told)).toEqual([['EURUSD', 'book']]);
    await time.advance(10_000);
    expect(depthOf(connected, 'EURUSD')?.bids.length).toBeGreaterThan(0);
    expect(asked(connected)).toHaveLength(2);
  });

  test('a broken farm leaves no book that may be wrong; one that is back tells it anew, and once', async () => {
    const connected = await books(['EURUSD']);
    const { sim, time, changes } = connected;
    sim.market.setBook('EUR.USD', small);
    await time.settle();
    const told = changes.length;
    sim.faults.breakFarms();
    await time.settle();
    expect(depthOf(connected, 'EURUSD')).toBeUndefined();
    expect(changes.slice(told)).toContainEqual(['EURUSD', 'book']);
    sim.market.setBook('EUR.USD', shifted);
    sim.faults.restoreFarms();
    await time.advance(60_000);
    expect(depthOf(connected, 'EURUSD')).toMatchObject(levelsOf(shifted));
    // The one before is cancelled: IB counts it.
    expect(asked(connected)).toHaveLength(2);
    expect(cancelled(connected)).toEqual([asked(connected)[0]?.id]);
    sim.faults.restoreFarms();
    await time.settle();
    expect(asked(connected)).toHaveLength(2);
  });

  test.each([
    ['1102', (sim: ConnectedMarket['sim']) => sim.faults.restoreUpstream(), 1],
    ['1101', (sim: ConnectedMarket['sim']) => sim.faults.restoreUpstreamWithDataLost(), 0],
  ] as const)('after %s the book is asked for anew', async (_code, restore, cancels) => {
    const connected = await books(['EURUSD']);
    const { sim, time } = connected;
    sim.market.setBook('EUR.USD', small);
    await time.settle();
    sim.faults.loseUpstream();
    await time.settle();
    expect(depthOf(connected, 'EURUSD')).toBeUndefined();
    sim.market.setBook('EUR.USD', shifted);
    restore(sim);
    await time.advance(60_000);
    expect(depthOf(connected, 'EURUSD')).toMatchObject(levelsOf(shifted));
    expect(asked(connected)).toHaveLength(2);
    expect(cancelled(connected)).toHaveLength(cancels);
  });

  test('a new connection asks for every book anew, and for none that was let go meanwhile', async () => {
    const connected = await books(['EURUSD', 'GBPUSD']);
    const { sim, time, stops } = connected;
    sim.faults.restart({ for: 5000 });
    await time.settle();
    expect(depthOf(connected, 'EURUSD')).toBeUndefined();
    stops.get('GBPUSD')?.();
    sim.market.setBook('EUR.USD', small);
    await time.advance(60_000);
    expect(depthOf(connected, 'EURUSD')).toMatchObject(levelsOf(small));
    expect(depthOf(connected, 'GBPUSD')).toBeUndefined();
    expect(asked(connected)).toHaveLength(3);
  });
});
