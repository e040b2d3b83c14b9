import { describe, expect, it } from 'vitest';
import { readableFrame } from './readable-frame.ts';

describe('readableFrame', () => {
  it('leaves out the JSON of an error and nothing else', () => {
    const error = (json: string): string => ['4', '2', '7', '201', 'Order rejected', json, ''].join('\0');
    expect(readableFrame(error('{"broken'))).toBe(error(''));
    expect(readableFrame(error(''))).toBe(error(''));
  });

  it('leaves every other frame as it is, also an error of an old server without that field', () => {
    for (const text of [
      '49\x001\x001782914400\0',
      '45\x006\x001\x0049\x00{"a"\0',
      '4\x002\x007\x00201\x00text\0',
    ])
      expect(readableFrame(text)).toBe(text);
  });

  it('ends a frame that has no end', () => {
    expect(readableFrame('49\x001\x001782914400')).toBe('49\x001\x001782914400\0');
  });
});
