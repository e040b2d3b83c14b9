import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../services/test-kit/test-bench.ts';
import { strategyFolder } from './test-kit/strategy-folder.ts';

const strategy = (id: string, onStart: string) => `
  import { defineStrategy } from '@tickwire/engine';
  export default defineStrategy({
    id: '${id}', name: '${id}', description: '', symbols: ['BTCUSD'],
    onStart({ place }) {
      place({ symbol: 'BTCUSD', type: 1, side: 1, qty: 0.1, limitPrice: 1 });
      ${onStart}
    },
  });
`;

/** The server as a process of its own, since the process is what a strategy must not end. */
function start(modules: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  const child = spawn(process.execPath, [join(import.meta.dirname, '../main.ts')], {
    cwd: folder,
    env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: folder, STRATEGIES_DIR: strategyFolder(modules) },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (output.stdout += chunk));
  child.stderr.on('data', (chunk) => (output.stderr += chunk));
  const exit = once(child, 'exit').then(([code]) => Number(code));
  const url = async () => {
    while (!output.stdout.includes('asyncapi')) await once(child.stdout, 'data');
    return /running on (http:\S+)/.exec(output.stdout)?.[1] ?? '';
  };
  return { child, output, exit, url };
}

test('what a strategy has started fails its run, not the server', async () => {
  const { child, output, exit, url } = start({
    'timer.ts': strategy('timer', 'setTimeout(() => { throw new Error("late"); }, 1);'),
    'promise.ts': strategy('promise', 'void Promise.reject(new Error("unheard"));'),
    'awaits.ts': strategy(
      'awaits',
      'void (async () => { await null; place(); throw new Error("after a while"); })();',
    ),
    'calm.ts': strategy('calm', ''),
  });
  const strategies = `${await url()}/api/v1/strategies`;
  const ids = ['timer', 'promise', 'awaits', 'calm'];
  await Promise.all(ids.map((id) => fetch(`${strategies}/${id}/start`, { method: 'POST' })));
  const read = async (id: string): Promise<unknown> => (await fetch(`${strategies}/${id}`)).json();
  await expect
    .poll(() => read('timer'))
    .toMatchObject({ status: 'failed', error: 'a callback of its own: late', orders: 1 });
  expect(await read('promise')).toMatchObject({ error: 'a callback of its own: unheard' });
  expect(await read('awaits')).toMatchObject({ error: 'a callback of its own: after a while', orders: 1 });
  expect(await read('calm')).toMatchObject({ status: 'running', orders: 1 });
  child.kill('SIGTERM');
  expect(await exit).toBe(0);
  expect(output.stderr).toBe('');
});

test('what belongs to no run ends the server with its stack', async () => {
  const { output, exit } = start({ 'loads.ts': 'setTimeout(() => { throw new Error("of nobody"); }, 1);' });
  expect(await exit).toBe(1);
  expect(output.stderr).toMatch(/Error: of nobody\n {4}at .*loads\.ts/);
});
