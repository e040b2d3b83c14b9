import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('theme.css', import.meta.url), 'utf8');

/** Both colours of every `--name: light-dark(light, dark)`. */
const colors = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
);

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const surfaces = ['panel', 'raised', 'hover', 'selected'];
const pairs: readonly (readonly [text: string, surface: string])[] = [
  ...['text', 'muted', 'faint', 'accent', 'up', 'down', 'warn'].flatMap((text) =>
    surfaces.map((surface) => [text, surface] as const),
  ),
  ...[0, 1, 2, 3, 4, 5].map((index) => [`series-${index}`, 'panel'] as const),
  ['up', 'up-soft'],
  ['down', 'down-soft'],
  ['text', 'up-soft'],
  ['text', 'down-soft'],
  ['up-ink', 'up'],
  ['down-ink', 'down'],
  ['accent-ink', 'accent'],
  ['paper', 'paper-soft'],
  ['warn', 'warn-soft'],
  ['text', 'warn-soft'],
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(pairs)('%s can be read on %s', (text, surface) => {
    const [front, back] = [colors.get(text)?.[theme], colors.get(surface)?.[theme]];
    if (!front || !back) throw new Error(`theme.css has no ${text} or ${surface}.`);
    expect(contrast(front, back)).toBeGreaterThanOrEqual(4.5);
  });
});
