import type { AccountConfig } from '@tickwire/engine';
import { ConfigError, type Config } from './config.ts';

/**
 * Throws `ConfigError` for accounts that cannot trade: in a currency that `hasRate` denies, or in a mode whose accounts the
 * broker itself tells of.
 */
export function checkAccounts(
  { ACCOUNTS, BROKER }: Pick<Config, 'ACCOUNTS' | 'BROKER'>,
  hasRate: (currency: string) => boolean,
): void {
  const fail = (problem: string): never => {
    throw new ConfigError(`ACCOUNTS: ${problem}`);
  };
  const isPaper = ({ mode = 'paper' }: AccountConfig) => mode === 'paper';
  const foreign = BROKER === 'ib' ? ACCOUNTS.find((account) => !isPaper(account)) : undefined;
  if (foreign !== undefined) {
    fail(
      `account ${foreign.id} is in ${foreign.mode} mode. With BROKER=ib TWS tells which accounts there are: leave it out, or set its mode to paper.`,
    );
  }
  const unpriced = ACCOUNTS.find(({ currency }) => !hasRate(currency));
  if (unpriced !== undefined) {
    fail(
      `account ${unpriced.id} is in ${unpriced.currency}, which has no exchange rate. Take a currency such as USD or EUR.`,
    );
  }
}
