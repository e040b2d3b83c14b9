import type { Bar } from '@tickwire/client';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBarHistory, indexOfTime } from './bar-history.ts';
import { joinBars } from './join-bars.ts';

const bar = (time: number, volume = 1): Bar => ({ time, open: 1, high: 1, low: 1, close: 1, volume });
const times = (bars: readonly Bar[]) => bars.map(({ time }) => time);

describe('a history', () => {
  test('grows at its end and changes in place', () => {
    const history = createBarHistory();
    history.replace([bar(10), bar(20)]);
    expect(history.put(bar(30))).toBe('appended');
    expect(history.put(bar(20, 7))).toBe('updated');
    expect(history.bars).toEqual([bar(10), bar(20, 7), bar(30)]);
  });

  test('refuses a bar between or before its own, for then it is not the history of that stream', () => {
    const history = createBarHistory();
    history.replace([bar(10), bar(20)]);
    expect(history.put(bar(15))).toBe('refused');
    expect(history.put(bar(5))).toBe('refused');
    expect(times(history.bars)).toEqual([10, 20]);
  });

  test('takes older pages in front without doubling the seam', () => {
    const history = createBarHistory();
    history.replace([bar(30), bar(40)]);
    history.prepend([bar(10), bar(20), bar(30, 9)]);
    expect(history.bars).toEqual([bar(10), bar(20), bar(30), bar(40)]);
  });

  test('goes on with the same bars after an older page that brings none', () => {
    const history = createBarHistory();
    history.replace([bar(30)]);
    const { bars } = history;
    history.prepend([]);
    history.prepend([bar(30, 9)]);
    history.put(bar(40));
    expect(times(bars)).toEqual([30, 40]);
  });

  test('stays ascending and free of duplicates whatever is put', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 })), (puts) => {
        const history = createBarHistory();
        for (const time of puts) history.put(bar(time));
        const shown = times(history.bars);
        expect(shown).toEqual([...new Set(shown)].toSorted((a, b) => a - b));
      }),
    );
  });
});

test('the bar of an instant is the last that starts at or before it', () => {
  const bars = [bar(10), bar(20), bar(30)];
  expect([9, 10, 19, 20, 1000].map((time) => indexOfTime(bars, time))).toEqual([-1, 0, 0, 1, 2]);
  expect(indexOfTime([], 5)).toBe(-1);
});

describe('a page joined with what was streamed meanwhile', () => {
  test('keeps the later state of the forming bar, whichever side has it', () => {
    expect(joinBars([bar(10), bar(20, 5)], [bar(20, 8), bar(30)])).toEqual([bar(10), bar(20, 8), bar(30)]);
    expect(joinBars([bar(10), bar(20, 9)], [bar(20, 8)])).toEqual([bar(10), bar(20, 9)]);
  });

  test('never reaches further back than the page', () => {
    expect(times(joinBars([bar(20)], [bar(10), bar(20)]))).toEqual([20]);
    expect(times(joinBars([], [bar(10)]))).toEqual([10]);
  });
});
