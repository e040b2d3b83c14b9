import type { Bar, BarsPage } from '@tickwire/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openBarFeed, type BarSource, type FeedState, type OlderBars } from './bar-feed.ts';

const bar = (time: number, volume = 1): Bar => ({ time, open: 1, high: 1, low: 1, close: 1, volume });

/** A source whose answers and stream the test plays by hand, in any order. */
function scriptedSource() {
  const asked: {
    before: number | undefined;
    answer: (page: BarsPage) => void;
    fail: (error: unknown) => void;
  }[] = [];
  let handlers: Parameters<BarSource['stream']>[0] | undefined;
  const source: BarSource = {
    fetch: ({ before }, signal) =>
      new Promise((answer, fail) => {
        signal.addEventListener('abort', () => fail(signal.reason));
        asked.push({ before, answer, fail });
      }),
    stream(given) {
      handlers = given;
      return () => {
        handlers = undefined;
      };
    },
    refusal: (error) => (error instanceof RangeError ? error.message : undefined),
  };
  return {
    source,
    asked,
    get streaming() {
      return handlers !== undefined;
    },
    send: (...bars: Bar[]) => handlers?.onBars(bars),
    reset: (...bars: Bar[]) => handlers?.onReset(bars),
  };
}

function open() {
  const script = scriptedSource();
  const shown: {
    bars: readonly Bar[];
    change?: string;
    states: FeedState['kind'][];
    live: [number, boolean][];
    older: OlderBars[];
  } = {
    bars: [],
    states: [],
    live: [],
    older: [],
  };
  const feed = openBarFeed(script.source, {
    onHistory(bars, change) {
      shown.bars = [...bars];
      shown.change = change;
    },
    onBar: (changed, last) => shown.live.push([changed.time, last]),
    onState: (state) => shown.states.push(state.kind),
    onOlder: (older) => shown.older.push(older),
  });
  const answer = async (index: number, bars: Bar[], no_data = false) => {
    script.asked[index]?.answer({ bars, no_data });
    await vi.advanceTimersByTimeAsync(0);
  };
  return { ...script, script, shown, feed, answer };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('loading', () => {
  test('what is streamed while the history is on its way is not lost', async () => {
    const { script, shown, answer } = open();
    script.send(bar(30, 4));
    script.send(bar(40));
    await answer(0, [bar(10), bar(20), bar(30, 2)]);
    expect(shown.bars).toEqual([bar(10), bar(20), bar(30, 4), bar(40)]);
    expect(shown.states).toEqual(['loading', 'ready']);
  });

  test('a failure is tried again, a refusal is final', async () => {
    const { script, shown, answer } = open();
    script.asked[0]?.fail(new Error('down'));
    await vi.advanceTimersByTimeAsync(2000);
    await answer(1, [bar(10)]);
    expect(shown.states).toEqual(['loading', 'retrying', 'ready']);

    const refused = open();
    refused.script.asked[0]?.fail(new RangeError('No such symbol.'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(refused.shown.states).toEqual(['loading', 'refused']);
    expect(refused.script.asked).toHaveLength(1);
  });
});

describe('live bars', () => {
  test('change the newest or one before it', async () => {
    const { script, shown, answer } = open();
    await answer(0, [bar(10), bar(20)]);
    script.send(bar(20, 2), bar(30), bar(20, 3));
    expect(shown.live).toEqual([
      [20, true],
      [30, true],
      [20, false],
    ]);
  });

  test('a bar that has no place makes the history be read again', async () => {
    const { script, shown, answer } = open();
    await answer(0, [bar(100), bar(110)]);
    script.send(bar(15));
    script.send(bar(20));
    await answer(1, [bar(5), bar(10), bar(15)]);
    expect(shown.bars).toEqual([bar(5), bar(10), bar(15), bar(20)]);
  });
});

test('a reset reads everything again and drops an answer that was on its way', async () => {
  const { script, shown, answer } = open();
  await answer(0, [bar(10)]);
  script.reset(bar(50));
  script.reset(bar(60));
  await answer(1, [bar(40)]);
  expect(shown.bars).toEqual([bar(10)]);
  await answer(2, [bar(40), bar(50)]);
  expect(shown.bars).toEqual([bar(40), bar(50), bar(60)]);
});

describe('older pages', () => {
  test('are asked for once at a time, before the first bar, until there are none', async () => {
    const { script, shown, feed, answer } = open();
    feed.loadOlder();
    expect(script.asked).toHaveLength(1);
    await answer(0, [bar(30), bar(40)]);
    feed.loadOlder();
    feed.loadOlder();
    expect(script.asked.map(({ before }) => before)).toEqual([undefined, 30]);
    await answer(1, [bar(10), bar(20)]);
    expect(shown).toMatchObject({ change: 'extended', bars: [bar(10), bar(20), bar(30), bar(40)] });
    feed.loadOlder();
    await answer(2, [], true);
    feed.loadOlder();
    expect(script.asked).toHaveLength(3);
    expect(shown.older).toEqual(['more', 'loading', 'more', 'loading', 'none']);
  });

  test('one that fails is asked for again', async () => {
    const { script, shown, feed, answer } = open();
    await answer(0, [bar(30)]);
    feed.loadOlder();
    script.asked[1]?.fail(new Error('down'));
    await vi.advanceTimersByTimeAsync(1000);
    feed.loadOlder();
    expect(script.asked).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1000);
    await answer(2, [bar(20)]);
    expect(shown.bars).toEqual([bar(20), bar(30)]);
    expect(shown.older).toEqual(['more', 'loading', 'more']);
  });
});

test('a closed feed hears and says nothing', async () => {
  const { script, shown, feed, answer } = open();
  feed.close();
  expect(script.streaming).toBe(false);
  await answer(0, [bar(10)]);
  expect(shown.bars).toEqual([]);
});
