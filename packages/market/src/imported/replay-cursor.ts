import type { ReplayStatus } from '@tickwire/contracts';

/** Prints a source bar is played in: open, the nearer extreme, the other extreme, close. */
export const PRINTS_PER_BAR = 4;

/** How far back the past keeps its answers, ms. */
const REMEMBERED_MS = 60_000;

/** Thrown when a replay is to be changed that has not been started. */
export class ReplayNotStartedError extends Error {
  readonly code = 'replay_unavailable';

  constructor() {
    super('The replay has not been started. Start it from a date first.');
    this.name = 'ReplayNotStartedError';
  }
}

/** From an instant of the wall clock on, the position (in source bars) moves at a rate (bars per ms). */
interface Leg {
  readonly wall: number;
  readonly position: number;
  readonly rate: number;
}

/**
 * Where a replay stands at any instant of the wall clock (ms UTC). The minute before a change keeps its answers, so
 * windows of prints that are asked for late are still right; whatever ended earlier is forgotten, so that a replay
 * can be stepped for ever.
 */
export class ReplayCursor {
  readonly #bars: number;
  /** In order of time; positions never descend. */
  #legs: Leg[] = [];
  #speed = 1;
  #paused = false;

  constructor(bars: number) {
    this.#bars = bars;
  }

  get speed(): number {
    return this.#speed;
  }

  /** Stands before source bar `bar` at `wall`, and plays from there. */
  start(bar: number, speed: number, wall: number, paused: boolean): void {
    this.#speed = speed;
    this.#paused = paused;
    this.#legs = [{ wall, position: bar, rate: this.#rate() }];
  }

  setPaused(paused: boolean, wall: number): void {
    const leg = this.#newest();
    this.#paused = paused;
    this.#continueAt(Math.max(wall, leg.wall));
    this.#forgetBefore(wall - REMEMBERED_MS);
  }

  setSpeed(speed: number, wall: number): void {
    const leg = this.#newest();
    this.#speed = speed;
    this.#continueAt(Math.max(wall, leg.wall));
    this.#forgetBefore(wall - REMEMBERED_MS);
  }

  /** Plays the rest of a bar begun and further whole ones, `bars` in all, within one millisecond. */
  step(bars: number, wall: number): void {
    const from = Math.max(wall, this.#newest().wall);
    const position = this.#positionAt(from);
    const target = Math.min(this.#bars, Math.floor(position + 1e-9) + bars);
    this.#legs.push({ wall: from, position, rate: target - position });
    this.#legs.push({ wall: from + 1, position: target, rate: this.#rate() });
    this.#forgetBefore(wall - REMEMBERED_MS);
  }

  stop(): void {
    this.#legs = [];
  }

  /** How many prints of the whole history have happened; all of them when no replay is on. */
  printsAt(wall: number): number {
    if (this.#legs.length === 0) return this.#bars * PRINTS_PER_BAR;
    return Math.floor(this.#positionAt(wall) * PRINTS_PER_BAR + 1e-6);
  }

  /** The instant at which as many prints have happened. */
  wallOf(prints: number): number {
    const position = prints / PRINTS_PER_BAR;
    const before = this.#countWhile((leg) => leg.position < position);
    const leg = this.#legs[Math.max(0, before - 1)];
    if (leg === undefined || leg.rate === 0) return leg?.wall ?? 0;
    return Math.ceil(leg.wall + (position - leg.position) / leg.rate - 1e-6);
  }

  /** `wall`, or the end of a step that was taken in this very millisecond. */
  settled(wall: number): number {
    return this.#legs.length === 0 ? wall : Math.max(wall, this.#newest().wall);
  }

  status(wall: number): ReplayStatus {
    if (this.#legs.length === 0) return 'idle';
    if (this.printsAt(wall) >= this.#bars * PRINTS_PER_BAR) return 'finished';
    return this.#paused ? 'paused' : 'playing';
  }

  #continueAt(wall: number): void {
    this.#legs.push({ wall, position: this.#positionAt(wall), rate: this.#rate() });
  }

  /** Drops the legs that ended by `wall` once they are the most: then each is moved once on average. */
  #forgetBefore(wall: number): void {
    const ended = this.#countWhile((leg) => leg.wall <= wall) - 1;
    if (ended * 2 > this.#legs.length) this.#legs.splice(0, ended);
  }

  #positionAt(wall: number): number {
    const leg = this.#legs[this.#countWhile((candidate) => candidate.wall <= wall) - 1];
    if (leg === undefined) return this.#legs[0]?.position ?? this.#bars;
    return Math.min(this.#bars, leg.position + leg.rate * (wall - leg.wall));
  }

  /** How many legs `holds` is true of, when it is of all up to one of them. */
  #countWhile(holds: (leg: Leg) => boolean): number {
    let low = 0;
    let high = this.#legs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const leg = this.#legs[middle];
      if (leg !== undefined && holds(leg)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #newest(): Leg {
    const last = this.#legs.at(-1);
    if (last === undefined) throw new ReplayNotStartedError();
    return last;
  }

  #rate(): number {
    return this.#paused ? 0 : this.#speed / 1000;
  }
}
