import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

// Each run is a process of its own, and a busy machine takes its time to start several.

interface Run {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
}

function twsSim(...args: string[]): Run {
  const child = spawn(process.execPath, [main, 'tws-sim', ...args], { env: { PATH: process.env['PATH'] } });
  onTestFinished(() => void child.kill());
  let [out, err] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (err += text.toString()));
  const ended = new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  );
  return { child, out: () => out, err: () => err, ended };
}

/** Waits for the line that says where it listens. */
async function portOf(run: Run): Promise<number> {
  await expect.poll(run.out).toMatch(/^A simulated TWS listens at 127\.0\.0\.1:\d+\. Ctrl\+C ends it\.\n$/);
  return Number(/:(\d+)\./.exec(run.out())?.[1]);
}

/** A message as clients send it. */
function frame(...fields: readonly string[]): Buffer {
  const body = Buffer.from(`${fields.join('\0')}\0`);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, body]);
}

/** Connects, says something and tells all that is answered. */
function talk(port: number, ...words: readonly Buffer[]): () => string {
  let heard = '';
  const socket = connect(port, '127.0.0.1', () => void socket.write(Buffer.concat(words)));
  onTestFinished(() => void socket.destroy());
  socket.on('data', (bytes: Buffer) => (heard += bytes.toString('utf8')));
  return () => heard;
}

test('serves a client, with accounts and faults, until it is interrupted', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tickwire-tws-sim-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const script = join(folder, 'night.txt');
  writeFileSync(script, '# once\n2103 after 1ms for 1ms\n');
  const accounts = ['--account', 'DU1:5000', '--account', 'DU2:7000:EUR'];
  const run = twsSim('--port', '0', ...accounts, '--fault', 'version 200', '--script', script);
  const port = await portOf(run);
  await expect.poll(run.err).toContain('Fault: 2103 after 1ms for 1ms: over\n');
  expect(run.err()).toContain('Fault: version 200\n');

  const hello = Buffer.from('API\0\0\0\0\u0009v100..193');
  const first = talk(port, hello);
  await expect.poll(first).toContain('200\0');
  const startAndAsk = [frame('71', '2', '1', ''), frame('62', '1', '5', 'All', 'TotalCashValue')];
  const second = talk(port, hello, ...startAndAsk);
  await expect.poll(second).toContain(`63\x001\x005\0DU2\0TotalCashValue\x007000.00\0EUR\0`);
  expect(second()).toContain(`15\x001\0DU1,DU2\0`);
  expect(second()).toContain(`63\x001\x005\0DU1\0TotalCashValue\x005000.00\0USD\0`);

  run.child.kill('SIGINT');
  expect(await run.ended).toBe(0);
});

test('says how it is used, with all faults', async () => {
  const run = twsSim('--help');
  expect(await run.ended).toBe(0);
  expect(run.out()).toContain('--account <id[:cash[:currency]]>');
  expect(run.out()).toContain('fill-while-disconnected');
});

test('a port that is taken is named', async () => {
  const server = createServer();
  onTestFinished(() => void server.close());
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const run = twsSim('--port', `${port}`);
  expect(await run.ended).toBe(1);
  expect(run.err()).toBe(
    `Port ${port} is taken, perhaps by a TWS. Choose another with --port; 0 takes a free one.\n`,
  );
});

test.each([
  [['--fault', 'nonsense'], '"nonsense": there is no fault "nonsense"'],
  [['--fault', 'drop for 3s'], 'drop does not last'],
  [['--script', 'no such file'], 'The script cannot be read'],
  [['--account', 'me'], 'Write an account as DU1234567'],
  [['--port', 'x'], 'A port is a number'],
  [['--host', '192.0.2.1'], 'This machine has no address 192.0.2.1'],
])('%j is refused with a sentence', async (options, message) => {
  const run = twsSim('--port', '0', ...options);
  expect(await run.ended).toBe(1);
  expect(run.err()).toContain(message);
  expect(run.err()).not.toContain('    at ');
});
