import { requestText } from './http-connection.ts';
import { loadFully, type HttpLoadResult } from './http-load.ts';
import { startServerProcess, startTickwireProcess } from './server-process.ts';
import { printTable } from './table.ts';

// A page of 300 bars for a chart, against the least any server of the same framework does for a body of that size.

const BARS = 300;
const CONNECTIONS = 16;
const SECONDS = 0.8;
const ROUNDS = 5;
const TARGET = 0.25;
const DAY_SECONDS = 86_400;

interface Chart {
  readonly symbol: string;
  readonly resolution: string;
}

const firstChart: Chart = { symbol: 'BTCUSD', resolution: '1' };
const charts: readonly Chart[] = ['BTCUSD', 'AAPL', 'EURUSD', 'ES'].flatMap((symbol) =>
  ['1', '5', '60', '1D'].map((resolution) => ({ symbol, resolution })),
);

const nowSeconds = () => Math.floor(Date.now() / 1000);

/** What a chart asks for that ends at `to`, in Unix seconds. */
function historyPath({ symbol, resolution }: Chart, to: number): string {
  const from = to - BARS * 60;
  return `/api/v1/udf/history?symbol=${symbol}&resolution=${resolution}&from=${from}&to=${to}&countback=${BARS}`;
}

/** One request of every chart for each of the ends. */
function requestsUpTo(ends: readonly number[]): readonly string[] {
  return ends.flatMap((to) => charts.map((chart) => requestText('GET', historyPath(chart, to))));
}

/** `count` instants from `start` on, each `step` seconds after the one before. */
function instants(start: number, step: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => start + index * step);
}

let pagesAsked = 0;

/** Pages nobody has asked for yet. */
function newRequests(): readonly string[] {
  const ends = instants(nowSeconds() - 30 * DAY_SECONDS - pagesAsked * 60, -60, 1000);
  pagesAsked += ends.length;
  return requestsUpTo(ends);
}

interface Subject {
  readonly name: string;
  readonly port: number;
  readonly requests: () => readonly string[];
  /** The share of the bare route's speed that is promised. */
  readonly target?: number;
  readonly runs: HttpLoadResult[];
}

const tickwire = await startTickwireProcess();
const page = await fetch(`http://127.0.0.1:${tickwire.port}${historyPath(firstChart, nowSeconds() + 60)}`);
const body = await page.text();
const bare = await startServerProcess({
  script: new URL('./bare-server.ts', import.meta.url),
  environment: { BODY: body },
});

const { port } = tickwire;
const bareRoute: Subject = {
  name: 'bare Hono route',
  port: bare.port,
  requests: () => [requestText('GET', '/')],
  runs: [],
};
const subjects: readonly Subject[] = [
  bareRoute,
  {
    name: 'up to now, later every time',
    port,
    requests: () => requestsUpTo(instants(nowSeconds() + 60, 1, 100)),
    target: TARGET,
    runs: [],
  },
  {
    name: 'pages of the past, asked for again',
    port,
    requests: () => requestsUpTo(instants(nowSeconds() - 90 * DAY_SECONDS, 0, 1)),
    target: TARGET,
    runs: [],
  },
];
const unasked: Subject = {
  name: 'pages of the past, never asked for before',
  port,
  requests: newRequests,
  runs: [],
};

async function run({ port, requests }: Subject): Promise<HttpLoadResult> {
  return loadFully({ port, requests: requests(), connections: CONNECTIONS, seconds: SECONDS });
}

// The subjects take turns, so that whatever else the machine does hits all of them; the first round warms up.
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const subject of subjects) {
    const result = await run(subject);
    if (round > 0) subject.runs.push(result);
  }
}
for (let round = 0; round < 3; round += 1) unasked.runs.push(await run(unasked));
await Promise.all([bare.stop(), tickwire.stop()]);

/** The run the rest of the machine disturbed least. */
function best({ runs }: Subject): HttpLoadResult {
  return runs.reduce((most, run) => (run.perSecond > most.perSecond ? run : most));
}

const bareSpeed = best(bareRoute).perSecond;
printTable(
  `History of ${BARS} bars, ${body.length} bytes, over ${CONNECTIONS} connections`,
  ['request', 'requests/s', 'p50 ms', 'p99 ms', 'ratio', 'target', 'met'],
  [...subjects, unasked].map((subject) => {
    const { name, target } = subject;
    const { perSecond, p50Ms, p99Ms } = best(subject);
    const ratio = perSecond / bareSpeed;
    return [
      name,
      Math.round(perSecond).toLocaleString('en'),
      p50Ms.toFixed(2),
      p99Ms.toFixed(2),
      ratio.toFixed(2),
      target === undefined ? '' : `${target}`,
      target === undefined ? '' : ratio >= target ? 'yes' : 'NO',
    ];
  }),
);
