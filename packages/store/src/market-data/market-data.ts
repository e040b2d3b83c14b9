import type { BarCache } from '@tickwire/market';
import { join } from 'node:path';
import { openDisposable } from '../disposable-database.ts';
import { createBarTable } from './bar-table.ts';
import { createContractTable, type ContractTable } from './contract-table.ts';
import { tables } from './tables.ts';

/** What a broker has told of its markets. It holds nothing of its own: a file that is gone is filled again. */
export interface MarketData {
  readonly bars: BarCache;
  readonly contracts: ContractTable;
  /** Safe to call twice. */
  close(): void;
}

/** Opens `market-data.db` in `dataDir`, which exists; a damaged one is made anew. */
export function openMarketData(options: { dataDir: string }): MarketData {
  return openDisposable(join(options.dataDir, 'market-data.db'), [tables], (connection) => ({
    bars: createBarTable(connection),
    contracts: createContractTable(connection),
    close() {
      if (connection.isOpen) connection.close();
    },
  }));
}
