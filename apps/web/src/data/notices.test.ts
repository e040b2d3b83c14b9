import { afterEach, beforeEach, expect, test, vi } from 'vitest';

type Notices = typeof import('./notices.ts');
let notices: Notices;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  notices = await import('./notices.ts');
});
afterEach(() => {
  vi.useRealTimers();
});

const filled = (text: string) => notices.notify({ tone: 'good', title: 'Filled', text });
const shown = () => notices.$notices.get().map(({ title, text, count }) => `${title} ${count}: ${text}`);

test('a notice goes by itself, one that stays only when dismissed, and both are kept as messages', () => {
  filled('one');
  notices.notify({ tone: 'bad', title: 'Rejected', text: 'two', stays: true });
  vi.advanceTimersByTime(6000);
  expect(shown()).toEqual(['Rejected 1: two']);
  vi.advanceTimersByTime(3_600_000);
  notices.dismiss(notices.$notices.get()[0]?.id ?? 0);
  expect(shown()).toEqual([]);
  expect(notices.$messages.get().map(({ text }) => text)).toEqual(['one', 'two']);
});

test('a burst of fills is one notice that counts them, and a hundred messages', () => {
  for (let fill = 1; fill <= 100; fill += 1) filled(`fill ${fill}`);
  expect(shown()).toEqual(['Filled 100: fill 100']);
  expect(notices.$messages.get()).toHaveLength(100);
  vi.advanceTimersByTime(2000);
  filled('later');
  expect(shown()).toEqual(['Filled 100: fill 100', 'Filled 1: later']);
});

test('nothing goes while notices are being read', () => {
  filled('one');
  notices.holdNotices();
  vi.advanceTimersByTime(60_000);
  expect(shown()).toHaveLength(1);
  notices.releaseNotices();
  vi.advanceTimersByTime(6000);
  expect(shown()).toEqual([]);
});

test('where there is no room for all, what stays outlives what goes', () => {
  notices.notify({ tone: 'bad', title: 'Rejected', text: '', stays: true });
  for (const title of ['a', 'b', 'c', 'd']) notices.notify({ tone: 'plain', title, text: '' });
  expect(notices.$notices.get().map(({ title }) => title)).toEqual(['Rejected', 'c', 'd']);
});

test('messages are unread until they are looked at, and can be cleared', () => {
  filled('one');
  notices.notify({ tone: 'bad', title: 'Refused', text: 'told in the ticket', quiet: true });
  expect(notices.$unread.get()).toBe(2);
  expect(shown()).toEqual(['Filled 1: one']);
  notices.markRead();
  expect(notices.$unread.get()).toBe(0);
  filled('two');
  expect(notices.$unread.get()).toBe(1);
  notices.clearMessages();
  expect(notices.$unread.get()).toBe(0);
});

test('what is told of an order takes the place of what was told of it before, and both are kept as messages', () => {
  const taken = (about: string) =>
    notices.notify({ tone: 'plain', title: 'Order taken', text: about, about });
  const filledOf = (about: string) => notices.notify({ tone: 'good', title: 'Filled', text: about, about });
  taken('A');
  const [{ id } = { id: 0 }] = notices.$notices.get();
  filledOf('A');
  expect(notices.$notices.get().map((notice) => notice.id)).toEqual([id]);
  expect(shown()).toEqual(['Filled 1: A']);
  // In a row they are one notice still.
  taken('B');
  expect(shown()).toEqual(['Filled 1: A', 'Order taken 1: B']);
  filledOf('B');
  expect(shown()).toEqual(['Filled 2: B']);
  expect(notices.$messages.get().map(({ title }) => title)).toEqual([
    'Order taken',
    'Filled',
    'Order taken',
    'Filled',
  ]);
  vi.advanceTimersByTime(2000);
  taken('C');
  vi.advanceTimersByTime(2000);
  filledOf('C');
  // It is shown as long as if it had come alone.
  vi.advanceTimersByTime(3900);
  expect(shown()).toEqual(['Filled 1: C']);
  vi.advanceTimersByTime(200);
  expect(shown()).toEqual([]);
});
