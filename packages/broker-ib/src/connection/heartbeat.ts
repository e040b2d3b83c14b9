import type { Scheduler } from '@tickwire/resilience';

/** After so much silence TWS is asked for the time, ms. */
const SILENCE_MS = 5000;
/** It has so long to say anything at all, ms. */
const ANSWER_MS = 5000;

export interface HeartbeatOptions {
  readonly scheduler: Scheduler;
  /** Asks for something that TWS answers at once. */
  probe(): void;
  /** It is silent although asked: the other side is gone and the socket does not know. */
  onSilent(): void;
}

export interface Heartbeat {
  /** Something arrived. */
  heard(): void;
  stop(): void;
}

/** Finds out that a connection is half-open: TCP alone takes minutes or never does. */
export function startHeartbeat({ scheduler, probe, onSilent }: HeartbeatOptions): Heartbeat {
  let hasHeard = false;
  let cancel = (): void => {};

  const wait = (ms: number, onNothing: () => void): void => {
    cancel = scheduler.after(ms, () => (hasHeard ? listen() : onNothing()));
  };
  const listen = (): void => {
    hasHeard = false;
    wait(SILENCE_MS, ask);
  };
  const ask = (): void => {
    wait(ANSWER_MS, lookAgain);
    probe();
  };
  // A process that was held up reads what has long arrived only after its timers.
  const lookAgain = (): void => wait(0, onSilent);

  listen();
  return {
    heard: () => (hasHeard = true),
    stop: () => cancel(),
  };
}
