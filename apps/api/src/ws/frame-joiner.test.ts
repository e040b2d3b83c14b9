import { expect, it } from 'vitest';
import { FrameJoiner } from './frame-joiner.ts';

const [a, b, c] = ['a', 'b', 'c'].map((text) => Buffer.from(text)) as [Buffer, Buffer, Buffer];

it('joins what it is given, sharing the bytes only between equal batches', () => {
  const joiner = new FrameJoiner();
  const first = joiner.join([a, b]);
  expect(first.toString()).toBe('ab');
  expect(joiner.join([a, b])).toBe(first);
  expect(joiner.join([a])).toBe(a);
  expect(joiner.join([a, c]).toString()).toBe('ac');
  expect(joiner.join([a, c, b]).toString()).toBe('acb');
  expect(joiner.join([Buffer.from('a'), Buffer.from('b')])).not.toBe(first);
  expect(first.toString()).toBe('ab');
});
