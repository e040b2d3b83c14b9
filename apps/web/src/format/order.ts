import {
  OrderStatus,
  OrderType,
  Side,
  StopType,
  type BrokerConnectionStatus,
  type PlacedOrder,
} from '@tickwire/client';

type SideValue = (typeof Side)[keyof typeof Side];
type TypeValue = (typeof OrderType)[keyof typeof OrderType];
type StatusValue = (typeof OrderStatus)[keyof typeof OrderStatus];

const typeNames: Readonly<Record<TypeValue, string>> = {
  [OrderType.LIMIT]: 'Limit',
  [OrderType.MARKET]: 'Market',
  [OrderType.STOP]: 'Stop',
  [OrderType.STOP_LIMIT]: 'Stop limit',
};

const statusNames: Readonly<Record<StatusValue, string>> = {
  [OrderStatus.CANCELED]: 'Cancelled',
  [OrderStatus.FILLED]: 'Filled',
  [OrderStatus.INACTIVE]: 'Inactive',
  [OrderStatus.PLACING]: 'Placing',
  [OrderStatus.REJECTED]: 'Rejected',
  [OrderStatus.WORKING]: 'Working',
};

export const orderTypeName = (type: TypeValue): string => typeNames[type];
export const orderStatusName = (status: StatusValue): string => statusNames[status];
export const sideName = (side: SideValue): string => (side === Side.BUY ? 'Buy' : 'Sell');
export const positionSideName = (side: SideValue): string => (side === Side.BUY ? 'Long' : 'Short');

/** What the stop of a bracket is asked for with: a price, a distance in ticks, or a price the venue guarantees. */
export const stopKinds = [
  { value: 'stopLoss', label: 'Stop-loss' },
  { value: 'trailingStopPips', label: 'Trailing' },
  { value: 'guaranteedStop', label: 'Guaranteed' },
] as const;

/** Those that the venue has. */
export const offeredStops = (
  notOffered: NonNullable<BrokerConnectionStatus['notOffered']>,
): (typeof stopKinds)[number][] =>
  stopKinds.filter(({ value }) => value !== 'guaranteedStop' || !notOffered.includes('guaranteed-stop'));

export type StopKind = (typeof stopKinds)[number]['value'];

export const stopKindName = (kind: StopKind): string =>
  stopKinds.find(({ value }) => value === kind)?.label ?? kind;

/** What an order is: the leg of a bracket by what it is for, any other by its type. */
export function orderKindName({ type, stopType, parentId }: PlacedOrder): string {
  if (parentId === undefined) return orderTypeName(type);
  if (type === OrderType.LIMIT) return 'Take-profit';
  if (stopType === StopType.TRAILING_STOP) return 'Trailing stop';
  return stopType === StopType.GUARANTEED_STOP ? 'Guaranteed stop' : 'Stop-loss';
}
