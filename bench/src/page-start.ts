/// <reference lib="dom" />
import { readFile, readdir } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { percentile } from './percentile.ts';
import { startTickwireProcess } from './server-process.ts';
import { printTable } from './table.ts';

// What opening the page costs: the script it needs, and the time until the chart has drawn its bars, with nothing in the cache.

const OPENINGS = 20;
const PAINT_TARGET_MS = 1500;
const SCRIPT_TARGET_KB = 350;
const dist = new URL('../../apps/web/dist/', import.meta.url);

interface Opening {
  readonly contentfulPaintMs: number;
  readonly chartMs: number;
}

const sizes: readonly { readonly name: string; readonly width: number; readonly height: number }[] = [
  { name: '1280 x 720', width: 1280, height: 720 },
  { name: '2560 x 1440', width: 2560, height: 1440 },
];

/** Compressed kB of the scripts the document itself asks for, and of all there are. */
async function scriptSizes(): Promise<{ readonly initial: number; readonly all: number }> {
  const html = await readFile(new URL('index.html', dist), 'utf8');
  let initial = 0;
  let all = 0;
  for (const name of await readdir(new URL('assets/', dist))) {
    if (!name.endsWith('.js')) continue;
    const size = gzipSync(await readFile(new URL(`assets/${name}`, dist))).length / 1000;
    all += size;
    if (html.includes(name)) initial += size;
  }
  return { initial, all };
}

/** Opens the page in a profile of its own; ms since the navigation began. */
async function open(
  browser: Browser,
  url: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<Opening> {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'commit' });
    return await page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      while (!/\d/.test(document.querySelector('.legend dd')?.textContent ?? '')) await frame();
      // The frame that draws what has just been set, and the one after it, which begins when that is done.
      await frame();
      await frame();
      const chartMs = performance.now();
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      return { contentfulPaintMs: paint?.startTime ?? Number.NaN, chartMs };
    });
  } finally {
    await context.close();
  }
}

const ms = (value: number) => value.toFixed(0);

const { initial, all } = await scriptSizes();
printTable(
  'Script of the page, kB compressed',
  ['', 'kB', 'target', 'met'],
  [
    ['needed to start', initial.toFixed(1), `${SCRIPT_TARGET_KB}`, initial < SCRIPT_TARGET_KB ? 'yes' : 'NO'],
    ['with what is loaded later', all.toFixed(1), '', ''],
  ],
);

const server = await startTickwireProcess();
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--headless'],
});
try {
  const rows: string[][] = [];
  for (const { name, ...viewport } of sizes) {
    const openings: Opening[] = [];
    // The first one warms the server and the browser up, and is not counted.
    for (let i = 0; i <= OPENINGS; i += 1) {
      const opening = await open(browser, `http://127.0.0.1:${server.port}`, viewport);
      if (i > 0) openings.push(opening);
    }
    const sorted = (of: keyof Opening) => openings.map((opening) => opening[of]).toSorted((a, b) => a - b);
    const chart = sorted('chartMs');
    const worst = chart.at(-1) ?? Number.NaN;
    rows.push([
      name,
      ms(percentile(sorted('contentfulPaintMs'), 0.5)),
      ms(percentile(chart, 0.5)),
      ms(worst),
      ms(PAINT_TARGET_MS),
      worst < PAINT_TARGET_MS ? 'yes' : 'NO',
    ]);
  }
  printTable(
    `Opening the page with an empty cache, ms, ${OPENINGS} times`,
    ['window', 'first contentful paint p50', 'chart drawn p50', 'worst', 'target', 'met'],
    rows,
  );
} finally {
  await browser.close();
  await server.stop();
}
