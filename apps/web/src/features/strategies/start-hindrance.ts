import type { HaltState, Strategy } from '@tickwire/client';

interface Circumstances {
  /** Nothing can be asked of the server. */
  readonly stale: boolean;
  readonly level: HaltState['level'] | undefined;
  /** Why no order is taken now, as a sentence. */
  readonly closed: string | undefined;
}

/** Why no strategy can be started now, as a sentence; undefined when one can. */
export function hindranceOfAll({ stale, level, closed }: Circumstances): string | undefined {
  if (stale) return 'There is no connection to the server.';
  if (level === 'halted') return 'Trading is halted: resume it first.';
  return closed;
}

/** Whether the module holds nothing that could be started: it has no symbols, and says why. */
export const isUnusable = ({ status, symbols }: Strategy): boolean =>
  status === 'failed' && symbols.length === 0;
