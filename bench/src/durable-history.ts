import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DurableHistory } from './durable-history-process.ts';
import { temporaryDirectory } from './server-process.ts';
import { printTable } from './table.ts';

// What a long history costs: the memory of the process that makes it, and the next start, from a snapshot and its tail.

const ORDERS = Number(process.argv[2] ?? 1_000_000);
const TARGET_MIB = 300;
const TARGET_SECONDS = 2;

const script = fileURLToPath(new URL('./durable-history-process.ts', import.meta.url));
const dataDir = temporaryDirectory();

function run(orders: number): DurableHistory {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--max-semi-space-size=4', script, dataDir, String(orders)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`${script} failed.`);
  const history: DurableHistory = JSON.parse(stdout);
  return history;
}

const made = run(ORDERS);
const reopened = run(0);
if (reopened.stateHash !== made.stateHash) throw new Error('The state is not the one that was left.');

const verdict = (value: number, target: number): string[] => [`< ${target}`, value < target ? 'yes' : 'NO'];
printTable(
  `${ORDERS.toLocaleString('en')} orders, each durable, ${made.events.toLocaleString('en')} events`,
  ['', 'measured', 'target', 'met'],
  [
    [
      'resident memory afterwards, MiB',
      made.residentMib.toFixed(0),
      ...verdict(made.residentMib, TARGET_MIB),
    ],
    ['next start, s', reopened.startSeconds.toFixed(2), ...verdict(reopened.startSeconds, TARGET_SECONDS)],
    [
      'resident memory after that start, MiB',
      reopened.residentMib.toFixed(0),
      ...verdict(reopened.residentMib, TARGET_MIB),
    ],
  ],
);
