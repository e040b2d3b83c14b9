import { expect, test } from 'vitest';
import { decodeText, previewCsv } from './csv-preview.ts';

test('shows the columns, the first rows and the range of a file, whatever its delimiter', () => {
  const rows = Array.from({ length: 9 }, (_, day) => `2020-01-0${day + 1};1,5;2;1;"1,7"`);
  expect(previewCsv(`date;open;high;low;close\r\n\r\n${rows.join('\r\n')}\r\n`)).toEqual({
    columns: ['date', 'open', 'high', 'low', 'close'],
    rows: rows.slice(0, 4).map((row) => row.replaceAll('"', '').split(';')),
    rowCount: 9,
    first: '2020-01-01',
    last: '2020-01-09',
  });
});

test('a column without a name is shown as one', () => {
  expect(previewCsv(',Open\n2012-01-31,4.58\n')?.columns).toEqual(['', 'Open']);
});

test('there is nothing to show of an empty file or a header alone', () => {
  expect(previewCsv('')).toBeUndefined();
  expect(previewCsv('date,open,high,low,close\n')).toBeUndefined();
});

test('text is read in UTF-8 and in UTF-16 with its mark', () => {
  const utf16 = Buffer.from('\uFEFFdate', 'utf16le');
  expect(decodeText(Buffer.from('\uFEFFdate'))).toBe('date');
  expect(decodeText(utf16)).toBe('date');
  expect(decodeText(Buffer.from(utf16).swap16())).toBe('date');
});
