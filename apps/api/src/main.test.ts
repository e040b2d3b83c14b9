import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** Starts the server as a user does, in an empty directory. */
function start(env: Record<string, string>) {
  const directory = mkdtempSync(join(tmpdir(), 'tickwire-main-'));
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    cwd: directory,
    env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: join(directory, 'data'), ...env },
  });
  children.push(child);
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

it('says where it runs, serves, logs JSON lines and stops on a signal', async () => {
  const { child, output, exit, url } = start({});
  const address = await url();
  expect((await fetch(`${address}/health/ready`)).status).toBe(200);
  expect((await fetch(`${address}/nope`)).status).toBe(404);
  child.kill('SIGTERM');
  expect(await exit).toBe(0);
  const log = output.stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): unknown => JSON.parse(line));
  expect(log).toMatchObject([
    { msg: 'the engine has started', last_event: 2 },
    { msg: 'listening', level: 'info', url: address },
    { msg: 'request refused', audit: true, code: 'not_found', path: '/nope' },
    { msg: 'stopping' },
    { msg: 'the engine has stopped', last_event: 3 },
  ]);
  expect(output.stderr).toBe('');
});

it('names the port in use and the way out', async () => {
  const first = start({});
  const port = new URL(await first.url()).port;
  const second = start({ PORT: port });
  expect(await second.exit).toBe(1);
  expect(second.output.stderr).toMatch(`Port ${port} on 127.0.0.1 is in use.`);
  expect(second.output.stderr).not.toContain('    at ');
});

it('refuses a configuration it cannot use, with all that is wrong', async () => {
  const { output, exit } = start({ PORT: 'eighty', TICK_INTERVAL_MS: '5' });
  expect(await exit).toBe(1);
  expect(output.stderr).toBe(
    'The configuration cannot be used:\n' +
      '  PORT is "eighty"; it takes a whole number from 0 to 65535.\n' +
      '  TICK_INTERVAL_MS is "5"; it takes a whole number from 50 to 60000.\n',
  );
});

it.each([
  ['DATA_DIR', '/proc/nope', /^The database \/proc\/nope\/tickwire.db cannot be opened .* Set DATA_DIR /],
  ['LOG_FILE', '/proc/nope/x.log', /^LOG_FILE is "\/proc\/nope\/x.log", which cannot be written /],
])('ends with one sentence when %s is %s', async (name, value, sentence) => {
  const { output, exit } = start({ [name]: value });
  expect(await exit).toBe(1);
  expect(output.stdout).not.toContain('is running');
  expect(output.stderr).toMatch(sentence);
  expect(output.stderr.trim().split('\n')).toHaveLength(1);
});
