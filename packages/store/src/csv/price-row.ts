import { RowProblem } from './bad-rows.ts';
import type { Header } from './header.ts';

/** Prices and volume of a row; `widened` when rounding noise had to be taken out of high or low. */
export interface PriceRow {
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number;
  readonly widened: boolean;
}

/**
 * Prices that a vendor adjusted in single precision miss each other by some 1e-7 of their value, so that a high may
 * stand below the close it equals. More than this is a wrong row.
 */
const ROUNDING_NOISE = 1e-6;

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** Reads and checks the values of a row. Throws a `RowProblem` naming the first that is wrong. */
export function parsePriceRow(cells: readonly string[], header: Header): PriceRow {
  if (cells.length !== header.width) {
    throw new RowProblem(`it has ${count(cells.length)}, the header has ${header.width}`);
  }
  const open = parseNumber(cells[header.open], 'open');
  const high = parseNumber(cells[header.high], 'high');
  const low = parseNumber(cells[header.low], 'low');
  const close = parseNumber(cells[header.close], 'close');
  const volume = parseVolume(header.volume === undefined ? '' : cells[header.volume]);

  const highest = Math.max(open, high, low, close);
  const lowest = Math.min(open, high, low, close);
  const noise = ROUNDING_NOISE * Math.max(Math.abs(highest), Math.abs(lowest));
  if (low - high > noise) throw new RowProblem(`low ${low} is above high ${high}`);
  if (highest - high > noise)
    throw new RowProblem(`high ${high} is below ${nameOf(highest, open)} ${highest}`);
  if (low - lowest > noise) throw new RowProblem(`low ${low} is above ${nameOf(lowest, open)} ${lowest}`);
  return { open, high: highest, low: lowest, close, volume, widened: highest !== high || lowest !== low };
}

function parseVolume(text: string | undefined): number {
  if (text === '') return 0;
  const volume = parseNumber(text, 'volume');
  if (volume < 0) throw new RowProblem(`volume ${volume} is negative`);
  return volume;
}

function parseNumber(text: string | undefined, name: string): number {
  if (!text) throw new RowProblem(`${name} is empty`);
  if (!NUMBER.test(text)) {
    const hint = text.includes(',') ? '; write numbers with a decimal point and without separators' : '';
    throw new RowProblem(`${name} "${text}" is not a number${hint}`);
  }
  const value = Number(text);
  if (!Number.isFinite(value)) throw new RowProblem(`${name} ${text} is too large`);
  return value;
}

function nameOf(extreme: number, open: number): string {
  return extreme === open ? 'open' : 'close';
}

function count(columns: number): string {
  return columns === 1 ? '1 column' : `${columns} columns`;
}
