import type { EquityData } from '../../generated/socket-routes.ts';
import type { BrokerHost } from './broker-api.ts';
import type { AccountManagerInfo } from './broker-models.ts';
import { orderColumns, positionColumns } from './columns.ts';

const rows = [
  ['Equity', 'equity'],
  ['Balance', 'balance'],
  ['Open profit', 'unrealizedPL'],
  ['Realised profit', 'realizedPL'],
  ['Margin used', 'marginUsed'],
  ['Margin available', 'marginAvailable'],
] as const satisfies readonly (readonly [string, keyof EquityData])[];

export interface AccountSummary {
  readonly info: AccountManagerInfo;
  show(equity: EquityData): void;
  /** Those shown are of another account from now on. */
  clear(): void;
}

/** The account manager's tables, and the numbers above them, which follow the account. */
export function accountSummary({ factory }: BrokerHost): AccountSummary {
  const summary = rows.map(([text, key]) => ({ text, key, wValue: factory.createWatchedValue(0) }));
  return {
    info: {
      accountTitle: 'Tickwire',
      summary: summary.map(({ text, wValue }) => ({ text, wValue, formatter: 'fixed', isDefault: true })),
      orderColumns,
      positionColumns,
      pages: [],
    },
    show(equity) {
      for (const { key, wValue } of summary) wValue.setValue(equity[key] ?? 0);
    },
    clear() {
      for (const { wValue } of summary) wValue.setValue(0);
    },
  };
}
