import type { AccountConfig } from '@tickwire/engine';
import { z } from 'zod';

/** The account of a server that is told of none. */
export const demoAccount = {
  id: 'DEMO-ACCOUNT',
  name: 'Demo Trading Account',
  type: 'demo',
  mode: 'paper',
  currency: 'USD',
  deposit: 100_000,
  costing: 'average',
} as const satisfies AccountConfig;

const AccountEntry = z
  .strictObject({
    id: z
      .string()
      .regex(/^[A-Za-z0-9._-]{1,32}$/, 'must be 1 to 32 of letters, digits, dot, hyphen, underscore'),
    name: z.string().min(1).max(100).optional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'must be three capital letters such as EUR')
      .default(demoAccount.currency),
    deposit: z.number().positive().max(1_000_000_000_000).default(demoAccount.deposit),
    costing: z.enum(['average', 'fifo']).default(demoAccount.costing),
    mode: z.enum(['paper', 'shadow', 'live']).default(demoAccount.mode),
  })
  .transform(({ id, name = id, mode, ...money }): AccountConfig => ({
    id,
    name,
    type: mode === 'live' ? 'live' : 'demo',
    mode,
    ...money,
  }));

const AccountEntries = z
  .array(AccountEntry)
  .min(1, 'must hold one account at least')
  .refine(
    (entries) => new Set(entries.map(({ id }) => id)).size === entries.length,
    'has two accounts of one id',
  );

/** The accounts of a JSON text, in the order given; the first one is the default. */
export const AccountsText = z.string().transform((text, context): readonly AccountConfig[] => {
  const problem = (message: string) => {
    context.addIssue({ code: 'custom', message, params: { explained: true } });
    return z.NEVER;
  };
  const list = readJson(text);
  if (list === undefined) return problem('it is no JSON');
  const { data, error } = AccountEntries.safeParse(list);
  return (
    data ??
    problem((error?.issues ?? []).map(({ path, message }) => `${pathText(path)} ${message}`).join('; '))
  );
});

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return text === '' ? 'the list' : text;
}
