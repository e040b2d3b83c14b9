import { closeCodes } from '@tickwire/contracts';
import { expect, test } from 'vitest';
import { mayReconnect } from './close-codes.ts';

test.each(Object.entries(closeCodes))('%s is retried as the contract says', (_name, { code, retry }) => {
  expect(mayReconnect(code)).toBe(retry);
});

test.each([1000, 1001, 1006, 4999])('a code the contract does not name, %i, is retried', (code) => {
  expect(mayReconnect(code)).toBe(true);
});
