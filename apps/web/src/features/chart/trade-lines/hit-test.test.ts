import { expect, test } from 'vitest';
import { hitLine, REACH } from './hit-test.ts';

const lines = [
  { id: 'a', y: 100 },
  { id: 'b', y: 106 },
  { id: 'c', y: 106 },
];

test('the nearest line within reach is hit, the upper of two at one height', () => {
  expect(hitLine(lines, 98)?.id).toBe('a');
  expect(hitLine(lines, 102.9)?.id).toBe('a');
  expect(hitLine(lines, 103.1)?.id).toBe('c');
  expect(hitLine(lines, 110)?.id).toBe('c');
});

test('beyond its reach a line is not hit, and a pen reaches farther than a mouse', () => {
  expect(hitLine(lines, 95.9)).toBeUndefined();
  expect(hitLine(lines, 95.9, REACH.pen)?.id).toBe('a');
  expect(hitLine([], 100)).toBeUndefined();
});
