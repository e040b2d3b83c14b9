import { describe, expect, it } from 'vitest';
import { isInRestartWindow } from './restart-window.ts';

const newYork = (clock: string): number => Date.parse(`2026-07-01T${clock}-04:00`);

describe('isInRestartWindow', () => {
  it('holds from its first minute to the one before its end, by the clock of its zone', () => {
    const window = { from: '23:45', to: '23:50', timeZone: 'America/New_York' };
    const inside = (clock: string): boolean => isInRestartWindow(window, newYork(clock));
    expect(['23:44:59', '23:45:00', '23:49:59', '23:50:00'].map(inside)).toEqual([false, true, true, false]);
    // The same clock in winter is another hour of UTC.
    expect(isInRestartWindow(window, Date.parse('2026-01-15T23:47:00-05:00'))).toBe(true);
  });

  it('goes over midnight', () => {
    const window = { from: '23:58', to: '00:03', timeZone: 'America/New_York' };
    const inside = (clock: string): boolean => isInRestartWindow(window, newYork(clock));
    expect(['23:57:59', '23:58:00', '00:02:59', '00:03:00', '12:00:00'].map(inside)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});
