import { Side, type Execution, type UdfMarks, type UdfTimescaleMark } from '@tickwire/contracts';

/** A chart shows no more marks than this on one bar. */
const MAX_PER_BAR = 10;

/** A fill and the bar it is shown on. */
export interface FillMark {
  readonly fill: Execution;
  /** Start of the bar, unix seconds. */
  readonly time: number;
}

export interface MarksQuery {
  /** Unix seconds, both included. */
  readonly from: number;
  readonly to: number;
  /** Start in ms of the bar that holds an instant in ms. */
  readonly barStart: (time: number) => number | undefined;
}

/** The fills whose bar starts in the range, ascending; of a crowded bar the newest ones. */
export function fillMarks(fills: readonly Execution[], { from, to, barStart }: MarksQuery): FillMark[] {
  const perBar = new Map<number, Execution[]>();
  for (const fill of fills) {
    const start = barStart(fill.time);
    if (start === undefined) continue;
    const time = Math.floor(start / 1000);
    if (time < from || time > to) continue;
    const bar = perBar.get(time);
    if (bar) bar.push(fill);
    else perBar.set(time, [fill]);
  }
  return [...perBar]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([time, bar]) => bar.slice(-MAX_PER_BAR).map((fill) => ({ fill, time })));
}

const isBuy = ({ side }: Execution) => side === Side.BUY;
const color = (fill: Execution) => (isBuy(fill) ? 'green' : 'red');
const label = (fill: Execution) => (isBuy(fill) ? 'B' : 'S');
const text = (fill: Execution) => `${isBuy(fill) ? 'Bought' : 'Sold'} ${fill.qty} at ${fill.price}`;

export function marksTable(marks: readonly FillMark[]): UdfMarks {
  return {
    id: marks.map(({ fill }) => fill.id),
    time: marks.map(({ time }) => time),
    color: marks.map(({ fill }) => color(fill)),
    text: marks.map(({ fill }) => text(fill)),
    label: marks.map(({ fill }) => label(fill)),
    labelFontColor: marks.map(() => 'white'),
    minSize: marks.map(() => 14),
  };
}

export function timescaleMarks(marks: readonly FillMark[]): UdfTimescaleMark[] {
  return marks.map(({ fill, time }) => ({
    id: fill.id,
    time,
    color: color(fill),
    label: label(fill),
    tooltip: [text(fill), `Order ${fill.orderId}`],
  }));
}
