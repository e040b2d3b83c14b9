import { expect, test } from 'vitest';
import { ANSWERS_KEPT, ANSWER_WINDOW_MS } from '../model/answer.ts';
import type { Answer } from '../model/answer.ts';
import { Answers } from './answers.ts';

const at = (time: number): Answer => ({ command: 'place-order', content: '', result: { orderId: '' }, time });

test('the newest answers are kept, a key that was used again by its newest use', () => {
  const answers = new Answers();
  answers.remember('again', at(0));
  for (let count = 1; count < ANSWERS_KEPT; count += 1) answers.remember(`key-${count}`, at(0));
  expect(answers.get('again')).toEqual(at(0));
  answers.remember('again', at(1));
  expect(answers.get('again')).toEqual(at(1));
  answers.remember('one more', at(1));
  expect(answers.get('key-1')).toBeUndefined();
  expect(answers.get('key-2')).toEqual(at(0));
  expect(answers.toArray()).toHaveLength(ANSWERS_KEPT);
  expect(Answers.of(answers.toArray()).toArray()).toEqual(answers.toArray());
});

test('answers older than the window are let go', () => {
  const answers = Answers.of([
    ['old', at(0)],
    ['young', at(1)],
  ]);
  answers.remember('new', at(ANSWER_WINDOW_MS + 1));
  expect(answers.toArray().map(([key]) => key)).toEqual(['young', 'new']);
});
