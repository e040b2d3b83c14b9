import type { FeeSchedule } from '@tickwire/engine';

/** Shares that trade in dollars are charged by the share, others by their value. */
const shares = {
  bps: 5,
  minimum: 3,
  currencies: { USD: { perUnit: 0.005, minimum: 1, maximum: 0.01 } },
} as const;

/**
 * About what IB's fixed plan charges for an order, in the instrument's currency: for estimates alone, as a fill costs what IB says
 * it does. Fees of exchanges, tiers by volume and what minimums are in other currencies are not in it.
 * https://www.interactivebrokers.com/en/pricing/commissions-home.php
 */
export const commissions: FeeSchedule = {
  stock: shares,
  etf: shares,
  forex: { bps: 0.2, minimum: 2 },
  crypto: { bps: 18, minimum: 1.75, maximum: 0.01 },
  futures: { perUnit: 2.25 },
};
