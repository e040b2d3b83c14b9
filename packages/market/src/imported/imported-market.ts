import type { ReplayState } from '@tickwire/contracts';
import type { MarketSource } from '../market-source.ts';

/**
 * The market of one imported history. Idle, the whole history is visible and the market is closed; started, history
 * ends at the cursor and source bars are played into the market one after the other. Every `wallNow` is ms UTC.
 */
export interface ImportedMarket extends MarketSource {
  /** Puts the cursor before the first bar at or after `from` (market time, ms UTC). `speed` is source bars per second. */
  start(from: number, speed: number, wallNow: number, options?: { paused?: boolean }): void;
  pause(wallNow: number): void;
  resume(wallNow: number): void;
  setSpeed(speed: number, wallNow: number): void;
  /** Plays whole source bars within the millisecond after `wallNow`; a bar half played counts as the first. */
  step(bars: number, wallNow: number): void;
  stop(): void;
  state(wallNow: number): ReplayState;
}
