import type { IBApi } from '@stoqey/ib';
import type { IbInstrument } from '../contracts/ib-contracts.ts';
import { whatToShow, type IbBase } from './base-bars.ts';
import { requestTime } from '../contracts/ib-time.ts';
import type { PacedRequest } from './history-pace.ts';

/** Seconds since 1970 for intraday bars; days are dates all the same. */
const EPOCH_DATES = 2;

/** A stretch of the past that ends at `end` (ms UTC); without an end, up to now and kept up to date. */
export interface HistoryQuery {
  readonly instrument: IbInstrument;
  readonly base: IbBase;
  readonly regularHours: boolean;
  readonly duration: string;
  readonly end?: number;
}

/** Sends a query. Always with UTC: a time without a zone would be taken for one of the computer TWS runs on. */
export function sendQuery(api: IBApi, id: number, query: HistoryQuery): void {
  const { instrument, base, regularHours, duration, end } = query;
  api.reqHistoricalData(
    id,
    instrument.contract,
    end === undefined ? '' : requestTime(end),
    duration,
    base.barSize,
    whatToShow(instrument),
    regularHours ? 1 : 0,
    EPOCH_DATES,
    end === undefined,
  );
}

/** Equal for identical queries. */
export function queryKey(query: HistoryQuery): string {
  const { instrument, base, duration, end, regularHours } = query;
  return `${contractKey(instrument)} ${base.barSize} ${duration} ${end ?? 'live'} ${regularHours}`;
}

/** A query as the rules of pace see it. */
export function pacedQuery(query: HistoryQuery): PacedRequest {
  const { instrument, base, end } = query;
  const contract = contractKey(instrument);
  // What was kept up to date and has ended must not wait to go on; for small bars IB insists.
  const mayRepeat = end === undefined && !base.isSmall;
  return { contract, ...(mayRepeat ? {} : { key: queryKey(query) }), isSmall: base.isSmall };
}

/** One contract, at one exchange, with one kind of data. */
export function contractKey(instrument: IbInstrument): string {
  const { conId, exchange } = instrument.contract;
  return `${conId} ${exchange} ${whatToShow(instrument)}`;
}
