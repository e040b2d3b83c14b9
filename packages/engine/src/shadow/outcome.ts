import type { OrderStatus } from '@tickwire/contracts';
import type { Money, Quantity } from '../money/fixed-point.ts';

/** What has become of an order at one venue. */
export interface Outcome {
  readonly status: OrderStatus;
  readonly filledQty: Quantity;
  /** Sum of price x quantity over the fills. */
  readonly filledValue: Money;
  /** Market time of the last fill, ms UTC. */
  readonly fillTime: number | undefined;
  /** In the account's currency; undefined when not all of it has been seen. */
  readonly commission: Money | undefined;
}
