import type {
  CommissionReport,
  Contract,
  ContractDescription,
  ContractDetails,
  Execution,
  Order,
  OrderState,
  PriceIncrement,
} from '@stoqey/ib';

/** The events of the client that the parts hear, with their values in order. */
export interface IbEvents {
  readonly currentTime: [seconds: number];
  readonly contractDetails: [requestId: number, details: ContractDetails];
  readonly contractDetailsEnd: [requestId: number];
  readonly symbolSamples: [requestId: number, found: ContractDescription[]];
  readonly marketRule: [ruleId: number, increments: PriceIncrement[]];
  readonly historicalData: [
    requestId: number,
    time: string,
    open: number,
    high: number,
    low: number,
    close: number,
    volume: number,
    count: number | undefined,
    average: number,
  ];
  readonly historicalDataUpdate: [
    requestId: number,
    time: string,
    open: number,
    high: number,
    low: number,
    close: number,
    volume: number,
    count: number,
    average: number,
  ];
  readonly headTimestamp: [requestId: number, time: string];
  readonly realtimeBar: [
    requestId: number,
    seconds: number,
    open: number,
    high: number,
    low: number,
    close: number,
    volume: number,
    average: number,
    count: number,
  ];
  readonly marketDataType: [requestId: number, type: number];
  readonly tickPrice: [requestId: number, field: number, price: number, attributes: unknown];
  readonly tickSize: [requestId: number, field: number | undefined, size: number | undefined];
  readonly tickString: [requestId: number, field: number, value: string];
  readonly tickGeneric: [requestId: number, field: number, value: number];
  readonly updateMktDepth: [
    requestId: number,
    position: number,
    operation: number,
    side: number,
    price: number | undefined,
    size: number | undefined,
  ];
  readonly updateMktDepthL2: [
    requestId: number,
    position: number,
    marketMaker: string,
    operation: number,
    side: number,
    price: number | undefined,
    size: number | undefined,
    isSmartDepth: boolean | undefined,
  ];
  readonly openOrder: [orderId: number, contract: Contract, order: Order, state: OrderState];
  readonly openOrderEnd: [];
  readonly orderStatus: [
    orderId: number,
    status: string,
    filled: number,
    remaining: number,
    averagePrice: number,
    permId: number | undefined,
    parentId: number | undefined,
    lastPrice: number | undefined,
    clientId: number | undefined,
    whyHeld: string | undefined,
    capPrice: number | undefined,
  ];
  readonly orderBound: [permId: number, clientId: number, orderId: number];
  readonly completedOrder: [contract: Contract, order: Order, state: OrderState];
  readonly completedOrdersEnd: [];
  readonly execDetails: [requestId: number, contract: Contract, execution: Execution];
  readonly execDetailsEnd: [requestId: number];
  readonly commissionReport: [report: CommissionReport];
  readonly position: [account: string, contract: Contract, quantity: number, averageCost: number | undefined];
  readonly positionEnd: [];
  readonly accountSummary: [requestId: number, account: string, tag: string, value: string, currency: string];
  readonly accountSummaryEnd: [requestId: number];
  readonly updateAccountValue: [key: string, value: string, currency: string, account: string];
  readonly updatePortfolio: [
    contract: Contract,
    quantity: number,
    price: number,
    value: number,
    averageCost: number | undefined,
    unrealised: number | undefined,
    realised: number | undefined,
    account: string | undefined,
  ];
  readonly updateAccountTime: [time: string];
  readonly accountDownloadEnd: [account: string];
  readonly pnl: [
    requestId: number,
    daily: number,
    unrealised: number | undefined,
    realised: number | undefined,
  ];
}
