import { expect, test } from 'vitest';
import { hollowLook } from './hollow-candle.ts';

test.each([
  { open: 10, close: 12, before: 11, look: { color: 'candle-up', filled: false } },
  { open: 10, close: 12, before: 13, look: { color: 'candle-down', filled: false } },
  { open: 12, close: 11, before: 10, look: { color: 'candle-up', filled: true } },
  { open: 12, close: 11, before: 12, look: { color: 'candle-down', filled: true } },
  { open: 12, close: 12, before: 12, look: { color: 'candle-up', filled: false } },
  { open: 12, close: 11, before: undefined, look: { color: 'candle-down', filled: true } },
] as const)('open $open, close $close after $before', ({ open, close, before, look }) => {
  expect(hollowLook({ open, close }, before)).toEqual(look);
});
