import type { DepthLevel } from '@tickwire/contracts';
import type { MarketDepth } from '@tickwire/market';

/** The rows of a side that are asked for, and shown. */
export const DEPTH_ROWS = 10;

/** Rows kept: one that was pushed down may be told to go, or never be heard of again. */
const MAX_ROWS = 2 * DEPTH_ROWS;

/** Larger than any price: TWS writes it for none. */
const UNSET = 1e300;

const INSERT = 0;
const UPDATE = 1;
const DELETE = 2;
const BIDS = 1;

/** One message about a row: what is done to it, and what it is from then on. */
export interface RowMessage {
  /** 0 insert, 1 update, 2 delete. */
  readonly operation: number;
  /** From the best row, 0, on. */
  readonly position: number;
  /** 0 asks, 1 bids. */
  readonly side: number;
  readonly price: number | undefined;
  readonly size: number | undefined;
}

/** A book as IB tells it: rows that messages insert, update and delete, several at a price where several exchanges show it. */
export class DepthBook {
  readonly #bids: DepthLevel[] = [];
  readonly #asks: DepthLevel[] = [];
  #time = 0;

  /** Carries out a message that came at `now`, ms UTC. True when it changed the book: one about a row that is not there does not. */
  take({ operation, position, side, price = UNSET, size = 0 }: RowMessage, now: number): boolean {
    const rows = side === BIDS ? this.#bids : this.#asks;
    const isThere = position >= 0 && position < rows.length;
    const row = { price, volume: size };
    if (operation === INSERT && position >= 0 && position <= rows.length) {
      rows.splice(position, 0, row);
      rows.length = Math.min(rows.length, MAX_ROWS);
    } else if (operation === UPDATE && isThere) rows[position] = row;
    else if (operation === DELETE && isThere) rows.splice(position, 1);
    else return false;
    this.#time = now;
    return true;
  }

  clear(): void {
    this.#bids.length = 0;
    this.#asks.length = 0;
  }

  /** Both sides ascending, with all that is shown at a price together; undefined while no row is known. */
  get depth(): MarketDepth | undefined {
    if (this.#bids.length + this.#asks.length === 0) return undefined;
    return { time: this.#time, bids: levels(this.#bids), asks: levels(this.#asks) };
  }
}

function levels(rows: readonly DepthLevel[]): readonly DepthLevel[] {
  const volumes = new Map<number, number>();
  for (const { price, volume } of rows.slice(0, DEPTH_ROWS)) {
    if (volume > 0 && volume < UNSET && Math.abs(price) < UNSET) {
      volumes.set(price, (volumes.get(price) ?? 0) + volume);
    }
  }
  return [...volumes]
    .map(([price, volume]) => ({ price, volume: Number(volume.toFixed(8)) }))
    .toSorted((a, b) => a.price - b.price);
}
