import type { SymbolInfo } from '../../generated/models.ts';
import type { InstrumentInfo } from './broker-models.ts';

/** More than anybody may order: the real bounds are the account's risk limits. */
const MAX_QUANTITY = 1e9;

/** What the order ticket must know of a symbol; `rate` is what a unit of its currency is worth in the account's. */
export function instrumentInfo(
  { ticker, description, type, minmov, pricescale, lot_size: lot, point_value, currency_code }: SymbolInfo,
  rate: number,
): InstrumentInfo {
  const tick = minmov / pricescale;
  return {
    qty: { min: lot, max: MAX_QUANTITY, step: lot },
    minTick: tick,
    // A pip is a tick of every symbol, so that trailing distances in pips are the server's.
    pipSize: tick,
    pipValue: tick * point_value * rate,
    lotSize: lot,
    type,
    description,
    brokerSymbol: ticker,
    currency: currency_code,
  };
}
