import type { Bar } from '@tickwire/contracts';
import * as fc from 'fast-check';
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { barsOf } from '../imports/bar-columns.ts';
import { temporaryFile } from '../testing/temporary.ts';
import { openCsvFile } from './csv-source.ts';
import { readHistory } from './read-history.ts';

const MINUTE = 60_000;

/** How a vendor might write the same bars. */
interface Dialect {
  readonly delimiter: string;
  readonly newline: string;
  readonly bom: boolean;
  readonly quoted: boolean;
  readonly blankLines: boolean;
  readonly descending: boolean;
  readonly withVolume: boolean;
  readonly names: readonly [
    time: string,
    open: string,
    high: string,
    low: string,
    close: string,
    volume: string,
  ];
  /** Where the columns stand, as sort keys; `extra` is one that is to be ignored. */
  readonly order: readonly number[];
  readonly time: (time: number) => string;
}

const iso = (time: number) => new Date(time).toISOString();
const cased = (...spellings: string[]) =>
  fc.constantFrom(...spellings.flatMap((name) => [name, name.toUpperCase(), ` ${name} `, `<${name}>`]));

const dialects: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t'),
  newline: fc.constantFrom('\n', '\r\n'),
  bom: fc.boolean(),
  quoted: fc.boolean(),
  blankLines: fc.boolean(),
  descending: fc.boolean(),
  withVolume: fc.boolean(),
  names: fc.tuple(
    cased('time', 'date', 'Date Time', 'timestamp', 'date_time'),
    cased('open', 'o'),
    cased('high', 'h'),
    cased('low', 'l'),
    cased('close', 'c', 'last'),
    cased('volume', 'vol', 'v', 'tick volume'),
  ),
  order: fc.array(fc.double({ noNaN: true }), { minLength: 7, maxLength: 7 }),
  time: fc.constantFrom(
    iso,
    (time: number) => iso(time).slice(0, 19).replace('T', ' '),
    (time: number) => iso(time).slice(0, 16).replaceAll('-', '/').replace('T', ' '),
    (time: number) => `${iso(time + 330 * MINUTE).slice(0, 19)}+05:30`,
    (time: number) => String(time / 1000),
    String,
    (time: number) => `${time}000`,
    (time: number) => `${time}000000`,
  ),
});

const histories = fc
  .record({
    start: fc.integer({ min: Date.UTC(1990, 0) / MINUTE, max: Date.UTC(2090, 0) / MINUTE }),
    step: fc.constantFrom(1, 5, 60, 240),
    decimals: fc.integer({ min: 0, max: 8 }),
    volumeDecimals: fc.integer({ min: 0, max: 8 }),
    rows: fc.array(fc.tuple(fc.array(fc.nat(1e8), { minLength: 4, maxLength: 4 }), fc.nat(1e9)), {
      minLength: 2,
      maxLength: 40,
    }),
  })
  .map(({ start, step, decimals, volumeDecimals, rows }) =>
    rows.map(([prices, volume], index): Bar => {
      const [low = 0, open = 0, close = 0, high = 0] = prices
        .toSorted((a, b) => a - b)
        .map((price) => Number(`${price}e-${decimals}`));
      const time = (start + index * step) * MINUTE;
      return { time, open, high, low, close, volume: Number(`${volume}e-${volumeDecimals}`) };
    }),
  );

function write(bars: readonly Bar[], dialect: Dialect): string {
  const names = [...dialect.names.slice(0, dialect.withVolume ? 6 : 5), 'adj close'];
  const row = ({ time, open, high, low, close, volume }: Bar) => [
    dialect.time(time),
    ...[open, high, low, close, ...(dialect.withVolume ? [volume] : []), 0].map(String),
  ];
  const rows = bars.map(row);
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => ({ cell: dialect.quoted ? `"${cell}"` : cell, key: dialect.order[index] ?? 0 }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ cell }) => cell)
      .join(dialect.delimiter);
  const lines = [names, ...(dialect.descending ? rows.toReversed() : rows)].map(line);
  const newlines = dialect.blankLines ? dialect.newline.repeat(2) : dialect.newline;
  return `${dialect.bom ? '\uFEFF' : ''}${lines.join(newlines)}${newlines}`;
}

test('reads back the bars that any vendor wrote, whatever the dialect', async () => {
  await fc.assert(
    fc.asyncProperty(histories, dialects, async (bars, dialect) => {
      const file = temporaryFile(write(bars, dialect));
      const history = await readHistory(await openCsvFile(file), { timezone: 'Etc/UTC', type: 'crypto' });
      rmSync(file);
      const expected = dialect.withVolume ? bars : bars.map((bar) => ({ ...bar, volume: 0 }));
      expect([...barsOf(history.bars)]).toEqual(expected);
      expect(history.ignoredColumns).toEqual(['adj close']);
    }),
    { numRuns: 200 },
  );
});
