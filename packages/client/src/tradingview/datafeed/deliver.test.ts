import { expect, test } from 'vitest';
import { NetworkError } from '../../network-error.ts';
import { reasonOf } from './deliver.ts';

test('a reason has no colon, before which a chart would cut it, and no percent sign, which it would decode', () => {
  expect(reasonOf(new Error('Refused: 5% too much'))).toBe('Refused 5 percent too much');
  expect(reasonOf('a : b')).toBe('a b');
});

test('no answer is a sentence', () => {
  expect(reasonOf(new NetworkError('fetch failed', { cause: new TypeError('down') }))).toBe(
    'The server does not answer.',
  );
});
