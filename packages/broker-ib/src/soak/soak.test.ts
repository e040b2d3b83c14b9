import { openJournal, openMarketData, openStore } from '@tickwire/store';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { seededRandom } from '../testing/seeded-random.ts';
import { runSoak } from './soak-run.ts';
import type { SoakOptions } from './soak-world.ts';

// The short form. `make ib-soak` runs it for longer: SEEDS says how many, SEED which one first, HOURS how long each.

const { SEEDS = '2', SEED = '1', HOURS = '1' } = process.env;
const hours = Number(HOURS);
const seeds = Array.from({ length: Number(SEEDS) }, (_, index) => Number(SEED) + index);
const A_DAY_MS = 86_400_000;

const folders: string[] = [];

afterEach(() => {
  vi.restoreAllMocks();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Journal, memory, bars and contracts in one folder, as a server keeps them. */
function filesIn(dataDir: string): SoakOptions['openFiles'] {
  return async (clock) => {
    const run = { version: 'soak', runtime: process.version, configHash: '', seed: '' };
    const opened = await openJournal({ dataDir, clock, run });
    const store = openStore({ dataDir });
    const marketData = openMarketData({ dataDir });
    return {
      opened,
      memory: store.memory,
      bars: marketData.bars,
      contractStore: marketData.contracts,
      async release() {
        await opened.journal.close();
        store.close();
        marketData.close();
      },
    };
  };
}

test.each(seeds)(
  `seed %i: books are right and streams whole after everything that TWS does to people, ${hours} h long`,
  async (seed) => {
    // The adapter spreads its attempts to connect by chance; here the seed decides.
    vi.spyOn(Math, 'random').mockImplementation(seededRandom(seed).number);
    const folder = mkdtempSync(join(tmpdir(), 'tickwire-soak-'));
    folders.push(folder);
    const { faults, log, ...report } = await runSoak({ seed, hours, openFiles: filesIn(folder) });
    console.log(JSON.stringify(report));
    if (faults.length > 0) {
      const file = join(tmpdir(), `tickwire-soak-${seed}.log`);
      writeFileSync(file, [...faults, ...log].join('\n'));
      console.error(
        `${faults.join('\n')}\nAgain: make ib-soak SEEDS=1 SEED=${seed} HOURS=${hours}. The log is ${file}.`,
      );
    }
    expect(faults).toEqual([]);
    expect(report.fills).toBeGreaterThan(0);
  },
  A_DAY_MS,
);
