import type { ShownBar } from '../history/shown-bar.ts';
import { Answer } from '../wire/message-id.ts';
import { decimalText, doubleText } from '../wire/wire-number.ts';

export function realTimeBar(requestId: number, bar: ShownBar): readonly string[] {
  const { time, open, high, low, close, volume, average, count } = bar;
  return [
    Answer.REAL_TIME_BAR,
    '3',
    `${requestId}`,
    `${Math.floor(time / 1000)}`,
    ...[open, high, low, close].map((price) => doubleText(price)),
    decimalText(volume),
    decimalText(average),
    `${count}`,
  ];
}
