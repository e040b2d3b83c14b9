import { RowProblem } from './bad-rows.ts';
import type { PriceRow } from './price-row.ts';
import type { Timestamp } from './timestamp.ts';

/** The rows of a file as columns: millions of them stay far below the size of as many objects. */
export class RowTable {
  /** Line of each row in the file, counted from 1. */
  readonly lines: number[] = [];
  /** ms UTC; while `timeKind` is `epoch`, the numbers of the file in its own unit. */
  readonly times: number[] = [];
  /** What the times read, zone aside, as the ms UTC of the same digits. Empty for epochs, which have no zone. */
  readonly walls: number[] = [];
  /** Second meaning of a time that its zone has twice, by first meaning. */
  readonly laterMeanings = new Map<number, number>();
  readonly opens: number[] = [];
  readonly highs: number[] = [];
  readonly lows: number[] = [];
  readonly closes: number[] = [];
  readonly volumes: number[] = [];
  /** Rows whose high or low had rounding noise taken out. */
  widened = 0;
  #timeKind: Timestamp['kind'] | undefined;

  get timeKind(): Timestamp['kind'] | undefined {
    return this.#timeKind;
  }

  /** Appends a row. Throws a `RowProblem` when its time is of another kind than those before. */
  add(line: number, time: Timestamp, prices: PriceRow): void {
    this.#timeKind ??= time.kind;
    if (time.kind !== this.#timeKind) {
      throw new RowProblem('its time is a number in a file of dates, or a date in a file of numbers');
    }
    if (time.kind === 'epoch') {
      this.times.push(time.value);
    } else {
      this.times.push(time.instant);
      this.walls.push(time.wall);
      if (time.later !== undefined) this.laterMeanings.set(time.instant, time.later);
    }
    this.lines.push(line);
    this.opens.push(prices.open);
    this.highs.push(prices.high);
    this.lows.push(prices.low);
    this.closes.push(prices.close);
    this.volumes.push(prices.volume);
    if (prices.widened) this.widened += 1;
  }

  /** Turns the order of the rows round. */
  reverse(): void {
    for (const column of [
      this.lines,
      this.times,
      this.walls,
      this.opens,
      this.highs,
      this.lows,
      this.closes,
      this.volumes,
    ]) {
      column.reverse();
    }
  }
}
