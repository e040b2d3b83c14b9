import { z } from 'zod';
import { defineRestRoute } from '../../../rest-route.ts';
import { commandErrors } from '../../errors/command-errors.ts';
import { ErrorCodeSchema } from '../../errors/problem.ts';
import { AccountId } from '../../shared/account-id.ts';
import { HaltState } from './halt-state.ts';
import { accountErrors } from '../../errors/account-errors.ts';

export const EmergencyHaltRequest = z
  .object({
    reason: z.string().optional().meta({ description: 'Kept with the halt, 500 characters of it.' }),
    flatten: z.boolean().optional().meta({ description: 'Close every position as well.' }),
  })
  .meta({ id: 'EmergencyHaltRequest' });

export const HaltedAccount = z
  .object({
    accountId: AccountId,
    halt: HaltState.meta({ description: 'What is in force.' }),
    durable: z.boolean().meta({
      description:
        'Whether the halt survives a crash. One that is in force and could not be written is written once the journal ' +
        'can be.',
    }),
    cancelled: z.int().nonnegative().meta({ description: 'Orders cancelled.' }),
    flattened: z.int().nonnegative().meta({ description: 'Positions closed.' }),
    notCancelled: z.array(z.string()).meta({
      description: 'Ids of orders that may still work: their venue has not confirmed, or it is not durable.',
    }),
    notFlattened: z
      .array(z.string())
      .meta({ description: 'Symbols whose position is still open though it was to be closed.' }),
    error: z
      .object({ code: ErrorCodeSchema, detail: z.string() })
      .meta({
        id: 'HaltError',
        description: 'Why the account was not halted, or the halt is lost at a restart.',
      })
      .optional(),
  })
  .meta({ id: 'HaltedAccount' });

export const EmergencyHaltResult = z
  .object({
    accounts: z.array(HaltedAccount),
    unknownAccounts: z
      .array(z.string())
      .meta({ description: 'What was named and is no account of the caller.' }),
  })
  .meta({ id: 'EmergencyHaltResult' });

export const ResumeRequest = z
  .object({
    reason: z
      .string()
      .regex(/\S/, 'Say why trading may go on')
      .trim()
      .max(500)
      .meta({ description: 'Why trading may go on.' }),
  })
  .meta({ id: 'ResumeRequest' });

export const ResumeResult = z
  .object({
    accounts: z.array(z.object({ accountId: AccountId, halt: HaltState }).meta({ id: 'ResumedAccount' })),
  })
  .meta({ id: 'ResumeResult' });

export type EmergencyHaltRequest = z.infer<typeof EmergencyHaltRequest>;
export type HaltedAccount = z.infer<typeof HaltedAccount>;
export type EmergencyHaltResult = z.infer<typeof EmergencyHaltResult>;
export type ResumeRequest = z.infer<typeof ResumeRequest>;
export type ResumeResult = z.infer<typeof ResumeResult>;

export const emergencyHalt = defineRestRoute({
  method: 'post',
  path: '/api/v1/portfolio/emergency-halt',
  aliases: ['/portfolio/emergency-halt'],
  operationId: 'emergencyHalt',
  tag: 'portfolio',
  summary: 'Halts trading at once: no new order, every working one cancelled, positions closed if asked',
  description:
    'No order is taken from the moment the request line and headers are read; it answers when every order is cancelled or ' +
    'its venue has had its time, and with 200 if one account at least is halted. The body may be left out. What of it ' +
    'cannot be understood, a field or all of it, counts as left out: the call is never refused for its form, nor for the ' +
    'number of requests. A body that comes after the headers halts once more, and the answer is about that. Calling it ' +
    'again is harmless. Only resume lifts the halt.',
  scope: 'halt',
  // Any text: an account that cannot exist is one that is not known.
  query: z.object({
    accountId: z.array(z.string()).optional().meta({
      description: 'May be given several times. Every account of the caller when left out or empty.',
    }),
  }),
  body: EmergencyHaltRequest,
  lenient: true,
  responses: { 200: EmergencyHaltResult },
  errors: [...accountErrors],
  examples: [
    { name: 'everything, without a body', status: 200 },
    {
      name: 'one account, closing its positions',
      query: { accountId: ['DEMO-ACCOUNT'] },
      body: { reason: 'The feed is wrong.', flatten: true },
      status: 200,
    },
    { name: 'no such account', query: { accountId: ['NOPE'] }, status: 404 },
  ],
});

export const resumeTrading = defineRestRoute({
  method: 'post',
  path: '/api/v1/portfolio/resume',
  operationId: 'resumeTrading',
  tag: 'portfolio',
  summary: 'Lifts a halt, for a reason; strategies stay stopped',
  scope: 'resume',
  query: z.object({
    accountId: AccountId.optional().meta({ description: 'Every account of the caller when left out.' }),
  }),
  body: ResumeRequest,
  responses: { 200: ResumeResult },
  errors: [...accountErrors, ...commandErrors],
  examples: [
    { name: 'all accounts', body: { reason: 'The feed is sound again.' }, status: 200 },
    { name: 'without a reason', body: {}, status: 422 },
  ],
});
