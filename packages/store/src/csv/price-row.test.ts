import { describe, expect, test } from 'vitest';
import { readHeader } from './header.ts';
import { parsePriceRow } from './price-row.ts';

const header = readHeader(['time', 'open', 'high', 'low', 'close', 'volume']);
const parse = (row: string) => parsePriceRow(row.split(';'), header);

describe('parsePriceRow', () => {
  test('reads prices and fractional volume in any number form', () => {
    expect(parse('t;+1.50;2e0;.5;1.;2012.25343589')).toEqual({
      open: 1.5,
      high: 2,
      low: 0.5,
      close: 1,
      volume: 2012.25343589,
      widened: false,
    });
  });

  test('takes an empty volume for none and a negative price as it is', () => {
    expect(parse('t;-37;-30;-40;-37.63;')).toMatchObject({ low: -40, close: -37.63, volume: 0 });
  });

  test('moves high and low to open and close when rounding noise put them inside', () => {
    expect(parse('t;100;105.0000000;99.999;105.00005;1')).toMatchObject({ high: 105.00005, widened: true });
    expect(parse('t;100;105;100.00005;105;1')).toMatchObject({ low: 100, widened: true });
    expect(parse('t;-100;-95.00005;-101;-95;1')).toMatchObject({ high: -95, widened: true });
  });

  test.for([
    ['t;1;2;3', 'it has 4 columns, the header has 6'],
    ['t;1;2;0.5;1;1;1', 'it has 7 columns, the header has 6'],
    ['t;;2;0.5;1;1', 'open is empty'],
    ['t;1;null;0.5;1;1', 'high "null" is not a number'],
    ['t;1;2;NaN;1;1', 'low "NaN" is not a number'],
    ['t;1;2;0.5;Infinity;1', 'close "Infinity" is not a number'],
    ['t;1;2;0.5;1e309;1', 'close 1e309 is too large'],
    ['t;0x10;2;0.5;1;1', 'open "0x10" is not a number'],
    ['t;1,469.25;2;0.5;1;1', 'without separators'],
    ['t;1;2;0.5;1;-1', 'volume -1 is negative'],
    ['t;1;2;3;1.5;1', 'low 3 is above high 2'],
    ['t;1;2;0.5;2.1;1', 'high 2 is below close 2.1'],
    ['t;2.1;2;0.5;1;1', 'high 2 is below open 2.1'],
    ['t;1;2;1.1;1.5;1', 'low 1.1 is above open 1'],
    ['t;1.5;2;1.1;1;1', 'low 1.1 is above close 1'],
    ['t;100;105;100;105.001;1', 'high 105 is below close 105.001'],
  ])('refuses %s: %s', ([row = '', problem = '']) => {
    expect(() => parse(row)).toThrow(problem);
  });
});
