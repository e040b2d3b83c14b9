import type {
  AccountMetainfo,
  BrokerCapabilities,
  Brackets,
  Execution,
  LeverageInfo,
  LeveragePreviewResult,
  LeverageSetParams,
  OrderPreviewResult,
  OrderType,
  PlacedOrder,
  PlaceOrderResult,
  Position,
  PreOrder,
  Side,
} from '@tickwire/contracts';
import type { AccountCaller } from './account-caller.ts';
import type { Caller } from './caller.ts';
import type { Awaitable } from './market-access.ts';

export interface ClosedPosition {
  readonly closedQty: number;
  /** Zero when the whole position was closed. */
  readonly remainingQty: number;
}

/** What makes a command safe to repeat; see the contract's IdempotencyKey. */
export interface Repeatable {
  readonly idempotencyKey?: string | undefined;
}

export interface Closing extends Repeatable {
  /** In units; all of them when left out. */
  readonly amount?: number | undefined;
}

/**
 * Trading as the HTTP routes need it, on the account the caller has chosen. Commands resolve once their events are
 * durable; a refusal rejects with an `ApiError` that carries the engine's code and sentence.
 */
export interface BrokerService {
  /** Every account of the caller, the default one first. */
  accounts(caller: Caller): readonly AccountMetainfo[];
  account(caller: AccountCaller): AccountMetainfo;
  capabilities(caller: AccountCaller): BrokerCapabilities;
  /** Working orders and today's final ones. */
  orders(caller: AccountCaller): readonly PlacedOrder[];
  /** Open positions. */
  positions(caller: AccountCaller): readonly Position[];
  /** Fills of a symbol (name, ticker or `EXCHANGE:NAME`), oldest first; throws `unknown_symbol`. */
  executions(caller: AccountCaller, symbol: string): Awaitable<readonly Execution[]>;
  /** The order's `clientOrderId` is its idempotency key, wherever in the request the key stood. */
  placeOrder(caller: AccountCaller, order: PreOrder): Promise<PlaceOrderResult>;
  previewOrder(caller: AccountCaller, order: PreOrder): Awaitable<OrderPreviewResult>;
  modifyOrder(caller: AccountCaller, orderId: string, order: PreOrder): Promise<void>;
  cancelOrder(caller: AccountCaller, orderId: string): Promise<void>;
  closePosition(caller: AccountCaller, positionId: string, closing: Closing): Promise<ClosedPosition>;
  /** Resolves with the order that turns the position round. */
  reversePosition(caller: AccountCaller, positionId: string, options: Repeatable): Promise<PlaceOrderResult>;
  /** Replaces the whole bracket: what is left out is taken away. */
  editPositionBrackets(caller: AccountCaller, positionId: string, brackets: Brackets): Promise<void>;
  leverageInfo(caller: AccountCaller, params: LeverageQuery): Awaitable<LeverageInfo>;
  /** Resolves with the leverage that has been set. */
  setLeverage(caller: AccountCaller, params: LeverageSetParams): Promise<number>;
  previewLeverage(caller: AccountCaller, params: LeverageSetParams): Awaitable<LeveragePreviewResult>;
}

export interface LeverageQuery {
  readonly symbol: string;
  readonly orderType: OrderType;
  readonly side: Side;
}
