import type { AccountLimits } from '@tickwire/client';

/** What the page calls the fields of an order. */
const orderFieldNames = {
  qty: 'Quantity',
  limitPrice: 'Limit price',
  stopPrice: 'Stop price',
  takeProfit: 'Take-profit',
  stopLoss: 'Stop-loss',
  guaranteedStop: 'Guaranteed stop',
  trailingStopPips: 'Trailing distance',
} as const;

/** What it calls the limits of an account. */
const limitNames: Readonly<Record<keyof AccountLimits, string>> = {
  maxOrderQuantity: 'Order size limit',
  maxOrderNotional: 'Order value limit',
  maxPositionQuantity: 'Position size limit',
  maxPositionNotional: 'Position value limit',
  maxGrossExposure: 'Gross exposure limit',
  maxNetExposure: 'Net exposure limit',
  maxConcentration: 'Concentration limit',
  maxLeverage: 'Leverage limit',
  maxOpenOrders: 'Open orders limit',
  maxOrdersPerSecond: 'Orders per second limit',
  maxFillsPerMinute: 'Fills per minute limit',
  fatFingerMultiple: 'Unusual size limit',
  priceCollar: 'Price collar',
  maxQuoteAgeMs: 'Quote age limit',
  duplicateWindowMs: 'Repetition window',
  selfTrade: 'Self-trade rule',
  dailyLossReduce: 'Daily loss limit',
  dailyLossHalt: 'Daily loss stop',
  drawdownReduce: 'Drawdown limit',
  drawdownHalt: 'Drawdown stop',
};

export type OrderField = keyof typeof orderFieldNames;

export function isOrderField(name: string | undefined): name is OrderField {
  return name !== undefined && Object.hasOwn(orderFieldNames, name);
}

const names = new Map<string, string>([...Object.entries(orderFieldNames), ...Object.entries(limitNames)]);

const fieldWord = new RegExp(`\\b(?:${[...names.keys()].join('|')})\\b`, 'g');

/** What the page calls a field or a limit; its own name where the page has none. */
export const fieldName = (name: string): string => names.get(name) ?? name;

/** A sentence of the server with fields and limits named as the page does. */
export function nameFields(sentence: string): string {
  return sentence.replaceAll(fieldWord, fieldName);
}
