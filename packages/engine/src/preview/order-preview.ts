/** What an order would cost and risk. Money is in `currency`, the account's; prices are the instrument's. */
export interface OrderPreview {
  readonly symbol: string;
  readonly currency: string;
  /** Mean price of the fills it would get now, else the limit price, else the stop price. */
  readonly estimatedPrice: number;
  readonly orderValue: number;
  readonly commission: number;
  readonly leverage: number;
  /** Order value over leverage. */
  readonly marginRequired: number;
  /** Margin and commission: what must be at hand. */
  readonly totalCost: number;
  readonly warnings: readonly string[];
  /** Why the order would be refused; empty when it would be taken. */
  readonly errors: readonly string[];
}
