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

export interface KindFees extends FeeRule {
  /** Other rules for instruments in some currencies, by currency: each stands instead of the kind's own. */
  readonly currencies?: Readonly<Partial<Record<string, FeeRule>>>;
}

/** Fee rules by kind of instrument; a kind that is absent trades free. */
export type FeeSchedule = Readonly<Partial<Record<SymbolType, KindFees>>>;

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
  /** What its orders cost, or what they are estimated to cost where the venue says it; the engine's schedule when left out. */
  readonly fees?: FeeSchedule;
}
