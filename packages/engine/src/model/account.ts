import type { SymbolType } from '@tickwire/contracts';

/** Which history of the lots decides what a sale realises. Both are kept; the account's one feeds balance. */
export type Costing = 'average' | 'fifo';

/** What an order costs, in the instrument's currency. The parts add up; a negative one is a refund. */
export interface FeeRule {
  /** Per unit of quantity: per share, per contract. */
  readonly perUnit?: number;
  /** Hundredths of a percent of the notional. */
  readonly bps?: number;
  readonly minimum?: number;
  /** Share of the notional, 1 = 100 %. It goes before `minimum`. */
  readonly maximum?: number;
}

/** Fee rules by kind of instrument; a kind that is absent trades free. */
export type FeeSchedule = Readonly<Partial<Record<SymbolType, FeeRule>>>;

/**
 * Where an account's orders are executed: by the paper venue, by the primary venue, or by the primary venue with every
 * order mirrored to a paper one and compared.
 */
export type AccountMode = 'paper' | 'shadow' | 'live';

/** An account as it is opened. Money is in units of `currency`. */
export interface AccountConfig {
  readonly id: string;
  readonly name: string;
  readonly type: 'demo' | 'live';
  readonly currency: string;
  readonly deposit: number;
  /** `average` when left out. */
  readonly costing?: Costing;
  /** `paper` when left out. */
  readonly mode?: AccountMode;
}
