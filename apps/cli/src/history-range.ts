import type { ImportedSymbol } from '@tickwire/store';

/** First and last bar of a history in words: dates for bars of a day and longer, UTC minutes below. */
export function historyRange({ firstTime, lastTime, resolution }: ImportedSymbol): string {
  const [length, zone] = /[DWM]$/.test(resolution) ? [10, ''] : [16, ' UTC'];
  const name = (time: number) => new Date(time).toISOString().slice(0, length).replace('T', ' ');
  return `${name(firstTime)} to ${name(lastTime)}${zone}`;
}

/** So many bars, in words. */
export function barCount(count: number): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? 'bar' : 'bars'}`;
}
