import { describe, expect, it } from 'vitest';
import { executionTime } from './execution-time.ts';

describe('the time of an execution', () => {
  it.each([
    ['20260801 09:30:00 US/Eastern', '2026-08-01T13:30:00Z'],
    ['20260201  09:30:00 US/Eastern', '2026-02-01T14:30:00Z'],
    ['20260801-13:30:00', '2026-08-01T13:30:00Z'],
    ['20260801 15:30:00 Europe/Berlin', '2026-08-01T13:30:00Z'],
  ])('%s', (text, instant) => expect(executionTime(text)).toBe(Date.parse(instant)));

  it.each(['20260801  09:30:00', '20260801 09:30:00 British Summer Time', 'yesterday', undefined])(
    'is unknown where %s names no zone',
    (text) => expect(executionTime(text)).toBeUndefined(),
  );
});
