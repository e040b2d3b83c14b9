import { createClient, type Client, type Depth, type QuoteData } from '@tickwire/client';
import { createDatafeed, type DepthSnapshot } from '@tickwire/client/tradingview/datafeed';
import { expect, onTestFinished, test } from 'vitest';
import type { IbServer } from './ib-server.ts';
import { startTrading } from './ib-server.ts';

const small = {
  bids: [
    { price: 1.1, size: 1 },
    { price: 1.09, size: 2 },
  ],
  asks: [
    { price: 1.2, size: 3 },
    { price: 1.3, size: 4 },
  ],
};
const shifted = {
  bids: [
    { price: 1.15, size: 7 },
    { price: 1.1, size: 5 },
  ],
  asks: [{ price: 1.3, size: 4 }],
};

/** The levels of rows, as the contract has them. */
const levelsOf = ({ bids, asks }: typeof small) => ({
  bids: bids.map(({ price, size }) => ({ price, volume: size })).toReversed(),
  asks: asks.map(({ price, size }) => ({ price, volume: size })),
});

function connected(server: IbServer): Client {
  const client = createClient({ baseUrl: server.url });
  onTestFinished(() => client.close());
  return client;
}

/** What the depth stream tells of a symbol, as a page hears it. */
function follow(client: Client, symbol: string) {
  const books: Depth[] = [];
  const { unsubscribe } = client.subscribe(
    'depth',
    { symbol },
    { onSnapshot: (snapshot) => books.push(...snapshot), onUpdate: (book) => books.push(book) },
  );
  return { books, unsubscribe };
}

test('the book of the socket, of REST and of a TradingView chart is the one at IB, through every interruption', async () => {
  const { tws, server } = await startTrading();
  const client = connected(server);
  tws.market.setBook('EUR.USD', small);
  const { books } = follow(client, 'eur.usd');
  await expect.poll(() => books.at(-1)).toMatchObject({ symbol: 'EURUSD', ...levelsOf(small) });
  const params = { symbol: 'EURUSD' };
  expect(await server.rest.getDepth({ params })).toMatchObject(levelsOf(small));

  const datafeed = createDatafeed(client);
  const shown: DepthSnapshot[] = [];
  const id = datafeed.subscribeDepth('EURUSD', (book) => shown.push(book));
  await expect.poll(() => shown.at(-1)).toEqual({ snapshot: true, ...levelsOf(small) });
  tws.market.setBook('EUR.USD', shifted);
  await expect.poll(() => shown.at(-1)).toEqual({ snapshot: true, ...levelsOf(shifted) });

  // Rows are told anew after a reset, and none is there twice.
  tws.faults.resetDepth();
  tws.market.setBook('EUR.USD', small);
  await expect.poll(() => shown.at(-1)).toEqual({ snapshot: true, ...levelsOf(small) });

  // While IB tells nothing, the best prices alone are shown; then everything that has changed meanwhile.
  tws.faults.breakFarms();
  await expect.poll(() => shown.at(-1)?.asks.length).toBe(1);
  tws.market.setBook('EUR.USD', shifted);
  tws.faults.restoreFarms();
  await expect.poll(() => shown.at(-1)).toEqual({ snapshot: true, ...levelsOf(shifted) });
  tws.faults.restart();
  tws.market.setBook('EUR.USD', small);
  await expect.poll(() => shown.at(-1), { timeout: 20_000 }).toEqual({ snapshot: true, ...levelsOf(small) });
  expect(books.at(-1)).toMatchObject(levelsOf(small));

  datafeed.unsubscribeDepth(id);
  const count = shown.length;
  tws.market.setBook('EUR.USD', shifted);
  await expect.poll(() => books.at(-1)).toMatchObject(levelsOf(shifted));
  expect(shown).toHaveLength(count);
});

test('IB is asked for a book while somebody follows it; what it does not give are the best prices', async () => {
  const { tws, server } = await startTrading({}, { depthLines: 1 });
  const client = connected(server);
  const [first, second] = [follow(client, 'AAPL'), follow(client, 'MSFT')];
  await expect.poll(() => first.books.at(-1)?.bids.length).toBeGreaterThan(1);
  tws.market.set('MSFT', { bid: 400, ask: 400.02, bidSize: 3, askSize: 4 });
  await expect
    .poll(() => second.books.at(-1))
    .toMatchObject({ bids: [{ price: 400, volume: 3 }], asks: [{ price: 400.02, volume: 4 }] });

  // There is room as soon as the other one is let go.
  first.unsubscribe();
  await expect.poll(() => second.books.at(-1)?.bids.length, { timeout: 20_000 }).toBeGreaterThan(1);
  expect(tws.unread).toEqual([]);
});

test('what happens beyond the best prices tells nobody a quote', async () => {
  const { tws, server } = await startTrading();
  const client = connected(server);
  const { books } = follow(client, 'EURUSD');
  const quotes: QuoteData[] = [];
  client.subscribe('quotes', { fast_symbols: ['EURUSD'] }, { onUpdate: (quote) => quotes.push(quote) });
  tws.market.setBook('EUR.USD', small);
  await expect.poll(() => books.at(-1)).toMatchObject(levelsOf(small));
  tws.market.set('EUR.USD', { bid: 1.05 });
  await expect.poll(() => quotes.at(-1)).toMatchObject({ v: { bid: 1.05 } });
  const before = quotes.length;
  tws.market.setBook('EUR.USD', shifted);
  await expect.poll(() => books.at(-1)).toMatchObject(levelsOf(shifted));
  expect(quotes).toHaveLength(before);
});
