import {
  createEngine,
  createMemoryJournal,
  createPaperVenue,
  type Engine,
  type Venue,
  type VenueDelivery,
} from '@tickwire/engine';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { localPrincipal } from '../principal.ts';
import { createEngineMarket } from '../services/engine-market.ts';
import { ACCOUNT, testBench } from '../services/test-kit/test-bench.ts';
import { HaltDesk } from './halt-desk.ts';

const principal = localPrincipal([ACCOUNT]);

/** A venue outside the process that takes every order and cancels when it is told to. */
class SlowVenue implements Venue {
  readonly capabilities = {
    name: 'slow',
    orderTypes: [1, 2, 3, 4],
    timeInForce: ['gtc'],
    features: [],
    internal: false,
  } as const;
  readonly asked: string[] = [];
  #deliver: (delivery: VenueDelivery) => void = () => undefined;

  stats = (): ReturnType<Venue['stats']> => ({
    sent: 0,
    acknowledged: 0,
    fills: 0,
    cancelled: 0,
    rejected: 0,
    refused: 0,
  });
  connect(deliver: (delivery: VenueDelivery) => void): void {
    this.#deliver = deliver;
  }
  *place({ order }: Parameters<Venue['place']>[0]): ReturnType<Venue['place']> {
    yield { type: 'accepted', orderId: order.id };
  }
  replace = (): ReturnType<Venue['replace']> => [];
  cancel({ order }: Parameters<Venue['cancel']>[0]): ReturnType<Venue['cancel']> {
    this.asked.push(order.id);
    return [];
  }
  restore(): void {}
  estimate = (): ReturnType<Venue['estimate']> => [];

  confirm(orderId: string): void {
    this.#deliver({ accountId: ACCOUNT, symbol: 'AAPL', reports: [{ type: 'cancelled', orderId }] });
  }
}

async function deskOnSlowVenue() {
  const { catalog, clock } = testBench();
  const venue = new SlowVenue();
  const engine = createEngine({
    clock,
    journal: createMemoryJournal({ capacity: 1000 }),
    venue: createPaperVenue(),
    primary: venue,
    market: createEngineMarket(catalog, clock),
    fx: { rate: () => undefined },
    run: { version: '0.0.0', runtime: 'test', configHash: '' },
    accounts: [{ id: ACCOUNT, name: 'Live', type: 'live', mode: 'live', currency: 'USD', deposit: 100_000 }],
    onListenerError(error) {
      throw error;
    },
  });
  const stopped: string[] = [];
  const desk = new HaltDesk(engine, { accountId: ACCOUNT, stopAll: (reason) => stopped.push(reason) });
  await place(engine, 1);
  await place(engine, 2);
  return { venue, engine, desk, stopped };
}

async function place(engine: Engine, limitPrice: number) {
  const order = { symbol: 'AAPL', type: 1, side: 1, qty: 1, limitPrice } as const;
  const submission = engine.submit<'place-order'>({
    type: 'place-order',
    actor: principal,
    accountId: ACCOUNT,
    order,
  });
  await submission.committed;
  await engine.settled();
  return submission.decision;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const request = { accountIds: [ACCOUNT], reason: 'A test.', flatten: false };

test('no order is taken from the call on, and strategies are stopped; it answers when the venue has', async () => {
  const { venue, engine, desk, stopped } = await deskOnSlowVenue();
  const halting = desk.halt(principal, request);
  expect(await place(engine, 3)).toMatchObject({ accepted: false, refusal: { code: 'account_halted' } });
  expect(stopped).toEqual(['Halted: A test.']);
  await engine.settled();
  expect(venue.asked).toHaveLength(2);
  for (const orderId of venue.asked) venue.confirm(orderId);
  expect(await halting).toMatchObject([
    { accountId: ACCOUNT, cancelled: 2, notCancelled: [], durable: true, halt: { level: 'halted' } },
  ]);
});

test('what a venue has not confirmed in time is named', async () => {
  const { venue, engine, desk } = await deskOnSlowVenue();
  const halting = desk.halt(principal, request);
  await engine.settled();
  const [first = '', second = ''] = venue.asked;
  venue.confirm(first);
  await engine.settled();
  await vi.advanceTimersByTimeAsync(2000);
  expect(await halting).toMatchObject([{ cancelled: 1, notCancelled: [second] }]);
  // Asked for once more it does what is left to do.
  venue.confirm(second);
  await engine.settled();
  expect(await desk.halt(principal, request)).toMatchObject([{ notCancelled: [] }]);
});

test('a caller without the scope halts nothing', async () => {
  const { engine, desk, stopped } = await deskOnSlowVenue();
  const reader = { id: 'reader', scopes: ['account'], accounts: 'all' } as const;
  await expect(desk.halt(reader, request)).rejects.toMatchObject({ code: 'forbidden' });
  expect(engine.halt(ACCOUNT).level).toBe('active');
  expect(stopped).toEqual([]);
});
