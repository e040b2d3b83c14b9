import type { Bar } from '@tickwire/contracts';
import type { Database } from '../database.ts';
import { allocateColumns, type BarColumns } from './bar-columns.ts';
import type { ImportedSymbol, NewImportedSymbol } from './imported-symbol.ts';
import { readImportedSymbol } from './imported-symbol-row.ts';

/** The imported price histories. */
export interface Imports {
  /** All of them, by ticker. */
  list(): readonly ImportedSymbol[];
  get(ticker: string): ImportedSymbol | undefined;
  /** All bars of a symbol, ascending; undefined when it is not imported. */
  bars(ticker: string): BarColumns | undefined;
  /**
   * Stores a symbol and its bars in place of what the ticker had, in one transaction: readers see the old history
   * or the new one. `history` ascends by time; when it throws, is empty or repeats a time, nothing has changed.
   */
  replace(symbol: NewImportedSymbol, history: Iterable<Bar>): ImportedSymbol;
  /** Deletes a symbol and its bars; false when there was none. */
  remove(ticker: string): boolean;
}

/** The imports kept in a database. */
export function createImports(database: Database): Imports {
  const { connection } = database;
  const selectAll = connection.prepare('SELECT * FROM imported_symbols ORDER BY ticker');
  const selectOne = connection.prepare('SELECT * FROM imported_symbols WHERE ticker = ?');
  const selectBars = connection.prepare('SELECT * FROM imported_bars WHERE symbol_id = ? ORDER BY time');
  const deleteOne = connection.prepare('DELETE FROM imported_symbols WHERE ticker = ?');
  const insertBar = connection.prepare('INSERT INTO imported_bars VALUES (?, ?, ?, ?, ?, ?, ?)');
  const insertSymbol = connection.prepare(`
    INSERT INTO imported_symbols (ticker, description, type, currency, exchange, timezone, resolution, minmov,
      pricescale, volume_precision, source_file, imported_at, first_time, last_time, bar_count)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0)`);
  const updateRange = connection.prepare(
    'UPDATE imported_symbols SET first_time = ?, last_time = ?, bar_count = ? WHERE id = ?',
  );

  const get = (ticker: string) => {
    const row = selectOne.get(ticker);
    return row && readImportedSymbol(row);
  };

  const bars = (ticker: string): BarColumns | undefined => {
    const symbol = get(ticker);
    if (!symbol) return undefined;
    const columns = allocateColumns(symbol.barCount);
    let index = 0;
    for (const row of selectBars.iterate(symbol.id)) {
      columns.time[index] = Number(row['time']);
      columns.open[index] = Number(row['open']);
      columns.high[index] = Number(row['high']);
      columns.low[index] = Number(row['low']);
      columns.close[index] = Number(row['close']);
      columns.volume[index] = Number(row['volume']);
      index += 1;
    }
    // Replaced between the two reads: the id is gone, and the newer import is what was asked for.
    return index === symbol.barCount ? columns : bars(ticker);
  };

  const insert = (symbol: NewImportedSymbol): number | bigint =>
    insertSymbol.run(
      symbol.ticker,
      symbol.description,
      symbol.type,
      symbol.currency,
      symbol.exchange,
      symbol.timezone,
      symbol.resolution,
      symbol.minmov,
      symbol.pricescale,
      symbol.volumePrecision,
      symbol.sourceFile,
      symbol.importedAt,
    ).lastInsertRowid;

  return {
    list: () => selectAll.all().map(readImportedSymbol),
    get,
    bars,
    replace: (symbol, history) =>
      database.transaction(() => {
        deleteOne.run(symbol.ticker);
        const id = insert(symbol);
        let first: number | undefined;
        let last = -Infinity;
        let count = 0;
        for (const { time, open, high, low, close, volume } of history) {
          if (time <= last) throw new RangeError(`Bars of ${symbol.ticker} do not ascend at ${time}.`);
          insertBar.run(id, time, open, high, low, close, volume);
          first ??= time;
          last = time;
          count += 1;
        }
        if (first === undefined) throw new RangeError(`${symbol.ticker} has no bars to store.`);
        updateRange.run(first, last, count, id);
        return { ...symbol, id: Number(id), firstTime: first, lastTime: last, barCount: count };
      }),
    remove: (ticker) => database.transaction(() => deleteOne.run(ticker).changes > 0),
  };
}
