import { z } from 'zod';
import { AccountId } from '../../shared/account-id.ts';

/** Which of the caller's accounts an operation is about. */
export const AccountChoice = z.object({
  accountId: AccountId.optional().meta({ description: "The caller's first account when left out." }),
});
