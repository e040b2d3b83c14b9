import { setImmediate } from 'node:timers/promises';
import type { EquityCurve } from '@tickwire/contracts';
import type { Engine } from '@tickwire/engine';
import type { EquityPoint, EquityPoints } from '@tickwire/store';
import type { Clock } from '../clock.ts';
import { thinCurve } from './thin-curve.ts';

const EVERY_MS = 60_000;

/** Changes closer together than this are kept as one: an account that trades all the time makes no flood of points. */
const CHANGES_MS = 5000;

const HOUR_MS = 3_600_000;

/** Until when every point is kept; older hours keep their lowest, highest and last one. */
const FULL_MS = 48 * HOUR_MS;

const RETENTION_MS = 365 * 24 * HOUR_MS;

const POINTS = 1000;

/** Points read at once, which takes about a millisecond. */
const PART = 1000;

/** Which stretch of a curve, ms UTC, and how many points of it at most. */
export interface CurveRange {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly points?: number | undefined;
}

/** Keeps what every account is worth, once a minute and soon after whatever changes its balance: a read model, no part of the journal. */
export class EquityCurves {
  readonly #engine: Engine;
  readonly #store: EquityPoints;
  readonly #clock: Clock;
  readonly #keptAt = new Map<string, number>();
  readonly #changed = new Set<string>();
  /** End of the hours that were thinned. */
  #thinnedTo = 0;

  constructor(engine: Engine, store: EquityPoints, clock: Clock) {
    this.#engine = engine;
    this.#store = store;
    this.#clock = clock;
    engine.subscribe(({ kind, accountId }) => {
      if (kind === 'equity') this.#changed.add(accountId);
    });
  }

  /** Keeps what is due by now. */
  beat(): void {
    const now = this.#clock.now();
    for (const { id } of this.#engine.accounts()) {
      // A clock that was set back must not silence an account until it is where it was.
      const since = Math.abs(now - (this.#keptAt.get(id) ?? -Infinity));
      if (since >= EVERY_MS || (since >= CHANGES_MS && this.#changed.has(id))) this.#keep(id, now);
    }
    const thinnable = Math.floor((now - FULL_MS) / HOUR_MS) * HOUR_MS;
    if (thinnable <= this.#thinnedTo) return;
    const thinned = this.#thinnedTo;
    this.#thinnedTo = thinnable;
    this.#store.thin(thinned, thinnable);
    this.#store.forget(now - RETENTION_MS);
  }

  /**
   * The curve of an account, whose last point is as it stands now unless the range ends earlier. Throws RefusedError for an unknown
   * one. A long curve is read in parts, between which others have their turn.
   */
  curve(accountId: string, range: CurveRange): Promise<EquityCurve> {
    const { currency } = this.#engine.account(accountId);
    return this.#read(accountId, currency, range);
  }

  async #read(
    accountId: string,
    currency: string,
    { from = 0, to = Infinity, points = POINTS }: CurveRange,
  ): Promise<EquityCurve> {
    const now = this.#clock.now();
    const told: EquityPoint[] = [];
    const end = Math.min(to, now - 1);
    for (let next = from; ;) {
      const part = this.#store.between(accountId, next, end, PART);
      told.push(...part);
      const last = part.at(-1);
      if (part.length < PART || last === undefined) break;
      next = last.time + 1;
      await setImmediate();
    }
    if (from <= now && now <= to) told.push(this.#pointAt(accountId, now));
    return { accountId, currency, points: [...thinCurve(told, points)] };
  }

  #keep(accountId: string, now: number): void {
    // One that cannot be written is not tried again at every beat.
    this.#keptAt.set(accountId, now);
    this.#changed.delete(accountId);
    this.#store.add(accountId, this.#pointAt(accountId, now));
  }

  #pointAt(accountId: string, time: number) {
    const equity = this.#engine.equity(accountId)?.equity;
    const { balance } = this.#engine.metrics(accountId);
    return { time, balance, ...(equity !== undefined && { equity }) };
  }
}
