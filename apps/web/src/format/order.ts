import { OrderStatus, OrderType, Side } from '@tickwire/client';

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
