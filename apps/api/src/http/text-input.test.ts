import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { textInput } from './text-input.ts';

const read = textInput(
  z.object({
    name: z.string(),
    count: z.int().optional(),
    side: z.literal([1, -1]),
    on: z.boolean().optional(),
  }),
);

it('reads every finite number a client may write and leaves any text of a string alone', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string(), (count, name) => {
      expect(read({ count: [String(count)], name: [name] })).toEqual({ count: Number(String(count)), name });
    }),
  );
});

it('turns numeric literals and booleans, and leaves out what is unknown or absent', () => {
  expect(read({ side: ['-1'], on: ['false'], other: ['1'] })).toEqual({ side: -1, on: false });
});

it.each(['', ' 1', '0x1', '1e', 'Infinity', '１', '1_000'])(
  'leaves %j as text, which the schema refuses',
  (text) => {
    expect(read({ count: [text] })).toEqual({ count: text });
  },
);

it('reads a list of any length, and an empty text as one', () => {
  const list = textInput(z.object({ ids: z.array(z.string()).optional(), counts: z.array(z.int()) }));
  expect(list({ ids: ['A', '', 'B'], counts: ['1'] })).toEqual({ ids: ['A', '', 'B'], counts: [1] });
  expect(list({})).toEqual({});
});

it('refuses a parameter given twice', () => {
  expect(() => read({ count: ['1', '2'] })).toThrow('The parameter count may be given once only.');
});
