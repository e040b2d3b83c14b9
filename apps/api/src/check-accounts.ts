import type { AccountConfig } from '@tickwire/engine';
import { ConfigError, type Config } from './config.ts';

/** What accounts at Interactive Brokers are called: `U1234567`, on paper `DU1234567`, of advisors `F1234567`. */
const ibAccount = /^D?[FIU]\d{5,}$/i;

/**
 * Throws `ConfigError` for accounts that cannot trade: in a currency that `hasRate` denies, or in a mode or with an id whose
 * accounts the broker itself tells of.
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
  const named = BROKER === 'ib' ? ACCOUNTS.find(({ id }) => ibAccount.test(id)) : undefined;
  if (named !== undefined) {
    fail(
      `${named.id} is the name of an account at Interactive Brokers, and this would be a paper account of that name. With BROKER=ib TWS tells which accounts there are: leave it out, or take another id such as PLAY.`,
    );
  }
  const unpriced = ACCOUNTS.find(({ currency }) => !hasRate(currency));
  if (unpriced !== undefined) {
    fail(
      `account ${unpriced.id} is in ${unpriced.currency}, which has no exchange rate. Take a currency such as USD or EUR.`,
    );
  }
}
