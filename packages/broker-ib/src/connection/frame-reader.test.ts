import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrameReader } from './frame-reader.ts';

function frame(text: string): Buffer {
  const body = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, body]);
}

describe('FrameReader', () => {
  it('delivers the same frames however TCP cuts them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 20 }),
        fc.infiniteStream(fc.integer({ min: 1, max: 60 })),
        (texts, sizes) => {
          const heard: string[] = [];
          const reader = new FrameReader((text) => heard.push(text));
          let rest = Buffer.concat(texts.map(frame));
          for (const size of sizes) {
            if (rest.length === 0) break;
            reader.push(rest.subarray(0, size));
            rest = rest.subarray(size);
          }
          expect(heard).toEqual(texts);
        },
      ),
    );
  });

  it('gives up at a length that cannot be', () => {
    const reader = new FrameReader(() => {});
    expect(() => reader.push(Buffer.from('HTTP/1.1 400'))).toThrow(RangeError);
  });
});
