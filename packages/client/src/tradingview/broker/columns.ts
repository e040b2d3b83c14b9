import type { Column } from './broker-models.ts';

const text = (
  id: string,
  label: string,
  formatter: string,
  dataFields: readonly string[] = [id],
): Column => ({
  id,
  label,
  dataFields,
  formatter,
});

const number = (id: string, label: string, formatter: string): Column => ({
  ...text(id, label, formatter),
  alignment: 'right',
});

export const orderColumns: readonly Column[] = [
  text('symbol', 'Symbol', 'symbol', ['symbol', 'symbol', 'message']),
  text('side', 'Side', 'side'),
  text('type', 'Type', 'type', ['type', 'parentId', 'stopType']),
  number('qty', 'Quantity', 'formatQuantity'),
  number('filledQty', 'Filled', 'formatQuantity'),
  number('limitPrice', 'Limit', 'formatPrice'),
  number('stopPrice', 'Stop', 'formatPrice'),
  number('avgPrice', 'Filled at', 'formatPrice'),
  text('status', 'Status', 'status'),
  text('updateTime', 'Changed', 'localDateOrDateTime'),
  text('id', 'Order', 'text'),
];

export const positionColumns: readonly Column[] = [
  text('symbol', 'Symbol', 'symbol', ['symbol', 'symbol', 'message']),
  text('side', 'Side', 'positionSide'),
  number('qty', 'Quantity', 'formatQuantity'),
  number('avgPrice', 'Average', 'formatPrice'),
  number('takeProfit', 'Take profit', 'formatPrice'),
  number('stopLoss', 'Stop loss', 'formatPrice'),
  number('pl', 'Profit', 'profit'),
];
