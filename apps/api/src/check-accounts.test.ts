import { expect, test } from 'vitest';
import { demoAccount } from './accounts-config.ts';
import { checkAccounts } from './check-accounts.ts';
import { ConfigError } from './config.ts';

const inCurrency = (currency: string) => [{ ...demoAccount, id: 'MINE', currency }];

test('an account in a currency without a rate is refused', () => {
  const hasRate = (currency: string) => currency === 'USD';
  checkAccounts({ BROKER: 'simulated', ACCOUNTS: inCurrency('USD') }, hasRate);
  expect(() => checkAccounts({ BROKER: 'simulated', ACCOUNTS: inCurrency('XYZ') }, hasRate)).toThrow(
    new ConfigError(
      'ACCOUNTS: account MINE is in XYZ, which has no exchange rate. Take a currency such as USD or EUR.',
    ),
  );
});

test.each(['live', 'shadow'] as const)('with BROKER=ib an account in %s mode is for TWS to tell', (mode) => {
  const ACCOUNTS = [demoAccount, { ...demoAccount, id: 'MINE', mode }];
  expect(() => checkAccounts({ BROKER: 'ib', ACCOUNTS }, () => true)).toThrow(
    `ACCOUNTS: account MINE is in ${mode} mode.`,
  );
  checkAccounts({ BROKER: 'ib', ACCOUNTS: [demoAccount] }, () => true);
});

test.each(['U7654321', 'DU1234567', 'F1234567', 'du1234567'])(
  'with BROKER=ib no paper account is called %s, as accounts of TWS are',
  (id) => {
    const ACCOUNTS = [{ ...demoAccount, id }];
    expect(() => checkAccounts({ BROKER: 'ib', ACCOUNTS }, () => true)).toThrow(
      `ACCOUNTS: ${id} is the name of an account at Interactive Brokers`,
    );
    checkAccounts({ BROKER: 'simulated', ACCOUNTS }, () => true);
  },
);
