import { tradingCalendar } from '@tickwire/market';
import type { Scheduler } from '@tickwire/resilience';
import type { ContractList } from '../contracts/contract-list.ts';
import type { SimulatedContract } from '../contracts/simulated-contract.ts';
import type { ArmedFaults } from '../faults/armed-faults.ts';
import type { Farms } from '../faults/farms.ts';
import type { Upstream } from '../faults/upstream.ts';
import { legalBarSizes, readBarSize } from '../history/bar-size.ts';
import {
  rangeOf,
  readDuration,
  readHistoryRequest,
  type HistoryRequest,
} from '../history/history-request.ts';
import { canShow, shownBar, type ShownBar } from '../history/shown-bar.ts';
import type { HistoryRange, PriceHistory } from '../market/price-history.ts';
import {
  historicalData,
  historicalDataUpdate,
  historicalSchedule,
  type BarTimes,
} from '../messages/historical-data.ts';
import { errorMessage } from '../messages/system-messages.ts';
import type { Client } from '../session/client.ts';
import { Subscriptions } from '../session/subscriptions.ts';
import { readTime } from '../wire/ib-time.ts';
import { Request } from '../wire/message-id.ts';
import { askedContract } from './asked-contract.ts';
import type { Feature } from './feature.ts';

interface LiveBars {
  readonly contract: SimulatedContract;
  readonly resolution: string;
  readonly show: string;
  readonly times: BarTimes;
  /** The newest bar the client knows. */
  readonly told: ShownBar | undefined;
}

/** Parts that can end the bars which are kept up to date. */
export interface LiveBarsControl {
  /** Ends them, with a message for each when there is one. */
  stopLiveBars(message?: { readonly code: number; readonly text: string }): void;
}

/** Bars of the past, and those that go on. */
export function historyRequests(options: {
  readonly contracts: ContractList;
  readonly prices: PriceHistory;
  readonly scheduler: Scheduler;
  readonly faults: ArmedFaults;
  readonly farms: Farms;
  readonly upstream: Upstream;
}): Feature & LiveBarsControl {
  const { contracts, prices, scheduler, faults, farms, upstream } = options;
  const live = new Subscriptions<LiveBars>();
  const moved = new Set<number>();

  const serviceError = (client: Client, requestId: number, text: string): void =>
    client.send(errorMessage(requestId, 162, `Historical Market Data Service error message:${text}`));
  const invalid = (client: Client, requestId: number, cause: string): void =>
    client.send(errorMessage(requestId, 321, `Error validating request.-'bN' : cause - ${cause}`));

  /** The end that is asked for, ms UTC; undefined after telling the client what is wrong with it. */
  const endOf = (
    client: Client,
    { requestId, end, keepUpToDate }: HistoryRequest,
    zone: string,
  ): number | undefined => {
    const now = scheduler.now() + 1;
    if (end === '') return now;
    if (keepUpToDate) {
      invalid(client, requestId, 'The end date must be empty when bars are kept up to date.');
      return undefined;
    }
    const time = readTime(end, zone);
    if (time === undefined) {
      const text =
        'End Date/Time: The date, time, or time-zone entered is invalid. The correct format is yyyymmdd hh:mm:ss xx/xxxx';
      client.send(errorMessage(requestId, 10314, text));
      return undefined;
    }
    if (/^\d{8} +\d\d:\d\d(:\d\d)?$/.test(end)) {
      const text = 'Warning: You submitted request with date-time attributes without explicit time zone.';
      client.send(errorMessage(-1, 2174, text));
    }
    return Math.min(time, now);
  };
  /** What goes wrong on purpose; whether something did. */
  const failed = (client: Client, requestId: number, contract: SimulatedContract, show: string): boolean => {
    if (faults.take('history-pacing') !== undefined) {
      serviceError(client, requestId, 'Historical data request pacing violation');
      return true;
    }
    if (!farms.historical || upstream.down) {
      serviceError(client, requestId, 'HMDS server disconnect occurred.  Attempting reconnection...');
      return true;
    }
    if (faults.take('history-no-data') !== undefined) {
      noData(client, requestId, contract, show);
      return true;
    }
    return false;
  };
  const noData = (
    client: Client,
    requestId: number,
    { symbol, exchange }: SimulatedContract,
    show: string,
  ): void => serviceError(client, requestId, `HMDS query returned no data: ${symbol}@${exchange} ${show}`);
  const shown = (
    contract: SimulatedContract,
    resolution: string,
    show: string,
    range: HistoryRange,
  ): readonly ShownBar[] =>
    prices.bars(contract, resolution, range).map((bar) => shownBar(contract, show, bar));

  const answer = (client: Client, request: HistoryRequest, contract: SimulatedContract): void => {
    const { requestId, show, formatDate } = request;
    const size = readBarSize(request.barSize);
    const duration = readDuration(request.duration);
    if (size === undefined) {
      invalid(
        client,
        requestId,
        `Historical data bar size setting is invalid. Legal ones are: ${legalBarSizes}`,
      );
      return;
    }
    if (duration === undefined) {
      invalid(client, requestId, 'Historical data query duration string is invalid; e.g. 3600 S, 2 D, 1 Y');
      return;
    }
    if (duration.unit === 'S' && duration.count > 86_400) {
      invalid(
        client,
        requestId,
        'Historical data requests for durations longer than 86400 seconds must be made in days',
      );
      return;
    }
    const to = endOf(client, request, contract.timeZone);
    if (to === undefined || failed(client, requestId, contract, show)) return;
    const range = rangeOf(contract, size, duration, to);
    if (show === 'SCHEDULE') {
      client.send(historicalSchedule(requestId, contract, sessionsOf(contract, range)));
      return;
    }
    if (!canShow(contract, show)) {
      const asked = `${contract.symbol}/${contract.secType}@${contract.exchange}`;
      serviceError(client, requestId, `No historical market data for ${asked} ${show} ${request.barSize}`);
      return;
    }
    const empty = faults.take('history-empty') !== undefined;
    const bars = empty ? [] : shown(contract, size.resolution, show, range);
    if (bars.length === 0 && !empty) {
      noData(client, requestId, contract, show);
      return;
    }
    const times = { contract, intraday: size.seconds !== undefined, format: formatDate };
    const from = range.from ?? bars[0]?.time ?? to;
    client.send(historicalData(requestId, { from, to }, bars, times));
    if (!request.keepUpToDate) return;
    live.add(client, requestId, { contract, resolution: size.resolution, show, times, told: bars.at(-1) });
  };

  return {
    handlers: {
      [Request.HISTORICAL_DATA](client, fields) {
        const request = readHistoryRequest(fields);
        const contract = askedContract(contracts, client, request.requestId, request.query);
        if (contract !== undefined) answer(client, request, contract);
      },
      [Request.CANCEL_HISTORICAL_DATA](client, fields) {
        fields.text();
        const requestId = fields.int();
        fields.end();
        if (live.remove(client, requestId)) {
          serviceError(client, requestId, `API historical data query cancelled: ${requestId}`);
        } else {
          client.send(
            errorMessage(requestId, 366, `No historical data query found for ticker id:${requestId}`),
          );
        }
      },
    },
    moved({ conId }, _quote, print) {
      if (print !== undefined) moved.add(conId);
    },
    stepped() {
      if (!farms.historical || moved.size === 0) return;
      for (const { client, requestId, what } of live.all) {
        const { contract, resolution, show, times, told } = what;
        if (!moved.has(contract.conId)) continue;
        const to = scheduler.now() + 1;
        const range = told === undefined ? { to, count: 1 } : { from: told.time, to };
        const bars = shown(contract, resolution, show, range);
        for (const bar of bars) client.send(historicalDataUpdate(requestId, bar, times));
        live.add(client, requestId, { ...what, told: bars.at(-1) ?? told });
      }
      moved.clear();
    },
    watched: () => live.all.map(({ what }) => what.contract),
    clientGone: (client) => live.forget(client),
    stopLiveBars(message) {
      for (const { client, requestId } of live.all) {
        if (message !== undefined) client.send(errorMessage(requestId, message.code, message.text));
      }
      live.clear();
    },
  };
}

function sessionsOf(
  { instrument }: SimulatedContract,
  { from = -Infinity, to, count = Infinity }: HistoryRange,
): readonly { readonly date: number; readonly open: number; readonly close: number }[] {
  const calendar = tradingCalendar(instrument.calendar);
  const sessions = [];
  for (let index = calendar.lastOpened(to - 1); index >= 0 && sessions.length < count; index--) {
    const session = calendar.at(index);
    if (session.open < from) break;
    sessions.unshift(session);
  }
  return sessions;
}
