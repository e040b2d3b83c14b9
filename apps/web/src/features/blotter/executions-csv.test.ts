import { Side } from '@tickwire/client';
import { expect, test } from 'vitest';
import { executionsCsv } from './executions-csv.ts';

const fill = {
  id: 'FILL-1',
  orderId: 'ORDER-1',
  symbol: 'BTCUSD',
  price: 60_000.5,
  qty: 0.25,
  side: Side.SELL,
  time: Date.UTC(2026, 0, 5, 9, 30, 1, 7),
  commission: 1.5,
};

test('every fill is a line of plain numbers under titles', () => {
  expect(executionsCsv([fill, { ...fill, realizedPL: -12.25 }])).toBe(
    'Time (UTC),Symbol,Side,Quantity,Price,Commission,Realised P/L,Order,Fill\r\n' +
      '2026-01-05T09:30:01.007Z,BTCUSD,Sell,0.25,60000.5,1.5,,ORDER-1,FILL-1\r\n' +
      '2026-01-05T09:30:01.007Z,BTCUSD,Sell,0.25,60000.5,1.5,-12.25,ORDER-1,FILL-1\r\n',
  );
});

test('what would end a cell is quoted, and what would be a formula is not one', () => {
  const text = executionsCsv([{ ...fill, symbol: 'A,"B"', orderId: '=1+1', commission: -2 }]);
  expect(text).toContain('"A,""B"""');
  expect(text).toContain(`,-2,,'=1+1,`);
});
