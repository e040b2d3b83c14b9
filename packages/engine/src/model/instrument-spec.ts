import type { SymbolType } from '@tickwire/contracts';

/** What the engine must know of an instrument to trade it. */
export interface InstrumentSpec {
  /** The ticker: it names the instrument in orders, positions and events. */
  readonly symbol: string;
  readonly description: string;
  readonly type: SymbolType;
  /** Currency of the price. */
  readonly currency: string;
  readonly tickSize: number;
  readonly lotSize: number;
  /** Money in `currency` that one unit gains per 1.0 of price. */
  readonly pointValue: number;
  readonly tradable: boolean;
}
