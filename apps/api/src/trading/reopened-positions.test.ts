import { toUnits, type EngineEvent } from '@tickwire/engine';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { logReopened } from './reopened-positions.ts';

test('a position that is open again without protection is an alarm in the log', () => {
  const lines: unknown[] = [];
  const log = pino({}, { write: (line: string) => lines.push(JSON.parse(line)) });
  const reopened: EngineEvent = {
    type: 'position-reopened',
    symbol: 'AAPL',
    orderId: 'ORDER-2',
    qty: toUnits(-10),
    unprotected: toUnits(4),
  };
  const events: EngineEvent[] = [{ type: 'brackets-edited', symbol: 'AAPL' }, reopened];
  logReopened(log, { seq: 1, time: 1, accountId: 'A', cause: { kind: 'wake', facts: {} }, events });
  expect(lines).toMatchObject([
    {
      alarm: 'position_reopened',
      account_id: 'A',
      symbol: 'AAPL',
      order_id: 'ORDER-2',
      qty: -10,
      unprotected: 4,
    },
  ]);
});
