import type { SimulatedContract } from '../contracts/simulated-contract.ts';
import type { ShownBar } from '../history/shown-bar.ts';
import { zonedDate, zonedTime } from '../wire/ib-time.ts';
import { Answer } from '../wire/message-id.ts';
import { decimalText, doubleText } from '../wire/wire-number.ts';

/** How the times of bars are written. */
export interface BarTimes {
  readonly contract: SimulatedContract;
  /** Bars of a day or longer have dates, whatever was asked for. */
  readonly intraday: boolean;
  /** 1 as text with the contract's zone, 2 as seconds since 1970. */
  readonly format: number;
}

function barTime(time: number, { contract, intraday, format }: BarTimes): string {
  if (!intraday) return zonedDate(time, 'UTC');
  return format === 2 ? `${Math.floor(time / 1000)}` : zonedTime(time, contract.timeZone);
}

/** All bars of a request in one message. `from` and `to` are what it asked for, ms UTC. */
export function historicalData(
  requestId: number,
  range: { readonly from: number; readonly to: number },
  bars: readonly ShownBar[],
  times: BarTimes,
): readonly string[] {
  const zone = times.contract.timeZone;
  const rows = bars.flatMap(({ time, open, high, low, close, volume, average, count }) => [
    barTime(time, times),
    ...[open, high, low, close].map((price) => doubleText(price)),
    decimalText(volume),
    decimalText(average),
    `${count}`,
  ]);
  const [start, end] = [zonedTime(range.from, zone), zonedTime(range.to, zone)];
  return [Answer.HISTORICAL_DATA, `${requestId}`, start, end, `${bars.length}`, ...rows];
}

/** The newest bar as it stands; the order of its values is another than in history. */
export function historicalDataUpdate(requestId: number, bar: ShownBar, times: BarTimes): readonly string[] {
  const { time, open, high, low, close, volume, average, count } = bar;
  return [
    Answer.HISTORICAL_DATA_UPDATE,
    `${requestId}`,
    `${count}`,
    barTime(time, times),
    ...[open, close, high, low].map((price) => doubleText(price)),
    decimalText(average),
    decimalText(volume),
  ];
}

export function headTimestamp(requestId: number, time: string): readonly string[] {
  return [Answer.HEAD_TIMESTAMP, `${requestId}`, time];
}

/** Trading sessions instead of bars. @param sessions ms UTC. */
export function historicalSchedule(
  requestId: number,
  contract: SimulatedContract,
  sessions: readonly { readonly date: number; readonly open: number; readonly close: number }[],
): readonly string[] {
  const zone = contract.timeZone;
  const at = (time: number): string => zonedTime(time, zone).replace(' ', '-').replace(` ${zone}`, '');
  const rows = sessions.flatMap(({ date, open, close }) => [at(open), at(close), zonedDate(date, 'UTC')]);
  const [start = '', end = ''] = [rows[0], rows.at(-2)];
  return [Answer.HISTORICAL_SCHEDULE, `${requestId}`, start, end, zone, `${sessions.length}`, ...rows];
}
