import { afterEach, describe, expect, test } from 'vitest';
import { startTwsSimulator, type TwsSimulator, type TwsSimulatorOptions } from '../simulator/index.ts';
import { virtualPatience } from '../testing/patience.ts';
import { createVirtualScheduler, type VirtualScheduler } from '../testing/virtual-scheduler.ts';
import type { LineOutcome } from './acceptance-line.ts';
import { outcomeLine } from './acceptance-line.ts';
import { runPaper } from './run-paper.ts';

const open: { scheduler?: VirtualScheduler; sim?: TwsSimulator } = {};

afterEach(() => {
  open.sim?.close();
  open.scheduler?.close();
});

/** Runs the list against a simulator, in a time of its own. */
async function run(options: Partial<TwsSimulatorOptions> = {}, now?: number) {
  const scheduler = createVirtualScheduler(now === undefined ? {} : { now });
  const sim = await startTwsSimulator({ scheduler, ...options });
  sim.market.run();
  Object.assign(open, { scheduler, sim });
  const told: LineOutcome[] = [];
  const running = runPaper({
    host: '127.0.0.1',
    port: sim.port,
    clientId: 77,
    scheduler,
    patience: virtualPatience(scheduler),
    now: () => scheduler.now(),
    tell: (outcome) => told.push(outcome),
  });
  return { sim, told, running };
}

/** All labels of the acceptance list. */
const labels = [
  ...Array.from({ length: 10 }, (_, index) => `C${index + 1}`),
  ...Array.from({ length: 6 }, (_, index) => `U${index + 1}`),
  ...Array.from({ length: 6 }, (_, index) => `R${index + 1}`),
  ...Array.from({ length: 4 }, (_, index) => `I${index + 1}`),
  ...Array.from({ length: 12 }, (_, index) => `O${index + 1}`),
  ...Array.from({ length: 7 }, (_, index) => `D${index + 1}`),
  ...Array.from({ length: 3 }, (_, index) => `P${index + 1}`),
  'S1',
];

describe('the acceptance list on an account', () => {
  test('every line is told once; those that a healthy account can show hold, and nothing is left working', async () => {
    const { sim, told, running } = await run();
    const outcomes = await running;
    expect(outcomes).toEqual(told);
    expect(outcomes.map(({ label }) => label).toSorted()).toEqual(labels.toSorted());
    const lines = outcomes.filter(({ verdict }) => verdict === 'failed').map(outcomeLine);
    expect(lines).toEqual([]);
    expect(outcomes.filter(({ verdict }) => verdict === 'held').length).toBeGreaterThan(25);
    expect(sim.book.working).toEqual([]);
    expect(sim.book.positions()).toEqual([]);
  });

  test('on a closed market what needs prices is not shown, with the reason', async () => {
    const saturday = Date.UTC(2026, 2, 7, 15);
    const { running } = await run({}, saturday);
    const outcomes = await running;
    const of = (label: string) => outcomes.find((outcome) => outcome.label === label);
    expect(of('O4')).toMatchObject({ verdict: 'not shown', text: expect.stringContaining('closed') });
    expect(outcomes.filter(({ verdict }) => verdict === 'failed').map(outcomeLine)).toEqual([]);
  });
});

test('a line that does not hold is failed, with what was seen, and the others are shown', async () => {
  const { sim, running } = await run();
  sim.faults.commissionNever(99);
  const outcomes = await running;
  expect(outcomes.filter(({ verdict }) => verdict === 'failed')).toMatchObject([
    { label: 'O5', text: 'Not within 20 s: a commission is reported.' },
  ]);
  expect(outcomes.map(({ label }) => label).toSorted()).toEqual(labels.toSorted());
});

test('an account with real money is refused before anything is sent', async () => {
  const { sim, running } = await run({ accounts: [{ id: 'U1234567', currency: 'USD', cash: 1000 }] });
  await expect(running).rejects.toThrow('U1234567 is no paper account');
  expect(sim.received(3)).toEqual([]);
});

test('without a TWS it says so', async () => {
  const { sim, running } = await run();
  sim.close();
  await expect(running).rejects.toThrow(`TWS at 127.0.0.1:${sim.port}`);
});
