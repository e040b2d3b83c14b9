import { tradingCalendar } from '@tickwire/market';
import type { ContractQuery } from '../contracts/contract-query.ts';
import { readContractQuery } from '../contracts/contract-query.ts';
import type { SimulatedContract } from '../contracts/simulated-contract.ts';
import type { HistoryRange } from '../market/price-history.ts';
import type { FieldReader } from '../wire/field-reader.ts';
import type { BarSize } from './bar-size.ts';

/** A request for history, as it came. */
export interface HistoryRequest {
  readonly requestId: number;
  readonly query: ContractQuery;
  readonly end: string;
  readonly barSize: string;
  readonly duration: string;
  readonly regularHours: boolean;
  readonly show: string;
  /** 1 dates as text, 2 seconds since 1970. */
  readonly formatDate: number;
  readonly keepUpToDate: boolean;
}

export function readHistoryRequest(fields: FieldReader): HistoryRequest {
  const requestId = fields.int();
  const query = readContractQuery(fields);
  fields.text();
  const end = fields.text();
  const barSize = fields.text();
  const duration = fields.text();
  const regularHours = fields.bool();
  const show = fields.text();
  const formatDate = fields.int();
  if (query.secType === 'BAG') fields.texts(4 * fields.int());
  const keepUpToDate = fields.bool();
  fields.text();
  fields.end();
  return { requestId, query, end, barSize, duration, regularHours, show, formatDate, keepUpToDate };
}

/** How far back a request goes. */
export interface Duration {
  readonly count: number;
  readonly unit: 'S' | 'D' | 'W' | 'M' | 'Y';
}

/** Reads `1800 S`, `2 D`, `1 Y`; undefined for anything else. */
export function readDuration(text: string): Duration | undefined {
  const parts = /^(\d+) ([SDWMY])$/.exec(text.trim());
  if (parts === null || Number(parts[1]) === 0) return undefined;
  // The expression allows these units alone.
  return { count: Number(parts[1]), unit: parts[2] as Duration['unit'] };
}

/** Seconds go back in trading time, days over trading days, the rest over the calendar. @param end ms UTC. */
export function rangeOf(
  contract: SimulatedContract,
  size: BarSize,
  { count, unit }: Duration,
  end: number,
): HistoryRange {
  if (unit === 'S') return { to: end, count: Math.max(1, Math.ceil(count / (size.seconds ?? 86_400))) };
  if (unit === 'D') {
    if (size.resolution === '1D') return { to: end, count };
    return { to: end, from: sessionsBack(contract, end, count) };
  }
  const from = new Date(end);
  if (unit === 'W') from.setUTCDate(from.getUTCDate() - 7 * count);
  if (unit === 'M') from.setUTCMonth(from.getUTCMonth() - count);
  if (unit === 'Y') from.setUTCFullYear(from.getUTCFullYear() - count);
  return { to: end, from: from.getTime() };
}

function sessionsBack({ instrument }: SimulatedContract, end: number, count: number): number {
  const calendar = tradingCalendar(instrument.calendar);
  const first = calendar.lastOpened(end - 1) - count + 1;
  return first < 0 ? 0 : calendar.openAt(first);
}
