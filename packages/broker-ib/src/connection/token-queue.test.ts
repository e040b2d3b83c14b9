import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TokenQueue } from './token-queue.ts';
import type { Token } from './token-queue.ts';

it('does as an array does', () => {
  const token = fc.option(fc.string({ maxLength: 3 }), { nil: undefined });
  const step = fc.oneof(
    fc.record({ push: token }),
    fc.record({ concat: fc.array(token, { maxLength: 5 }) }),
    fc.constant('shift' as const),
  );
  fc.assert(
    fc.property(fc.array(step, { minLength: 30, maxLength: 30 }), (steps) => {
      let queue = new TokenQueue();
      let array: Token[] = [];
      for (const action of steps) {
        if (action === 'shift') expect(queue.shift()).toBe(array.shift());
        else if ('push' in action) {
          queue.push(action.push);
          array.push(action.push);
        } else {
          queue = queue.concat(action.concat);
          array = array.concat(action.concat);
        }
        expect(queue.length).toBe(array.length);
        expect(queue[0]).toBe(array[0]);
        expect(JSON.stringify(queue)).toBe(JSON.stringify(array));
      }
    }),
  );
});
