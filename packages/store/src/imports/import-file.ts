import type { Bar, SymbolType } from '@tickwire/contracts';
import { basename } from 'node:path';
import { openCsvFile, type CsvSource } from '../csv/csv-source.ts';
import { readHistory, type History } from '../csv/read-history.ts';
import type { Store } from '../store.ts';
import { barsOf, type BarColumns } from './bar-columns.ts';
import type { ImportedSymbol } from './imported-symbol.ts';
import { importCurrency, importExchange, importTicker } from './symbol-name.ts';

/** How far an import is: bytes of the file while it is read, bars while they are stored. */
export interface ImportProgress {
  readonly phase: 'reading' | 'storing';
  readonly done: number;
  readonly total: number;
}

export interface ImportFileOptions {
  readonly ticker: string;
  /** IANA zone of the exchange and of times that the file writes without a zone. */
  readonly timezone?: string | undefined;
  readonly type?: SymbolType | undefined;
  readonly currency?: string | undefined;
  readonly exchange?: string | undefined;
  readonly description?: string | undefined;
  /** Tickers that an import may not take, those of the live market. */
  readonly reservedTickers: ReadonlySet<string>;
  /** ms UTC. */
  readonly importedAt: number;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

export interface ImportSummary extends Pick<History, 'ignoredColumns' | 'widenedBars'> {
  readonly symbol: ImportedSymbol;
  /** What was stored, as `Imports.bars` would read it. */
  readonly bars: BarColumns;
}

const BARS_PER_PROGRESS = 10_000;

/**
 * Imports the price history of a CSV file, in place of what the ticker had. Throws an `ImportError` when anything of
 * the file or the names cannot be used; the store is then as it was.
 */
export async function importFile(
  store: Store,
  file: string,
  options: ImportFileOptions,
): Promise<ImportSummary> {
  return importCsv(store, () => openCsvFile(file), options);
}

/** The same with CSV from anywhere; the names are checked before it is opened. */
export async function importCsv(
  store: Store,
  open: () => CsvSource | Promise<CsvSource>,
  options: ImportFileOptions,
): Promise<ImportSummary> {
  const ticker = importTicker(options.ticker, options.reservedTickers);
  const currency = importCurrency(options.currency ?? 'USD');
  const exchange = importExchange(options.exchange ?? 'IMPORTED');
  const { timezone = 'Etc/UTC', type = 'stock', onProgress = () => {} } = options;
  const source = await open();
  const sourceFile = basename(source.name);
  const history = await readHistory(source, {
    timezone,
    type,
    onProgress: (done, total) => onProgress({ phase: 'reading', done, total }),
  });
  const symbol = store.imports.replace(
    {
      ticker,
      description: options.description ?? `${ticker} from ${sourceFile}`,
      type,
      currency,
      exchange,
      timezone,
      resolution: history.resolution,
      minmov: 1,
      pricescale: 10 ** history.priceDecimals,
      volumePrecision: history.volumeDecimals,
      sourceFile,
      importedAt: options.importedAt,
    },
    counted(history, onProgress),
  );
  const { bars, ignoredColumns, widenedBars } = history;
  return { symbol, bars, ignoredColumns, widenedBars };
}

function* counted({ bars }: History, onProgress: (progress: ImportProgress) => void): Generator<Bar> {
  const total = bars.time.length;
  let done = 0;
  for (const bar of barsOf(bars)) {
    yield bar;
    done += 1;
    if (done % BARS_PER_PROGRESS === 0 || done === total) onProgress({ phase: 'storing', done, total });
  }
}
