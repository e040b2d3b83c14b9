import { z } from 'zod';

// Integer enums: the names travel in the spec as x-enum-varnames, so that generated clients have them.

export const OrderStatus = {
  CANCELED: 1,
  FILLED: 2,
  INACTIVE: 3,
  PLACING: 4,
  REJECTED: 5,
  WORKING: 6,
} as const;
export const OrderType = { LIMIT: 1, MARKET: 2, STOP: 3, STOP_LIMIT: 4 } as const;
export const Side = { BUY: 1, SELL: -1 } as const;
export const StopType = { STOP_LOSS: 0, TRAILING_STOP: 1, GUARANTEED_STOP: 2 } as const;
export const ParentType = { ORDER: 1, POSITION: 2 } as const;

export type OrderStatus = (typeof OrderStatus)[keyof typeof OrderStatus];
export type OrderType = (typeof OrderType)[keyof typeof OrderType];
export type Side = (typeof Side)[keyof typeof Side];
export type StopType = (typeof StopType)[keyof typeof StopType];
export type ParentType = (typeof ParentType)[keyof typeof ParentType];

const named = (id: string, values: Record<string, number>) => ({
  id,
  description: Object.entries(values)
    .map(([name, value]) => `${name} ${value}`)
    .join(', '),
  'x-enum-varnames': Object.keys(values),
});

export const OrderStatusSchema = z.literal([1, 2, 3, 4, 5, 6]).meta(named('OrderStatus', OrderStatus));
export const OrderTypeSchema = z.literal([1, 2, 3, 4]).meta(named('OrderType', OrderType));
export const SideSchema = z.literal([1, -1]).meta(named('Side', Side));
export const StopTypeSchema = z.literal([0, 1, 2]).meta(named('StopType', StopType));
export const ParentTypeSchema = z.literal([1, 2]).meta(named('ParentType', ParentType));
