import { encodeRecord } from '@tickwire/engine';
import type { Engine, Journal, JournalRecord, PlaceOrder } from '@tickwire/engine';
import { openJournal } from '@tickwire/store';
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { by, openBenchEngine, run } from './bench-engine.ts';
import { percentile } from './percentile.ts';
import { printTable } from './table.ts';

// Durable orders in process: the engine on its journal, against the same engine on a file that is synced for every record.

const SUBMITTERS = 64;
const SECONDS = 4;
const ROUNDS = 3;
const TARGET_RATIO = 5;
const STEADY_PER_SECOND = 500;
const STEADY_SECONDS = 5;
const TARGET_DELAY_MS = 5;
const TARGET_P50_MS = 1;
const TARGET_P99_MS = 2.5;

const clock = { now: () => Date.now() };

const order = (side: 1 | -1): PlaceOrder => ({
  type: 'place-order',
  ...by,
  order: { symbol: 'BTCUSD', type: 2, side, qty: 0.5 },
});

// Not below the system's temporary folder, which may have no disk under it.
const folder = mkdtempSync(join(process.cwd(), '.bench-journal-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
let folders = 0;
const newFolder = (): string => {
  folders += 1;
  return join(folder, String(folders));
};

/** The plain way: a line is appended and synced, then the next. */
function syncedFile(): Journal & { close(): void } {
  const file = openSync(newFolder(), 'a');
  return {
    append(records: readonly JournalRecord[]) {
      for (const record of records) {
        writeSync(file, `${encodeRecord(record)}\n`);
        fdatasyncSync(file);
      }
      return Promise.resolve();
    },
    async *read() {
      // Written only.
    },
    close: () => closeSync(file),
  };
}

interface Measured {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** At a steady pace; the delay is that of the event loop, p99. */
interface Paced extends Measured {
  readonly delayMs: number;
}

async function submit(engine: Engine, count: number): Promise<void> {
  const { decision, committed } = engine.submit(order(count % 2 === 0 ? 1 : -1));
  if (!decision.accepted) throw new Error(decision.refusal.detail);
  await committed;
}

function measured(latencies: readonly number[], seconds: number): Measured {
  const ascending = latencies.toSorted((a, b) => a - b);
  const perSecond = latencies.length / seconds;
  return { perSecond, p50Ms: percentile(ascending, 0.5), p99Ms: percentile(ascending, 0.99) };
}

/** Each submitter places its next order once the one before is durable. */
async function fullLoad(engine: Engine, seconds: number): Promise<Measured> {
  const latencies: number[] = [];
  const started = performance.now();
  const submitter = async (): Promise<void> => {
    for (;;) {
      const begun = performance.now();
      if (begun - started >= seconds * 1000) return;
      await submit(engine, latencies.length);
      latencies.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: SUBMITTERS }, submitter));
  return measured(latencies, (performance.now() - started) / 1000);
}

async function onJournal<Result>(work: (engine: Engine) => Promise<Result>): Promise<Result> {
  const { journal } = await openJournal({ dataDir: newFolder(), clock, run });
  try {
    return await work(openBenchEngine({ clock, journal }));
  } finally {
    await journal.close();
  }
}

async function onSyncedFile<Result>(work: (engine: Engine) => Promise<Result>): Promise<Result> {
  const journal = syncedFile();
  try {
    return await work(openBenchEngine({ clock, journal }));
  } finally {
    journal.close();
  }
}

/** Orders at a steady pace, whatever the answers take. */
async function steady(engine: Engine): Promise<Paced> {
  const latencies: number[] = [];
  const pending: Promise<void>[] = [];
  await fullLoad(engine, 1);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const started = performance.now();
  for (let count = 0; count < STEADY_PER_SECOND * STEADY_SECONDS; count += 1) {
    const early = started + (count * 1000) / STEADY_PER_SECOND - performance.now();
    if (early > 0) await sleep(early);
    const begun = performance.now();
    pending.push(submit(engine, count).then(() => void latencies.push(performance.now() - begun)));
  }
  await Promise.all(pending);
  delay.disable();
  const seconds = (performance.now() - started) / 1000;
  // The monitor's own timer fires each millisecond at best.
  return { ...measured(latencies, seconds), delayMs: delay.percentile(99) / 1e6 - 1 };
}

const shown = ({ perSecond, p50Ms, p99Ms }: Measured): string[] => [
  Math.round(perSecond).toLocaleString('en'),
  p50Ms.toFixed(2),
  p99Ms.toFixed(2),
];
const best = (runs: readonly Measured[]): Measured =>
  runs.reduce((most, run) => (run.perSecond > most.perSecond ? run : most));

// They take turns, so that whatever else the machine does hits both; the first round warms up.
const grouped: Measured[] = [];
const synced: Measured[] = [];
for (let round = 0; round <= ROUNDS; round += 1) {
  const seconds = round === 0 ? 1 : SECONDS;
  const results = [
    await onJournal((engine) => fullLoad(engine, seconds)),
    await onSyncedFile((engine) => fullLoad(engine, seconds)),
  ] as const;
  if (round > 0) {
    grouped.push(results[0]);
    synced.push(results[1]);
  }
}
const ratio = best(grouped).perSecond / best(synced).perSecond;
printTable(
  `Durable orders, ${SUBMITTERS} submitters in process, each waiting for its own`,
  ['journal', 'orders/s', 'p50 ms', 'p99 ms', 'ratio', 'target', 'met'],
  [
    ['a sync for each order', ...shown(best(synced)), '1.0', '', ''],
    [
      'group commit, chained, with its head',
      ...shown(best(grouped)),
      ratio.toFixed(1),
      `${TARGET_RATIO}`,
      ratio >= TARGET_RATIO ? 'yes' : 'NO',
    ],
  ],
);

const paced: Paced[] = [];
const pacedSynced: Paced[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  paced.push(await onJournal(steady));
  pacedSynced.push(await onSyncedFile(steady));
}
const calmest = (runs: readonly Paced[]): Paced =>
  runs.reduce((least, run) => (run.p99Ms < least.p99Ms ? run : least));
const pacedRow = (name: string, { p50Ms, p99Ms, delayMs }: Paced, met: string): string[] => [
  name,
  p50Ms.toFixed(2),
  p99Ms.toFixed(2),
  delayMs.toFixed(2),
  met,
];
const pace = calmest(paced);
const met = pace.p50Ms < TARGET_P50_MS && pace.p99Ms < TARGET_P99_MS && pace.delayMs < TARGET_DELAY_MS;
printTable(
  `Durable orders at ${STEADY_PER_SECOND} orders/s in process: submit to durable`,
  ['journal', 'p50 ms', 'p99 ms', 'event loop delay p99 ms', 'met'],
  [
    pacedRow('a sync for each order, on the event loop', calmest(pacedSynced), ''),
    pacedRow('group commit, chained, with its head', pace, met ? 'yes' : 'NO'),
    ['target', `< ${TARGET_P50_MS}`, `< ${TARGET_P99_MS}`, `< ${TARGET_DELAY_MS}`, ''],
  ],
);
