import { useStore } from '@nanostores/react';
import { $connection } from './connection.ts';

/** Whether what streams show may be old, because nothing can arrive. */
export function useStale(): boolean {
  return useStore($connection).state === 'lost';
}
