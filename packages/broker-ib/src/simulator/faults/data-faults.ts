import type { DepthRequests } from '../requests/depth-requests.ts';
import type { ArmedFaults } from './armed-faults.ts';

/** What goes wrong with prices: where it has `times` at the next requests, once when nothing is said. */
export interface DataFaults {
  /** 354, or delayed quotes for clients that take them. */
  notSubscribed(times?: number): void;
  /** 10167, then delayed quotes (ticks 66 to 76). */
  delayedData(times?: number): void;
  /** 10168: delayed quotes have not been asked for. */
  delayedNotEnabled(times?: number): void;
  /** 10197, `repeats` times for each request, and no data. */
  competingSession(repeats?: number, times?: number): void;
  /** 354 to requests for books. */
  depthNotSubscribed(times?: number): void;
  /** 317: every book is to be emptied, and comes anew. */
  resetDepth(): void;
  /** 316: every stream of a book is over. */
  haltDepth(): void;
  /** 162: too many requests for history. */
  historyPacing(times?: number): void;
  /** 162: the query returned no data. */
  historyNoData(times?: number): void;
  /** A history of no bars, without an error. */
  emptyHistory(times?: number): void;
}

const COMPETING_REPEATS = 15;

export function dataFaults(armed: ArmedFaults, depth: Pick<DepthRequests, 'reset' | 'halt'>): DataFaults {
  return {
    notSubscribed: (times) => armed.arm('not-subscribed', times),
    delayedData: (times) => armed.arm('delayed-data', times),
    delayedNotEnabled: (times) => armed.arm('delayed-not-enabled', times),
    competingSession: (repeats = COMPETING_REPEATS, times) => armed.arm('competing-session', times, repeats),
    depthNotSubscribed: (times) => armed.arm('depth-not-subscribed', times),
    resetDepth: () => depth.reset(),
    haltDepth: () => depth.halt(),
    historyPacing: (times) => armed.arm('history-pacing', times),
    historyNoData: (times) => armed.arm('history-no-data', times),
    emptyHistory: (times) => armed.arm('history-empty', times),
  };
}
