import { fromMoney, type AccountConfig, type Engine } from '@tickwire/engine';

/** What the configuration says of an account and its history does not allow any more. */
export interface IgnoredChange {
  readonly accountId: string;
  readonly setting: 'currency' | 'deposit' | 'costing';
  readonly configured: string | number;
  readonly kept: string | number;
}

/** Everything that is configured otherwise than the accounts were opened with: it has no effect on them. */
export function ignoredChanges(
  engine: Pick<Engine, 'account' | 'ledger'>,
  accounts: readonly AccountConfig[],
): readonly IgnoredChange[] {
  return accounts.flatMap(({ id: accountId, currency, deposit, costing = 'average' }) => {
    const opened = engine.account(accountId);
    const settings = [
      { setting: 'currency', configured: currency, kept: opened.currency },
      { setting: 'deposit', configured: deposit, kept: fromMoney(engine.ledger(accountId).deposits) },
      { setting: 'costing', configured: costing, kept: opened.costing },
    ] as const;
    return settings
      .filter(({ configured, kept }) => configured !== kept)
      .map((change) => ({ accountId, ...change }));
  });
}
