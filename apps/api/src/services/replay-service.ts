import type { ReplayState } from '@tickwire/contracts';

export interface ReplayStart {
  /** The first bar at or after this instant (ms UTC) is the first to be played. */
  readonly from: number;
  /** Source bars per second of wall time. */
  readonly speed: number;
  readonly paused: boolean;
}

export interface ReplayChange {
  readonly paused?: boolean;
  readonly speed?: number;
}

/**
 * Replay of imported symbols. Every `symbol` may be a name, a ticker or `EXCHANGE:NAME`; methods throw `ApiError`
 * `unknown_symbol`, or `replay_unavailable` when the symbol was not imported or its replay not started.
 */
export interface ReplayService {
  list(): readonly ReplayState[];
  get(symbol: string): ReplayState;
  start(symbol: string, start: ReplayStart): ReplayState;
  update(symbol: string, change: ReplayChange): ReplayState;
  /** Plays `bars` source bars at once, playing or paused. */
  step(symbol: string, bars: number): ReplayState;
  stop(symbol: string): ReplayState;
}
