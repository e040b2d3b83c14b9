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
  let isAsked = false;
  let cancel = scheduler.after(SILENCE_MS, check);

  function check(): void {
    if (!hasHeard && isAsked) return onSilent();
    isAsked = !hasHeard;
    hasHeard = false;
    cancel = scheduler.after(isAsked ? ANSWER_MS : SILENCE_MS, check);
    if (isAsked) probe();
  }

  return {
    heard: () => (hasHeard = true),
    stop: () => cancel(),
  };
}
