import type { Instrument } from '@tickwire/market';

export type SecurityType = 'STK' | 'CASH' | 'CRYPTO' | 'FUT' | 'IND';

/** What the simulated IB lists, in IB's own terms. Texts are as they go over the wire, empty where IB has nothing to say. */
export interface SimulatedContract {
  readonly conId: number;
  readonly symbol: string;
  readonly secType: SecurityType;
  /** `20260918`. */
  readonly lastTradeDate: string;
  readonly multiplier: string;
  /** Where orders go when nothing else is asked for. */
  readonly exchange: string;
  readonly primaryExchange: string;
  readonly validExchanges: readonly string[];
  readonly currency: string;
  readonly localSymbol: string;
  readonly tradingClass: string;
  readonly longName: string;
  readonly stockType: string;
  readonly industry: string;
  readonly category: string;
  readonly subcategory: string;
  readonly orderTypes: string;
  /** IB's name of the zone of its exchange. */
  readonly timeZone: string;
  readonly marketRuleId: number;
  readonly minSize: number;
  readonly sizeIncrement: number;
  /** Where its prices come from. */
  readonly instrument: Instrument;
}

/** Money that one unit gains per 1.0 of price. */
export function pointValueOf({ multiplier }: SimulatedContract): number {
  return multiplier === '' ? 1 : Number(multiplier);
}
