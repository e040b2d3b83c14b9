import type { Scheduler } from '@tickwire/resilience';
import { setImmediate as turn } from 'node:timers/promises';
import { watchSocketTraffic } from './socket-traffic.ts';

export interface VirtualSchedulerOptions {
  /** Where time begins, ms UTC; a Monday within New York's trading hours when left out. */
  readonly now?: number;
  /** Resolves when whatever else works beside the sockets is done, e.g. the commits of a journal. */
  readonly idle?: () => Promise<void>;
}

/** Time that stands still until a test moves it. Everything between two instants happens in full over real sockets. */
export interface VirtualScheduler extends Scheduler {
  /** How many timers wait. */
  readonly waiting: number;
  /** Resolves when all that was sent has arrived and led to nothing more, without time passing. */
  settle(): Promise<void>;
  /** Runs what is due in the next `ms`, each timer at its instant and only once the sockets have come to rest. */
  advance(ms: number): Promise<void>;
  /** Goes on from timer to timer until `condition` holds; rejects when it does not within `ms`. */
  advanceUntil(condition: () => boolean, ms: number): Promise<void>;
  /** Stops watching sockets. */
  close(): void;
}

interface Timer {
  readonly at: number;
  readonly task: () => void;
}

/** A turn of the event loop accepts a connection, the next reads what came with it, a third what was answered. */
const QUIET_TURNS = 3;
/** Nothing on one machine is under way that long: something hangs. */
const PATIENCE_MS = 20_000;

/** A scheduler for tests in which both ends of every connection live in this process. */
export function createVirtualScheduler({
  now: start = Date.UTC(2026, 2, 2, 15),
  idle = () => Promise.resolve(),
}: VirtualSchedulerOptions = {}): VirtualScheduler {
  const traffic = watchSocketTraffic();
  const timers = new Set<Timer>();
  let now = start;
  let scheduled = 0;

  const activity = (): number => traffic.activity() + scheduled;

  async function quiet(): Promise<void> {
    const patience = performance.now() + PATIENCE_MS;
    for (let calm = 0, before = -1; calm < QUIET_TURNS;) {
      await turn();
      const reason = traffic.inFlight();
      const after = activity();
      calm = reason === undefined && after === before ? calm + 1 : 0;
      before = after;
      if (performance.now() > patience) throw new Error(`The sockets do not come to rest. ${reason ?? ''}`);
    }
  }

  async function settle(): Promise<void> {
    for (let before = -1; before !== activity();) {
      await quiet();
      before = activity();
      await idle();
      await turn();
    }
  }

  /** The first of those due first: a set keeps the order in which they were made. */
  function earliest(): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of timers) if (first === undefined || timer.at < first.at) first = timer;
    return first;
  }

  async function advanceTo(until: number, enough: () => boolean): Promise<void> {
    await settle();
    while (!enough()) {
      const timer = earliest();
      if (timer === undefined || timer.at > until) break;
      now = Math.max(now, timer.at);
      timers.delete(timer);
      timer.task();
      await settle();
    }
  }

  return {
    now: () => now,
    after(ms, task) {
      const timer = { at: now + Math.max(0, ms), task };
      timers.add(timer);
      scheduled += 1;
      return () => void timers.delete(timer);
    },
    get waiting() {
      return timers.size;
    },
    settle,
    async advance(ms) {
      const until = now + ms;
      await advanceTo(until, () => false);
      now = until;
    },
    async advanceUntil(condition, ms) {
      const until = now + ms;
      await advanceTo(until, condition);
      if (!condition()) {
        now = until;
        throw new Error(`After ${ms} ms the condition does not hold yet.`);
      }
    },
    close: () => traffic.close(),
  };
}
