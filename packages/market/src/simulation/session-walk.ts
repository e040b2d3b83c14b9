import { Piece } from './piece.ts';
import { PieceSplitter } from './piece-splitter.ts';
import type { TradingDay } from './trading-day.ts';

/** Seconds of the shortest piece; it is split no further but into its prints. */
export const SLOT_SECONDS = 5;

/** Boundaries to cut at, in slots, each a multiple of the next: 4 h, 1 h, 30, 15, 5 and 1 min, 30, 15, 5 s. */
const UNITS = [2880, 720, 360, 180, 60, 12, 6, 3, 1] as const;

/** Takes consecutive pieces of a session, each starting at a second after the open; prices in ticks, volume in lots. */
export type PieceSink = (
  second: number,
  open: number,
  high: number,
  low: number,
  close: number,
  lots: number,
) => void;

/**
 * Splits a trading day into ever shorter pieces, down to its one-second prints. A piece is cut at the most regular
 * boundary near its middle, so that every bar of 5 s to 4 h is a few pieces whole, whoever asks.
 */
export class SessionWalk {
  readonly #splitter = new PieceSplitter();
  readonly #pool: Piece[] = [];
  #from = 0;
  #to = 0;
  #span = 0;
  #sink: PieceSink = () => undefined;

  /**
   * Hands the prints of seconds [from, to) of a session to the sink, put together to pieces as long as they can be
   * without reaching over a multiple of `span` seconds.
   */
  walk(day: TradingDay, from: number, to: number, span: number, sink: PieceSink): void {
    const root = this.#piece(0);
    root.open = day.open;
    root.high = day.high;
    root.low = day.low;
    root.close = day.close;
    root.lots = day.lots;
    root.before = 0;
    root.after = 1;
    this.#splitter.begin(day);
    this.#from = from;
    this.#to = to;
    this.#span = span;
    this.#sink = sink;
    this.#visit(root, 0, day.seconds / SLOT_SECONDS, 0, 1);
  }

  /** Visits the piece of slots [start, end); `unit` is the longest that may fit, `free` the first piece not in use. */
  #visit(piece: Piece, start: number, end: number, unit: number, free: number): void {
    const first = start * SLOT_SECONDS;
    const last = end * SLOT_SECONDS - 1;
    if (last < this.#from || first >= this.#to) return;
    const whole = first >= this.#from && last < this.#to;
    if (whole && Math.floor(first / this.#span) === Math.floor(last / this.#span)) {
      this.#sink(first, piece.open, piece.high, piece.low, piece.close, piece.lots);
      return;
    }
    if (end - start === 1) {
      this.#visitPrints(piece, first);
      return;
    }
    let level = unit;
    while (nextMultiple(start, UNITS[level] ?? 1) >= end) level++;
    const size = UNITS[level] ?? 1;
    const middle = Math.round((start + end) / 2 / size) * size;
    const cut = middle <= start ? nextMultiple(start, size) : middle >= end ? middle - size : middle;
    const left = this.#piece(free);
    const right = this.#piece(free + 1);
    this.#splitter.split(piece, left, right, first, cut * SLOT_SECONDS, last + 1);
    this.#visit(left, start, cut, level, free + 2);
    this.#visit(right, cut, end, level, free + 2);
  }

  #visitPrints(piece: Piece, first: number): void {
    const prints = this.#splitter.prints(piece, first);
    for (let i = 0; i < SLOT_SECONDS; i++) {
      const second = first + i;
      if (second < this.#from || second >= this.#to) continue;
      const price = prints.prices[i] ?? piece.close;
      this.#sink(second, price, price, price, price, prints.lots[i] ?? 0);
    }
  }

  #piece(index: number): Piece {
    return (this.#pool[index] ??= new Piece());
  }
}

function nextMultiple(value: number, unit: number): number {
  return (Math.floor(value / unit) + 1) * unit;
}
