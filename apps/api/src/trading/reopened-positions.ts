import { fromUnits, type JournalRecord } from '@tickwire/engine';
import type { Log } from '../log.ts';

/** Tells of positions that are open again, as a fill was taken back, and that nothing protects. */
export function logReopened(log: Log, { accountId, events }: JournalRecord): void {
  for (const event of events) {
    if (event.type !== 'position-reopened') continue;
    const { symbol, orderId, qty, unprotected } = event;
    log.error(
      {
        alarm: 'position_reopened',
        account_id: accountId,
        symbol,
        order_id: orderId,
        qty: fromUnits(qty),
        unprotected: fromUnits(unprotected),
      },
      'a fill that had closed a position was taken back: nothing protects what is open again, set a bracket or close it',
    );
  }
}
