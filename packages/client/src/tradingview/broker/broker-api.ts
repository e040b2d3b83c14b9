import type { LeverageInfo, LeveragePreviewResult, OrderPreviewResult } from '../../generated/models.ts';
import type { ConnectionStatus, Side } from '../../generated/socket-routes.ts';
import type {
  Account,
  AccountManagerInfo,
  BracketPrices,
  CustomFields,
  Execution,
  InstrumentInfo,
  LeverageChoice,
  LeverageQuery,
  Order,
  PlacedOrder,
  Position,
  PreOrder,
  RealtimeQuotes,
  Tradable,
  WatchedValue,
} from './broker-models.ts';

// The two sides of the Broker API as TradingView's documentation describes it.

/** What the library offers a broker; what came with version 29.2 may be absent. */
export interface BrokerHost {
  orderUpdate(order: Order): void;
  positionUpdate(position: Position): void;
  executionUpdate(execution: Execution): void;
  plUpdate(positionId: string, pl: number): void;
  equityUpdate(equity: number): void;
  marginAvailableUpdate?(margin: number): void;
  pipValueUpdate?(
    symbol: string,
    values: { readonly buyPipValue: number; readonly sellPipValue: number },
  ): void;
  realtimeUpdate?(symbol: string, quotes: RealtimeQuotes): void;
  connectionStatusUpdate(
    status: ConnectionStatus,
    info?: { readonly message?: string; readonly disconnectType?: number },
  ): void;
  currentAccountUpdate(): void;
  ordersFullUpdate?(): void;
  positionsFullUpdate?(): void;
  defaultContextMenuActions?(context: unknown, options?: unknown): Promise<unknown[]>;
  readonly factory: { createWatchedValue<T>(value: T): WatchedValue<T> };
}

/** What the factory given to the widget returns: the broker of one page. */
export interface BrokerTerminal {
  accountsMetainfo(): Promise<Account[]>;
  currentAccount(): string;
  setCurrentAccount(id: string): void;
  accountManagerInfo(): AccountManagerInfo;
  connectionStatus(): ConnectionStatus;
  chartContextMenuActions(context: unknown, options?: unknown): Promise<unknown[]>;
  isTradable(symbol: string): Promise<Tradable>;
  symbolInfo(symbol: string): Promise<InstrumentInfo>;

  orders(): Promise<Order[]>;
  positions(): Promise<Position[]>;
  executions(symbol: string): Promise<Execution[]>;

  placeOrder(order: PreOrder, confirmId?: string): Promise<PlacedOrder>;
  previewOrder(order: PreOrder): Promise<OrderPreviewResult>;
  modifyOrder(order: Order, confirmId?: string): Promise<void>;
  cancelOrder(orderId: string): Promise<void>;
  cancelOrders(symbol: string, side: Side | undefined, orderIds: readonly string[]): Promise<void>;
  closePosition(positionId: string, amount?: number, confirmId?: string): Promise<void>;
  reversePosition(positionId: string): Promise<void>;
  editPositionBrackets(
    positionId: string,
    brackets: BracketPrices,
    customFields?: CustomFields,
  ): Promise<void>;

  leverageInfo(query: LeverageQuery): Promise<LeverageInfo>;
  setLeverage(choice: LeverageChoice): Promise<{ leverage: number }>;
  previewLeverage(choice: LeverageChoice): Promise<LeveragePreviewResult>;

  subscribeEquity(): void;
  unsubscribeEquity(): void;
  subscribeMarginAvailable(symbol: string): void;
  unsubscribeMarginAvailable(symbol: string): void;
  subscribePipValue(symbol: string): void;
  unsubscribePipValue(symbol: string): void;
  subscribeRealtime(symbol: string): void;
  unsubscribeRealtime(symbol: string): void;
}
