import { pino } from 'pino';
import { expect, it } from 'vitest';
import { runStopPhases, type StopPhase } from './stop-phases.ts';

it('runs every phase in order, and says which one failed or ran out of time', async () => {
  const lines: unknown[] = [];
  const log = pino({}, { write: (line: string) => lines.push(JSON.parse(line)) });
  const order: string[] = [];
  const phase = (name: string, run: StopPhase['run']): StopPhase => ({
    name,
    withinMs: 20,
    run: () => (order.push(name), run()),
  });
  await runStopPhases(
    [
      phase('quick', () => undefined),
      phase('broken', () => Promise.reject(new Error('no disk'))),
      phase('endless', () => new Promise(() => undefined)),
      phase('last', async () => undefined),
    ],
    log,
  );
  expect(order).toEqual(['quick', 'broken', 'endless', 'last']);
  expect(lines).toMatchObject([
    { phase: 'broken', err: { message: 'no disk' }, msg: 'a phase of the stop failed' },
    { phase: 'endless', within_ms: 20, msg: 'a phase of the stop ran out of time' },
  ]);
});
