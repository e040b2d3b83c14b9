import { describe, expect, test } from 'vitest';
import { barsOf } from '../imports/bar-columns.ts';
import { temporaryFolder } from '../testing/temporary.ts';
import { csvContent, openCsvFile } from './csv-source.ts';
import { ImportError } from './import-error.ts';
import { readHistory, type ReadHistoryOptions } from './read-history.ts';

const read = (content: string | Uint8Array, options: Partial<ReadHistoryOptions> = {}) =>
  readHistory(csvContent('prices.csv', content), { timezone: 'Etc/UTC', type: 'stock', ...options });

const timesOf = async (content: string, options?: Partial<ReadHistoryOptions>) => {
  const { bars, resolution } = await read(content, options);
  return [resolution, ...Array.from(bars.time, (time) => new Date(time).toISOString().slice(0, 16))];
};

const header = 'time,open,high,low,close,volume\n';
const rowsAt = (...times: string[]) => header + times.map((time) => `${time},1,2,0.5,1.5,10\n`).join('');

/** What is wrong with a file, as `line: problem`. */
const problemsOf = async (content: string, options?: Partial<ReadHistoryOptions>) => {
  const refusal = await read(content, options).catch((error: unknown) => error);
  if (!(refusal instanceof ImportError)) throw new Error('The file was not refused.');
  const { code, message, rows } = refusal;
  expect(code).toBe('bad_rows');
  expect(message).toContain('Nothing was imported');
  for (const { line, problem } of rows) expect(message).toContain(`line ${line}: ${problem}`);
  return rows.map(({ line, problem }) => `${line}: ${problem}`);
};

describe('times', () => {
  test('of the zone given, in summer and winter', async () => {
    expect(
      await timesOf(rowsAt('2020-03-06 15:00', '2020-03-06 16:00', '2020-03-09 15:00', '2020-03-09 16:00'), {
        timezone: 'America/New_York',
      }),
    ).toEqual(['60', '2020-03-06T20:00', '2020-03-06T21:00', '2020-03-09T19:00', '2020-03-09T20:00']);
  });

  test('that clocks put back show twice follow each other', async () => {
    const night = ['2020-11-01 00:30', '2020-11-01 01:00', '2020-11-01 01:30'];
    const again = ['2020-11-01 01:00', '2020-11-01 01:30', '2020-11-01 02:00'];
    const expected = ['30', '04:30', '05:00', '05:30', '06:00', '06:30', '07:00'];
    const options = { timezone: 'America/New_York' };
    const ascending = await timesOf(rowsAt(...night, ...again), options);
    expect(ascending.map((time) => time.replace('2020-11-01T', ''))).toEqual(expected);
    expect(await timesOf(rowsAt(...[...night, ...again].toReversed()), options)).toEqual(ascending);
  });

  test('of days are trading days, whatever zone or hour they are written with', async () => {
    const expected = ['1D', '2024-03-07T00:00', '2024-03-08T00:00', '2024-03-11T00:00', '2024-03-12T00:00'];
    const days = ['2024-03-07', '2024-03-08', '2024-03-11', '2024-03-12'];
    const midnights = ['-05:00', '-05:00', '-04:00', '-04:00'].map(
      (offset, index) => `${days[index]} 00:00:00${offset}`,
    );
    const opens = ['14:30', '14:30', '13:30', '13:30'].map(
      (open, index) => Date.parse(`${days[index]}T${open}Z`) / 1000,
    );
    const berlin = days.map((day) => String(Date.parse(`${day}T00:00Z`) - 3_600_000));
    expect(await timesOf(rowsAt(...days), { timezone: 'America/New_York' })).toEqual(expected);
    expect(await timesOf(rowsAt(...midnights))).toEqual(expected);
    expect(await timesOf(rowsAt(...opens.map(String)))).toEqual(expected);
    expect(await timesOf(rowsAt(...berlin), { timezone: 'Europe/Berlin' })).toEqual(expected);
  });

  test('of months are the first of the month, also when the file has the last', async () => {
    const expected = ['1M', '2012-01-01T00:00', '2012-02-01T00:00', '2012-03-01T00:00'];
    expect(await timesOf(rowsAt('2012-01-31', '2012-02-29', '2012-03-31'))).toEqual(expected);
    expect(await timesOf(rowsAt('2012-01-03', '2012-02-01', '2012-03-01'))).toEqual(expected);
  });

  test('may stand in a date and a time column', async () => {
    const content =
      '<DATE>\t<TIME>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\n' +
      '2017.04.19\t09:00:00\t1\t2\t0.5\t1.5\t7\n2017.04.19\t09:05:00\t1\t2\t0.5\t1.5\t7\n';
    expect(await timesOf(content)).toEqual(['5', '2017-04-19T09:00', '2017-04-19T09:05']);
  });
});

describe('bad rows', () => {
  test('are all named by line, the good ones between them too', async () => {
    const content = `${header}2020-01-01,1,2,0.5,1.5,10
2020-01-02,1,2,0.5,1.5

2020-01-03,1,2,0.5,x,10
not a day,1,2,0.5,1.5,10
2020-01-05,1,2,0.5,1.5,10
2020-01-06,1,2,3,1.5,-10
1580000000,1,2,0.5,1.5,10
`;
    expect(await problemsOf(content)).toEqual([
      '3: it has 5 columns, the header has 6',
      '5: close "x" is not a number',
      expect.stringMatching(/^6: the time "not a day" is not understood/),
      '8: volume -10 is negative',
      '9: its time is a number in a file of dates, or a date in a file of numbers',
    ]);
  });

  test('are those that repeat a time or are out of order', async () => {
    expect(
      await problemsOf(rowsAt('2020-01-01', '2020-01-03', '2020-01-02', '2020-01-06', '2020-01-06')),
    ).toEqual([
      '4: its time, 2020-01-02, is out of order after line 3',
      '6: its time, 2020-01-06, is that of line 5 too',
    ]);
    expect(
      await problemsOf(rowsAt('2020-01-06', '2020-01-06', '2020-01-03', '2020-01-04', '2020-01-01')),
    ).toEqual([
      '3: its time, 2020-01-06, is that of line 2 too',
      '5: its time, 2020-01-04, is out of order after line 4',
    ]);
  });

  test('are two rows of one period', async () => {
    expect(
      await problemsOf(
        rowsAt('2024-08-01', '2024-09-01', '2024-10-01', '2024-11-01', '2024-12-01', '2024-12-18'),
      ),
    ).toEqual(['7: its time, 2024-12-01, is that of line 6 too']);
  });

  test('are times that the zone given does not have', async () => {
    const [problem] = await problemsOf(rowsAt('2020-03-08 01:30', '2020-03-08 02:00'), {
      timezone: 'America/New_York',
    });
    expect(problem).toMatch(/^3: .* does not exist in America\/New_York/);
  });

  test('are reported up to twenty, and reading ends there', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => `2020-01-01,${index},x,1,1,1\n`);
    const problems = await problemsOf(header + rows.join(''));
    expect(problems).toHaveLength(20);
    expect(problems.at(-1)).toBe('21: high "x" is not a number');
  });

  test('are quotes that do not close or stand inside a value', async () => {
    expect(await problemsOf(`${rowsAt('2020-01-01')}"2020-01-02,1,2,0.5,1.5,10\n`)).toEqual([
      expect.stringContaining('a quote is opened and not closed'),
    ]);
    expect(await problemsOf(`${rowsAt('2020-01-01')}2020-01-02,1"5,2,0.5,1.5,10\n`)).toEqual([
      '3: a quote stands inside a value',
    ]);
  });
});

describe('files', () => {
  test.for<[string, string | Uint8Array, string, string]>([
    ['an empty one', '', 'empty_file', 'nothing in it'],
    ['one of blank lines', '\n\n  \n', 'empty_file', 'nothing in it'],
    ['a header alone', header, 'empty_file', 'a header and no rows'],
    ['no header', '2020-01-01,1,2,0.5,1.5\n2020-01-02,1,2,0.5,1.5\n', 'bad_header', 'Line 1 holds values'],
    ['a header without prices', 'date,price\n2020-01-01,1\n', 'bad_header', 'No column for open, high, low'],
    ['row numbers for times', rowsAt('0', '1', '2'), 'bad_header', 'name the column that has the times'],
    ['one row', rowsAt('2020-01-01'), 'unknown_resolution', 'takes at least two'],
    [
      'a picture',
      Uint8Array.from({ length: 200_000 }, (_, index) => (index * 7919) % 251),
      'bad_header',
      'line 1 has to',
    ],
  ])('%s is refused', async ([, content, code, message]) => {
    await expect(read(content)).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
  });

  test('that are not there, or folders, are refused by name', async () => {
    const folder = temporaryFolder();
    await expect(openCsvFile(`${folder}/none.csv`)).rejects.toMatchObject({
      code: 'unreadable_file',
      message: expect.stringContaining('none.csv'),
    });
    await expect(openCsvFile(folder)).rejects.toMatchObject({ code: 'unreadable_file' });
  });

  test('in UTF-16, as spreadsheets and trading terminals write them, are read', async () => {
    const { bars } = await read(
      Buffer.from(`\uFEFF${rowsAt('2020-01-01', '2020-01-02').replaceAll(',', '\t')}`, 'utf16le'),
    );
    expect([...barsOf(bars)]).toHaveLength(2);
  });

  test('report the bytes read, up to all of them', async () => {
    const content = rowsAt(
      ...Array.from({ length: 9000 }, (_, index) => new Date(index * 60_000 + 1e12).toISOString()),
    );
    const progress: [number, number][] = [];
    await read(content, { onProgress: (done, total) => progress.push([done, total]) });
    expect(progress.length).toBeGreaterThan(3);
    expect(progress).toEqual(progress.toSorted(([a], [b]) => a - b));
    expect(progress.at(-1)).toEqual([content.length, content.length]);
  });
});
