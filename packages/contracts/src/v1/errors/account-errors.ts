import type { ErrorCode } from './error-table.ts';

/** Why the account of an operation may not be found: the venue that has it may not have been reached yet. */
export const accountErrors = ['unknown_account', 'venue_unavailable'] as const satisfies ErrorCode[];
