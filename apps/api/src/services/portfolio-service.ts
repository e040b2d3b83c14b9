import type {
  DailySnapshot,
  EquityCurve,
  HaltedAccount,
  Exposure,
  PortfolioMetrics,
  PortfolioPosition,
  ResumeResult,
  ShadowReport,
} from '@tickwire/contracts';
import type { AccountCaller } from './account-caller.ts';
import type { Caller } from './caller.ts';
import type { CurveRange } from './equity-curve.ts';

export interface HaltRequest {
  /** At least one, each an account of the caller. */
  readonly accountIds: readonly string[];
  readonly reason?: string | undefined;
  /** Whether every position is closed as well. */
  readonly flatten: boolean;
}

/** UTC days as `2026-01-05`, both included. */
export interface DayRange {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface ResumeTradingRequest {
  readonly accountIds: readonly string[];
  readonly reason: string;
}

/** What an account holds and is worth, and the halt of all trading. */
export interface PortfolioService {
  metrics(caller: AccountCaller): PortfolioMetrics;
  positions(caller: AccountCaller): readonly PortfolioPosition[];
  exposure(caller: AccountCaller): Exposure;
  /** Past UTC days, oldest first. */
  snapshots(caller: AccountCaller, days: DayRange): readonly DailySnapshot[];
  /** What the account was worth, as it was kept while the server ran. */
  equityCurve(caller: AccountCaller, range: CurveRange): Promise<EquityCurve>;
  shadow(caller: AccountCaller): ShadowReport;
  /**
   * Takes no more orders from the call on, before it returns. Resolves once every working order is cancelled, and every
   * position closed if asked, or the venues have had their time: what remains is in the result, by account. Rejects
   * when no account at all could be halted.
   */
  halt(caller: Caller, request: HaltRequest): Promise<readonly HaltedAccount[]>;
  resume(caller: Caller, request: ResumeTradingRequest): Promise<ResumeResult>;
}
