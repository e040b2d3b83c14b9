import type { Money } from '../money/fixed-point.ts';
import type { Meter } from './meter.ts';

/** What an account has been doing lately, as far as limits ask for it. Bounded; changed by `apply` alone. */
export interface Activity {
  /** Of orders and modifications. */
  orders: Meter;
  readonly symbols: Map<string, SymbolActivity>;
  /** Content of recent orders without an idempotency key, and when they came, oldest first. */
  readonly contents: Map<string, number>;
}

export interface SymbolActivity {
  readonly fills: Meter;
  /** Orders that `value`, in the instrument's currency, is the sum of: older ones weigh ever less. */
  readonly orders: number;
  readonly value: Money;
}

export const noActivity: SymbolActivity = { fills: 0, orders: 0, value: 0n };

export const ORDER_WINDOW_MS = 1000;
export const FILL_WINDOW_MS = 60_000;

/** From so many orders on their mean says what is usual. */
export const USUAL_FROM = 20;
