import type { SimulatedContract } from '../contracts/simulated-contract.ts';
import type { HistoryRange } from '../market/price-history.ts';
import { readTime } from '../wire/ib-time.ts';
import { legalBarSizes, readBarSize, type BarSize } from './bar-size.ts';
import { rangeOf, readDuration, type HistoryRequest } from './history-request.ts';

/** Why history is not told. */
export class HistoryRefusal extends Error {
  override readonly name = 'HistoryRefusal';
  readonly code: number;

  constructor(code: number, text: string) {
    super(text);
    this.code = code;
  }
}

/** Error 162, which stands for much. */
export function serviceRefusal(text: string): HistoryRefusal {
  return new HistoryRefusal(162, `Historical Market Data Service error message:${text}`);
}

function invalid(cause: string): HistoryRefusal {
  return new HistoryRefusal(321, `Error validating request.-'bN' : cause - ${cause}`);
}

/** A request that can be answered. */
export interface HistoryQuery {
  readonly size: BarSize;
  readonly range: HistoryRange;
  /** The end was given without a zone: TWS warns. */
  readonly withoutZone: boolean;
}

const MOST_SECONDS = 86_400;

/** What a request asks for. @param now ms UTC. @throws HistoryRefusal */
export function readQuery(request: HistoryRequest, contract: SimulatedContract, now: number): HistoryQuery {
  const size = readBarSize(request.barSize);
  const duration = readDuration(request.duration);
  if (size === undefined) {
    throw invalid(`Historical data bar size setting is invalid. Legal ones are: ${legalBarSizes}`);
  }
  if (duration === undefined) {
    throw invalid('Historical data query duration string is invalid; e.g. 3600 S, 2 D, 1 Y');
  }
  if (duration.unit === 'S' && duration.count > MOST_SECONDS) {
    throw invalid(
      `Historical data requests for durations longer than ${MOST_SECONDS} seconds must be made in days`,
    );
  }
  const range = rangeOf(contract, size, duration, endOf(request, contract.timeZone, now));
  return { size, range, withoutZone: /^\d{8} +\d\d:\d\d(:\d\d)?$/.test(request.end) };
}

/** The end that is asked for, ms UTC; not later than now. */
function endOf({ end, keepUpToDate }: HistoryRequest, zone: string, now: number): number {
  if (end === '') return now + 1;
  if (keepUpToDate) throw invalid('The end date must be empty when bars are kept up to date.');
  const time = readTime(end, zone);
  if (time === undefined) {
    const format = 'The correct format is yyyymmdd hh:mm:ss xx/xxxx';
    throw new HistoryRefusal(
      10314,
      `End Date/Time: The date, time, or time-zone entered is invalid. ${format}`,
    );
  }
  return Math.min(time, now + 1);
}
