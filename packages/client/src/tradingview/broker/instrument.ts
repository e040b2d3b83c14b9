import type { SymbolInfo } from '../../generated/models.ts';
import type { InstrumentInfo } from './broker-models.ts';

/** More than anybody may order: the real bounds are the account's risk limits. */
const MAX_QUANTITY = 1e9;

type PriceGrid = Pick<SymbolInfo, 'minmov' | 'pricescale' | 'point_value'>;

const tickSize = ({ minmov, pricescale }: PriceGrid): number => minmov / pricescale;

/** What a pip of one unit is worth; a pip is a tick of every symbol, so that trailing distances in pips are the server's. */
export function pipValue(info: PriceGrid, rate: number): number {
  return tickSize(info) * info.point_value * rate;
}

/** What the order ticket must know of a symbol; `rate` is what a unit of its currency is worth in the account's. */
export function instrumentInfo(info: SymbolInfo, rate: number): InstrumentInfo {
  const { ticker, description, type, lot_size: lot, currency_code } = info;
  const tick = tickSize(info);
  return {
    qty: { min: lot, max: MAX_QUANTITY, step: lot },
    minTick: tick,
    pipSize: tick,
    pipValue: pipValue(info, rate),
    lotSize: lot,
    type,
    description,
    brokerSymbol: ticker,
    currency: currency_code,
  };
}
