import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const cli = fileURLToPath(new URL('../../../cli/src/main.ts', import.meta.url));
const file = fileURLToPath(new URL('../data/sp500-2000.csv', import.meta.resolve('vega-datasets')));

/** Imports the daily S&P 500 since 2000 as SPX, as `make import` does. */
export async function importSp500(dataDir: string): Promise<void> {
  const named = [
    '--symbol',
    'SPX',
    '--description',
    'S&P 500',
    '--type',
    'index',
    '--tz',
    'America/New_York',
  ];
  const args = [cli, 'import', file, ...named];
  await run(process.execPath, args, { env: { ...process.env, DATA_DIR: dataDir } });
}
