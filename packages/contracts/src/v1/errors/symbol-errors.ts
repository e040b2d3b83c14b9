import type { ErrorCode } from './error-table.ts';

/** Why a symbol may not be found: where it is traded may not be reachable. */
export const symbolErrors = ['unknown_symbol', 'market_data_unavailable'] as const satisfies ErrorCode[];
