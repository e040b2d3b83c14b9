import type { RiskHistory, RiskLimits, RiskLimitsChange, RiskStatus } from '@tickwire/contracts';
import type { AccountCaller } from './account-caller.ts';

export interface RiskHistoryPage {
  readonly limit?: number | undefined;
  readonly before?: number | undefined;
}

/** The limits orders are checked against, and where an account stands. */
export interface RiskService {
  limits(caller: AccountCaller): RiskLimits;
  /**
   * Resolves with all limits once the change is durable. Limits of the account that are left out stay; an entry of
   * `symbols` replaces all limits of its symbol (name, ticker or `EXCHANGE:NAME`); throws `unknown_symbol`.
   */
  setLimits(caller: AccountCaller, change: RiskLimitsChange): Promise<RiskLimits>;
  /** Newest first: the newest `limit` (100) changes before the one with the `seq` `before`. */
  history(caller: AccountCaller, page: RiskHistoryPage): RiskHistory;
  status(caller: AccountCaller): RiskStatus;
}
