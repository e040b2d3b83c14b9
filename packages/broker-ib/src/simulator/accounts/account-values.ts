import type { AccountBook } from './account-book.ts';
import type { AccountValue, Valuation } from './valuation.ts';

/** One line of what IB tells of an account. */
export interface AccountLine {
  readonly key: string;
  readonly value: string;
  /** Empty for what is no money. */
  readonly currency: string;
}

const money = (value: number): string => value.toFixed(2);

/** The values of the account as a whole, in its base currency, by IB's tag. */
const tags: Readonly<Record<string, (value: AccountValue, book: AccountBook) => string>> = {
  AccountType: () => 'INDIVIDUAL',
  NetLiquidation: ({ netLiquidation }) => money(netLiquidation),
  TotalCashValue: ({ cash }) => money(cash),
  SettledCash: ({ cash }) => money(cash),
  AccruedCash: () => money(0),
  BuyingPower: (value) => money(available(value) * 4),
  EquityWithLoanValue: ({ netLiquidation }) => money(netLiquidation),
  PreviousDayEquityWithLoanValue: ({ netLiquidation }) => money(netLiquidation),
  GrossPositionValue: ({ grossPosition }) => money(grossPosition),
  RegTEquity: ({ netLiquidation }) => money(netLiquidation),
  RegTMargin: ({ initialMargin }) => money(initialMargin),
  InitMarginReq: ({ initialMargin }) => money(initialMargin),
  MaintMarginReq: ({ maintenanceMargin }) => money(maintenanceMargin),
  AvailableFunds: (value) => money(available(value)),
  ExcessLiquidity: ({ netLiquidation, maintenanceMargin }) => money(netLiquidation - maintenanceMargin),
  Cushion: ({ netLiquidation, maintenanceMargin }) =>
    netLiquidation === 0 ? '0' : ((netLiquidation - maintenanceMargin) / netLiquidation).toFixed(6),
  FullInitMarginReq: ({ initialMargin }) => money(initialMargin),
  FullMaintMarginReq: ({ maintenanceMargin }) => money(maintenanceMargin),
  FullAvailableFunds: (value) => money(available(value)),
  FullExcessLiquidity: ({ netLiquidation, maintenanceMargin }) => money(netLiquidation - maintenanceMargin),
  Leverage: ({ netLiquidation, grossPosition }) =>
    netLiquidation === 0 ? '0' : (grossPosition / netLiquidation).toFixed(2),
};
const plain = new Set(['AccountType', 'Cushion', 'Leverage']);

/** What can still be bound by new positions. */
export function available({ netLiquidation, initialMargin }: AccountValue): number {
  return netLiquidation - initialMargin;
}

/** The tags of an account summary, of those asked for; all when none is named. */
export function summaryLines(
  book: AccountBook,
  valuation: Valuation,
  asked: readonly string[] = Object.keys(tags),
): readonly AccountLine[] {
  const value = valuation.account(book);
  return asked.flatMap((key) => {
    const read = tags[key];
    return read === undefined
      ? []
      : [{ key, value: read(value, book), currency: plain.has(key) ? '' : book.currency }];
  });
}

/** Cash and profits by currency, then their sum as currency BASE; of `currency` alone when it is given. */
export function ledgerLines(
  book: AccountBook,
  valuation: Valuation,
  currency?: string,
): readonly AccountLine[] {
  const currencies = new Set([
    ...book.cash.keys(),
    ...book.positions.map(({ contract }) => contract.currency),
  ]);
  const rows = [...currencies].filter((each) => currency === undefined || each === currency);
  const lines = rows.flatMap((each) => {
    const held = book.positions.filter(({ contract }) => contract.currency === each);
    const values = held.map((position) => valuation.position(position));
    const cash = book.cash.get(each) ?? 0;
    const stocks = values.reduce((sum, { marketValue }) => sum + marketValue, 0);
    return ledger(each, {
      cash,
      stocks,
      netLiquidation: cash + stocks,
      unrealised: values.reduce((sum, { unrealised }) => sum + unrealised, 0),
      realised: held.reduce((sum, { realised }) => sum + realised, 0),
      rate: valuation.rate(each, book.currency),
    });
  });
  if (currency !== undefined) return lines;
  return [...lines, ...ledger('BASE', { ...valuation.account(book), rate: 1 })];
}

function ledger(
  currency: string,
  sums: Pick<AccountValue, 'cash' | 'stocks' | 'netLiquidation' | 'unrealised' | 'realised'> & {
    readonly rate: number;
  },
): readonly AccountLine[] {
  const { cash, stocks, netLiquidation, unrealised, realised, rate } = sums;
  const lines: readonly (readonly [string, string])[] = [
    ['Currency', currency],
    ['CashBalance', `${Number(cash.toFixed(4))}`],
    ['TotalCashBalance', money(cash)],
    ['StockMarketValue', money(stocks)],
    ['NetLiquidationByCurrency', money(netLiquidation)],
    ['UnrealizedPnL', money(unrealised)],
    ['RealizedPnL', money(realised)],
    ['ExchangeRate', rate.toFixed(7)],
  ];
  return lines.map(([key, value]) => ({ key, value, currency }));
}
