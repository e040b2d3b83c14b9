import type { TradeLine } from './trade-line.ts';

/** A line as it is drawn. */
export interface DrawnLine extends Pick<TradeLine, 'id' | 'price' | 'tone' | 'look' | 'faint'> {
  /** Held or under the pointer. */
  readonly strong: boolean;
  /** Whether its price stands on the price scale. */
  readonly onScale: boolean;
  /** Whether a pointer can take it. */
  readonly grabbable: boolean;
}
