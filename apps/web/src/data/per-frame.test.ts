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

test('more than a frame can draw are drawn by the frames after it, in the order they came', () => {
  const applied: number[] = [];
  const subjects = Array.from({ length: 100 }, (_, index) => ({ index }));
  for (const subject of subjects) atNextFrame(subject, () => applied.push(subject.index));
  drawFrame?.();
  expect(applied).toEqual(subjects.slice(0, 40).map(({ index }) => index));
  drawFrame?.();
  drawFrame?.();
  expect(applied).toEqual(subjects.map(({ index }) => index));
  vi.runAllTimers();
  expect(applied).toHaveLength(100);
});

test('a page that draws no frames takes all at once', () => {
  const applied: number[] = [];
  for (let index = 0; index < 25; index += 1) atNextFrame({}, () => applied.push(index));
  vi.runAllTimers();
  expect(applied).toHaveLength(25);
});
