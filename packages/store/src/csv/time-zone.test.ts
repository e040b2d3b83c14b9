import { expect, test } from 'vitest';
import { createTimeZone } from './time-zone.ts';

test('a name that is no zone is refused', () => {
  expect(() => createTimeZone('New York')).toThrow(
    expect.objectContaining({
      code: 'unknown_time_zone',
      message: expect.stringContaining('America/New_York'),
    }),
  );
});
