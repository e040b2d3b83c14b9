import { describe, expect, test } from 'vitest';
import { readHeader } from './header.ts';

describe('readHeader', () => {
  test.for<[string, Partial<ReturnType<typeof readHeader>>]>([
    ['time,open,high,low,close,volume', { time: [0], open: 1, high: 2, low: 3, close: 4, volume: 5 }],
    [',Open,High,Low,Close,Volume', { time: [0], open: 1, ignored: [] }],
    [',Date,Open,High,Low,Close', { time: [1], volume: undefined }],
    ['Date,Open,High,Low,Close,Adj Close,Volume', { close: 4, volume: 6, ignored: ['Adj Close'] }],
    ['date,open,high,low,close,adjclose,volume', { close: 4, ignored: ['adjclose'] }],
    ['Date Time,O,H,L,Last,Vol.', { time: [0], close: 4, volume: 5 }],
    [
      '<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<TICKVOL>,<SPREAD>',
      { time: [0, 1], volume: 6, ignored: ['<SPREAD>'] },
    ],
    ['v,c,l,h,o,Timestamp', { time: [5], open: 4, high: 3, low: 2, close: 1, volume: 0 }],
    ['unix,date,symbol,open,high,low,close,Volume', { time: [1], ignored: ['unix', 'symbol'] }],
    ['OPEN_TIME,OPEN,HIGH,LOW,CLOSE,VOLUME,CLOSE_TIME', { time: [0], close: 4, ignored: ['CLOSE_TIME'] }],
  ])('recognises %s', ([line, expected]) => {
    expect(readHeader(line.split(','))).toMatchObject(expected);
  });

  test.for([
    ['date,open,high,low', 'No column for close among "date", "open", "high", "low"'],
    ['open,high,low,close', 'No column for time'],
    ['a,b,k,d,e', 'No column for time, open, high, low, close'],
    ['2020-01-31,1.5,2.5,0.5,1.0', 'Line 1 holds values'],
    ['date,open,high,low,close,Close', 'The columns "close" and "Close" both say close'],
  ])('refuses %s', ([line = '', message = '']) => {
    expect(() => readHeader(line.split(','))).toThrow(
      expect.objectContaining({ code: 'bad_header', message: expect.stringContaining(message) }),
    );
  });
});
