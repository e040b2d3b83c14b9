import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPriceFormat } from './price.ts';

const stock = createPriceFormat({ minmov: 1, pricescale: 100 });
const bond = createPriceFormat({ minmov: 1, pricescale: 32, fractional: true });
const note = createPriceFormat({ minmov: 1, pricescale: 128, minmove2: 4, fractional: true });
const half = createPriceFormat({ minmov: 1, pricescale: 64, minmove2: 2, fractional: true });

describe('decimal prices', () => {
  test('show every digit of the tick, and thousands', () => {
    expect(stock.format(187.3)).toBe('187.30');
    expect(stock.format(1_234_567.891)).toBe('1,234,567.89');
    expect(createPriceFormat({ minmov: 25, pricescale: 100 }).format(5000.25)).toBe('5,000.25');
    expect(createPriceFormat({ minmov: 1, pricescale: 1 }).format(30_123)).toBe('30,123');
  });

  test('are read back as typed', () => {
    expect(stock.parse(' 1,234.5 ')).toBe(1234.5);
    expect(stock.parse('.5')).toBe(0.5);
    for (const text of ['', '-', 'abc', '1e9', '1.2.3', '1,5', 'NaN', "117'16"]) {
      expect(stock.parse(text)).toBeUndefined();
    }
  });

  test('snap to the tick grid', () => {
    expect(createPriceFormat({ minmov: 25, pricescale: 100 }).snap(5000.3)).toBe(5000.25);
    expect(stock.snap(0.1 + 0.2)).toBe(0.3);
  });
});

describe('fractional prices', () => {
  test('are written in the tick of the contract', () => {
    expect(bond.format(117.5)).toBe("117'16");
    expect(bond.format(117)).toBe("117'00");
    expect(note.format(110 + 17 / 32 + 1 / 128)).toBe("110'17'2");
    expect(note.format(110 + 17 / 32 + 3 / 128)).toBe("110'17'7");
    expect(half.format(110 + 17 / 32 + 1 / 64)).toBe("110'17'5");
    expect(bond.format(-0.5)).toBe("-0'16");
  });

  test('refuse what is no fraction of the contract', () => {
    expect(bond.parse("117'32")).toBeUndefined();
    expect(note.parse("110'17'3")).toBeUndefined();
  });

  test('may be typed as decimals too', () => {
    expect(bond.parse('117.5')).toBe(117.5);
  });
});

test('what is written is read back exactly, on every tick', () => {
  for (const format of [stock, bond, note, half]) {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (ticks) => {
        const price = format.snap(ticks * format.tick);
        expect(format.parse(format.format(price))).toBeCloseTo(price, 9);
      }),
    );
  }
});
