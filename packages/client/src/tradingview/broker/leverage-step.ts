import type { LeverageInfo } from '../../generated/models.ts';

/** The nearest leverage the symbol can have. */
export function clampedLeverage(leverage: number, { min, max, step }: LeverageInfo): number {
  const steps = Math.round((leverage - min) / step);
  return Math.min(max, Math.max(min, min + steps * step));
}
