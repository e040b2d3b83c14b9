import type { BrokerCapabilities } from '../../generated/models.ts';
import type { OrderStatus, OrderType, ParentType, Side, StopType } from '../../generated/socket-routes.ts';

// The Broker API as TradingView's documentation describes it, in structural types of our own. All times are in ms.

/** Why a connection ended, in the library's numbers. */
export const DisconnectType = { BROKEN_CONNECTION: 8 } as const;

export interface OrderDuration {
  readonly type: string;
  readonly datetime?: number;
}

export interface BracketPrices {
  readonly takeProfit?: number;
  readonly stopLoss?: number;
  readonly guaranteedStop?: number;
  /** In ticks, which is what a pip of every symbol is said to be. */
  readonly trailingStopPips?: number;
}

export type CustomFields = Readonly<Record<string, string | number | boolean | null>>;

/** An order as its ticket has it. */
export interface PreOrder extends BracketPrices {
  readonly symbol: string;
  readonly type: OrderType;
  readonly side: Side;
  readonly qty: number;
  readonly limitPrice?: number;
  readonly stopPrice?: number;
  readonly stopType?: StopType;
  readonly duration?: OrderDuration;
  readonly currentQuotes?: { readonly ask: number; readonly bid: number };
  readonly seenPrice?: number | null;
  readonly customFields?: CustomFields;
  readonly isClose?: boolean;
}

export interface Message {
  readonly type: 'information' | 'warning' | 'error';
  readonly text: string;
}

export interface Order extends BracketPrices {
  readonly id: string;
  readonly symbol: string;
  readonly type: OrderType;
  readonly side: Side;
  readonly qty: number;
  readonly status: OrderStatus;
  readonly limitPrice?: number;
  readonly stopPrice?: number;
  readonly stopType?: StopType;
  readonly duration?: OrderDuration;
  readonly filledQty: number;
  readonly avgPrice?: number;
  readonly parentId?: string;
  readonly parentType?: ParentType;
  readonly updateTime: number;
  readonly message?: Message;
}

export interface Position extends BracketPrices {
  readonly id: string;
  readonly symbol: string;
  /** Zero once: it has just been closed. */
  readonly qty: number;
  readonly side: Side;
  readonly avgPrice: number;
  readonly stopType?: StopType;
  readonly updateTime: number;
}

export interface Execution {
  readonly symbol: string;
  readonly price: number;
  readonly qty: number;
  readonly side: Side;
  readonly time: number;
  readonly commission: number;
}

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly type: 'live' | 'demo';
  readonly currency: string;
}

export interface InstrumentInfo {
  readonly qty: { readonly min: number; readonly max: number; readonly step: number };
  /** What a pip of one unit is worth in the account's currency. */
  readonly pipValue: number;
  readonly pipSize: number;
  readonly minTick: number;
  readonly lotSize: number;
  readonly type: string;
  readonly description: string;
  readonly brokerSymbol: string;
  readonly currency: string;
}

export interface Tradable {
  readonly tradable: boolean;
  readonly reason?: string;
}

export interface LeverageQuery {
  readonly symbol: string;
  readonly orderType: OrderType;
  readonly side: Side;
  readonly customFields?: CustomFields;
}

export interface LeverageChoice extends LeverageQuery {
  readonly leverage: number;
}

/** A value the account manager shows and follows. */
export interface WatchedValue<T> {
  setValue(value: T): void;
}

export interface Column {
  readonly id: string;
  readonly label: string;
  readonly dataFields: readonly string[];
  readonly formatter?: string;
  readonly alignment?: 'left' | 'right';
}

export interface AccountManagerInfo {
  readonly accountTitle: string;
  readonly summary: readonly {
    readonly text: string;
    readonly wValue: WatchedValue<number>;
    readonly formatter: string;
    readonly isDefault: boolean;
  }[];
  readonly orderColumns: readonly Column[];
  readonly positionColumns: readonly Column[];
  readonly pages: readonly never[];
}

export interface RealtimeQuotes {
  readonly trade: number;
  readonly bid: number;
  readonly ask: number;
  readonly spread: number;
}

export interface PlacedOrder {
  readonly orderId: string;
}

/** What the `broker_config` option of the widget takes. */
export interface BrokerConfig {
  readonly configFlags: Readonly<Record<string, boolean>>;
  readonly durations: readonly {
    readonly name: string;
    readonly value: BrokerCapabilities['durations'][number];
    readonly default?: true;
    readonly supportedOrderTypes?: readonly OrderType[];
  }[];
}
