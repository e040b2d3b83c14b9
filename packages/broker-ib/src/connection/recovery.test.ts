import { describe, expect, it } from 'vitest';
import type { IbSession, RecoveryCause, SessionPart } from './ib-session.ts';
import { createRecovery } from './recovery.ts';

/** Nothing of a session but its end concerns recovery. */
function sessionOf(signal: AbortSignal): IbSession {
  const none = (): void => {};
  return {
    serverVersion: 193,
    accounts: ['DU1'],
    nextValidId: 1,
    signal,
    requestId: () => 1,
    sendOrder: () => false,
    sendRequest: () => none,
    on: () => none,
    onMessage: () => none,
  };
}

/** Two parts that recover when the test says so, and what came of it. */
function setUp() {
  const abort = new AbortController();
  const asked: string[] = [];
  const pending: PromiseWithResolvers<void>[] = [];
  const part = (name: string): SessionPart => ({
    recover(_session: IbSession, cause: RecoveryCause) {
      asked.push(`${name} ${cause}`);
      const recovering = Promise.withResolvers<void>();
      pending.push(recovering);
      return recovering.promise;
    },
  });
  const outcomes: string[] = [];
  const recovery = createRecovery({
    session: sessionOf(abort.signal),
    parts: [part('orders'), part('data')],
    onRecovered: () => outcomes.push('recovered'),
    onFailed: (error) => outcomes.push(`failed: ${String(error)}`),
  });
  const next = async (end: (recovering: PromiseWithResolvers<void>) => void): Promise<void> => {
    const recovering = pending.shift();
    if (recovering === undefined) throw new Error('No part is recovering.');
    end(recovering);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    abort,
    asked,
    outcomes,
    recovery,
    succeed: () => next(({ resolve }) => resolve()),
    fail: () => next(({ reject }) => reject('timeout')),
  };
}

describe('recovery', () => {
  it('asks one part after the other, and is over when all are', async () => {
    const { recovery, asked, outcomes, succeed } = setUp();
    recovery.need('connected');
    expect(asked).toEqual(['orders connected']);
    await succeed();
    expect(asked).toEqual(['orders connected', 'data connected']);
    expect(outcomes).toEqual([]);
    await succeed();
    expect(outcomes).toEqual(['recovered']);
  });

  it('fails with the first part that fails', async () => {
    const { recovery, asked, outcomes, fail } = setUp();
    recovery.need('connected');
    await fail();
    expect(outcomes).toEqual(['failed: timeout']);
    expect(asked).toEqual(['orders connected']);
  });

  it('runs again for what happens meanwhile, once, and then for the strongest of it', async () => {
    const { recovery, asked, outcomes, succeed } = setUp();
    recovery.need('connected');
    recovery.need('restored');
    recovery.need('data-lost');
    recovery.need('restored');
    await succeed();
    await succeed();
    expect(outcomes).toEqual([]);
    await succeed();
    await succeed();
    expect(asked.slice(2)).toEqual(['orders data-lost', 'data data-lost']);
    expect(outcomes).toEqual(['recovered']);
  });

  it("takes no failure seriously while IB's servers are away, and begins anew when they are back", async () => {
    const { recovery, asked, outcomes, succeed, fail } = setUp();
    recovery.need('connected');
    recovery.suspend();
    await fail();
    expect(outcomes).toEqual([]);
    recovery.need('restored');
    expect(asked).toEqual(['orders connected', 'orders connected']);
    await succeed();
    await succeed();
    expect(outcomes).toEqual(['recovered']);
  });

  it("opens nothing while IB's servers are away", async () => {
    const { recovery, outcomes, succeed } = setUp();
    recovery.need('connected');
    recovery.suspend();
    await succeed();
    await succeed();
    expect(outcomes).toEqual([]);
    recovery.need('restored');
    await succeed();
    await succeed();
    expect(outcomes).toEqual(['recovered']);
  });

  it('asks and tells nothing once the session is over', async () => {
    const { recovery, abort, asked, outcomes, succeed, fail } = setUp();
    recovery.need('connected');
    await succeed();
    abort.abort();
    await fail();
    recovery.need('restored');
    expect(outcomes).toEqual([]);
    expect(asked).toEqual(['orders connected', 'data connected']);
  });
});
