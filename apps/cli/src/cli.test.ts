import { openStore } from '@tickwire/store';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const sp500 = fileURLToPath(new URL('../data/sp500-2000.csv', import.meta.resolve('vega-datasets')));

// Each run is a process of its own, and a busy machine takes its time to start several.

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tickwire-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Runs `tickwire` as a user would, in and on a folder of its own. */
async function tickwire(
  dataDir: string,
  ...args: string[]
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [main, ...args], {
    cwd: dataDir,
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir, PORT: '4321' },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (err += text.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  return { code, out, err };
}

describe('tickwire import', () => {
  test('brings the S&P 500 in and says how to see it', async () => {
    const folder = temporaryFolder();
    const { code, out, err } = await tickwire(
      folder,
      'import',
      sp500,
      '--symbol',
      'sp500',
      '--type',
      'index',
    );
    expect({ code, err }).toEqual({ code: 0, err: 'Reading 415,968 bytes\nStoring 5,105 bars\n' });
    expect(out).toMatch(/^Imported SP500: 5,105 bars of 1D, 2000-01-03 to 2020-04-17, in \d+\.\d s\.\n/);
    expect(out).toContain('Columns left out: adjclose.\n');
    expect(out).toContain(
      'open its page (http://127.0.0.1:4321 unless it was given another PORT), search SP500 and start its replay',
    );

    const store = openStore({ dataDir: folder });
    expect(store.imports.list()).toMatchObject([
      { ticker: 'SP500', type: 'index', barCount: 5105, pricescale: 100 },
    ]);
    expect(store.imports.bars('SP500')?.close.at(-1)).toBe(2874.56);
    store.close();
  });

  test('is seen by a process that has the store open', async () => {
    const folder = temporaryFolder();
    const server = openStore({ dataDir: folder });
    onTestFinished(() => server.close());
    const before = server.changes();
    await tickwire(folder, 'import', sp500, '--symbol', 'SP500');
    expect(server.changes()).toBeGreaterThan(before);
    expect(server.imports.get('SP500')?.barCount).toBe(5105);
  });

  test('passes on what the options say', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'dax.csv');
    writeFileSync(
      file,
      'Date Time;Open;High;Low;Close\n2020-07-31 09:00;1;2;1;2\n2020-07-31 10:00;1;2;1;2\n',
    );
    const options = [
      '--tz',
      'Europe/Berlin',
      '--currency',
      'eur',
      '--exchange',
      'xetr',
      '--description',
      'DAX 40',
    ];
    const { out } = await tickwire(
      folder,
      'import',
      file,
      '--symbol',
      'DAX.H',
      ...options,
      '--type',
      'index',
    );
    expect(out).toContain('2 bars of 60, 2020-07-31 07:00 to 2020-07-31 08:00 UTC');
    const store = openStore({ dataDir: folder });
    expect(store.imports.get('DAX.H')).toMatchObject({
      description: 'DAX 40',
      type: 'index',
      currency: 'EUR',
      exchange: 'XETR',
      timezone: 'Europe/Berlin',
      sourceFile: 'dax.csv',
    });
    store.close();
  });

  test('names the bad rows, fails and leaves the store as it was', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'bad.csv');
    writeFileSync(
      file,
      readFileSync(sp500, 'utf8')
        .replace('1469.250000', 'oops')
        .replace(/\d+\s*$/, '\n2020-04-20'),
    );
    await tickwire(folder, 'import', sp500, '--symbol', 'SP500');
    const { code, out, err } = await tickwire(folder, 'import', file, '--symbol', 'SP500');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(
      'Nothing was imported. 2 bad rows:\n  line 2: open "oops" is not a number\n  line 5107: it has 1 column, the header has 7\n',
    );
    expect(err).not.toContain('at ');
    expect((await tickwire(folder, 'symbols')).out).toContain('SP500  5,105 bars of 1D');
  });

  test.for([
    [['--symbol', 'AAPL'], 'AAPL is a symbol of the live market'],
    [['--symbol', 'A B'], '"A B" cannot be a symbol'],
    [['--symbol', 'X', '--tz', 'Nowhere'], '"Nowhere" is not a time zone'],
    [['--symbol', 'X', '--type', 'share'], 'Allowed choices are stock, etf, index'],
    [[], "required option '--symbol <name>' not specified"],
  ] as const)('refuses %j with a sentence', async ([options, message]) => {
    const { code, err } = await tickwire(temporaryFolder(), 'import', sp500, ...options);
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(err).not.toContain('    at ');
  });
});

describe('tickwire symbols', () => {
  test('lists, and removes what is there', async () => {
    const folder = temporaryFolder();
    expect((await tickwire(folder, 'symbols')).out).toContain('Nothing is imported yet');
    await tickwire(folder, 'import', sp500, '--symbol', 'SP500');
    expect((await tickwire(folder, 'symbols')).out).toBe(
      'SP500  5,105 bars of 1D, 2000-01-03 to 2020-04-17, from sp500-2000.csv\n',
    );
    expect(await tickwire(folder, 'symbols', 'remove', 'sp500')).toEqual({
      code: 0,
      out: 'SP500 is removed.\n',
      err: '',
    });
    expect(await tickwire(folder, 'symbols', 'remove', 'sp500')).toMatchObject({
      code: 1,
      err: expect.stringContaining('SP500 is not imported'),
    });
  });
});

test('a bad configuration is named, not traced', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '.env'), 'LOG_LEVEL=loud\n');
  const { code, err } = await tickwire(folder, 'symbols');
  expect(code).toBe(1);
  expect(err).toContain('LOG_LEVEL is "loud"');
  expect(err).not.toContain('    at ');
});
