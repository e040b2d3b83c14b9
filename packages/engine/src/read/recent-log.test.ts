import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { RecentLog } from './recent-log.ts';

test('keeps the newest, like a list that is cut at both ends', () => {
  const capacity = 5;
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(3), fc.boolean()), { maxLength: 60 }), (moves) => {
      const log = new RecentLog<number>(capacity, (time) => time);
      let kept: number[] = [];
      let now = 0;
      for (const [later, drops] of moves) {
        now += later;
        if (drops) {
          log.dropBefore(now);
          kept = kept.filter((time) => time >= now);
        } else {
          log.push(now);
          kept = [...kept, now].slice(-capacity);
        }
        expect(log.toArray()).toEqual(kept);
        expect(log.size).toBe(kept.length);
      }
    }),
  );
});
