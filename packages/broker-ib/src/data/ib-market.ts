import type { RemoteSource } from '@tickwire/market';
import type { SessionPart } from '../connection/ib-session.ts';
import type { MarketProblem } from './market-problems.ts';

/** The market of Interactive Brokers: everything IB has data of, asked for when it is wanted. */
export interface IbMarket extends RemoteSource, SessionPart {
  /** What stands between followed instruments and their prices. */
  readonly problems: readonly MarketProblem[];
  /** How many requests for history wait until IB's rules allow them. */
  readonly waitingHistory: number;
  /** Cancels all subscriptions and keeps what was learned; the source can still be read. */
  close(): void;
}
