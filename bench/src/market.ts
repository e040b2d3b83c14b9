import { createImportedMarket, createSimulatedMarket, importedInstrument } from '@tickwire/market';
import { printTable } from './table.ts';

// What the markets answer with one core: bars in bulk, the pages a chart asks for, and single instants.

const NOW = Date.UTC(2026, 10, 20, 18, 30, 12);
const DAY_MS = 86_400_000;
const RUN_MS = 700;

/** Processor time this process has used, ms; unlike the clock it does not count what others do meanwhile. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const market = createSimulatedMarket({ seed: 1 });
let draws = 1;

/** An instant of the ten years before NOW; the same ones in every run. */
function anyInstant(): number {
  draws = (Math.imul(draws, 1_103_515_245) + 12_345) & 0x7fffffff;
  return NOW - (draws / 0x7fffffff) * 3650 * DAY_MS;
}

function measure(name: string, answer: (call: number) => number): string[] {
  for (let call = 0; call < 5; call += 1) answer(call);
  let items = 0;
  let calls = 0;
  const start = cpuMs();
  while (cpuMs() - start < RUN_MS) items += answer((calls += 1));
  const elapsed = cpuMs() - start;
  return [
    name,
    Math.round((items / elapsed) * 1000).toLocaleString('en'),
    ((elapsed / calls) * 1000).toFixed(1),
  ];
}

const page = (ticker: string, resolution: string, countBack: number) => () =>
  market.bars(ticker, resolution, { to: NOW, countBack }, NOW).length;

const cold = cpuMs();
for (const { ticker } of market.instruments) market.quote(ticker, NOW);
const coldMs = (cpuMs() - cold).toFixed(0);

printTable(
  'Simulated market, by processor time',
  ['query', 'items/s', 'µs/query'],
  [
    measure('100,000 one-minute bars, stock', page('AAPL', '1', 100_000)),
    measure('100,000 one-minute bars, coin', page('BTCUSD', '1', 100_000)),
    measure('300 one-minute bars', page('BTCUSD', '1', 300)),
    measure('300 five-second bars', page('BTCUSD', '5S', 300)),
    measure('300 daily bars', page('AAPL', '1D', 300)),
    measure('120 monthly bars', page('AAPL', '1M', 120)),
    measure(
      'a five-second bar of any time',
      () => market.bars('BTCUSD', '5S', { to: anyInstant(), countBack: 1 }, NOW).length,
    ),
    measure('a quote', (call) => (market.quote('BTCUSD', NOW + call * 1000) === undefined ? 0 : 1)),
    measure('five levels of depth', (call) =>
      market.depth('BTCUSD', NOW + call * 1000) === undefined ? 0 : 1,
    ),
    measure(
      'the prints of a second',
      (call) => market.prints('BTCUSD', NOW + (call - 1) * 1000, NOW + call * 1000).length,
    ),
  ],
);
console.log(`first quotes of all ${market.instruments.length} instruments after a start: ${coldMs} ms`);

const BARS = 1_000_000;
/** A million bars, `interval` ms apart, that end at NOW. */
function importedMarket(resolution: string, interval: number) {
  const first = Math.floor(NOW / interval - BARS) * interval;
  const column = (value: (bar: number) => number) =>
    Float64Array.from({ length: BARS }, (_, bar) => value(bar));
  const instrument = importedInstrument({
    ticker: 'DATA',
    description: 'A million bars',
    type: 'stock',
    exchange: 'IMPORTED',
    currency: 'USD',
    minmov: 1,
    pricescale: 100,
    volumePrecision: 0,
    firstTime: first,
  });
  const bars = {
    time: column((bar) => first + bar * interval),
    open: column((bar) => 100 + (bar % 50)),
    high: column((bar) => 102 + (bar % 50)),
    low: column((bar) => 98 + (bar % 50)),
    close: column((bar) => 101 + (bar % 50)),
    volume: column((bar) => bar % 1000),
  };
  return createImportedMarket({ instrument, resolution, bars });
}

const imports = [
  { name: 'one-second', market: importedMarket('1S', 1000) },
  { name: 'one-minute', market: importedMarket('1', 60_000) },
];
printTable(
  'Imported history of 1,000,000 bars, by processor time',
  ['query', 'items/s', 'µs/query'],
  imports.flatMap(({ name, market: imported }) => {
    const last = (resolution: string, countBack: number) => () =>
      imported.bars('DATA', resolution, { to: Infinity, countBack }, NOW).length;
    return [
      measure(`a quote, ${name} bars`, () => (imported.quote('DATA', NOW) === undefined ? 0 : 1)),
      ...['1', '1D', '1M'].map((resolution) =>
        measure(`the last ${resolution} bar of ${name} bars`, last(resolution, 1)),
      ),
      measure(`300 hourly bars of ${name} bars`, last('60', 300)),
    ];
  }),
);
