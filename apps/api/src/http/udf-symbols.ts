import type { SymbolInfo, UdfSymbol, UdfSymbolTable } from '@tickwire/contracts';
import { ApiError } from '../api-error.ts';

type Cell = UdfSymbolTable[string][number];

/** Columns of a symbol table; TradingView's own spelling, which is kebab-case here, old names beside the new. */
const columns: Readonly<Record<string, (symbol: SymbolInfo) => Cell>> = {
  symbol: ({ name }) => name,
  ticker: ({ ticker }) => ticker,
  description: ({ description }) => description,
  type: ({ type }) => type,
  exchange_listed_name: ({ listed_exchange }) => listed_exchange,
  'exchange-listed': ({ listed_exchange }) => listed_exchange,
  'exchange-traded': ({ exchange }) => exchange,
  timezone: ({ timezone }) => timezone,
  'session-regular': ({ session }) => session,
  'session-holidays': ({ session_holidays }) => session_holidays,
  corrections: ({ corrections }) => corrections,
  pricescale: ({ pricescale }) => pricescale,
  minmovement: ({ minmov }) => minmov,
  minmov: ({ minmov }) => minmov,
  minmove2: ({ minmove2 = 0 }) => minmove2,
  minmov2: ({ minmove2 = 0 }) => minmove2,
  fractional: ({ fractional = false }) => fractional,
  'currency-code': ({ currency_code }) => currency_code,
  'has-intraday': ({ has_intraday }) => has_intraday,
  'has-daily': ({ has_daily }) => has_daily,
  'has-weekly-and-monthly': ({ has_weekly_and_monthly }) => has_weekly_and_monthly,
  'intraday-multipliers': ({ intraday_multipliers }) => intraday_multipliers,
  'supported-resolutions': ({ supported_resolutions }) => supported_resolutions,
  'volume-precision': ({ volume_precision }) => volume_precision,
};

/** Symbols as a table of columns, for datafeeds in group mode. */
export function symbolTable(symbols: readonly SymbolInfo[]): UdfSymbolTable {
  return Object.fromEntries(Object.entries(columns).map(([name, cell]) => [name, symbols.map(cell)]));
}

export function udfSymbol(symbol: SymbolInfo): UdfSymbol {
  return { ...symbol, exchange_listed_name: symbol.listed_exchange };
}

interface Conversion {
  readonly currencyCode?: string | undefined;
  readonly unitId?: string | undefined;
}

/** Throws `validation_failed` when prices are asked in another currency or unit: they are never silently wrong. */
export function refuseConversion(
  { currencyCode, unitId }: Conversion,
  { name, currency_code }: SymbolInfo,
): void {
  const refuse = (field: string, message: string) => {
    throw new ApiError('validation_failed', message, { fields: [{ path: `query.${field}`, message }] });
  };
  if (currencyCode && currencyCode !== currency_code) {
    refuse('currencyCode', `${name} is priced in ${currency_code} and is not converted.`);
  }
  if (unitId) refuse('unitId', `${name} has no units to convert to.`);
}
