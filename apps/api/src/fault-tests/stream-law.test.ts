import { describe, expect, it } from 'vitest';
import { LawBroken, StreamLaw } from './stream-law.ts';

interface Value {
  readonly n: number;
}

const answer = (resumed: boolean, seq = 0) => ({
  type: 't.subscribe.response',
  epoch: 'e',
  seq,
  resumed,
  payload: { status: 'ok' },
});
const snapshot = { type: 't.snapshot', epoch: 'e', seq: 0, payload: { payload: [] } };
const update = (seq: number) => ({ type: 't.update', seq, payload: { payload: { n: seq } } });

function live(delivery: 'every' | 'keyed') {
  const law = new StreamLaw<Value>(delivery, ({ n }) => n);
  law.asked();
  for (const frame of [answer(false), snapshot, update(1)]) law.receive(frame);
  return law;
}

describe('the judge of the fault tests condemns', () => {
  it.each([
    ['a gap', () => live('every').receive(update(3))],
    ['a repetition', () => live('every').receive(update(1))],
    ['a keyed step back', () => live('keyed').receive(update(1))],
    ['a second answer', () => live('every').receive(answer(false))],
    ['an uncalled snapshot', () => live('every').receive(snapshot)],
    ['data before the answer', () => new StreamLaw<Value>('every', ({ n }) => n).receive(update(1))],
    [
      'a resumption elsewhere',
      () => {
        const law = live('every');
        law.asked();
        law.receive(answer(true, 2));
      },
    ],
  ])('%s', (_what, act) => {
    expect(act).toThrow(LawBroken);
  });

  it('and lets a keyed gap and a reset pass', () => {
    const law = live('keyed');
    law.receive(update(9));
    law.receive({ type: 't.reset', epoch: 'f', seq: 0, payload: { payload: [{ n: 4 }] } });
    law.receive(update(1));
    expect(law.values).toEqual([{ n: 4 }, { n: 1 }]);
  });
});
