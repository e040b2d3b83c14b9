import { expect, test } from 'vitest';
import { toldNotes } from './told-notes.ts';

const none = { fields: {} };
const result = (errors: string[], warnings: string[]) => ({ result: { sections: [], errors, warnings } });

test('an order that would be refused is not said to execute as well', () => {
  expect(toldNotes(result([], ['At once.']), none)).toEqual({ errors: [], warnings: ['At once.'] });
  expect(toldNotes(result(['It is closed.'], ['At once.']), none)).toEqual({
    errors: ['It is closed.'],
    warnings: [],
  });
  expect(toldNotes({ problem: 'No such symbol.' }, none)).toEqual({
    errors: ['No such symbol.'],
    warnings: [],
  });
});

test('what the refusal of the order says is not said twice', () => {
  const preview = result(['It is closed.', 'Too large.', 'maxOrderQuantity is 5.'], ['At once.']);
  expect(toldNotes(preview, { fields: { qty: 'Too large.' }, message: 'It is closed.' })).toEqual({
    errors: ['Order size limit is 5.'],
    warnings: [],
  });
});
