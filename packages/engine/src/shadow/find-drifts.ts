import { OrderStatus, Side } from '@tickwire/contracts';
import type { ShadowDrift } from '@tickwire/contracts';
import { divide, fromMoney, fromUnits } from '../money/fixed-point.ts';
import type { Price } from '../money/fixed-point.ts';
import type { Outcome } from './outcome.ts';

/** Fills at most this far apart count as simultaneous, ms. */
export const LATE_MS = 1000;

/** What two venues made of the same order. */
export interface Compared {
  readonly side: Side;
  readonly tick: Price;
  readonly primary: Outcome;
  readonly shadow: Outcome;
}

/** A field the venues disagree about. */
export type Drift = Pick<ShadowDrift, 'field' | 'primary' | 'shadow' | 'severity'>;

const names: Readonly<Record<OrderStatus, string>> = {
  [OrderStatus.CANCELED]: 'Canceled',
  [OrderStatus.FILLED]: 'Filled',
  [OrderStatus.INACTIVE]: 'Inactive',
  [OrderStatus.PLACING]: 'Placing',
  [OrderStatus.REJECTED]: 'Rejected',
  [OrderStatus.WORKING]: 'Working',
};

const meanPrice = ({ filledValue, filledQty }: Outcome): Price => divide(filledValue, filledQty);

const statusDrift = ({ primary, shadow }: Compared): Drift[] =>
  primary.status === shadow.status
    ? []
    : [
        {
          field: 'status',
          primary: names[primary.status],
          shadow: names[shadow.status],
          severity: 'critical',
        },
      ];

const quantityDrift = ({ primary, shadow }: Compared): Drift[] => {
  const missing = primary.filledQty === 0n || shadow.filledQty === 0n;
  return primary.filledQty === shadow.filledQty
    ? []
    : [
        {
          field: 'filledQty',
          primary: String(fromUnits(primary.filledQty)),
          shadow: String(fromUnits(shadow.filledQty)),
          severity: missing ? 'critical' : 'warning',
        },
      ];
};

const priceDrift = ({ side, tick, primary, shadow }: Compared): Drift[] => {
  const [price, expected] = [meanPrice(primary), meanPrice(shadow)];
  const worse = side === Side.BUY ? price - expected : expected - price;
  return price === expected
    ? []
    : [
        {
          field: 'avgPrice',
          primary: String(fromUnits(price)),
          shadow: String(fromUnits(expected)),
          severity: worse > tick ? 'warning' : 'info',
        },
      ];
};

const timeDrift = ({ primary, shadow }: Compared): Drift[] => {
  const [at, expected] = [primary.fillTime, shadow.fillTime];
  return at === undefined || expected === undefined || Math.abs(at - expected) <= LATE_MS
    ? []
    : [{ field: 'fillTime', primary: String(at), shadow: String(expected), severity: 'info' }];
};

/** Of orders that filled alike: what differs for want of fills is no drift of its own. */
const commissionDrift = ({ primary, shadow }: Compared): Drift[] => {
  const [paid, expected] = [primary.commission, shadow.commission];
  if (paid === undefined || expected === undefined || primary.filledQty !== shadow.filledQty) return [];
  const [charged, scheduled] = [fromMoney(paid), fromMoney(expected)];
  return charged === scheduled
    ? []
    : [
        {
          field: 'commission',
          primary: String(charged),
          shadow: String(scheduled),
          severity: paid * 10n > expected * 11n ? 'warning' : 'info',
        },
      ];
};

/**
 * Where the primary venue differs from the paper one. Critical: another status, or a fill that one of them has and
 * the other has not. Warning: another filled quantity, a mean price worse by more than a tick, a commission higher by
 * more than a tenth. Info: any other difference in price or commission, and fills more than `LATE_MS` apart.
 */
export const findDrifts = (compared: Compared): readonly Drift[] => {
  const bothFilled = compared.primary.filledQty !== 0n && compared.shadow.filledQty !== 0n;
  return [
    ...statusDrift(compared),
    ...quantityDrift(compared),
    ...(bothFilled ? [...priceDrift(compared), ...timeDrift(compared), ...commissionDrift(compared)] : []),
  ];
};
