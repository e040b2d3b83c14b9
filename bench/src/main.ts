import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

// Every bench in a process of its own, one after the other, so that none disturbs another.

const benches = [
  'fanout',
  'fanout-latency',
  'idle-subscriptions',
  'memory',
  'history',
  'orders',
  'durable-orders',
  'hand-over',
  'emergency-halt',
  'engine',
  'journal',
  'durable-history',
  'market',
  'ib-orders',
  'ib-ticks',
  'page-start',
  'page-live',
];

console.log(
  `Node.js ${process.version}, ${availableParallelism()} cores, ${process.platform} ${process.arch}`,
);
for (const bench of benches) {
  const script = fileURLToPath(new URL(`./${bench}.ts`, import.meta.url));
  const { status } = spawnSync(process.execPath, [script], { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`The bench ${bench} failed.`);
    process.exitCode = 1;
  }
}
