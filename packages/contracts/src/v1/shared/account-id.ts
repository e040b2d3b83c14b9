import { z } from 'zod';

export const AccountId = z
  .string()
  .min(1)
  .max(32)
  .meta({ id: 'AccountId', examples: ['DEMO-ACCOUNT'] });
