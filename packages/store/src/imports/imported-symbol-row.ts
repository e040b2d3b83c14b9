import { SymbolType } from '@tickwire/contracts';
import type { SQLOutputValue } from 'node:sqlite';
import type { ImportedSymbol } from './imported-symbol.ts';

/** An `imported_symbols` row as the model. */
export function readImportedSymbol(row: Record<string, SQLOutputValue>): ImportedSymbol {
  return {
    id: Number(row['id']),
    ticker: String(row['ticker']),
    description: String(row['description']),
    type: SymbolType.parse(row['type']),
    currency: String(row['currency']),
    exchange: String(row['exchange']),
    timezone: String(row['timezone']),
    resolution: String(row['resolution']),
    minmov: Number(row['minmov']),
    pricescale: Number(row['pricescale']),
    volumePrecision: Number(row['volume_precision']),
    firstTime: Number(row['first_time']),
    lastTime: Number(row['last_time']),
    barCount: Number(row['bar_count']),
    sourceFile: String(row['source_file']),
    importedAt: Number(row['imported_at']),
  };
}
