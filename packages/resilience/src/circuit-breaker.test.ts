import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CircuitBreaker, CircuitOpen } from './circuit-breaker.ts';
import type { CircuitState } from './circuit-breaker.ts';
import type { Scheduler } from './scheduler.ts';

const FAILURES = 3;
const OPEN_MS = 1000;

/** One breaker, its calls and its time in the hands of the test. */
function setUp() {
  let now = 0;
  let timers: { readonly at: number; readonly task: () => void }[] = [];
  const scheduler: Scheduler = {
    now: () => now,
    after(ms, task) {
      const timer = { at: now + ms, task };
      timers.push(timer);
      return () => void (timers = timers.filter((other) => other !== timer));
    },
  };
  const breaker = new CircuitBreaker({ name: 'The service', scheduler, failures: FAILURES, openMs: OPEN_MS });
  /** Calls that have begun and not ended, and how to end them. */
  const pending: ((succeeds: boolean) => void)[] = [];
  return {
    breaker,
    pending,
    waiting: () => timers.length,
    advance(ms: number) {
      now += ms;
      const due = timers.filter((timer) => timer.at <= now);
      timers = timers.filter((timer) => timer.at > now);
      for (const timer of due) timer.task();
    },
    /** What became of it: undefined while it goes on. */
    begin() {
      const call: { outcome: 'succeeded' | 'failed' | 'refused' | undefined } = { outcome: undefined };
      breaker
        .run(
          () =>
            new Promise<void>((resolve, reject) => {
              pending.push((succeeds) => (succeeds ? resolve() : reject(new Error('down'))));
            }),
        )
        .then(
          () => (call.outcome = 'succeeded'),
          (error: unknown) => (call.outcome = error instanceof CircuitOpen ? 'refused' : 'failed'),
        );
      return call;
    },
    async end(succeeds: boolean) {
      pending.shift()?.(succeeds);
      await settled();
    },
  };
}

/** The promises of a call pass through a few steps. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

async function fail(test: ReturnType<typeof setUp>, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    test.begin();
    await test.end(false);
  }
}

describe('CircuitBreaker', () => {
  it('opens after failures in a row, and a success between them starts the count anew', async () => {
    const test = setUp();
    await fail(test, FAILURES - 1);
    test.begin();
    await test.end(true);
    await fail(test, FAILURES - 1);
    expect(test.breaker.state).toBe('closed');
    await fail(test, 1);
    expect(test.breaker.state).toBe('open');
  });

  it('refuses without calling while it is open, with a sentence that says so', async () => {
    const test = setUp();
    await fail(test, FAILURES);
    await expect(test.breaker.run(() => Promise.resolve())).rejects.toMatchObject({
      code: 'circuit_open',
      message: 'The service failed repeatedly and is left alone for a moment; try again later.',
    });
    expect(test.pending).toHaveLength(0);
  });

  it('lets one call try after a while, and only one', async () => {
    const test = setUp();
    await fail(test, FAILURES);
    test.advance(OPEN_MS - 1);
    expect(test.breaker.state).toBe('open');
    test.advance(1);
    expect(test.breaker.state).toBe('half-open');
    test.begin();
    const second = test.begin();
    await settled();
    expect(second.outcome).toBe('refused');
    expect(test.pending).toHaveLength(1);
    await test.end(true);
    expect(test.breaker.state).toBe('closed');
  });

  it('opens again when the try fails', async () => {
    const test = setUp();
    await fail(test, FAILURES);
    test.advance(OPEN_MS);
    await fail(test, 1);
    expect(test.breaker.state).toBe('open');
    expect(test.breaker.stats).toEqual({
      state: 'open',
      succeeded: 0,
      failed: FAILURES + 1,
      refused: 0,
      opened: 2,
    });
  });

  it('tells its listeners every change until they leave', async () => {
    const test = setUp();
    const heard: CircuitState[] = [];
    const leave = test.breaker.subscribe((state) => heard.push(state));
    await fail(test, FAILURES);
    test.advance(OPEN_MS);
    leave();
    test.begin();
    await test.end(true);
    expect(heard).toEqual(['open', 'half-open']);
  });

  it('leaves no timer when closed', async () => {
    const test = setUp();
    await fail(test, FAILURES);
    expect(test.waiting()).toBe(1);
    test.breaker.close();
    expect(test.waiting()).toBe(0);
  });

  it('leaves no timer when a call fails after it was closed', async () => {
    const test = setUp();
    await fail(test, FAILURES - 1);
    test.begin();
    test.breaker.close();
    await test.end(false);
    expect(test.waiting()).toBe(0);
  });

  it('obeys its law whatever happens: late results decide nothing, one try at a time, no call while open', async () => {
    const step = fc.oneof(
      fc.constant('begin' as const),
      fc.constant('succeed' as const),
      fc.constant('fail' as const),
      fc.constantFrom(1, OPEN_MS - 1, OPEN_MS),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 50, maxLength: 50 }), async (steps) => {
        const test = setUp();
        // What it should be, kept the plain way: which calls count is remembered with each of them.
        let current = { state: 'closed' as CircuitState, failures: 0, openFor: 0 };
        const begun: object[] = [];
        const enter = (state: CircuitState): void => void (current = { state, failures: 0, openFor: 0 });
        for (const action of steps) {
          const { state } = current;
          if (action === 'begin') {
            const call = test.begin();
            await settled();
            const refused = state === 'open' || (state === 'half-open' && begun.includes(current));
            expect(call.outcome).toBe(refused ? 'refused' : undefined);
            if (!refused) begun.push(current);
          } else if (action === 'succeed' || action === 'fail') {
            const era = begun.shift();
            await test.end(action === 'succeed');
            if (era !== current) continue;
            current.failures = action === 'fail' ? current.failures + 1 : 0;
            if (action === 'succeed' && state === 'half-open') enter('closed');
            if (action === 'fail' && (state === 'half-open' || current.failures === FAILURES)) enter('open');
          } else {
            test.advance(action);
            current.openFor += action;
            if (state === 'open' && current.openFor >= OPEN_MS) enter('half-open');
          }
          expect(test.breaker.state).toBe(current.state);
        }
      }),
      { numRuns: 200 },
    );
  });
});
