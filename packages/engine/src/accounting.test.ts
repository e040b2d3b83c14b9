import { describe, expect, test } from 'vitest';
import type { FeeSchedule } from './model/account.ts';
import { createBench, usd } from './testing/test-engine.ts';

type Fill = readonly [side: 'buy' | 'sell', qty: number, price: number];
type Equity = readonly [balance: number, equity: number, unrealised: number, realised: number];

interface Scenario {
  readonly deposit: number;
  readonly fees?: FeeSchedule;
  readonly steps: readonly {
    readonly fill: Fill;
    readonly equity?: Equity;
    readonly position?: readonly [qty: number, avgPrice: number];
  }[];
}

const scenarios: readonly Scenario[] = [
  {
    deposit: 10_000,
    steps: [
      { fill: ['buy', 50, 100], equity: [10_000, 10_000, 0, 0], position: [50, 100] },
      { fill: ['sell', 50, 110], equity: [10_500, 10_500, 0, 500], position: [0, 0] },
    ],
  },
  {
    deposit: 5000,
    steps: [
      { fill: ['buy', 300, 20] },
      { fill: ['sell', 100, 25], equity: [5500, 6500, 1000, 500] },
      { fill: ['sell', 200, 18], equity: [5100, 5100, 0, 100] },
    ],
  },
  {
    deposit: 8000,
    steps: [
      { fill: ['sell', 100, 50], position: [-100, 50] },
      { fill: ['buy', 100, 40], equity: [9000, 9000, 0, 1000] },
    ],
  },
  {
    deposit: 20_000,
    steps: [
      { fill: ['sell', 50, 200] },
      { fill: ['buy', 30, 190], equity: [20_300, 20_500, 200, 300] },
      { fill: ['buy', 50, 195], equity: [20_400, 20_400, 0, 400], position: [30, 195] },
    ],
  },
  {
    deposit: 15_000,
    steps: [
      { fill: ['buy', 100, 150] },
      { fill: ['sell', 200, 140], equity: [14_000, 14_000, 0, -1000], position: [-100, 140] },
    ],
  },
  {
    deposit: 12_000,
    steps: [
      { fill: ['buy', 200, 60] },
      { fill: ['sell', 50, 62], equity: [12_100, 12_400, 300, 100] },
      { fill: ['buy', 150, 63], equity: [12_100, 12_550, 450, 100], position: [300, 61.5] },
    ],
  },
  {
    deposit: 7000,
    steps: [
      { fill: ['buy', 100, 30] },
      { fill: ['sell', 50, 28], equity: [6900, 6800, -100, -100] },
      { fill: ['buy', 50, 29], equity: [6900, 6850, -50, -100], position: [100, 29.5] },
    ],
  },
  {
    deposit: 50_000,
    fees: { stock: { minimum: 5 } },
    steps: [
      { fill: ['buy', 100, 500], equity: [49_995, 49_995, 0, 0] },
      { fill: ['sell', 100, 510], equity: [50_990, 50_990, 0, 1000] },
    ],
  },
  {
    deposit: 2500,
    steps: [
      { fill: ['buy', 50, 10] },
      { fill: ['buy', 50, 12], equity: [2500, 2600, 100, 0], position: [100, 11] },
      { fill: ['sell', 100, 11], equity: [2500, 2500, 0, 0] },
    ],
  },
  {
    deposit: 30_000,
    steps: [
      { fill: ['sell', 40, 250] },
      { fill: ['sell', 20, 260], equity: [30_000, 29_600, -400, 0], position: [-60, 253.33333333] },
      { fill: ['buy', 30, 255], equity: [29_950, 29_900, -50, -50], position: [-30, 253.33333333] },
    ],
  },
  {
    deposit: 6000,
    steps: [{ fill: ['sell', 50, 80] }, { fill: ['buy', 50, 95], equity: [5250, 5250, 0, -750] }],
  },
  {
    deposit: 40_000,
    steps: [
      { fill: ['buy', 200, 100] },
      { fill: ['sell', 150, 105], equity: [40_750, 41_000, 250, 750] },
      { fill: ['sell', 300, 104], equity: [40_950, 40_950, 0, 950], position: [-250, 104] },
      { fill: ['buy', 100, 102], equity: [41_150, 41_450, 300, 1150] },
      { fill: ['buy', 150, 101], equity: [41_600, 41_600, 0, 1600], position: [0, 0] },
    ],
  },
];

const named = ([balance, equity, unrealizedPL, realizedPL]: Equity) => ({
  balance,
  equity,
  unrealizedPL,
  realizedPL,
});

describe('balance, equity and P/L after each fill, marked at its price', () => {
  test.each(scenarios.map((scenario, index) => [index + 1, scenario] as const))(
    'scenario %i',
    async (_, scenario) => {
      const { engine, print, place } = createBench({
        accounts: [usd(scenario.deposit)],
        fees: scenario.fees ?? {},
      });
      for (const {
        fill: [side, qty, price],
        equity,
        position,
      } of scenario.steps) {
        print({ ticker: 'ACME', price });
        place({ side: side === 'buy' ? 1 : -1, qty });
        await engine.settled();
        const held = engine.positions('A')[0];
        const seen = {
          equity: engine.equity('A'),
          position: [(held?.qty ?? 0) * (held?.side ?? 1), held?.avgPrice ?? 0],
        };
        expect(seen).toMatchObject({
          ...(equity !== undefined && { equity: named(equity) }),
          ...(position !== undefined && { position }),
        });
      }
    },
  );
});
