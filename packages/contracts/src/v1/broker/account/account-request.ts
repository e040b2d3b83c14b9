import { z } from 'zod';
import { AccountId } from '../../shared/account-id.ts';

/** Subscription parameters of the streams that belong to one account. */
export const AccountRequest = z.object({ accountId: AccountId }).meta({ id: 'AccountRequest' });
