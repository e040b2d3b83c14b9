import { ApiError, NetworkError } from '@tickwire/client';
import { expect, test } from 'vitest';
import { readRefusal } from './refusal.ts';

const refused = (code: ApiError['code'], errors: { path: string; message: string }[] = []) =>
  new ApiError({ code, status: 422, detail: 'It is so.', errors });

test('named fields keep their own sentences', () => {
  const error = refused('validation_failed', [{ path: 'body.qty', message: 'Too small.' }]);
  expect(readRefusal(error, 'limitPrice')).toEqual({ fields: { qty: 'Too small.' } });
});

test('a code that means one field stands beside that field', () => {
  expect(readRefusal(refused('invalid_price'), 'stopPrice')).toEqual({ fields: { stopPrice: 'It is so.' } });
  expect(readRefusal(refused('invalid_quantity'), undefined)).toEqual({ fields: { qty: 'It is so.' } });
  expect(readRefusal(refused('position_limit'), 'limitPrice')).toEqual({ fields: { qty: 'It is so.' } });
  expect(readRefusal(refused('price_collar'), 'limitPrice')).toEqual({ fields: { limitPrice: 'It is so.' } });
  const bracket = refused('invalid_bracket', [{ path: 'body.takeProfit', message: 'Too low.' }]);
  expect(readRefusal(bracket, undefined)).toEqual({ fields: { takeProfit: 'Too low.' } });
});

test('everything else is told once for the whole order', () => {
  const whole = { fields: {}, message: 'It is so.', isRefused: true };
  expect(readRefusal(refused('market_closed'), 'limitPrice')).toEqual(whole);
  expect(readRefusal(refused('invalid_price'), undefined)).toEqual(whole);
  expect(readRefusal(refused('account_halted'), undefined)).toEqual(whole);
});

test('without an answer nobody may take the order for refused', () => {
  const lost = readRefusal(new NetworkError('x'), undefined);
  expect(lost.message).toContain('Check Orders');
  expect(lost).not.toHaveProperty('isRefused');
});
