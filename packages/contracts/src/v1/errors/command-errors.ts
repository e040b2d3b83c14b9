import type { ErrorCode } from './error-table.ts';

/** Why any command may fail without having been refused for what it asks. */
export const commandErrors = [
  'journal_unavailable',
  'outcome_unknown',
  'clock_stepped_back',
] as const satisfies ErrorCode[];
