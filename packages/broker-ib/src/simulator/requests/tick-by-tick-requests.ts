import type { ContractList } from '../contracts/contract-list.ts';
import { readContractQuery } from '../contracts/contract-query.ts';
import type { SimulatedContract } from '../contracts/simulated-contract.ts';
import type { Farms } from '../faults/farms.ts';
import { listingExchange } from '../messages/contract-fields.ts';
import { errorMessage } from '../messages/system-messages.ts';
import { bidAskTick, midpointTick, tradeTick } from '../messages/tick-by-tick.ts';
import { Subscriptions } from '../session/subscriptions.ts';
import { Request } from '../wire/message-id.ts';
import { askedContract } from './asked-contract.ts';
import type { Feature } from './feature.ts';

/** A client can follow so many contracts. */
const MOST = 5;
const kinds = ['Last', 'AllLast', 'BidAsk', 'MidPoint'];

interface TickStream {
  readonly contract: SimulatedContract;
  readonly kind: string;
}

/** Every trade or quote as it happens. */
export function tickByTickRequests(contracts: ContractList, farms: Farms): Feature & { lose(): void } {
  const streams = new Subscriptions<TickStream>();
  return {
    handlers: {
      [Request.TICK_BY_TICK](client, fields) {
        const requestId = fields.int();
        const query = readContractQuery(fields);
        const kind = fields.text();
        // Earlier ticks are not told; whether sizes count.
        fields.texts(2);
        fields.end();
        const contract = askedContract(contracts, client, requestId, query);
        if (contract === undefined) return;
        const untraded = contract.secType === 'CASH' && kind.endsWith('Last');
        if (untraded || !kinds.includes(kind)) {
          const text = `Failed to request tick-by-tick data:No market data permissions for ${contract.exchange} ${kind}`;
          client.send(errorMessage(requestId, 10189, text));
          return;
        }
        if (streams.count(client) >= MOST) {
          client.send(errorMessage(requestId, 10190, 'Max number of tick-by-tick requests has been reached'));
          return;
        }
        streams.add(client, requestId, { contract, kind });
      },
      [Request.CANCEL_TICK_BY_TICK](client, fields) {
        streams.remove(client, fields.int());
        fields.end();
      },
    },
    moved({ conId }, quote, print) {
      if (!farms.marketData) return;
      for (const { client, requestId, what } of streams.all) {
        if (what.contract.conId !== conId) continue;
        if (what.kind === 'BidAsk') client.send(bidAskTick(requestId, quote));
        else if (what.kind === 'MidPoint') client.send(midpointTick(requestId, quote));
        else if (print !== undefined) {
          const type = what.kind === 'Last' ? 1 : 2;
          client.send(tradeTick(requestId, type, print, listingExchange(what.contract)));
        }
      }
    },
    watched: () => streams.all.map(({ what }) => what.contract),
    clientGone: (client) => streams.forget(client),
    lose: () => streams.clear(),
  };
}
