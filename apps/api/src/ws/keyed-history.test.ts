import { describe, expect, it } from 'vitest';
import { KeyedHistory } from './keyed-history.ts';

describe('KeyedHistory', () => {
  it('is gone exactly for readers who may have missed a key that was forgotten', () => {
    const history = new KeyedHistory(2);
    for (const [seq, key] of [
      [1, 'a'],
      [2, 'b'],
      [3, 'a'],
      [4, 'c'],
    ] as const) {
      history.add({ seq, key, text: key });
    }
    expect(history.after(1)).toBeUndefined();
    expect(history.after(2)?.map(({ seq }) => seq)).toEqual([3, 4]);
    expect(history.after(3)?.map(({ seq }) => seq)).toEqual([4]);
  });
});
