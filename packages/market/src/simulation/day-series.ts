import type { TradingCalendar } from '../calendar/trading-calendar.ts';
import { DAY_MS } from '../calendar/civil-date.ts';
import { tradingCalendar } from '../calendar/trading-calendars.ts';
import { bridgeMaximum } from './brownian-bridge.ts';
import type { PriceLevel } from './price-level.ts';
import type { SimulatedInstrument } from './price-model.ts';
import { Random, subSeed, textSeed } from './random.ts';
import type { TradingDay } from './trading-day.ts';

/** Five levels of book must fit below the lowest price. */
const LOWEST_TICKS = 200;
const RECENT_DAYS = 16;

/** The trading days of one simulated instrument; each is computed from its date alone. */
export class DaySeries {
  readonly calendar: TradingCalendar;
  /** Number of the first session with prices. */
  readonly first: number;
  readonly #source: SimulatedInstrument;
  readonly #level: PriceLevel;
  readonly #seed: number;
  readonly #random = new Random();
  readonly #recent: (TradingDay | undefined)[] = [];

  constructor(source: SimulatedInstrument, level: PriceLevel, marketSeed: number) {
    this.calendar = tradingCalendar(source.instrument.calendar);
    this.first = this.calendar.firstFrom(source.instrument.genesis);
    this.#source = source;
    this.#level = level;
    this.#seed = subSeed(marketSeed, textSeed(source.instrument.ticker));
  }

  /** Day of session number `index`. */
  day(index: number): TradingDay {
    const slot = index % RECENT_DAYS;
    const recent = this.#recent[slot];
    if (recent !== undefined && recent.date === this.calendar.dateAt(index)) return recent;
    const day = this.#compute(index);
    this.#recent[slot] = day;
    return day;
  }

  /** How busy a day is, 1 on average: some weeks are livelier than others, and some days of a week. */
  #activity(date: number): number {
    const day = date / DAY_MS;
    const week = this.#random.seed(subSeed(~this.#seed, Math.floor((day + 3) / 7))).normal();
    return Math.exp(0.25 * week + 0.15 * this.#random.seed(subSeed(~this.#seed, -day)).normal() - 0.04);
  }

  #compute(index: number): TradingDay {
    const { instrument, model } = this.#source;
    const { calendar } = this;
    const date = calendar.dateAt(index);
    const openTime = calendar.openAt(index);
    const seconds = (calendar.closeAt(index) - openTime) / 1000;
    const before = index > 0 ? calendar.dateAt(index - 1) : date - DAY_MS;
    const ticksPerUnit = instrument.pricescale / instrument.minmov;
    const seed = subSeed(this.#seed, date / DAY_MS);
    const random = this.#random.seed(seed);

    const end = this.#level.at(date);
    const start = this.#level.at(before);
    const sessionVariance = (1 - model.overnight) * this.#level.variance(date);
    let gapVariance = model.overnight * this.#level.variance(date);
    for (let idle = before + DAY_MS; idle < date; idle += DAY_MS) gapVariance += this.#level.variance(idle);
    const gapShare = gapVariance / (gapVariance + sessionVariance);
    const gap = start + (end - start) * gapShare + Math.sqrt(gapShare * sessionVariance) * random.normal();

    const close = toTicks(end, ticksPerUnit);
    const open = toTicks(gap, ticksPerUnit);
    const variance = Math.max(1, sessionVariance * close * close);
    const high = Math.round(bridgeMaximum(random, open, close, variance));
    const low = Math.max(LOWEST_TICKS, -Math.round(bridgeMaximum(random, -open, -close, variance)));
    const liveliness = 0.6 + (0.25 * (high - low)) / Math.sqrt(variance);
    const lots = Math.round(
      model.dailyVolume *
        10 ** instrument.volumePrecision *
        (seconds / regularSeconds(calendar)) *
        liveliness *
        this.#activity(date),
    );
    return {
      seed,
      date,
      openTime,
      seconds,
      open,
      high: Math.max(high, open, close),
      low: Math.min(low, open, close),
      close,
      lots: model.dailyVolume === 0 ? 0 : Math.max(lots, seconds),
      prevClose: index > this.first ? toTicks(start, ticksPerUnit) : open,
      variance,
      dayShape: model.dayShape,
    };
  }
}

function toTicks(logPrice: number, ticksPerUnit: number): number {
  return Math.max(LOWEST_TICKS, Math.round(Math.exp(logPrice) * ticksPerUnit));
}

/** Length of a session that does not close early, in seconds; the first of a table is one. */
function regularSeconds(calendar: TradingCalendar): number {
  return (calendar.closeAt(0) - calendar.openAt(0)) / 1000;
}
