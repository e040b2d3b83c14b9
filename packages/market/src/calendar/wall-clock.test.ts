import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wallClock, type WallClock } from './wall-clock.ts';

const zones = ['Etc/UTC', 'America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Australia/Lord_Howe'];

const clockOf = (zone: string): WallClock => wallClock(zone) ?? expect.fail();

describe('wallClock', () => {
  test.for(zones)('finds every instant of %s again from its wall time', (name) => {
    const zone = clockOf(name);
    const minute = fc.integer({ min: Date.UTC(1990, 0) / 60_000, max: Date.UTC(2030, 0) / 60_000 });
    const nearChange = fc
      .record({ year: fc.integer({ min: 2008, max: 2024 }), hour: fc.integer({ min: 0, max: 24 * 40 }) })
      .chain(({ year, hour }) =>
        fc.constantFrom(2, 9).map((month) => Date.UTC(year, month, 1) / 60_000 + hour * 60),
      );
    fc.assert(
      fc.property(fc.oneof(minute, nearChange), (minutes) => {
        const instant = minutes * 60_000;
        const found = zone.instantsAt(zone.wallAt(instant));
        expect([found?.instant, found?.later]).toContain(instant);
      }),
      { numRuns: 300 },
    );
  });

  test('knows the half hour by which Lord Howe Island changes its clocks', () => {
    const zone = clockOf('Australia/Lord_Howe');
    expect(zone.instantsAt(Date.UTC(2024, 9, 6, 2, 15))).toBeUndefined();
    expect(zone.instantsAt(Date.UTC(2024, 3, 7, 1, 45))).toEqual({
      instant: Date.UTC(2024, 3, 6, 14, 45),
      later: Date.UTC(2024, 3, 6, 15, 15),
    });
  });

  test('knows no clock of a name that is no zone', () => {
    expect(wallClock('New York')).toBeUndefined();
  });
});
