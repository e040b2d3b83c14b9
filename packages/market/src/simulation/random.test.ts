import { expect, test } from 'vitest';
import { bridgeMaximum, bridgeMaximumTime } from './brownian-bridge.ts';
import { inverseNormal, Random, subSeed, textSeed } from './random.ts';

const DRAWS = 40_000;
const draw = (next: (random: Random) => number): number[] => {
  const random = new Random();
  return Array.from({ length: DRAWS }, (_, i) => next(random.seed(subSeed(textSeed('draws'), i))));
};
const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;

test('first draws of neighbouring seeds are uniform and unrelated', () => {
  const values = draw((random) => random.uniform());
  for (let cell = 0; cell < 10; cell++) {
    const share = values.filter((value) => Math.floor(value * 10) === cell).length / DRAWS;
    expect(share).toBeCloseTo(0.1, 1.7);
  }
  const neighbours = mean(values.slice(1).map((value, i) => (value - 0.5) * ((values[i] ?? NaN) - 0.5)));
  expect(Math.abs(neighbours * 12)).toBeLessThan(0.02);
});

test('normal quantiles are those of the tables', () => {
  const table = [
    [0.5, 0],
    [0.975, 1.959963985],
    [0.8413447461, 1],
    [0.001, -3.090232306],
    [1e-6, -4.753424309],
  ];
  for (const [p = NaN, z = NaN] of table) expect(inverseNormal(p)).toBeCloseTo(z, 6);
});

test('normal and inverse Gaussian draws have their moments', () => {
  const normal = draw((random) => random.normal());
  expect(mean(normal)).toBeCloseTo(0, 1.5);
  expect(mean(normal.map((x) => x * x))).toBeCloseTo(1, 1.3);
  const inverse = draw((random) => random.inverseGaussian(2, 5));
  expect(mean(inverse)).toBeCloseTo(2, 1.2);
  expect(mean(inverse.map((x) => (x - 2) ** 2))).toBeCloseTo(8 / 5, 0.8);
});

/** The same bridge, walked in many small steps. */
function walkedBridge(random: Random, end: number): { maximum: number; time: number } {
  const steps = 400;
  const path = [0];
  for (let i = 0; i < steps; i++) path.push((path[i] ?? 0) + random.normal() / Math.sqrt(steps));
  const drift = end - (path.at(-1) ?? 0);
  const bridge = path.map((value, i) => value + (drift * i) / steps);
  const maximum = Math.max(...bridge);
  return { maximum, time: bridge.indexOf(maximum) / steps };
}

test('maximum of a bridge and its time follow the laws of a walked one', () => {
  const random = new Random();
  const walked = Array.from({ length: 4000 }, (_, i) => walkedBridge(random.seed(subSeed(9, i)), 0.5));
  const maxima = draw((source) => bridgeMaximum(source, 0, 0.5, 1));
  // Steps overlook the top by about 0.58 of their deviation (Broadie, Glasserman and Kou 1997).
  expect(mean(maxima)).toBeCloseTo(mean(walked.map(({ maximum }) => maximum)) + 0.5826 / 20, 1.6);
  const high = walked.filter(({ maximum }) => maximum > 1.15 && maximum < 1.25);
  const times = draw((source) => bridgeMaximumTime(source, 1.2, 0.7));
  expect(mean(times)).toBeCloseTo(mean(high.map(({ time }) => time)), 1.4);
  const limited = draw((source) => bridgeMaximum(source, 0, 0.5, 1, 0.8));
  expect(Math.max(...limited)).toBeLessThanOrEqual(0.8);
  expect(Math.min(...limited)).toBeGreaterThanOrEqual(0.5);
});
