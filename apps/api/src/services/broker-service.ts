import type {
  AccountMetainfo,
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
import type { Caller } from './caller.ts';

export interface ClosedPosition {
  readonly closedQty: number;
  /** Zero when the whole position was closed. */
  readonly remainingQty: number;
}

/**
 * Trading as the HTTP routes need it, on the caller's account. Commands resolve once their events are durable;
 * a refusal rejects with an `ApiError` that carries the engine's code and sentence.
 */
export interface BrokerService {
  account(caller: Caller): AccountMetainfo;
  /** Working orders and today's final ones. */
  orders(caller: Caller): readonly PlacedOrder[];
  /** Open positions. */
  positions(caller: Caller): readonly Position[];
  /** Fills of a symbol (name, ticker or `EXCHANGE:NAME`), oldest first; throws `unknown_symbol`. */
  executions(caller: Caller, symbol: string): readonly Execution[];
  placeOrder(caller: Caller, order: PreOrder): Promise<PlaceOrderResult>;
  previewOrder(caller: Caller, order: PreOrder): OrderPreviewResult;
  modifyOrder(caller: Caller, orderId: string, order: PreOrder): Promise<void>;
  cancelOrder(caller: Caller, orderId: string): Promise<void>;
  /** Closes `amount` units, all of them when left out. */
  closePosition(caller: Caller, positionId: string, amount?: number): Promise<ClosedPosition>;
  editPositionBrackets(caller: Caller, positionId: string, brackets: Brackets): Promise<void>;
  leverageInfo(caller: Caller, params: LeverageQuery): LeverageInfo;
  /** Resolves with the leverage that is now set. */
  setLeverage(caller: Caller, params: LeverageSetParams): Promise<number>;
  previewLeverage(caller: Caller, params: LeverageSetParams): LeveragePreviewResult;
}

export interface LeverageQuery {
  readonly symbol: string;
  readonly orderType: OrderType;
  readonly side: Side;
}
