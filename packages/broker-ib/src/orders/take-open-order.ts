import type { Order as IbOrder } from '@stoqey/ib';
import { toUnits } from '@tickwire/engine';
import type { VenueReport } from '@tickwire/engine';
import { changed, step } from './carrier.ts';
import type { Carrier, Step } from './carrier.ts';
import { differences, withTold } from './wire-terms.ts';

/** IB tells a number that is not set as the largest double. */
const isSet = (value: number | undefined): value is number => value !== undefined && Math.abs(value) < 1e300;

/** A step, and what IB works otherwise than it was asked to. */
export interface OpenOrderStep extends Step {
  readonly differs: readonly string[];
}

/** Where a stop that follows the market stands by now, if that is news. */
const movedTo = ({ order, wire }: Carrier, { trailStopPrice }: IbOrder): number | undefined =>
  order?.trail === undefined ||
  !isSet(trailStopPrice) ||
  trailStopPrice <= 0 ||
  trailStopPrice === wire.trailStopPrice
    ? undefined
    : trailStopPrice;

/** A group reduces the order by itself when another of its orders fills: less than was sent is then as it should be. */
const isExpected = ({ wire }: Carrier, told: IbOrder, term: string): boolean =>
  term === 'totalQuantity' &&
  wire.ocaGroup !== undefined &&
  (told.totalQuantity ?? 0) < (wire.totalQuantity ?? 0);

/** What the terms IB tells of an order make of it: a change it has made, or one that nobody asked for. */
export const takeOpenOrder = (carrier: Carrier, told: IbOrder): OpenOrderStep => {
  const { asked, orderId, stage } = carrier;
  if (stage === 'ended') return { ...step(carrier), differs: [] };
  const trailStopPrice = movedTo(carrier, told);
  const trailed: VenueReport[] =
    trailStopPrice === undefined ? [] : [{ type: 'trailed', orderId, stopPrice: toUnits(trailStopPrice) }];
  const isMade = asked !== undefined && differences(asked.wire, told).length === 0;
  const taken = isMade ? changed(carrier) : step({ ...carrier, wire: withTold(carrier.wire, told) });
  const wire = { ...taken.carrier.wire, ...(trailStopPrice !== undefined && { trailStopPrice }) };
  const differs = isMade
    ? []
    : differences(carrier.wire, told).filter((term) => !isExpected(carrier, told, term));
  return { ...step({ ...taken.carrier, wire }, [...taken.reports, ...trailed]), differs };
};
