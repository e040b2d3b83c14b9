import type { Scheduler } from '@tickwire/resilience';
import type { ContractList } from '../contracts/contract-list.ts';
import type { SimulatedContract } from '../contracts/simulated-contract.ts';
import type { ArmedFaults } from '../faults/armed-faults.ts';
import type { Farms } from '../faults/farms.ts';
import type { Upstream } from '../faults/upstream.ts';
import { HistoryRefusal, readQuery, serviceRefusal } from '../history/history-query.ts';
import { readHistoryRequest, type HistoryRequest } from '../history/history-request.ts';
import type { LiveBars } from '../history/live-bars.ts';
import { sessionsOf } from '../history/schedule.ts';
import { canShow } from '../history/shown-bar.ts';
import { historicalData, historicalSchedule } from '../messages/historical-data.ts';
import { errorMessage } from '../messages/system-messages.ts';
import type { Client } from '../session/client.ts';
import { Request } from '../wire/message-id.ts';
import { askedContract } from './asked-contract.ts';
import type { Feature } from './feature.ts';

/** Bars of the past, and those that go on. */
export function historyRequests(options: {
  readonly contracts: ContractList;
  readonly live: LiveBars;
  readonly scheduler: Scheduler;
  readonly faults: ArmedFaults;
  readonly farms: Farms;
  readonly upstream: Upstream;
}): Feature {
  const { contracts, live, scheduler, faults, farms, upstream } = options;

  const noData = ({ symbol, exchange }: SimulatedContract, show: string): HistoryRefusal =>
    serviceRefusal(`HMDS query returned no data: ${symbol}@${exchange} ${show}`);
  const failOnPurpose = (contract: SimulatedContract, show: string): void => {
    if (faults.take('history-pacing') !== undefined) {
      throw serviceRefusal('Historical data request pacing violation');
    }
    if (!farms.historical || upstream.down) {
      throw serviceRefusal('HMDS server disconnect occurred.  Attempting reconnection...');
    }
    if (faults.take('history-no-data') !== undefined) throw noData(contract, show);
  };

  const answer = (client: Client, request: HistoryRequest, contract: SimulatedContract): void => {
    const { requestId, show, barSize, formatDate, keepUpToDate } = request;
    const { size, range, withoutZone } = readQuery(request, contract, scheduler.now());
    if (withoutZone) {
      const text = 'Warning: You submitted request with date-time attributes without explicit time zone.';
      client.send(errorMessage(-1, 2174, text));
    }
    failOnPurpose(contract, show);
    if (show === 'SCHEDULE') {
      client.send(historicalSchedule(requestId, contract, sessionsOf(contract, range)));
      return;
    }
    if (!canShow(contract, show)) {
      const asked = `${contract.symbol}/${contract.secType}@${contract.exchange}`;
      throw serviceRefusal(`No historical market data for ${asked} ${show} ${barSize}`);
    }
    const empty = faults.take('history-empty') !== undefined;
    const bars = empty ? [] : live.bars(contract, size.resolution, show, range);
    if (bars.length === 0 && !empty) throw noData(contract, show);
    const times = { contract, intraday: size.seconds !== undefined, format: formatDate };
    const from = range.from ?? bars[0]?.time ?? range.to;
    client.send(historicalData(requestId, { from, to: range.to }, bars, times));
    if (!keepUpToDate) return;
    live.add(client, requestId, { contract, resolution: size.resolution, show, times, told: bars.at(-1) });
  };

  return {
    handlers: {
      [Request.HISTORICAL_DATA](client, fields) {
        const request = readHistoryRequest(fields);
        const contract = askedContract(contracts, client, request.requestId, request.query);
        if (contract === undefined) return;
        try {
          answer(client, request, contract);
        } catch (error) {
          if (!(error instanceof HistoryRefusal)) throw error;
          client.send(errorMessage(request.requestId, error.code, error.message));
        }
      },
      [Request.CANCEL_HISTORICAL_DATA](client, fields) {
        fields.text();
        const requestId = fields.int();
        fields.end();
        const { code, message } = live.remove(client, requestId)
          ? serviceRefusal(`API historical data query cancelled: ${requestId}`)
          : new HistoryRefusal(366, `No historical data query found for ticker id:${requestId}`);
        client.send(errorMessage(requestId, code, message));
      },
    },
    moved(contract, _quote, print) {
      if (print !== undefined) live.traded(contract);
    },
    stepped() {
      if (farms.historical) live.tell(scheduler.now());
    },
    watched: () => live.contracts,
    clientGone: (client) => live.forget(client),
  };
}
