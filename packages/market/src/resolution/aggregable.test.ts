import { expect, test } from 'vitest';
import { UnsupportedResolutionError } from '../market-errors.ts';
import { longestBase } from './aggregable.ts';
import { parseResolution } from './resolution.ts';

const bases = ['5S', '1', '5', '30', '1D'].map((text) => parseResolution(text) ?? expect.fail());

test.each([
  ['5S', '5S'],
  ['90S', '5S'],
  ['1', '1'],
  ['7', '1'],
  ['45', '5'],
  ['60', '30'],
  ['240', '30'],
  ['D', '1D'],
  ['3D', '1D'],
  ['1W', '1D'],
  ['12M', '1D'],
])('%s is made of bars of %s', (text, base) => {
  expect(longestBase(bases, text).base.text).toBe(base);
});

test.each(['1S', '7S', 'nonsense'])('%s is made of none of them', (text) => {
  expect(() => longestBase(bases, text)).toThrow(UnsupportedResolutionError);
});
