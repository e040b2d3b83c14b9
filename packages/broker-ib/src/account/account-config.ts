import type { AccountConfig } from '@tickwire/engine';
import type { BookedAccount } from './account-books.ts';
import { commissions } from './commissions.ts';

/** Whether real money is at stake. IB's paper accounts begin with a D: `DU1234567`. */
export const isLiveAccount = (accountId: string): boolean => !accountId.startsWith('D');

/** An account of IB as the engine opens it: empty, what it holds is stated next. */
export const accountConfig = ({ accountId, currency }: BookedAccount): AccountConfig => ({
  id: accountId,
  name: `Interactive Brokers ${accountId}`,
  type: isLiveAccount(accountId) ? 'live' : 'demo',
  currency,
  deposit: 0,
  mode: 'live',
  fees: commissions,
});
