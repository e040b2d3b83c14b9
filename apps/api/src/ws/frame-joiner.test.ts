import { expect, it } from 'vitest';
import { jsonCodec } from './codec.ts';
import { FrameJoiner } from './frame-joiner.ts';

const [a, b, c] = ['a', 'b', 'c'].map((text) => Buffer.from(text)) as [Buffer, Buffer, Buffer];

it('joins what it is given, sharing the bytes only between equal batches', () => {
  const joiner = new FrameJoiner();
  const join = (...frames: Buffer[]) => joiner.join(frames, jsonCodec);
  const first = join(a, b);
  expect(first.toString()).toBe('ab');
  expect(join(a, b)).toBe(first);
  expect(join(a)).toBe(a);
  expect(join(a, c).toString()).toBe('ac');
  expect(join(a, c, b).toString()).toBe('acb');
  expect(join(Buffer.from('a'), Buffer.from('b'))).not.toBe(first);
  expect(first.toString()).toBe('ab');
});
