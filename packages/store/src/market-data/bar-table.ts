import { Coverage, type BarCache, type TimeRange } from '@tickwire/market';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { transaction } from '../transaction.ts';

/** The bars kept in a database. */
export function createBarTable(connection: DatabaseSync): BarCache {
  const selectSeries = connection.prepare('SELECT id FROM series WHERE ticker = ? AND base = ?');
  const insertSeries = connection.prepare('INSERT INTO series (ticker, base) VALUES (?, ?)');
  const selectCoverage = connection.prepare('SELECT from_time, to_time FROM coverage WHERE series_id = ?');
  const deleteCoverage = connection.prepare('DELETE FROM coverage WHERE series_id = ?');
  const insertCoverage = connection.prepare('INSERT INTO coverage VALUES (?, ?, ?)');
  const selectBars = connection.prepare(
    'SELECT * FROM bars WHERE series_id = ? AND time >= ? AND time < ? ORDER BY time',
  );
  const deleteBars = connection.prepare('DELETE FROM bars WHERE series_id = ? AND time >= ? AND time < ?');
  const insertBar = connection.prepare('INSERT INTO bars VALUES (?, ?, ?, ?, ?, ?, ?)');
  const selectGenesis = connection.prepare('SELECT time FROM genesis WHERE ticker = ?');
  const upsertGenesis = connection.prepare(
    'INSERT INTO genesis VALUES (?, ?) ON CONFLICT (ticker) DO UPDATE SET time = excluded.time',
  );

  const seriesOf = (ticker: string, base: string): number | undefined => {
    const row = selectSeries.get(ticker, base);
    return row && Number(row['id']);
  };
  const coverageOf = (series: number): Coverage =>
    new Coverage(
      selectCoverage.all(series).map((row) => ({
        from: Number(row['from_time']),
        to: Number(row['to_time']),
      })),
    );

  return {
    read(ticker, base, range) {
      const series = seriesOf(ticker, base);
      if (series === undefined) return { known: [], bars: [] };
      const known = coverageOf(series).known(range);
      return {
        known,
        bars: known.flatMap(({ from, to }) => selectBars.all(series, from, to).map(readBar)),
      };
    },
    write(ticker, base, range, bars) {
      transaction(connection, () => {
        const series = seriesOf(ticker, base) ?? Number(insertSeries.run(ticker, base).lastInsertRowid);
        deleteBars.run(series, range.from, range.to);
        for (const { time, open, high, low, close, volume } of bars) {
          insertBar.run(series, time, open, high, low, close, volume);
        }
        keepCoverage(series, range);
      });
    },
    genesis(ticker) {
      const row = selectGenesis.get(ticker);
      return row && Number(row['time']);
    },
    keepGenesis: (ticker, time) => void upsertGenesis.run(ticker, time),
  };

  function keepCoverage(series: number, range: TimeRange): void {
    const coverage = coverageOf(series);
    coverage.add(range);
    deleteCoverage.run(series);
    for (const { from, to } of coverage.ranges) insertCoverage.run(series, from, to);
  }
}

function readBar(row: Record<string, SQLOutputValue>) {
  return {
    time: Number(row['time']),
    open: Number(row['open']),
    high: Number(row['high']),
    low: Number(row['low']),
    close: Number(row['close']),
    volume: Number(row['volume']),
  };
}
