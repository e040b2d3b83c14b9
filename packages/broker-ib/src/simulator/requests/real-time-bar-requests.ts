import type { Scheduler } from '@tickwire/resilience';
import type { ContractList } from '../contracts/contract-list.ts';
import { readContractQuery } from '../contracts/contract-query.ts';
import type { SimulatedContract } from '../contracts/simulated-contract.ts';
import type { Farms } from '../faults/farms.ts';
import type { Upstream } from '../faults/upstream.ts';
import { canShow, shownBar } from '../history/shown-bar.ts';
import type { PriceBoard } from '../market/price-board.ts';
import type { PriceHistory } from '../market/price-history.ts';
import { realTimeBar } from '../messages/real-time-bar.ts';
import { errorMessage } from '../messages/system-messages.ts';
import { Subscriptions } from '../session/subscriptions.ts';
import { Request } from '../wire/message-id.ts';
import { askedContract } from './asked-contract.ts';
import type { Feature } from './feature.ts';

const LENGTH_MS = 5000;

interface RealTimeBars {
  readonly contract: SimulatedContract;
  readonly show: string;
}

/** Bars of five seconds, told when each is over, also when nothing was traded in it. */
export function realTimeBarRequests(options: {
  readonly contracts: ContractList;
  readonly prices: PriceHistory;
  readonly board: PriceBoard;
  readonly scheduler: Scheduler;
  readonly farms: Farms;
  readonly upstream: Upstream;
}): Feature & { lose(): void } {
  const { contracts, prices, board, scheduler, farms, upstream } = options;
  const streams = new Subscriptions<RealTimeBars>();
  let cancel: (() => void) | undefined;

  const tell = (time: number): void => {
    for (const { client, requestId, what } of streams.all) {
      const { contract, show } = what;
      const [bar] = prices.bars(contract, '5S', { from: time, to: time + 1 });
      const { last } = board.quote(contract);
      const flat = { time, open: last, high: last, low: last, close: last, volume: 0 };
      client.send(realTimeBar(requestId, shownBar(contract, show, bar ?? flat)));
    }
  };
  const wait = (): void => {
    if (cancel !== undefined) return;
    const now = scheduler.now();
    const end = (Math.floor(now / LENGTH_MS) + 1) * LENGTH_MS;
    cancel = scheduler.after(end - now, () => {
      cancel = undefined;
      if (streams.all.length === 0) return;
      if (farms.historical && !upstream.down) tell(end - LENGTH_MS);
      wait();
    });
  };

  return {
    handlers: {
      [Request.REAL_TIME_BARS](client, fields) {
        fields.text();
        const requestId = fields.int();
        const query = readContractQuery(fields);
        fields.text();
        const show = fields.text();
        // Regular hours, options.
        fields.texts(2);
        fields.end();
        const contract = askedContract(contracts, client, requestId, query);
        if (contract === undefined) return;
        if (!canShow(contract, show)) {
          const text = `Invalid Real-time Query:No market data permissions for ${contract.exchange} ${show}`;
          client.send(errorMessage(requestId, 420, text));
          return;
        }
        streams.add(client, requestId, { contract, show });
        wait();
      },
      [Request.CANCEL_REAL_TIME_BARS](client, fields) {
        fields.text();
        streams.remove(client, fields.int());
        fields.end();
      },
    },
    watched: () => streams.all.map(({ what }) => what.contract),
    clientGone: (client) => streams.forget(client),
    lose: () => streams.clear(),
    close() {
      cancel?.();
      cancel = undefined;
    },
  };
}
