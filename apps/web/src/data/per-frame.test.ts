import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { atNextFrame } from './per-frame.ts';

let drawFrame: (() => void) | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  drawFrame = undefined;
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => {
    drawFrame = callback;
    return 1;
  });
  vi.stubGlobal('cancelAnimationFrame', () => {
    drawFrame = undefined;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('of many changes to a subject the frame applies the last, and all subjects at once', () => {
  const applied: string[] = [];
  const [one, other] = [{}, {}];
  for (const value of ['1', '2', '3']) atNextFrame(one, () => applied.push(`one ${value}`));
  atNextFrame(other, () => applied.push('other'));
  expect(applied).toEqual([]);
  drawFrame?.();
  expect(applied).toEqual(['one 3', 'other']);
  vi.runAllTimers();
  expect(applied).toHaveLength(2);
});

test('a page that draws no frames is not left behind', () => {
  const applied: number[] = [];
  atNextFrame(applied, () => applied.push(1));
  vi.advanceTimersByTime(250);
  expect(applied).toEqual([1]);
  atNextFrame(applied, () => applied.push(2));
  drawFrame?.();
  expect(applied).toEqual([1, 2]);
});

/** How many changes each frame applies until none waits, when so many come at once. */
function framesOf(count: number): number[] {
  const applied: number[] = [];
  for (let index = 0; index < count; index += 1) atNextFrame({}, () => applied.push(index));
  const frames: number[] = [];
  while (applied.length < count && frames.length < 100) {
    const before = applied.length;
    drawFrame?.();
    frames.push(applied.length - before);
  }
  expect(applied).toEqual(Array.from({ length: count }, (_, index) => index));
  return frames;
}

test('more than a frame can draw are drawn by the few frames after it, in the order they came', () => {
  expect(framesOf(12)).toEqual([12]);
  expect(framesOf(25)).toEqual([12, 12, 1]);
  expect(framesOf(200)).toEqual([40, 40, 40, 40, 40]);
  expect(framesOf(25)).toEqual([12, 12, 1]);
  vi.runAllTimers();
});

test('a page that draws no frames takes all at once', () => {
  const applied: number[] = [];
  for (let index = 0; index < 25; index += 1) atNextFrame({}, () => applied.push(index));
  vi.runAllTimers();
  expect(applied).toHaveLength(25);
});
