/// <reference lib="dom" />
import { createClient } from '@tickwire/client';
import { openStore } from '@tickwire/store';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { frameWork } from './frame-work.ts';
import { percentile } from './percentile.ts';
import { startTickwireProcess, temporaryDirectory } from './server-process.ts';
import { printTable } from './table.ts';

// What a busy market costs the page: a watchlist of 200 rows whose prices change 1,000 times a second, and the live chart, for ten minutes
// or as many as the first argument says.

const ROWS = 200;
const UPDATES_PER_SECOND = 1000;
const FRAME_TARGET_MS = 16.7;
const MINUTES = Number(process.argv[2] ?? 10);
/** Seconds of each minute whose frames are recorded. */
const RECORDED_S = 10;
/** Until history is loaded and every row has its first price. */
const SETTLE_MS = 8000;
/** Source bars per second and symbol: as many as it takes for every tick to bring a new price. */
const REPLAY_SPEED = 10;
const start = Date.UTC(2026, 0, 5, 15);
const tickers = Array.from({ length: ROWS }, (_, index) => `B${String(index).padStart(3, '0')}`);

/** A second-by-second walk that is another one for each symbol. */
function* walk(seed: number, bars: number) {
  let price = 10_000 + seed * 37;
  let state = seed + 1;
  for (let index = 0; index < bars; index += 1) {
    const open = price;
    state = (state * 48_271) % 2_147_483_647;
    price += (state % 41) - 20 || 1;
    const [low, high] = open < price ? [open, price] : [price, open];
    yield {
      time: start + index * 1000,
      open: open / 100,
      high: high / 100,
      low: low / 100,
      close: price / 100,
      volume: 1 + (state % 500),
    };
  }
}

function importSymbols(dataDir: string, bars: number): void {
  const store = openStore({ dataDir });
  for (const [seed, ticker] of tickers.entries()) {
    store.imports.replace(
      {
        ticker,
        description: `Walk ${seed}`,
        type: 'stock',
        currency: 'USD',
        exchange: 'BENCH',
        timezone: 'America/New_York',
        resolution: '1S',
        minmov: 1,
        pricescale: 100,
        volumePrecision: 0,
        sourceFile: 'walk',
        importedAt: start,
      },
      walk(seed, bars),
    );
  }
  store.close();
}

/** Counts the updates that reach the page's socket. */
async function countUpdates(page: Page): Promise<() => number> {
  let updates = 0;
  const session = await page.context().newCDPSession(page);
  session.on('Network.webSocketFrameReceived', ({ response }) => {
    // A message carries all that the server sent at once.
    updates += response.payloadData.split('{"type":"quotes.update"').length - 1;
  });
  await session.send('Network.enable');
  return () => updates;
}

/** Bytes the page's script holds, garbage collected. */
async function heapBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

interface Scene {
  readonly name: string;
  readonly minutes: number;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly deviceScaleFactor: number;
}

const scenes: readonly Scene[] = [
  {
    name: 'A window of 1280 x 720: rows out of sight follow no prices',
    minutes: MINUTES,
    viewport: { width: 1280, height: 720 },
    deviceScaleFactor: 1,
  },
  {
    // A window nobody has, drawn small, so that every row is in sight.
    name: 'All rows in sight',
    minutes: Math.min(MINUTES, 2),
    viewport: { width: 2560, height: 6400 },
    deviceScaleFactor: 0.25,
  },
];

async function play(browser: Browser, url: string, scene: Scene): Promise<void> {
  const { name, minutes, viewport, deviceScaleFactor } = scene;
  const context = await browser.newContext({ viewport, deviceScaleFactor });
  await context.addInitScript(
    (stored) => {
      for (const [key, value] of Object.entries(stored)) {
        localStorage.setItem(`tickwire.${key}`, JSON.stringify(value));
      }
    },
    {
      symbol: tickers[0],
      'watchlist.lists': [{ name: 'Bench', tickers }],
      'watchlist.list': 'Bench',
    },
  );
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('row', { name: /^B001/ }).waitFor();
  await sleep(SETTLE_MS);
  const updates = await countUpdates(page);
  const rows: string[][] = [];
  for (let minute = 1; minute <= minutes; minute += 1) {
    const startedAt = performance.now();
    const before = updates();
    const { busy, running } = await frameWork(browser, page, RECORDED_S * 1000);
    await sleep(60_000 - (performance.now() - startedAt));
    const perSecond = (updates() - before) / ((performance.now() - startedAt) / 1000);
    const p95 = percentile(busy, 0.95);
    rows.push([
      `${minute}`,
      perSecond.toFixed(0),
      (busy.length / RECORDED_S).toFixed(1),
      percentile(busy, 0.5).toFixed(1),
      p95.toFixed(1),
      percentile(busy, 0.99).toFixed(1),
      percentile(running, 0.95).toFixed(1),
      p95 < FRAME_TARGET_MS ? 'yes' : 'NO',
      ((await heapBytes(page)) / 1e6).toFixed(1),
    ]);
  }
  await context.close();
  printTable(
    `${name}: work of the main thread per frame, ms (target: p95 under ${FRAME_TARGET_MS}), and its heap`,
    ['minute', 'quotes received/s', 'frames/s', 'p50', 'p95', 'p99', 'p95 on a core', 'met', 'heap MB'],
    rows,
  );
}

const directory = temporaryDirectory();
importSymbols(join(directory, 'data'), Math.ceil((MINUTES + 8) * 60 * REPLAY_SPEED));
const server = await startTickwireProcess(directory, {
  environment: { TICK_INTERVAL_MS: String((1000 * ROWS) / UPDATES_PER_SECOND), LOG_LEVEL: 'silent' },
});
const url = `http://127.0.0.1:${server.port}`;
const client = createClient({ baseUrl: url });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--headless'],
});
try {
  for (const symbol of tickers) {
    await client.rest.startReplay({
      params: { symbol },
      body: { from: start + 60_000, speed: REPLAY_SPEED },
    });
  }
  for (const scene of scenes) await play(browser, url, scene);
} finally {
  client.close();
  await browser.close();
  await server.stop();
}
