import type { ContractList } from '../contracts/contract-list.ts';
import { readContractQuery } from '../contracts/contract-query.ts';
import type { SimulatedContract } from '../contracts/simulated-contract.ts';
import type { ArmedFaults } from '../faults/armed-faults.ts';
import type { Farms } from '../faults/farms.ts';
import type { PriceBoard } from '../market/price-board.ts';
import type { Quote } from '../market/quote.ts';
import { errorMessage } from '../messages/system-messages.ts';
import { marketDataType, quoteTicks, snapshotEnd, tickRequestParameters } from '../messages/ticks.ts';
import type { Client } from '../session/client.ts';
import { Subscriptions } from '../session/subscriptions.ts';
import { Request } from '../wire/message-id.ts';
import { askedContract } from './asked-contract.ts';
import type { Feature } from './feature.ts';

const LIVE = 1;
const DELAYED = 3;

interface QuoteStream {
  readonly contract: SimulatedContract;
  readonly delayed: boolean;
  /** As the client knows it. */
  readonly told: Quote;
}

/** Quotes, which the client follows until it cancels; `lose` ends all streams without a word. */
export function quoteRequests(options: {
  readonly contracts: ContractList;
  readonly board: PriceBoard;
  readonly faults: ArmedFaults;
  readonly farms: Farms;
  /** Streams a client can have. */
  readonly lines: number;
}): Feature & { lose(): void } {
  const { contracts, board, faults, farms, lines } = options;
  const streams = new Subscriptions<QuoteStream>();
  const moved = new Set<number>();

  /** What TWS says instead of data; whether there is none. */
  const refused = (client: Client, requestId: number): boolean => {
    const say = (code: number, text: string): true => {
      client.send(errorMessage(requestId, code, text));
      return true;
    };
    const repeats = faults.take('competing-session');
    if (repeats !== undefined) {
      for (let i = 0; i < repeats; i++) say(10197, 'No market data during competing live session');
      return true;
    }
    if (faults.take('delayed-not-enabled') !== undefined) {
      return say(10168, 'Requested market data is not subscribed. Delayed market data is not enabled.');
    }
    if (client.marketDataType < DELAYED && faults.take('not-subscribed') !== undefined) {
      return say(354, 'Requested market data is not subscribed. Delayed market data is available.');
    }
    return false;
  };
  const isDelayed = (client: Client, requestId: number): boolean => {
    const delayed = faults.take('delayed-data') !== undefined || faults.take('not-subscribed') !== undefined;
    if (delayed) {
      const text = 'Requested market data is not subscribed. Displaying delayed market data.';
      client.send(errorMessage(requestId, 10167, text));
    }
    return delayed;
  };

  return {
    handlers: {
      [Request.MARKET_DATA_TYPE](client, fields) {
        fields.text();
        client.marketDataType = fields.int();
        fields.end();
      },
      [Request.MARKET_DATA](client, fields) {
        fields.text();
        const requestId = fields.int();
        const query = readContractQuery(fields);
        if (query.secType === 'BAG') fields.texts(4 * fields.int());
        if (fields.bool()) fields.texts(3);
        fields.text();
        const snapshot = fields.bool();
        fields.texts(2);
        fields.end();
        const contract = askedContract(contracts, client, requestId, query);
        if (contract === undefined || refused(client, requestId)) return;
        if (streams.get(client, requestId) !== undefined) {
          client.send(
            errorMessage(requestId, 322, "Error processing request.-'bX' : cause - Duplicate ticker id"),
          );
          return;
        }
        if (!snapshot && streams.count(client) >= lines) {
          client.send(errorMessage(requestId, 101, 'Max number of tickers has been reached'));
          return;
        }
        const delayed = isDelayed(client, requestId);
        const quote = board.quote(contract);
        client.send(marketDataType(requestId, delayed ? DELAYED : LIVE));
        client.send(tickRequestParameters(requestId, contract));
        for (const tick of quoteTicks(requestId, contract, quote, undefined, delayed)) client.send(tick);
        if (snapshot) client.send(snapshotEnd(requestId));
        else streams.add(client, requestId, { contract, delayed, told: quote });
      },
      [Request.CANCEL_MARKET_DATA](client, fields) {
        fields.text();
        const requestId = fields.int();
        fields.end();
        if (streams.remove(client, requestId)) return;
        client.send(errorMessage(requestId, 300, `Can't find EId with tickerId:${requestId}`));
      },
    },
    moved({ conId }) {
      moved.add(conId);
    },
    stepped() {
      if (!farms.marketData || moved.size === 0) return;
      for (const { client, requestId, what } of streams.all) {
        const { contract, delayed, told } = what;
        if (!moved.has(contract.conId)) continue;
        const quote = board.quote(contract);
        for (const tick of quoteTicks(requestId, contract, quote, told, delayed)) client.send(tick);
        streams.add(client, requestId, { contract, delayed, told: quote });
      }
      moved.clear();
    },
    watched: () => streams.all.map(({ what }) => what.contract),
    clientGone: (client) => streams.forget(client),
    lose: () => streams.clear(),
  };
}
