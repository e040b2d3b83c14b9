import type { VenueReport } from '@tickwire/engine';
import { cancelledByIb, changeRefusedBy, HAD_FILLED, isComplete, step } from './carrier.ts';
import type { Carrier, Step } from './carrier.ts';
import { standingOf } from './order-standing.ts';

/** A status as IB tells it, with an order or on its own. */
export interface ToldStatus {
  readonly status: string | undefined;
  /** By IB's count; undefined where it is not told. */
  readonly filled?: number | undefined;
  /** Why it waits, e.g. `locate`, `child,trigger`; undefined where it is not told. */
  readonly whyHeld?: string | undefined;
}

/** IB holds a stop with the word, and without it once the stop has been reached. */
const isTriggered = ({ whyHeld }: Carrier, told: ToldStatus): boolean =>
  told.status === 'Submitted' && told.whyHeld?.includes('trigger') === false && whyHeld.includes('trigger');

const working = (known: Carrier, carrier: Carrier, told: ToldStatus): Step => {
  const { orderId } = carrier;
  const reports: VenueReport[] = [];
  if (known.stage === 'sent') reports.push({ type: 'accepted', orderId });
  if (isTriggered(known, told)) reports.push({ type: 'triggered', orderId });
  return step({ ...carrier, stage: 'working' }, reports);
};

/**
 * What a status makes of an order. Told twice it changes nothing, and nothing told late wakes an order that has ended.
 * Fills are never read from it: one that says more was filled than executions have told leads to a look at IB's lists.
 */
export const takeStatus = (known: Carrier, told: ToldStatus): Step => {
  if (known.stage === 'ended') return step(known);
  const { status = known.status, whyHeld = known.whyHeld } = told;
  const carrier = { ...known, status, whyHeld };
  switch (standingOf(status, whyHeld)) {
    case 'working':
      return working(known, carrier, told);
    case 'cancelled':
      return cancelledByIb(carrier);
    case 'filled': {
      const accepted: Step = working(known, carrier, told);
      if (!isComplete(carrier)) return { ...accepted, next: 'fills-missing' };
      return carrier.asked === undefined ? accepted : changeRefusedBy(accepted.carrier, HAD_FILLED);
    }
    case 'refused':
      return step(carrier, [], 'inactive');
    default:
      return step(carrier);
  }
};
