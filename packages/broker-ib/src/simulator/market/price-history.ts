import type { Bar } from '@tickwire/contracts';
import type { MarketSource } from '@tickwire/market';
import type { SimulatedContract } from '../contracts/simulated-contract.ts';
import type { MarketClock } from './market-clock.ts';
import { PrintTape } from './print-tape.ts';
import type { Print } from './quote.ts';

/** Bars that start in [from, to), ms UTC, or the `count` before `to`. */
export interface HistoryRange {
  readonly from?: number;
  readonly to: number;
  readonly count?: number;
}

/** All that has been traded: the simulated market's past, then what really happened since. */
export class PriceHistory {
  readonly #source: MarketSource;
  readonly #clock: MarketClock;
  readonly #tapes = new Map<number, PrintTape>();

  constructor(source: MarketSource, clock: MarketClock) {
    this.#source = source;
    this.#clock = clock;
  }

  /** A trade made by hand. */
  add(contract: SimulatedContract, print: Print): void {
    const tape = this.#tapeOf(contract) ?? this.#newTape(contract, this.#clock.now);
    tape.add(print);
  }

  /** Ascending; the bar that still forms comes too. */
  bars(contract: SimulatedContract, resolution: string, range: HistoryRange): readonly Bar[] {
    const { ticker } = contract.instrument;
    const { from, to, count = 0 } = range;
    const asked = { to, countBack: count, ...(from === undefined ? {} : { from }) };
    const tape = this.#tapeOf(contract);
    const told = tape?.from ?? this.#clock.now;
    const simulated = this.#source.bars(ticker, resolution, asked, told);
    if (tape === undefined) return simulated;
    const bars = new Map(simulated.map((bar) => [bar.time, bar]));
    // The bar of a day bears its date, and its session may have begun the evening before.
    const first =
      count > 0 || from === undefined ? tape.from : from - (isIntraday(resolution) ? 0 : 3 * DAY_MS);
    for (const print of tape.between(Math.max(first, tape.from), Infinity)) {
      const time = this.#barTime(ticker, resolution, print.time);
      if (time >= to || (count === 0 && from !== undefined && time < from)) continue;
      bars.set(time, withPrint(bars.get(time), time, print));
    }
    const all = [...bars.values()].sort((a, b) => a.time - b.time);
    return count > 0 ? all.slice(-count) : all;
  }

  /** Trades of [from, to), oldest first. */
  prints(contract: SimulatedContract, from: number, to: number): readonly Print[] {
    const tape = this.#tapeOf(contract);
    const told = Math.min(to - 1, tape?.from ?? this.#clock.now);
    const simulated = told < from ? [] : this.#source.prints(contract.instrument.ticker, from - 1, told);
    return [...simulated, ...(tape?.between(from, to) ?? [])];
  }

  /** Start of the bar a trade falls into; outside the sessions bars are cut from midnight UTC on. */
  #barTime(ticker: string, resolution: string, time: number): number {
    const inSession = this.#source.barTime(ticker, resolution, time);
    if (inSession !== undefined) return inSession;
    const length = lengthOf(resolution);
    return Math.floor(time / length) * length;
  }

  #tapeOf(contract: SimulatedContract): PrintTape | undefined {
    const tape = this.#tapes.get(contract.conId);
    if (tape !== undefined) return tape;
    const { now, standstill } = this.#clock;
    return standstill < now && standstill !== Infinity ? this.#newTape(contract, standstill) : undefined;
  }

  #newTape(contract: SimulatedContract, from: number): PrintTape {
    const tape = new PrintTape(from, this.#source, contract, this.#clock);
    this.#tapes.set(contract.conId, tape);
    return tape;
  }
}

const DAY_MS = 86_400_000;

function isIntraday(resolution: string): boolean {
  return /^\d+S?$/.test(resolution);
}

function lengthOf(resolution: string): number {
  if (resolution.endsWith('S')) return Number(resolution.slice(0, -1)) * 1000;
  return /^\d+$/.test(resolution) ? Number(resolution) * 60_000 : DAY_MS;
}

function withPrint(bar: Bar | undefined, time: number, { price, size }: Print): Bar {
  if (bar === undefined) return { time, open: price, high: price, low: price, close: price, volume: size };
  return {
    ...bar,
    high: Math.max(bar.high, price),
    low: Math.min(bar.low, price),
    close: price,
    // Sizes have at most eight decimals; a sum of them too.
    volume: Number((bar.volume + size).toFixed(8)),
  };
}
