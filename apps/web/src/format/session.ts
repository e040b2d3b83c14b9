import { formatTime, isoDate, zoneName } from './time.ts';
import type { Session } from './trading-hours.ts';

/** How an imported symbol trades. */
export const replayWords = {
  idle: 'closed until it is replayed',
  playing: 'being replayed',
  paused: 'replay paused',
  finished: 'replay ended',
} as const;

const CLOCK = /^(\d\d)(\d\d)-(\d\d)(\d\d)/;

/** Trading hours in words, from TradingView's session grammar without its days: `09:30–16:00`; exchange time. */
export function formatSession(session: string): string {
  if (session === '24x7') return 'around the clock';
  const hours = session.split('|')[0]?.split(',') ?? [];
  const spans = hours.map((each) => {
    const [, fromHour, fromMinute, toHour, toMinute] = CLOCK.exec(each) ?? [];
    return fromHour === undefined ? each : `${fromHour}:${fromMinute}–${toHour}:${toMinute}`;
  });
  return [...new Set(spans)].join(', ');
}

/** A time of day with its zone, the day of the week before it unless it is that of `now`: `Mon 09:30 EST`. */
export function formatOpening(time: number, now: number, zone: string): string {
  const clock = `${formatTime(time, 'time', zone)} ${zoneName(time, zone)}`;
  return isoDate(time, zone) === isoDate(now, zone) ? clock : `${formatTime(time, 'weekday', zone)} ${clock}`;
}

/** From when to when a session trades in the clock of a zone, with days of the week where it is longer than one. */
export function formatSpan({ open, close }: Session, zone?: string): string {
  const isLong = close - open > 86_400_000;
  const text = (time: number) =>
    `${isLong ? `${formatTime(time, 'weekday', zone)} ` : ''}${formatTime(time, 'time', zone)}`;
  return `${text(open)}–${text(close)}`;
}
