import { ImportError } from './import-error.ts';

/** Where each value of a row stands, as indexes into it. */
export interface Header {
  readonly width: number;
  /** One column, or a date column and a time-of-day column. */
  readonly time: readonly [number] | readonly [date: number, clock: number];
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  /** Undefined when the file has no volume. */
  readonly volume: number | undefined;
  /** Names of the columns that are not loaded. */
  readonly ignored: readonly string[];
}

/** Spellings in order of preference, without case, spaces and punctuation. */
const spellings = {
  time: [
    'datetime',
    'timestamp',
    'date',
    'time',
    'day',
    'unix',
    'unixtime',
    'unixtimestamp',
    'epoch',
    'opentime',
  ],
  open: ['open', 'o', 'openprice'],
  high: ['high', 'h', 'highprice'],
  low: ['low', 'l', 'lowprice'],
  close: ['close', 'c', 'last', 'closeprice', 'closelast', 'price'],
  volume: ['volume', 'vol', 'v', 'tickvolume', 'tickvol'],
} as const;

type Role = keyof typeof spellings;

/**
 * Recognises the columns of a header row, whatever their order and case. An unnamed first column is the time when no
 * other is; columns that mean nothing here, an adjusted close among them, are left out.
 * Throws an `ImportError` that names what is missing.
 */
export function readHeader(cells: readonly string[]): Header {
  const names = cells.map((cell) => cell.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));
  const find = (role: Role) => findColumn(cells, names, role);
  const [open, high, low, close] = [find('open'), find('high'), find('low'), find('close')];
  const volume = find('volume');
  const time = findTime(cells, names, find('time'));

  if (
    time === undefined ||
    open === undefined ||
    high === undefined ||
    low === undefined ||
    close === undefined
  ) {
    const missing = Object.entries({ time, open, high, low, close }).flatMap(([role, index]) =>
      index === undefined ? [role] : [],
    );
    throw new ImportError('bad_header', missingColumns(cells, missing));
  }
  const used = new Set([...time, open, high, low, close, volume]);
  const ignored = cells.filter((cell, index) => cell !== '' && !used.has(index));
  return { width: cells.length, time, open, high, low, close, volume, ignored };
}

function findColumn(cells: readonly string[], names: readonly string[], role: Role): number | undefined {
  for (const spelling of spellings[role]) {
    const index = names.indexOf(spelling);
    if (index === -1) continue;
    const second = names.indexOf(spelling, index + 1);
    if (second !== -1) {
      throw new ImportError(
        'bad_header',
        `The columns "${cells[index]}" and "${cells[second]}" both say ${role}: rename or remove one of them.`,
      );
    }
    return index;
  }
  return undefined;
}

function findTime(
  cells: readonly string[],
  names: readonly string[],
  found: number | undefined,
): Header['time'] | undefined {
  const clock = names.indexOf('time');
  if (found !== undefined && names[found] === 'date' && clock !== -1) return [found, clock];
  if (found !== undefined) return [found];
  return cells[0] === '' ? [0] : undefined;
}

function missingColumns(cells: readonly string[], missing: readonly string[]): string {
  if (cells.some((cell) => /^[\d.+-]+$/.test(cell))) {
    return `Line 1 holds values (${cells.join(', ')}), not column names: put a header line such as "time,open,high,low,close,volume" before it.`;
  }
  return `No column for ${missing.join(', ')} among ${cells.map((cell) => `"${cell}"`).join(', ')}: line 1 has to name time (or date), open, high, low and close; volume is optional.`;
}
