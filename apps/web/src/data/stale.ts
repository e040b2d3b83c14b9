import { useStore } from '@nanostores/react';
import { ConnectionStatus } from '@tickwire/client';
import { $connection } from './connection.ts';
import { $gaps } from './gaps.ts';
import { isInterrupted } from './interrupted.ts';
import { $venue } from './venue.ts';

/** Whether nothing can arrive from the server, or be asked of it. */
export function useStale(): boolean {
  return useStore($connection).state === 'lost';
}

/** Whether what is shown may be old, all of it or the prices of one symbol: nothing arrives here, or at the server. */
export function useStaleData(symbol?: string): boolean {
  useStore($connection);
  useStore($venue);
  useStore($gaps);
  return isStaleData(symbol);
}

/** The same, at this moment. */
export function isStaleData(symbol?: string): boolean {
  const lost = $connection.get().state === 'lost';
  const venue = $venue.get();
  const isAway = venue?.accountMode === 'live' && venue.status !== ConnectionStatus.CONNECTED;
  return lost || isAway || isInterrupted($gaps.get()?.values() ?? [], symbol);
}
