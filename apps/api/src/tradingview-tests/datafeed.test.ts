import type { Bar, RestClient } from '@tickwire/client';
import { createDatafeed, type Datafeed, type DatafeedOptions } from '@tickwire/client/tradingview/datafeed';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ManualTimers } from '../ws/test-kit/manual-timers.ts';
import { ChartLibrary, symbolFaults, type Series } from './chart-library.ts';
import { openPage, START, type ChartPage } from './chart-page.ts';

const MINUTE = 60_000;

/** A page with the library on it, whose own timers run when the test says so. */
async function openChart(
  config: Parameters<typeof openPage>[0] = {},
  { fetch, ...options }: DatafeedOptions & { readonly fetch?: typeof globalThis.fetch } = {},
) {
  const page = await openPage(config, fetch && { fetch });
  const datafeed = createDatafeed(page.client, options);
  const timers = new ManualTimers();
  const library = new ChartLibrary(datafeed, {
    now: () => page.server.clock.now(),
    after: (ms, task) => void timers.after(ms, task),
  });
  return { ...page, datafeed, library, timers };
}

/** The newest bars there are, as another client is told of them. */
async function truth(rest: RestClient, symbol: string, resolution: string, count: number): Promise<Bar[]> {
  const query = { symbol, resolution, from_time: 0, to_time: 4e9, count_back: count };
  return (await rest.getBars({ query })).bars;
}

/** Resolves once the chart shows exactly what there is, with nothing missing. */
async function showsTheTruth({ other }: ChartPage, series: Series): Promise<void> {
  await expect
    .poll(async () => {
      const bars = await truth(other.rest, series.symbol.ticker, series.resolution, series.bars.length);
      return JSON.stringify(series.bars) === JSON.stringify(bars) || [series.bars.at(-1), bars.at(-1)];
    })
    .toBe(true);
}

/** Every request that answers through callbacks. */
async function askEverything(library: ChartLibrary, datafeed: Datafeed): Promise<Record<string, unknown[]>> {
  const answers: Record<string, unknown[]> = {};
  const ask = async (
    what: string,
    names: readonly string[],
    call: (callbacks: Record<string, (...values: unknown[]) => void>) => void,
  ) => {
    const { name, values } = await library.call(what, names, call);
    answers[`${what} ${name}`] = values;
  };
  const none = () => {};
  const btc = await library.resolve('BTCUSD');
  const period = { from: START / 1000 - 3600, to: START / 1000 + 60, countBack: 30, firstDataRequest: true };
  await ask('onReady', ['done'], ({ done = none }) => datafeed.onReady(done));
  await ask('search', ['done'], ({ done = none }) => datafeed.searchSymbols('apple', '', '', done));
  await ask('pages', ['done'], ({ done = none }) =>
    datafeed.searchSymbolsPaginated({ userInput: '', exchange: '', symbolType: '', start: 0 }, done),
  );
  await ask('bars', ['done', 'failed'], ({ done = none, failed = none }) =>
    datafeed.getBars(btc, '1', period, done, failed),
  );
  await ask('no bars', ['done', 'failed'], ({ done = none, failed = none }) =>
    datafeed.getBars(btc, '7X', period, done, failed),
  );
  await ask('marks', ['done'], ({ done = none }) => datafeed.getMarks(btc, 0, 4e9, done, '1'));
  await ask('timescale', ['done'], ({ done = none }) => datafeed.getTimescaleMarks(btc, 0, 4e9, done, '1D'));
  await ask('time', ['done'], ({ done = none }) => datafeed.getServerTime(done));
  await ask('quotes', ['done', 'failed'], ({ done = none, failed = none }) =>
    datafeed.getQuotes(['BTCUSD', 'NOPE'], done, failed),
  );
  return answers;
}

test('B1 every callback is called once and later, nothing throws, and no symbol is faulty', async () => {
  const { library, datafeed, other } = await openChart();
  const answers = await askEverything(library, datafeed);
  expect(Object.keys(answers)).toEqual([
    'onReady done',
    'search done',
    'pages done',
    'bars done',
    'no bars failed',
    'marks done',
    'timescale done',
    'time done',
    'quotes done',
  ]);
  expect(answers['time done']).toEqual([START / 1000]);
  for (const { ticker } of await other.rest.searchSymbols({ query: { user_input: '' } }))
    expect(symbolFaults(await library.resolve(ticker))).toEqual([]);
  await expect(library.resolve('NOPE')).rejects.toThrow('unknown_symbol');
  expect(library.problems).toEqual([]);
});

test('B1 what streams tell comes later, also of a stream that runs already', async () => {
  const { library, datafeed } = await openChart();
  const btc = await library.resolve('BTCUSD');
  const told: string[] = [];
  const subscribe = (guid: string) => {
    const before = told.length;
    datafeed.subscribeBars(
      btc,
      '1',
      () => told.push(`bars ${guid}`),
      guid,
      () => told.push('reset'),
    );
    datafeed.subscribeQuotes(['EURUSD'], ['BTCUSD'], () => told.push(`quotes ${guid}`), guid);
    datafeed.subscribeDepth('BTCUSD', () => told.push(`depth ${guid}`));
    expect(told).toHaveLength(before);
    return expect
      .poll(() => ['bars', 'quotes', 'depth'].map((stream) => told.includes(`${stream} ${guid}`)))
      .toEqual([true, true, true]);
  };
  await subscribe('first');
  await subscribe('second');
  expect(told).not.toContain('reset');
});

test('B1 without a server, too: what has no error callback is answered once the server is there', async () => {
  const timers = new ManualTimers();
  const refusing = { isDown: true };
  const { library, datafeed } = await openChart(
    {},
    {
      timers: { now: () => 0, after: (ms, task) => timers.after(ms, task) },
      fetch: (...request) => (refusing.isDown ? Promise.reject(new TypeError('refused')) : fetch(...request)),
    },
  );
  const answers = askEverything(library, datafeed);
  let isAnswered = false;
  void answers.then(() => (isAnswered = true));
  for (let tries = 0; tries < 5; tries += 1) {
    await sleep(5);
    timers.advance(15_000);
  }
  refusing.isDown = false;
  await expect.poll(() => (timers.advance(15_000), isAnswered)).toBe(true);
  expect(library.problems).toEqual([]);
});

test('B2 objects handed out are copies: whatever is done to them changes nothing here', async () => {
  const { library, datafeed, server, other } = await openChart();
  // The library spoils everything it is given.
  const first = await askEverything(library, datafeed);
  const second = await askEverything(library, datafeed);
  expect(second).toEqual(first);

  const btc = await library.resolve('BTCUSD');
  datafeed.subscribeBars(
    btc,
    '1',
    (bar) => Reflect.set(bar, 'close', NaN),
    'spoiling',
    () => {},
  );
  const frozen: Bar[] = [];
  datafeed.subscribeBars(
    btc,
    '1',
    (bar) => frozen.push(Object.freeze(bar)),
    'freezing',
    () => {},
  );
  const series = await library.show(btc, '1');
  const ticks = series.ticks;
  server.clock.advance(5000);
  await expect.poll(() => series.ticks).toBeGreaterThan(ticks);
  await expect.poll(() => frozen.at(-1)).toEqual(series.bars.at(-1));

  const quotes: unknown[] = [];
  datafeed.subscribeQuotes(
    [],
    ['BTCUSD'],
    (items) => items.forEach((item) => Reflect.set(item.v, 'lp', 0)),
    'spoiling',
  );
  datafeed.subscribeQuotes([], ['BTCUSD'], (items) => quotes.push(...items), 'reading');
  server.clock.advance(1000);
  await expect.poll(() => quotes).toContainEqual(expect.objectContaining({ s: 'ok' }));
  expect(quotes).not.toContainEqual(expect.objectContaining({ v: expect.objectContaining({ lp: 0 }) }));

  // Both hear of the same stream, the one that spoils first.
  let volumes: readonly number[] = [];
  datafeed.subscribeDepth('BTCUSD', ({ bids, asks }) =>
    [...bids, ...asks].forEach((level) => Reflect.set(level, 'volume', -1)),
  );
  datafeed.subscribeDepth('BTCUSD', ({ bids, asks }) => {
    volumes = [...bids, ...asks].map(({ volume }) => volume);
  });
  await expect.poll(() => volumes.length).toBeGreaterThan(0);
  server.clock.advance(1000);
  const { bids, asks } = await other.rest.getDepth({ params: { symbol: 'BTCUSD' } });
  await expect.poll(() => volumes).toEqual([...bids, ...asks].map(({ volume }) => volume));
  expect(library.problems).toEqual([]);
});

test('B3 history ends, has gaps and fails as it does on the server', async () => {
  let requests = 0;
  const counted: typeof fetch = (...request) => {
    requests += 1;
    return fetch(...request);
  };
  const { library, datafeed, other } = await openChart({}, { fetch: counted });
  const btc = await library.resolve('BTCUSD');
  const series = await library.show(btc, '1M', 20);
  expect(series.bars).toEqual(await truth(other.rest, 'BTCUSD', '1M', 20));
  while (!series.hasAll) await library.older(series);
  expect(series.bars).toEqual(await truth(other.rest, 'BTCUSD', '1M', 10_000));

  // The weekend of a stock: nothing there, and the last bar of Friday (in seconds) is where to look.
  const apple = await library.resolve('AAPL');
  const saturday = Date.UTC(2026, 0, 3, 12) / 1000;
  const gap = await library.call('gap', ['done', 'failed'], ({ done, failed }) =>
    datafeed.getBars(
      apple,
      '1',
      { from: saturday, to: saturday + 3600, countBack: 0, firstDataRequest: false },
      done,
      failed,
    ),
  );
  const friday = Date.UTC(2026, 0, 2, 20, 59) / 1000;
  expect(gap).toEqual({ name: 'done', values: [[], { noData: true, nextTime: friday }] });

  // What is refused is asked once, and the chart is told why.
  const before = requests;
  const unsupported = await library.show(btc, '7X');
  expect(unsupported.error).toMatch(/^[^:%]+$/);
  expect(requests).toBe(before + 1);
  expect(library.problems).toEqual([]);
});

test('B3 what passes is tried again before the chart is told, and what does not pass ends in a sentence', async () => {
  const timers = new ManualTimers();
  let failures = 3;
  const waits: number[] = [];
  const failing: (() => Promise<Response>)[] = [
    () => Promise.reject(new TypeError('no line')),
    () => Promise.resolve(new Response('{}', { status: 503, headers: { 'retry-after': '2' } })),
    () => Promise.resolve(new Response('<html>', { status: 502 })),
  ];
  const { library } = await openChart(
    {},
    {
      random: () => 1,
      timers: {
        now: () => 0,
        after(ms, task) {
          waits.push(ms);
          return timers.after(ms, task);
        },
      },
      fetch: (input, init) => {
        if (!String(input).includes('/udf/history') || failures === 0) return fetch(input, init);
        failures -= 1;
        return (failing[failures % failing.length] ?? failing[0])?.() ?? Promise.reject(new Error('none'));
      },
    },
  );
  const btc = await library.resolve('BTCUSD');
  const shown = library.show(btc, '1');
  let isShown = false;
  void shown.then(() => (isShown = true));
  await expect.poll(() => (timers.advance(100), isShown)).toBe(true);
  expect((await shown).error).toBeUndefined();
  expect((await shown).bars).toHaveLength(50);
  expect(waits).toEqual([250, 2000, 1000]);

  failures = Infinity;
  const sticky = library.show(btc, '5');
  let isSticky = false;
  void sticky.then(() => (isSticky = true));
  await expect.poll(() => (timers.advance(1000), isSticky)).toBe(true);
  expect((await sticky).error).toBeTruthy();
  expect(library.problems).toEqual([]);
});

test('B4 the first tick goes on with the last bar of history, and no tick is older than the one before', async () => {
  const page = await openChart();
  const { library, server } = page;
  const btc = await library.resolve('BTCUSD');
  const series = await library.show(btc, '1');
  const [forming] = series.bars.slice(-1);
  expect(forming?.time).toBe(START - 30_000);
  for (let second = 0; second < 150; second += 10) {
    server.clock.advance(10_000);
    await showsTheTruth(page, series);
  }
  expect(series.ticks).toBeGreaterThan(15);
  expect(series.bars).toHaveLength(53);
  expect(series.bars[49]).toMatchObject({ time: forming?.time, open: forming?.open });
  expect(series.resets).toBe(0);
  expect(library.problems).toEqual([]);
});

/** How many streams the server serves. */
async function streams({ server }: ChartPage): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(/^tickwire_ws_subscriptions (\d+)$/m.exec(text)?.[1]);
}

test('B5 two resolutions live at once, switching back in time, a late end, and no leak', async () => {
  const page = await openChart();
  const { library, timers, server } = page;
  const btc = await library.resolve('BTCUSD');
  const minutes = await library.show(btc, '1');
  const fives = await library.show(btc, '5');
  server.clock.advance(30_000);
  await showsTheTruth(page, minutes);
  await showsTheTruth(page, fives);

  // To 5 minutes and back within the 10 s that the library goes on.
  library.leave(minutes);
  timers.advance(5000);
  expect(await library.show(btc, '1')).toBe(minutes);
  timers.advance(20_000);
  server.clock.advance(30_000);
  await showsTheTruth(page, minutes);
  const before = fives.ticks;
  library.leave(fives);
  server.clock.advance(10_000);
  await expect.poll(() => fives.ticks).toBeGreaterThan(before);
  timers.advance(10_000);
  await expect.poll(() => streams(page)).toBe(1);
  server.clock.advance(60_000);
  await showsTheTruth(page, minutes);

  for (let count = 0; count < 100; count += 1) {
    const series = await library.show(btc, count % 2 ? '15' : '60', 2);
    library.leave(series);
    timers.advance(10_000);
  }
  await expect.poll(() => streams(page)).toBe(1);
  server.clock.advance(60_000);
  await showsTheTruth(page, minutes);
  expect(minutes.resets).toBe(0);
  expect(library.problems).toEqual([]);
});

test('B6 after a drop of many bars the chart has no hole, whether the stream resumes or starts over', async () => {
  let told = 0;
  const page = await openChart({}, { onReset: () => (told += 1) });
  const { library, server, link, client } = page;
  const btc = await library.resolve('BTCUSD');
  const series = await library.show(btc, '1');
  const hours = await library.show(btc, '60');
  expect([series.resets, hours.resets, told]).toEqual([0, 0, 0]);

  // The server has kept what was missed: the stream brings it.
  link.cut();
  server.clock.advance(5 * MINUTE);
  await expect.poll(() => client.status).toBe('open');
  await showsTheTruth(page, series);
  expect([series.resets, told]).toEqual([0, 0]);

  // It was started anew and has kept nothing: history is loaded again.
  await server.restart(() => server.clock.advance(5 * MINUTE));
  await expect.poll(() => [series.resets, hours.resets]).toEqual([1, 1]);
  await series.loading;
  await showsTheTruth(page, series);
  await showsTheTruth(page, hours);
  expect(told).toBe(1);
  server.clock.advance(MINUTE);
  await showsTheTruth(page, series);
  expect(series.resets).toBe(1);
  expect(library.problems).toEqual([]);
});

test('B6 a chart that was away too long between history and stream loads again instead of showing a hole', async () => {
  const page = await openChart();
  const { library, server } = page;
  const btc = await library.resolve('BTCUSD');
  const original = page.datafeed.subscribeBars;
  let delayed = false;
  page.datafeed.subscribeBars = (...subscription) => {
    if (!delayed) server.clock.advance(10 * MINUTE);
    delayed = true;
    original(...subscription);
  };
  const series = await library.show(btc, '1');
  await expect.poll(() => series.resets).toBe(1);
  await series.loading;
  await showsTheTruth(page, series);
  expect(series.resets).toBe(1);
  expect(library.problems).toEqual([]);
});

test('B7 quotes: all names answered once, errors too, both lists live, the end by guid', async () => {
  const { library, datafeed, server } = await openChart();
  const names = ['BTCUSD', 'NASDAQ:AAPL', 'nope', 'EURUSD'];
  const { values } = await library.call('getQuotes', ['done', 'failed'], ({ done, failed }) =>
    datafeed.getQuotes(names, done, failed),
  );
  expect(values[0]).toEqual([
    { s: 'ok', n: 'BTCUSD', v: expect.objectContaining({ lp: expect.any(Number), bid: expect.any(Number) }) },
    { s: 'ok', n: 'NASDAQ:AAPL', v: expect.objectContaining({ short_name: 'AAPL' }) },
    { s: 'error', n: 'nope', v: {} },
    { s: 'ok', n: 'EURUSD', v: expect.anything() },
  ]);
  const many = Array.from({ length: 1203 }, (_, index) => (index % 2 ? 'BTCUSD' : `X${index}`));
  const all = await library.call('many quotes', ['done', 'failed'], ({ done, failed }) =>
    datafeed.getQuotes(many, done, failed),
  );
  expect(all.values[0]).toMatchObject(many.map((n) => ({ n })));

  const heard: string[] = [];
  datafeed.subscribeQuotes(
    ['EURUSD', 'BTCUSD'],
    ['BTCUSD'],
    (quotes) => heard.push(...quotes.map(({ n }) => n)),
    'watchlist',
  );
  await expect.poll(() => heard.toSorted()).toEqual(['BTCUSD', 'EURUSD']);
  for (let second = 0; second < 10; second += 1) {
    const count = heard.length;
    server.clock.advance(1000);
    await expect.poll(() => heard.length).toBeGreaterThan(count);
  }
  expect(heard.filter((n) => n === 'BTCUSD').length).toBeGreaterThanOrEqual(10);
  expect(heard.filter((n) => n === 'EURUSD').length).toBeLessThanOrEqual(2);
  server.clock.advance(MINUTE);
  const slow = heard.filter((n) => n === 'EURUSD').length;
  await expect
    .poll(() => (server.clock.advance(1000), heard.filter((n) => n === 'EURUSD').length))
    .toBe(slow + 1);

  datafeed.unsubscribeQuotes('watchlist');
  datafeed.unsubscribeQuotes('never there');
  const last = heard.length;
  server.clock.advance(2 * MINUTE);
  await sleep(50);
  expect(heard).toHaveLength(last);
});

test('B8 depth comes whole, both sides ascending, through a drop, until it is unsubscribed', async () => {
  const { datafeed, server, link, other } = await openChart();
  const books: Parameters<Parameters<Datafeed['subscribeDepth']>[1]>[0][] = [];
  const hear = (book: (typeof books)[number]) => {
    books.push(structuredClone(book));
    Object.assign(book, { asks: [], bids: [] });
  };
  const id = datafeed.subscribeDepth('BTCUSD', hear);
  await expect.poll(() => books.length).toBe(1);
  const isCurrent = async () => {
    const { asks, bids } = await other.rest.getDepth({ params: { symbol: 'BTCUSD' } });
    return expect.poll(() => books.at(-1)).toEqual({ snapshot: true, asks, bids });
  };
  for (let second = 0; second < 3; second += 1) {
    server.clock.advance(1000);
    await isCurrent();
  }
  // What is missed is made up for.
  link.cut();
  server.clock.advance(60_000);
  await isCurrent();
  await server.restart(() => server.clock.advance(60_000));
  await isCurrent();
  for (const { bids, asks } of books) {
    const prices = [...bids, ...asks].map(({ price }) => price);
    expect(prices).toEqual(prices.toSorted((a, b) => a - b));
    expect([...bids, ...asks].every(({ volume }) => volume > 0)).toBe(true);
    expect(bids.length * asks.length).toBeGreaterThan(0);
  }
  datafeed.unsubscribeDepth(id);
  const count = books.length;
  server.clock.advance(5000);
  await sleep(50);
  expect(books).toHaveLength(count);

  // A symbol nobody knows has no book, and that is all.
  const complaints = vi.spyOn(console, 'error');
  onTestFinished(() => complaints.mockRestore());
  const none = datafeed.subscribeDepth('NOPE', hear);
  await sleep(50);
  datafeed.unsubscribeDepth(none);
  expect(books).toHaveLength(count);
  expect(complaints).not.toHaveBeenCalled();
});

test('B9 both searches find the same, page by page, and an older query never answers last', async () => {
  let slow = 0;
  const { library, datafeed } = await openChart(
    {},
    {
      // Each answer is slower than the one asked for after it.
      fetch: async (input, init) => {
        if (String(input).includes('/udf/search')) await sleep(Math.max(0, 120 - 40 * slow++));
        return fetch(input, init);
      },
    },
  );
  const order: string[] = [];
  const typed = ['b', 'bt', 'btc'].map((text) =>
    library
      .call(`search ${text}`, ['done'], ({ done }) =>
        datafeed.searchSymbols(text, '', '', (items) => {
          order.push(text);
          done(items);
        }),
      )
      .then(({ values }) => values[0]),
  );
  const [, , last] = await Promise.all(typed);
  expect(order).toEqual(['b', 'bt', 'btc']);
  expect(last).toMatchObject([{ ticker: 'BTCUSD' }]);

  const whole = await library.call('all', ['done'], ({ done }) => datafeed.searchSymbols('', '', '', done));
  const paged: unknown[] = [];
  for (let remaining = 1; remaining > 0;) {
    const { values } = await library.call('page', ['done'], ({ done }) =>
      datafeed.searchSymbolsPaginated(
        { userInput: '', exchange: '', symbolType: '', start: paged.length },
        done,
      ),
    );
    paged.push(...(values[0] as unknown[]));
    remaining = Number(values[1]);
  }
  expect(paged).toEqual(whole.values[0]);
  expect(paged.length).toBeGreaterThan(10);
  expect(library.problems).toEqual([]);
});

test('B10 nothing is used that a version from 28 to 32 has not, and new names are there beside old ones', async () => {
  const { library, datafeed } = await openChart();
  const info = await library.resolve('nasdaq:aapl');
  expect(info).not.toHaveProperty('full_name');
  expect(info).toMatchObject({ listed_exchange: 'NASDAQ', exchange_listed_name: 'NASDAQ', ticker: 'AAPL' });
  const { values } = await library.call('search', ['done'], ({ done }) =>
    datafeed.searchSymbols('AAPL', '', '', done),
  );
  expect(values[0]).not.toContainEqual(expect.objectContaining({ full_name: expect.anything() }));
  const ready = await library.call('onReady', ['done'], ({ done }) => datafeed.onReady(done));
  expect(ready.values[0]).toMatchObject({
    supports_marks: true,
    supports_timescale_marks: true,
    supports_time: true,
  });
  expect(ready.values[0]).not.toHaveProperty('supports_search');
  // A price in another currency than the symbol's is refused, not made up.
  const euros = await library.call('in euros', ['done', 'failed'], ({ done, failed }) =>
    datafeed.resolveSymbol('AAPL', done, failed, { currencyCode: 'EUR' }),
  );
  expect(euros).toMatchObject({ name: 'failed', values: [expect.stringMatching(/^[^:%]+$/)] });
});
