import type { ContractList } from '../contracts/contract-list.ts';
import { readContractQuery } from '../contracts/contract-query.ts';
import type { SimulatedContract } from '../contracts/simulated-contract.ts';
import type { ArmedFaults } from '../faults/armed-faults.ts';
import type { Farms } from '../faults/farms.ts';
import type { BookBoard } from '../market/book-board.ts';
import { rowChanges, type BookRow, type BookRows, type RowChange } from '../market/book-rows.ts';
import { errorMessage } from '../messages/system-messages.ts';
import type { Client } from '../session/client.ts';
import { Subscriptions } from '../session/subscriptions.ts';
import { Answer, Request } from '../wire/message-id.ts';
import { decimalText, doubleText } from '../wire/wire-number.ts';
import { askedContract } from './asked-contract.ts';
import type { Feature } from './feature.ts';

const DEEPEST = 10;
const ASKS = '0';
const BIDS = '1';
const emptyBook: BookRows = { bids: [], asks: [] };

interface DepthStream {
  readonly contract: SimulatedContract;
  readonly rows: number;
  /** Whether the books of all exchanges are gathered. */
  readonly isSmart: boolean;
  /** As the client knows it. */
  readonly told: BookRows;
}

interface AskedBook {
  readonly contract: SimulatedContract;
  readonly exchange: string;
  readonly isSmart: boolean;
}

export interface DepthRequests extends Feature {
  /** Ends all streams without a word. */
  lose(): void;
  /** 317: every client is to empty its books; the rows come anew. */
  reset(): void;
  /** 316: every stream is over, and may be asked for again. */
  halt(): void;
}

/** Books, which the client follows row by row until it cancels. */
export function depthRequests(options: {
  readonly contracts: ContractList;
  readonly books: BookBoard;
  readonly faults: ArmedFaults;
  readonly farms: Farms;
  /** Streams a client can have. */
  readonly lines: number;
}): DepthRequests {
  const { contracts, books, faults, farms, lines } = options;
  const streams = new Subscriptions<DepthStream>();
  const moved = new Set<number>();

  const send = (
    client: Client,
    requestId: number,
    isSmart: boolean,
    side: string,
    change: RowChange,
  ): void => {
    const { operation, position, row } = change;
    const values = [`${operation}`, side, doubleText(row.price), decimalText(row.size)];
    client.send(
      row.exchange === undefined
        ? [Answer.MARKET_DEPTH, '1', `${requestId}`, `${position}`, ...values]
        : [
            Answer.MARKET_DEPTH_L2,
            '1',
            `${requestId}`,
            `${position}`,
            row.exchange,
            ...values,
            isSmart ? '1' : '0',
          ],
    );
  };

  const tell = (client: Client, requestId: number, stream: DepthStream): void => {
    const { contract, rows, isSmart, told } = stream;
    const seen = (side: readonly BookRow[]): readonly BookRow[] => side.slice(0, rows);
    const { bids, asks } = books.rows(contract, isSmart);
    const next = { bids: seen(bids), asks: seen(asks) };
    for (const change of rowChanges(told.bids, next.bids)) send(client, requestId, isSmart, BIDS, change);
    for (const change of rowChanges(told.asks, next.asks)) send(client, requestId, isSmart, ASKS, change);
    streams.add(client, requestId, { ...stream, told: next });
  };

  /** What TWS says instead of a book; whether there is none. */
  const refused = (
    client: Client,
    requestId: number,
    { contract, exchange, isSmart }: AskedBook,
  ): boolean => {
    const say = (code: number, text: string): true => {
      client.send(errorMessage(requestId, code, text));
      return true;
    };
    if (contract.secType === 'IND' || isSmart !== (exchange === 'SMART')) {
      return say(10092, 'Deep market data is not supported for this combination of security type/exchange');
    }
    if (faults.take('depth-not-subscribed') !== undefined) {
      return say(354, 'Requested market data is not subscribed.');
    }
    if (streams.count(client) >= lines) {
      return say(309, `Max number (${lines}) of market depth requests has been reached`);
    }
    return false;
  };

  return {
    handlers: {
      [Request.MARKET_DEPTH](client, fields) {
        fields.text();
        const requestId = fields.int();
        const query = readContractQuery(fields);
        const rows = Math.min(DEEPEST, fields.int());
        const isSmart = fields.bool();
        // Options.
        fields.text();
        fields.end();
        const contract = askedContract(contracts, client, requestId, query);
        if (contract === undefined) return;
        const exchange = query.exchange === '' ? contract.exchange : query.exchange;
        if (refused(client, requestId, { contract, exchange, isSmart })) return;
        if (isSmart) {
          const text =
            'Exchanges - Depth: NASDAQ; IEX; Need additional market data permissions - Depth: ARCA;';
          client.send(errorMessage(requestId, 2152, text));
        }
        tell(client, requestId, { contract, rows, isSmart, told: emptyBook });
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
        if (moved.has(what.contract.conId)) tell(client, requestId, what);
      }
      moved.clear();
    },
    watched: () => streams.all.map(({ what }) => what.contract),
    clientGone: (client) => streams.forget(client),
    lose: () => streams.clear(),
    reset() {
      const text =
        'Market depth data has been RESET. Please empty deep book contents before applying any new entries.';
      for (const { client, requestId, what } of streams.all) {
        client.send(errorMessage(requestId, 317, text));
        tell(client, requestId, { ...what, told: emptyBook });
      }
    },
    halt() {
      for (const { client, requestId } of streams.all) {
        client.send(errorMessage(requestId, 316, 'Market depth data has been HALTED. Please re-subscribe.'));
      }
      streams.clear();
    },
  };
}
