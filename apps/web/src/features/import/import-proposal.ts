import type { ImportPrices, SearchSymbolResultItem } from '@tickwire/client';

type SymbolType = NonNullable<ImportPrices['type']>;

/** What a file is taken for until the user says otherwise. */
export interface ImportProposal {
  readonly symbol: string;
  readonly type: SymbolType;
  readonly timezone: string;
  readonly currency: string;
}

const LONGEST_SYMBOL = 32;
/** What is put behind a name that the live market has. */
const SUFFIX = '.FILE';

const indices = /^(?:SP500|SPX|GSPC|NDX|DJI|DJIA|DAX|FTSE|CAC|RUT|VIX|NIKKEI|HSI|STOXX)/;
const funds = /^(?:SPY|QQQ|DIA|IWM|VOO|VTI|GLD|SLV|TLT|EEM)$/;
const coins = /^(?:BTC|ETH|SOL|XRP|LTC|DOGE|ADA|BNB|DOT)/;
const currencies = ['USD', 'EUR', 'GBP', 'JPY', 'CHF', 'AUD', 'CAD', 'NZD', 'SEK', 'NOK'];

const types: ReadonlySet<string> = new Set<SymbolType>([
  'stock',
  'etf',
  'index',
  'forex',
  'futures',
  'crypto',
]);
const isSymbolType = (type: string | undefined): type is SymbolType => type !== undefined && types.has(type);

/** Reads symbol, type, zone and currency out of the name of a file; `known` are the symbols of the server, `imported` those that were. */
export function proposeImport(
  fileName: string,
  known: readonly Pick<SearchSymbolResultItem, 'ticker' | 'type'>[],
  imported: { has(ticker: string): boolean },
): ImportProposal {
  const name = nameOf(fileName);
  const namesake = known.find(({ ticker }) => ticker === name);
  const type = isSymbolType(namesake?.type) ? namesake.type : typeOf(name);
  const isLive = namesake !== undefined && !imported.has(name);
  const isPair = type === 'forex' || type === 'crypto';
  const quoted = name.slice(-3);
  return {
    symbol: isLive ? name.slice(0, LONGEST_SYMBOL - SUFFIX.length) + SUFFIX : name,
    type,
    timezone: isPair ? 'Etc/UTC' : 'America/New_York',
    currency: isPair && name.length >= 6 && currencies.includes(quoted) ? quoted : 'USD',
  };
}

/** The first word of a file's name in capitals: `SP500-daily-2000.csv` is of SP500. */
function nameOf(fileName: string): string {
  const words =
    fileName
      .replace(/\.[^.]*$/, '')
      .toUpperCase()
      .match(/[A-Z0-9.]+/g) ?? [];
  return (words.find((word) => /[A-Z]/.test(word)) ?? 'PRICES').slice(0, LONGEST_SYMBOL);
}

function typeOf(name: string): SymbolType {
  if (indices.test(name)) return 'index';
  if (funds.test(name)) return 'etf';
  if (coins.test(name)) return 'crypto';
  const isPair =
    name.length === 6 && currencies.includes(name.slice(0, 3)) && currencies.includes(name.slice(3));
  return isPair ? 'forex' : 'stock';
}
