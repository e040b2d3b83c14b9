import { useStore } from '@nanostores/react';
import { ConnectionStatus } from '@tickwire/client';
import { computed } from 'nanostores';
import { $connection } from './connection.ts';
import { $gaps } from './gaps.ts';
import { isInterrupted } from './interrupted.ts';
import { $venue } from './venue.ts';

const $lost = computed($connection, ({ state }) => state === 'lost');

/** Whether nothing can arrive here, or at the server from where it trades. */
const $away = computed(
  [$lost, $venue],
  (lost, venue) => lost || (venue?.accountMode === 'live' && venue.status !== ConnectionStatus.CONNECTED),
);

/** Whether nothing can arrive from the server, or be asked of it. */
export function useStale(): boolean {
  return useStore($lost);
}

/** Whether what is shown may be old, all of it or the prices of one symbol: nothing arrives here, or at the server. */
export function useStaleData(symbol?: string): boolean {
  const away = useStore($away);
  const gaps = useStore($gaps);
  return away || isInterrupted(gaps?.values() ?? [], symbol);
}

/** The same, at this moment. */
export function isStaleData(symbol?: string): boolean {
  return $away.get() || isInterrupted($gaps.get()?.values() ?? [], symbol);
}
