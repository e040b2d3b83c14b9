import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ImportError } from '@tickwire/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStoreImports } from './store-imports.ts';
import { startServerAt, type ServerAt } from '../test-kit/server-at.ts';

const sp500 = fileURLToPath(new URL('../data/sp500-2000.csv', import.meta.resolve('vega-datasets')));

let server: ServerAt;
beforeAll(async () => {
  server = await startServerAt(Date.UTC(2026, 2, 11, 15));
});
afterAll(() => server.close());

const post = (body: object) =>
  fetch(`${server.url}/api/v1/imports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const replays = async () => (await fetch(`${server.url}/api/v1/replay`)).json();

test('a file sent to the running server can be replayed as soon as it answers, and sent again replaces it', async () => {
  const content = await readFile(sp500, 'utf8');
  const file = { symbol: 'spx', file_name: 'sp500.csv', type: 'index', timezone: 'America/New_York' };
  const answer = await post({ ...file, content });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({
    symbol: 'SPX',
    type: 'index',
    resolution: '1D',
    bars: 5105,
    first_time: Date.UTC(2000, 0, 3),
    last_time: Date.UTC(2020, 3, 17),
    ignored_columns: ['adjclose'],
    widened_bars: 0,
  });
  expect(await replays()).toMatchObject([{ symbol: 'SPX', status: 'idle', bars_total: 5105 }]);

  const start = content.split('\n').slice(0, 101).join('\n');
  expect((await post({ ...file, content: start })).status).toBe(200);
  expect(await replays()).toMatchObject([{ symbol: 'SPX', bars_total: 100 }]);
});

test('a large file is read where nobody waits for it, and a large body that is no JSON refused', async () => {
  const rows = ['date,open,high,low,close,note'];
  for (let day = 0; day < 20_000; day += 1) {
    const date = new Date(Date.UTC(1960, 0, 1 + day)).toISOString().slice(0, 10);
    rows.push(`${date},1,2,0.5,1.5,"${'ü – long enough '.repeat(4)}"`);
  }
  const content = rows.join('\n');
  expect(Buffer.byteLength(content)).toBeGreaterThan(1024 * 1024);
  const answer = await post({ symbol: 'LARGE', file_name: 'large.csv', content });
  expect(await answer.json()).toMatchObject({ symbol: 'LARGE', bars: 20_000, ignored_columns: ['note'] });
  const broken = await fetch(`${server.url}/api/v1/imports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ symbol: 'LARGE', file_name: 'large.csv', content }).slice(0, -1),
  });
  expect(broken.status).toBe(400);
  expect(await broken.json()).toMatchObject({ code: 'malformed_request' });
  const nameless = await post({ file_name: 'large.csv', content });
  expect(nameless.status).toBe(422);
  expect(await nameless.json()).toMatchObject({
    code: 'validation_failed',
    errors: [{ path: 'body.symbol' }],
  });
});

test('a bad file is refused with its lines, and what the symbol had stays', async () => {
  const good = 'date,open,high,low,close\n2020-01-02,1,2,0.5,1.5\n2020-01-03,1.5,2.5,1,2\n';
  expect((await post({ symbol: 'KEPT', file_name: 'kept.csv', content: good })).status).toBe(200);
  const answer = await post({
    symbol: 'KEPT',
    file_name: 'kept.csv',
    content: `${good}2020-01-06,oops,2.5,1,2\n2020-01-07,1\n`,
  });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({
    code: 'import_refused',
    detail: 'Nothing was imported. Line 4 is bad: open "oops" is not a number.',
    errors: [
      { path: 'line 4', message: 'open "oops" is not a number' },
      { path: 'line 5', message: 'it has 2 columns, the header has 5' },
    ],
  });
  expect(await replays()).toContainEqual(expect.objectContaining({ symbol: 'KEPT', bars_total: 2 }));
});

test('no more than four files are taken at once, each of which is held in memory', async () => {
  const done: (() => void)[] = [];
  const imports = createStoreImports(
    {
      run: () =>
        new Promise((_resolve, reject) => done.push(() => reject(new ImportError('bad_rows', 'Bad.')))),
    },
    { instruments: [] },
    () => undefined,
    { now: () => 0 },
  );
  const prices = { symbol: 'A', file_name: 'a.csv', content: '' };
  const taken = Array.from({ length: 4 }, () => imports.import(prices).catch(({ code }) => code));
  await expect(imports.import(prices)).rejects.toMatchObject({ code: 'rate_limited', retryAfterSeconds: 5 });
  for (const end of done) end();
  expect(await Promise.all(taken)).toEqual(Array(4).fill('import_refused'));
  const next = imports.import(prices);
  done.at(-1)?.();
  await expect(next).rejects.toMatchObject({ code: 'import_refused' });
});

test('the names of the live market and unknown zones are refused', async () => {
  const content = 'date,open,high,low,close\n2020-01-02,1,2,0.5,1.5\n2020-01-03,1.5,2.5,1,2\n';
  const file = { file_name: 'a.csv', content };
  expect(await (await post({ ...file, symbol: 'BTCUSD' })).json()).toMatchObject({
    code: 'import_refused',
    detail: expect.stringContaining('such as BTCUSD.FILE'),
  });
  expect(await (await post({ ...file, symbol: 'A', timezone: 'Mars' })).json()).toMatchObject({
    code: 'import_refused',
    detail: expect.stringContaining('"Mars" is not a time zone'),
  });
});
