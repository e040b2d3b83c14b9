import { $connection } from '../connection.ts';
import { $halted } from '../risk.ts';
import { $tradingClosed } from '../venue.ts';

/** Why nothing can be asked of the server now, as a sentence. */
export function askingBlocked(): string | undefined {
  return $connection.get().state === 'lost' ? 'The server cannot be reached.' : undefined;
}

/** Why nothing can be traded now, as a sentence. What only cancels needs less: `askingBlocked`. */
export function tradingBlocked(): string | undefined {
  if ($halted.get()) return 'Trading is halted. Resume it first.';
  return askingBlocked() ?? $tradingClosed.get();
}
