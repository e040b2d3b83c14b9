import type { Scheduler } from '@tickwire/resilience';
import type { ContractList } from '../contracts/contract-list.ts';
import { readContractQuery } from '../contracts/contract-query.ts';
import type { SimulatedContract } from '../contracts/simulated-contract.ts';
import type { PriceBoard } from '../market/price-board.ts';
import type { PriceHistory } from '../market/price-history.ts';
import type { Print } from '../market/quote.ts';
import { listingExchange } from '../messages/contract-fields.ts';
import { historicalBidAsk, historicalMidpoints, historicalTrades } from '../messages/historical-ticks.ts';
import { errorMessage } from '../messages/system-messages.ts';
import { readTime } from '../wire/ib-time.ts';
import { Request } from '../wire/message-id.ts';
import { askedContract } from './asked-contract.ts';
import type { Feature } from './feature.ts';

const MOST = 1000;
/** How far the simulator looks for ticks. */
const REACH_MS = 7 * 86_400_000;

/** Single trades, midpoints and quotes of the past: the first from a start on, or the last before an end. */
export function historicalTickRequests(
  contracts: ContractList,
  prices: PriceHistory,
  board: PriceBoard,
  scheduler: Scheduler,
): Feature {
  const printsOf = (
    contract: SimulatedContract,
    start: string,
    end: string,
    count: number,
  ): readonly Print[] => {
    const now = scheduler.now() + 1;
    const from = readTime(start, contract.timeZone);
    const to = readTime(end, contract.timeZone) ?? now;
    if (from !== undefined)
      return prices.prints(contract, from, Math.min(now, from + REACH_MS)).slice(0, count);
    return prices.prints(contract, to - REACH_MS, Math.min(to, now)).slice(-count);
  };
  return {
    handlers: {
      [Request.HISTORICAL_TICKS](client, fields) {
        const requestId = fields.int();
        const query = readContractQuery(fields);
        fields.text();
        const start = fields.text();
        const end = fields.text();
        const count = Math.min(MOST, Math.max(1, fields.int()));
        const show = fields.text();
        // Regular hours, whether sizes count, options.
        fields.texts(3);
        fields.end();
        const contract = askedContract(contracts, client, requestId, query);
        if (contract === undefined) return;
        if ((start === '') === (end === '')) {
          const cause = 'Either a start or an end must be given.';
          client.send(errorMessage(requestId, 321, `Error validating request.-'bN' : cause - ${cause}`));
          return;
        }
        const prints = printsOf(contract, start, end, count);
        if (show === 'TRADES') client.send(historicalTrades(requestId, prints, listingExchange(contract)));
        else if (show === 'MIDPOINT') client.send(historicalMidpoints(requestId, prints));
        else client.send(historicalBidAsk(requestId, prints, board.quote(contract)));
      },
    },
  };
}
