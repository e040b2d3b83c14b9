import { createEngine, createPaperVenue, decodeRecord, type PlaceOrder } from '@tickwire/engine';
import { openJournal } from '@tickwire/store';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const START = Date.UTC(2026, 0, 5);
const MINUTE = 60_000;

async function tickwire(
  dataDir: string,
  ...args: string[]
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [main, 'journal', ...args], {
    cwd: dataDir,
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (err += text.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  return { code, out, err };
}

const order: PlaceOrder = {
  type: 'place-order',
  actor: { id: 'trader', scopes: ['trade'], accounts: 'all' },
  accountId: 'A',
  order: { symbol: 'BTCUSD', type: 2, side: 1, qty: 0.5 },
};

/** Trades on a journal in `dataDir`, a minute apart, and returns the hash of the state this led to. */
async function trade(dataDir: string): Promise<string> {
  let now = START;
  const clock = { now: () => now };
  const run = { version: '1.2.3', runtime: 'node', configHash: 'c0ffee', seed: 'tickwire' };
  const { journal } = await openJournal({ dataDir, clock, run });
  const quote = { time: START, last: 100, bid: 99, ask: 101, bidSize: 1000, askSize: 1000 };
  const instrument = {
    symbol: 'BTCUSD',
    description: 'Bitcoin',
    type: 'crypto',
    currency: 'USD',
    tickSize: 0.01,
    lotSize: 0.00001,
    pointValue: 1,
    tradable: true,
  } as const;
  const engine = createEngine({
    clock,
    journal,
    venue: createPaperVenue(),
    market: { instrument: () => instrument, quote: () => quote, isOpen: () => true },
    fx: { rate: () => undefined },
    run,
    accounts: [{ id: 'A', name: 'A', type: 'demo', currency: 'USD', deposit: 100_000 }],
    onListenerError(error) {
      throw error;
    },
  });
  for (let count = 0; count < 5; count += 1) {
    now += MINUTE;
    await engine.submit(order).committed;
  }
  await engine.settled();
  const hash = engine.stateHash();
  await journal.close();
  return hash;
}

describe('tickwire journal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tickwire-journal-'));
  let hash = '';
  beforeAll(async () => {
    hash = await trade(folder);
    return () => rmSync(folder, { recursive: true });
  });

  test('ls has a line for each record', async () => {
    const { code, out, err } = await tickwire(folder, 'ls');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.trim().split('\n');
    expect(lines.at(-1)).toMatch(
      /^\d+ {2}2026-01-05T00:05:00.000Z {2}A {2}place-order {2}order-placed,.*order-filled/,
    );
    expect(lines.filter((line) => line.includes('place-order'))).toHaveLength(5);
  });

  test('a range is given by time or by seq, both ends included', async () => {
    const byTime = await tickwire(folder, 'ls', '--from', '2026-01-05T00:02Z', '--to', '2026-01-05T00:04Z');
    const lines = byTime.out.trim().split('\n');
    expect(lines).toHaveLength(3);
    const [first = '', last = ''] = [lines[0], lines[2]].map((line) => line?.split(' ')[0]);
    const bySeq = await tickwire(folder, 'ls', '--from', first, '--to', last);
    expect(bySeq).toEqual(byTime);
    expect(await tickwire(folder, 'ls', '--from', 'yesterday')).toEqual({
      code: 1,
      out: '',
      err: '"yesterday" is neither a seq nor an ISO time.\n',
    });
  });

  test('show prints the record that holds an event', async () => {
    const last = (await tickwire(folder, 'ls')).out.trim().split('\n').at(-1)?.split(' ')[0] ?? '';
    const inside = await tickwire(folder, 'show', String(Number(last) + 1));
    expect(JSON.parse(inside.out)).toMatchObject({
      seq: Number(last),
      accountId: 'A',
      cause: { kind: 'command', command: { type: 'place-order' } },
      chain: expect.stringMatching(/^[\da-f]{64}$/),
    });
    expect(await tickwire(folder, 'show', '999')).toMatchObject({
      code: 1,
      err: 'The journal has no event 999; tickwire journal ls lists what it has.\n',
    });
    expect(await tickwire(folder, 'show', 'last')).toMatchObject({
      code: 1,
      err: '"last" is not the number of an event.\n',
    });
  });

  test('export writes every record as a line that can be read back', async () => {
    const { out } = await tickwire(folder, 'export');
    const exported = out.trim().split('\n').map(decodeRecord);
    expect(
      exported.reduce((seq, record) => (record.seq === seq ? seq + record.events.length : 0), 1),
    ).toBeGreaterThan(5);
    const file = join(folder, 'journal.jsonl');
    expect(await tickwire(folder, 'export', '--out', file)).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(file, 'utf8')).toBe(out);
  });

  test('verify decides everything again and finds the same state', async () => {
    const { code, out, err } = await tickwire(folder, 'verify');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^The journal is whole: \d+ records, each one as it was written\.\nDecided again: \d+ records gave/,
    );
    expect(out.trim().endsWith(hash)).toBe(true);
    expect((await tickwire(folder, 'verify', '--from', '2026-01-05T00:04Z')).out).toContain(
      'again: 2 records gave',
    );
    const earlier = await tickwire(folder, 'verify', '--to', '2026-01-05T00:04Z');
    expect(earlier.code).toBe(0);
    expect(earlier.out).not.toContain(hash);
  });

  test('a file that cannot be written, and a start beyond the end, are told in a sentence', async () => {
    const exported = await tickwire(folder, 'export', '--out', '/missing/x');
    expect(exported).toMatchObject({ code: 1, out: '' });
    expect(exported.err).toMatch(
      /^\/missing\/x cannot be written \(ENOENT.*\)\. Name a file in a folder that exists\.\n$/,
    );
    const verified = await tickwire(folder, 'verify', '--from', '100000');
    expect(verified).toMatchObject({
      code: 1,
      err: 'No record was decided again: --from lies beyond the end of the journal, or after --to.\n',
    });
  });

  test('verify works while a server has the journal', async () => {
    const { journal } = await openJournal({
      dataDir: folder,
      clock: { now: () => START },
      run: { version: '1.2.3', runtime: 'node', configHash: 'c0ffee', seed: 'tickwire' },
    });
    expect((await tickwire(folder, 'verify')).code).toBe(0);
    await journal.close();
  });
});

describe('tickwire journal verify fails with a sentence', () => {
  const harmed = async (harm: (dataDir: string) => void): ReturnType<typeof tickwire> => {
    const folder = mkdtempSync(join(tmpdir(), 'tickwire-journal-'));
    try {
      await trade(folder);
      harm(folder);
      return await tickwire(folder, 'verify');
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  const change = (sql: string) => (dataDir: string) => {
    const database = new DatabaseSync(join(dataDir, 'journal.db'));
    database.exec(sql);
    database.close();
  };
  const last = '(SELECT max(seq) FROM records)';

  test.for([
    [
      'a record was changed',
      change(`UPDATE records SET line = line || ' ' WHERE seq = ${last}`),
      'not what was written',
    ],
    ['the last record is missing', change(`DELETE FROM records WHERE seq = ${last}`), 'was confirmed.'],
    ['the head is missing', (dataDir: string) => rmSync(join(dataDir, 'journal.head')), 'is missing.'],
    ['its records are gone', (dataDir: string) => rmSync(join(dataDir, 'journal.db')), 'is gone, and'],
  ] as const)('%s', async ([, harm, sentence]) => {
    const { code, out, err } = await harmed(harm);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(sentence);
    expect(err).not.toContain('    at ');
  });
});
