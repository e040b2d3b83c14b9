import type { ContractList } from '../contracts/contract-list.ts';
import { readContractQuery } from '../contracts/contract-query.ts';
import { minTick, roundToTick } from '../contracts/market-rules.ts';
import type { SimulatedContract } from '../contracts/simulated-contract.ts';
import type { Farms } from '../faults/farms.ts';
import type { PriceBoard } from '../market/price-board.ts';
import { errorMessage } from '../messages/system-messages.ts';
import type { Client } from '../session/client.ts';
import { Subscriptions } from '../session/subscriptions.ts';
import { Answer, Request } from '../wire/message-id.ts';
import { decimalText, doubleText } from '../wire/wire-number.ts';
import { askedContract } from './asked-contract.ts';
import type { Feature } from './feature.ts';

const DEEPEST = 10;
const INSERT = 0;
const UPDATE = 1;

interface DepthStream {
  readonly contract: SimulatedContract;
  readonly rows: number;
}

/** The book, a tick between its rows: enough to follow, not to trade on. */
export function depthRequests(
  contracts: ContractList,
  board: PriceBoard,
  farms: Farms,
): Feature & { lose(): void } {
  const streams = new Subscriptions<DepthStream>();
  const moved = new Set<number>();

  const tell = (
    client: Client,
    requestId: number,
    { contract, rows }: DepthStream,
    operation: number,
  ): void => {
    const { bid, ask, bidSize, askSize } = board.quote(contract);
    const rule = contract.marketRuleId;
    for (let row = 0; row < rows; row++) {
      const away = row * Math.max(minTick(rule), 0.01 * (ask - bid));
      const levels = [
        { side: 1, price: roundToTick(rule, bid - away), size: bidSize * (row + 1) },
        { side: 0, price: roundToTick(rule, ask + away), size: askSize * (row + 1) },
      ];
      for (const { side, price, size } of levels) {
        const values = [`${row}`, `${operation}`, `${side}`, doubleText(price), decimalText(size)];
        client.send([Answer.MARKET_DEPTH, '1', `${requestId}`, ...values]);
      }
    }
  };

  return {
    handlers: {
      [Request.MARKET_DEPTH](client, fields) {
        fields.text();
        const requestId = fields.int();
        const query = readContractQuery(fields);
        const rows = Math.min(DEEPEST, fields.int());
        // Depth of all exchanges at once, options.
        fields.texts(2);
        fields.end();
        const contract = askedContract(contracts, client, requestId, query);
        if (contract === undefined) return;
        if (contract.secType === 'IND') {
          const text = 'Deep market data is not supported for this combination of security type/exchange';
          client.send(errorMessage(requestId, 10092, text));
          return;
        }
        streams.add(client, requestId, { contract, rows });
        tell(client, requestId, { contract, rows }, INSERT);
      },
      [Request.CANCEL_MARKET_DEPTH](client, fields) {
        fields.text();
        const requestId = fields.int();
        fields.text();
        fields.end();
        if (streams.remove(client, requestId)) return;
        client.send(
          errorMessage(requestId, 310, `Can't find the subscribed market depth with tickerId:${requestId}`),
        );
      },
    },
    moved({ conId }) {
      moved.add(conId);
    },
    stepped() {
      if (!farms.marketData) return;
      for (const { client, requestId, what } of streams.all) {
        if (moved.has(what.contract.conId)) tell(client, requestId, what, UPDATE);
      }
      moved.clear();
    },
    watched: () => streams.all.map(({ what }) => what.contract),
    clientGone: (client) => streams.forget(client),
    lose: () => streams.clear(),
  };
}
