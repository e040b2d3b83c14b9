import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBody, encodeFrame, FrameSplitter } from './frame.ts';

const field = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', ''));
const message = fc.array(field, { minLength: 1, maxLength: 20 });

test('however TCP cuts a stream, the same messages come out', () => {
  const stream = fc.array(message, { maxLength: 20 });
  const cuts = fc.array(fc.nat(200), { maxLength: 200 });
  fc.assert(
    fc.property(stream, cuts, (messages, lengths) => {
      const bytes = Buffer.concat(messages.map((fields) => encodeFrame(fields)));
      const splitter = new FrameSplitter();
      const out: (readonly string[])[] = [];
      let from = 0;
      for (const length of [...lengths, bytes.length]) {
        const bodies = splitter.push(bytes.subarray(from, from + length));
        out.push(...bodies.map((body) => decodeBody(body)));
        from += length;
      }
      expect(out).toEqual(messages);
    }),
  );
});

test('a frame is its length, big-endian, and its fields, each ended by NUL', () => {
  const frame = encodeFrame(['71', '2', '7', '']);
  expect(frame.toString('hex')).toBe('000000083731003200370000');
});

test('bytes and not characters are counted', () => {
  expect(encodeFrame(['ä']).readUInt32BE()).toBe(3);
});
