import type { DailySnapshot } from '@tickwire/contracts';
import { onNewDay } from '../model/equity-standing.ts';
import type { EquityStanding } from '../model/equity-standing.ts';
import { toMoney } from '../money/fixed-point.ts';
import { balance } from '../state/account-state.ts';
import type { AccountState } from '../state/account-state.ts';

interface Closing extends Pick<AccountState, 'opened' | 'totals' | 'standing'> {
  readonly positions: { readonly size: number };
}

/** The day that follows a closed one. If that ended without a value, this one begins without, unless nothing is held. */
export const nextDay = (
  { opened, totals, standing, positions }: Closing,
  { equity }: DailySnapshot,
): EquityStanding => {
  const booked = positions.size === 0 ? balance(opened, totals) : undefined;
  return onNewDay(standing, equity === undefined ? booked : toMoney(equity));
};
