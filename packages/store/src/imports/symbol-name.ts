import { ImportError } from '../csv/import-error.ts';

const TICKER = /^[A-Z0-9._-]{1,32}$/;

/**
 * The ticker a user means, in capitals. Throws an `ImportError` when it is none, or one of `reserved`, the symbols
 * that the live market has.
 */
export function importTicker(text: string, reserved: ReadonlySet<string>): string {
  const ticker = text.trim().toUpperCase();
  if (!TICKER.test(ticker)) {
    throw new ImportError(
      'invalid_symbol',
      `"${text}" cannot be a symbol: use 1 to 32 letters, digits, dots, hyphens and underscores, such as SP500.`,
    );
  }
  if (reserved.has(ticker)) {
    throw new ImportError(
      'symbol_taken',
      `${ticker} is a symbol of the live market and is not replaced by a file: choose another name, such as ${ticker.slice(0, 27)}.FILE.`,
    );
  }
  return ticker;
}

/** The name of an exchange, in capitals. Throws an `ImportError` when it is none. */
export function importExchange(text: string): string {
  const exchange = text.trim().toUpperCase();
  if (TICKER.test(exchange)) return exchange;
  throw new ImportError(
    'invalid_symbol',
    `"${text}" cannot be an exchange: use 1 to 32 letters, digits, dots, hyphens and underscores, such as CBOE.`,
  );
}

/** A currency code, in capitals. Throws an `ImportError` when it is none. */
export function importCurrency(text: string): string {
  const currency = text.trim().toUpperCase();
  if (/^[A-Z]{3,5}$/.test(currency)) return currency;
  throw new ImportError(
    'invalid_symbol',
    `"${text}" is no currency: use its code, such as USD, EUR or USDT.`,
  );
}
