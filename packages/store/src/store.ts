import { createChartStorage, type ChartStorage } from './chart-storage/chart-storage.ts';
import { openDatabase } from './database.ts';
import { createImports, type Imports } from './imports/imports.ts';
import { createMemory, type Memory } from './memory/memory.ts';

/** What the product keeps on disk beside its journal and what can be made again, in one SQLite file. */
export interface Store {
  readonly imports: Imports;
  readonly memory: Memory;
  readonly charts: ChartStorage;
  /** Bars of all imported symbols. */
  barsCount(): number;
  /**
   * Grows after every commit, of this process or another. Read it before reading data and compare later:
   * an unchanged number means that what was read is still current.
   */
  changes(): number;
  /** Safe to call twice. */
  close(): void;
}

/**
 * Opens the store of a data folder, creating and migrating it as needed. Several processes may hold it open.
 * Throws a `StoreError` when it cannot be used.
 */
export function openStore(options: { dataDir: string }): Store {
  const database = openDatabase(options.dataDir);
  const imports = createImports(database);
  return {
    imports,
    memory: createMemory(database),
    charts: createChartStorage(database),
    barsCount: () => imports.list().reduce((total, symbol) => total + symbol.barCount, 0),
    changes: () => database.changes(),
    close: () => database.close(),
  };
}
