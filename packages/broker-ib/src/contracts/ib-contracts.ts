import type { Contract } from '@stoqey/ib';
import type { Instrument } from '@tickwire/market';

/** From `from` (a price) on, prices are multiples of `increment`. Ascending, the first from 0. */
export interface PriceStep {
  readonly from: number;
  readonly increment: number;
}

/** An instrument as this product names it, with what IB needs to know it by. */
export interface IbInstrument {
  readonly instrument: Instrument;
  /** With conId and the exchange orders are routed to. */
  readonly contract: Contract;
  readonly priceSteps: readonly PriceStep[];
  readonly minSize: number;
  readonly sizeIncrement: number;
  /** IANA zone of its exchange. */
  readonly timeZone: string;
  /** When it trades in regular hours, ms UTC, as far ahead as IB tells; empty when unknown. */
  readonly liquidHours: readonly { readonly from: number; readonly to: number }[];
}

/** What IB trades, as far as it has been asked for. */
export interface IbContracts {
  readonly known: readonly IbInstrument[];
  byTicker(ticker: string): IbInstrument | undefined;
  byConId(conId: number): IbInstrument | undefined;
  /** Finds `AAPL`, `NASDAQ:AAPL`, `EURUSD`, ...; undefined when IB has none. Rejects when TWS cannot be asked now. */
  resolve(symbol: string): Promise<IbInstrument | undefined>;
  /** The instrument of a position, execution or foreign order: found by its conId. */
  resolveContract(contract: Contract): Promise<IbInstrument>;
  search(text: string): Promise<readonly Instrument[]>;
}
