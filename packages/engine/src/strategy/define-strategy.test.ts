import { describe, expect, test } from 'vitest';
import { defineStrategy, isStrategy } from './define-strategy.ts';

const plain = { id: 'plain', name: 'Plain', description: 'Does nothing.', symbols: ['ACME'] };

describe('defineStrategy', () => {
  test('returns an unchangeable strategy that later changes of its parts do not reach', () => {
    const symbols = ['ACME'];
    const params = { fast: 3 };
    const strategy = defineStrategy({ ...plain, symbols, params });
    symbols.push('SAP');
    params.fast = 4;
    expect(strategy).toMatchObject({ symbols: ['ACME'], params: { fast: 3 } });
    for (const part of [strategy, strategy.symbols, strategy.params])
      expect(Object.isFrozen(part)).toBe(true);
    expect(isStrategy(strategy)).toBe(true);
    expect(isStrategy({ ...strategy })).toBe(false);
  });

  test('types state and parameters for every handler', () => {
    const strategy = defineStrategy({
      ...plain,
      params: { size: 2 },
      state: ({ size }) => ({ left: size }),
      onQuote({ state, params }) {
        state.left -= params.size;
      },
    });
    expect(strategy.state?.({ size: 3 })).toEqual({ left: 3 });
  });

  test.each([
    [{ id: 'Upper' }, /id must be/],
    [{ id: 'x'.repeat(41) }, /id must be/],
    [{ name: undefined }, /needs a name/],
    [{ symbols: [] }, /at least one symbol/],
    [{ onBar: () => undefined }, /resolution/],
    [{ onFill: 'later' }, /onFill must be a function/],
    [{ onBars: () => undefined }, /no field "onBars"/],
  ])('refuses %o with a reason', (changes, reason) => {
    const written: typeof plain = Object.assign({}, plain, changes);
    expect(() => defineStrategy(written)).toThrow(reason);
  });
});
