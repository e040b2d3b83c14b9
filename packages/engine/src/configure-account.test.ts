import { OrderType } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import { createEngine } from './create-engine.ts';
import type { EngineOptions } from './engine.ts';
import { createMemoryJournal } from './journal/memory-journal.ts';
import type { AccountConfig } from './model/account.ts';
import { createPaperVenue } from './paper/paper-venue.ts';
import { JournalUnavailable } from './ports/journal.ts';
import { redecide } from './redecide.ts';
import { createScriptedVenue } from './testing/scripted-venue.ts';
import { createBench, testRun, trader, usd } from './testing/test-engine.ts';

const account: AccountConfig = { ...usd(1000, 'DU1'), name: 'Paper', mode: 'live' };

/** An engine without accounts, on a primary venue, whose journal can be made to fail. */
const setUp = (options: Pick<Partial<EngineOptions>, 'primary' | 'accounts'> = {}) => {
  const primary = createScriptedVenue();
  const memory = createMemoryJournal({ capacity: Number.MAX_SAFE_INTEGER });
  let failure: Error | undefined;
  const bench = createBench({
    primary,
    accounts: [],
    journal: {
      ...memory,
      append: (records) => (failure === undefined ? memory.append(records) : Promise.reject(failure)),
    },
    ...options,
  });
  return {
    ...bench,
    primary,
    memory,
    fail: (error: Error | undefined) => {
      failure = error;
    },
    opened: () =>
      memory
        .records()
        .flatMap(({ events }) => events)
        .filter(({ type }) => type.startsWith('account-')),
    /** The engine that starts over the same journal, with these accounts. */
    restart: (accounts: readonly AccountConfig[], next: Partial<EngineOptions> = {}) =>
      createEngine({
        clock: { now: () => 1_767_225_700_000 },
        journal: memory,
        venue: createPaperVenue(),
        primary,
        market: bench.market,
        fx: { rate: () => undefined },
        run: testRun,
        accounts,
        onListenerError(error) {
          throw error;
        },
        records: [...memory.records()],
        ...next,
      }),
  };
};

const limit = { type: OrderType.LIMIT, limitPrice: 50 };

describe('an account that is opened while the engine runs', () => {
  test('shows at once, trades on its venue and is journaled once', async () => {
    const { engine, place, primary, opened, memory } = setUp();
    expect(engine.accounts()).toEqual([]);
    expect(engine.nextWakeAt()).toBeUndefined();
    engine.openAccount(account);
    expect(engine.accounts()).toMatchObject([{ id: 'DU1', name: 'Paper', mode: 'live' }]);
    expect(engine.equity('DU1')).toMatchObject({ equity: 1000 });
    engine.openAccount(account);
    expect(place(limit, 'DU1')).toBe('ORDER-1');
    await engine.settled();
    expect(primary.calls).toEqual(['place ORDER-1']);
    engine.openAccount({ ...usd(1000, 'DU2'), mode: 'live' });
    expect(place(limit, 'DU2')).toBe('DU2-ORDER-1');
    await engine.settled();
    expect(opened()).toMatchObject([
      { type: 'account-opened', account: { id: 'DU1' } },
      { type: 'account-opened', account: { id: 'DU2' } },
    ]);
    expect(await redecide(memory.records())).toMatchObject({
      mismatch: undefined,
      stateHash: engine.stateHash(),
    });
  });

  test('follows a name that has changed', async () => {
    const { engine, opened } = setUp();
    engine.openAccount(account);
    engine.openAccount({ ...account, name: 'Mine' });
    expect(engine.account('DU1').name).toBe('Mine');
    await engine.settled();
    expect(opened()).toMatchObject([
      { type: 'account-opened' },
      { type: 'account-configured', name: 'Mine' },
    ]);
  });

  test('follows a schedule of fees of its own that has changed, and keeps it over a restart without one', async () => {
    const { engine, opened, restart, memory, print } = setUp();
    const fees = (perUnit: number) => ({ stock: { perUnit } });
    const commission = (of: typeof engine) =>
      of.preview({
        type: 'place-order',
        actor: trader,
        accountId: 'DU1',
        order: { symbol: 'ACME', side: 1, qty: 1, ...limit },
      }).commission;
    print({ ticker: 'ACME', price: 50 });
    engine.openAccount({ ...account, fees: fees(1) });
    engine.openAccount({ ...account, fees: fees(1) });
    engine.openAccount(account);
    expect(commission(engine)).toBe(1);
    engine.openAccount({ ...account, fees: fees(2) });
    expect(commission(engine)).toBe(2);
    await engine.settled();
    expect(opened()).toMatchObject([
      { type: 'account-opened', fees: fees(1) },
      { type: 'account-configured', fees: fees(2) },
    ]);
    expect(await redecide(memory.records())).toMatchObject({ stateHash: engine.stateHash() });
    expect(commission(restart([account]))).toBe(2);
  });

  test('is refused where it could not trade, or where it would leave what it holds behind', async () => {
    const { engine, place, opened } = setUp();
    engine.openAccount({ ...account, mode: 'paper' });
    place(limit, 'DU1');
    expect(() => engine.openAccount(account)).toThrow(RangeError);
    expect(engine.account('DU1').mode).toBe('paper');
    const alone = setUp({ primary: undefined });
    expect(() => alone.engine.openAccount(account)).toThrow(RangeError);
    expect(alone.engine.accounts()).toEqual([]);
    await engine.settled();
    expect(opened()).toHaveLength(1);
  });

  test('waits for a journal that is unavailable, and can be seen meanwhile', async () => {
    const { engine, fail, opened, place } = setUp({ accounts: [usd(100)] });
    await engine.settled();
    fail(new JournalUnavailable('The disk is full: make room.'));
    place(limit);
    await expect(engine.settled()).rejects.toThrow('full');
    engine.openAccount(account);
    expect(engine.account('DU1')).toMatchObject({ name: 'Paper' });
    expect(opened()).toHaveLength(1);
    fail(undefined);
    engine.wake();
    await engine.settled();
    expect(opened()).toHaveLength(2);
    expect(place(limit, 'DU1')).toBe('DU1-ORDER-1');
  });

  test('is none once the engine stops', async () => {
    const { engine, memory } = setUp();
    await engine.shutDown('done');
    const { length } = memory.records();
    engine.openAccount(account);
    await engine.settled();
    expect(engine.accounts()).toEqual([]);
    expect(memory.records()).toHaveLength(length);
  });

  test('is there after a restart that does not configure it, and trades on its venue', async () => {
    const { engine, place, restart, primary } = setUp();
    engine.openAccount(account);
    place(limit, 'DU1');
    await engine.settled();
    const again = restart([]);
    expect(again.accounts()).toMatchObject([{ id: 'DU1', mode: 'live' }]);
    again.openAccount(account);
    const actor = trader;
    again.submit({ type: 'cancel-order', actor, accountId: 'DU1', orderId: 'ORDER-1' });
    again.submit({
      type: 'place-order',
      actor,
      accountId: 'DU1',
      order: { symbol: 'ACME', side: 1, qty: 1, ...limit },
    });
    await again.settled();
    expect(primary.calls).toEqual(['place ORDER-1', 'restore ORDER-1', 'cancel ORDER-1', 'place ORDER-2']);
    const other = createScriptedVenue({ capabilities: { name: 'Another venue' } });
    expect(() => restart([], { primary: other })).toThrow(RangeError);
  });
});
