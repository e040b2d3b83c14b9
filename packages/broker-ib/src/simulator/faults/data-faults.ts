import type { ArmedFaults } from './armed-faults.ts';

/** What goes wrong with prices: at the next `times` requests, once when nothing is said. */
export interface DataFaults {
  /** 354, or delayed quotes for clients that take them. */
  notSubscribed(times?: number): void;
  /** 10167, then delayed quotes (ticks 66 to 76). */
  delayedData(times?: number): void;
  /** 10168: delayed quotes have not been asked for. */
  delayedNotEnabled(times?: number): void;
  /** 10197, `repeats` times for each request, and no data. */
  competingSession(repeats?: number, times?: number): void;
  /** 162: too many requests for history. */
  historyPacing(times?: number): void;
  /** 162: the query returned no data. */
  historyNoData(times?: number): void;
  /** A history of no bars, without an error. */
  emptyHistory(times?: number): void;
}

const COMPETING_REPEATS = 15;

export function dataFaults(armed: ArmedFaults): DataFaults {
  return {
    notSubscribed: (times) => armed.arm('not-subscribed', times),
    delayedData: (times) => armed.arm('delayed-data', times),
    delayedNotEnabled: (times) => armed.arm('delayed-not-enabled', times),
    competingSession: (repeats = COMPETING_REPEATS, times) => armed.arm('competing-session', times, repeats),
    historyPacing: (times) => armed.arm('history-pacing', times),
    historyNoData: (times) => armed.arm('history-no-data', times),
    emptyHistory: (times) => armed.arm('history-empty', times),
  };
}
