import type { SymbolType } from '@tickwire/contracts';
import { detectResolution } from '@tickwire/market';
import type { BarColumns } from '../imports/bar-columns.ts';
import { BadRows } from './bad-rows.ts';
import { ascend, reportDisorder } from './chronology.ts';
import type { CsvSource } from './csv-source.ts';
import { scaleEpochs } from './epoch-times.ts';
import { ImportError } from './import-error.ts';
import { decimalsOf, roundTo } from './price-grid.ts';
import { readRows } from './read-rows.ts';
import type { RowTable } from './row-table.ts';
import { createTimeZone } from './time-zone.ts';
import { isIntraday, periodStart } from './trading-period.ts';

/** A price history read from a file, complete and in order. */
export interface History {
  readonly bars: BarColumns;
  readonly resolution: string;
  /** Decimals of the prices: they all lie on this grid. */
  readonly priceDecimals: number;
  readonly volumeDecimals: number;
  /** Columns of the file that are not part of it. */
  readonly ignoredColumns: readonly string[];
  /** Bars whose high or low missed open or close by rounding noise and was moved to it. */
  readonly widenedBars: number;
}

export interface ReadHistoryOptions {
  /** IANA zone of times that are written without one. */
  readonly timezone: string;
  readonly type: SymbolType;
  readonly onProgress?: (bytesRead: number, bytesTotal: number) => void;
}

/** Decimals that prices have at least, though those of a file may all happen to be rounder. */
const LEAST_PRICE_DECIMALS = {
  stock: 2,
  etf: 2,
  index: 2,
  forex: 4,
  futures: 2,
  crypto: 2,
} as const satisfies Record<SymbolType, number>;

/**
 * Reads the CSV of open, high, low, close and volume, ascending or descending. Throws an `ImportError` that names
 * the lines and what is wrong with them when anything of it cannot be loaded.
 */
export async function readHistory(source: CsvSource, options: ReadHistoryOptions): Promise<History> {
  const zone = createTimeZone(options.timezone);
  const badRows = new BadRows();
  const { header, rows } = await readRows(source, { ...options, zone, badRows });

  if (rows.timeKind === 'epoch') scaleEpochs(rows.times);
  ascend(rows);
  reportDisorder(rows.times, rows.lines, badRows);
  badRows.refuseIfAny();

  const resolution = detectResolution(rows.times);
  if (resolution === undefined) {
    throw new ImportError(
      'unknown_resolution',
      `The rows of ${source.name} are not bars of one resolution: it takes at least two, most of them whole seconds, minutes, days, weeks or months apart.`,
    );
  }
  const times = isIntraday(resolution)
    ? rows.times
    : rows.times.map((time, index) =>
        periodStart(rows.walls[index] ?? zone.wallAt(time), resolution, options.type),
      );
  reportDisorder(times, rows.lines, badRows);
  badRows.refuseIfAny();

  const { opens, highs, lows, closes, volumes } = rows;
  const priceDecimals = decimalsOf([opens, highs, lows, closes], LEAST_PRICE_DECIMALS[options.type]);
  const volumeDecimals = decimalsOf([volumes], 0);
  return {
    bars: toColumns(rows, times, priceDecimals, volumeDecimals),
    resolution,
    priceDecimals,
    volumeDecimals,
    ignoredColumns: header.ignored,
    widenedBars: rows.widened,
  };
}

function toColumns(
  rows: RowTable,
  times: number[],
  priceDecimals: number,
  volumeDecimals: number,
): BarColumns {
  const prices = (column: number[]) => Float64Array.from(column, (price) => roundTo(price, priceDecimals));
  return {
    time: Float64Array.from(times),
    open: prices(rows.opens),
    high: prices(rows.highs),
    low: prices(rows.lows),
    close: prices(rows.closes),
    volume: Float64Array.from(rows.volumes, (volume) => roundTo(volume, volumeDecimals)),
  };
}
