import type { Scheduler } from '@tickwire/resilience';
import { commissionReport, executionData, executionDataEnd } from '../messages/execution.ts';
import type { SimulatedExecution } from '../orders/execution.ts';
import type { FillLedger } from '../orders/fill-ledger.ts';
import type { OrderIdentities } from '../orders/order-identities.ts';
import { readTime } from '../wire/ib-time.ts';
import { Request } from '../wire/message-id.ts';
import type { Feature } from './feature.ts';

/** As long as the trade log of TWS can show. */
const KEPT_MS = 7 * 86_400_000;

const filters = ['clientId', 'account', 'time', 'symbol', 'secType', 'exchange', 'side'] as const;
type ExecutionFilter = Readonly<Record<(typeof filters)[number], string>>;

/** Fills of the last seven days, whoever placed the orders. */
export function executionRequests(options: {
  readonly scheduler: Scheduler;
  readonly fills: FillLedger;
  readonly identities: OrderIdentities;
  readonly timeZone: () => string;
}): Feature {
  const { scheduler, fills, identities, timeZone } = options;
  return {
    handlers: {
      [Request.EXECUTIONS](client, fields) {
        fields.text();
        const requestId = fields.int();
        const filter = fields.named(filters);
        fields.end();
        const since = Math.max(readTime(filter.time, timeZone()) ?? 0, scheduler.now() - KEPT_MS);
        for (const execution of fills.executions) {
          if (execution.time < since || !fits(execution, filter)) continue;
          const identity = identities.seenBy(client, execution.order);
          client.send(executionData(requestId, execution, identity, timeZone()));
          client.send(commissionReport(execution));
        }
        client.send(executionDataEnd(requestId));
      },
    },
  };
}

function fits({ order }: SimulatedExecution, filter: ExecutionFilter): boolean {
  const { contract, terms } = order;
  const same = (asked: string, value: string): boolean =>
    asked === '' || asked.toUpperCase() === value.toUpperCase();
  const anyClient = filter.clientId === '' || filter.clientId === '0';
  return (
    (anyClient || Number(filter.clientId) === order.clientId) &&
    same(filter.account, order.account) &&
    same(filter.symbol, contract.symbol) &&
    same(filter.secType, contract.secType) &&
    (filter.exchange === '' ||
      filter.exchange === order.exchange ||
      filter.exchange === contract.primaryExchange) &&
    (same(filter.side, terms.side) || same(filter.side, terms.side === 'BUY' ? 'BOT' : 'SLD'))
  );
}
