import { z } from 'zod';
import { defineRestRoute } from '../../../rest-route.ts';
import type { ErrorCode } from '../../errors/error-table.ts';
import { SuccessResponse } from '../../shared/success-response.ts';
import { PlacedOrder } from './placed-order.ts';
import { PreOrder } from './pre-order.ts';
import { OrderPreviewResult } from './preview.ts';

export const PlaceOrderResult = z.object({ orderId: z.string() }).meta({ id: 'PlaceOrderResult' });

export type PlaceOrderResult = z.infer<typeof PlaceOrderResult>;

/** Why the engine may refuse an order. */
const refusals = [
  'unknown_symbol',
  'invalid_price',
  'invalid_quantity',
  'unsupported_order',
  'market_closed',
  'no_market_data',
] as const satisfies ErrorCode[];

const params = z.object({ order_id: z.string().min(1).max(64) });
const limitBuy = { symbol: 'BTCUSD', type: 1, side: 1, qty: 0.5, limitPrice: 1000 };

export const placeOrder = defineRestRoute({
  method: 'post',
  path: '/api/v1/broker/orders',
  operationId: 'placeOrder',
  tag: 'broker',
  summary: 'Places an order; the answer comes once it is durable',
  scope: 'trade',
  body: PreOrder,
  responses: { 200: PlaceOrderResult },
  errors: refusals,
  examples: [
    { name: 'market order', body: { symbol: 'BTCUSD', type: 2, side: 1, qty: 0.1 }, status: 200 },
    { name: 'limit order', body: limitBuy, status: 200 },
    {
      name: 'limit order without its price',
      body: { symbol: 'BTCUSD', type: 1, side: 1, qty: 1 },
      status: 422,
    },
  ],
});

export const previewOrder = defineRestRoute({
  method: 'post',
  path: '/api/v1/broker/orders/preview',
  operationId: 'previewOrder',
  tag: 'broker',
  summary: 'What an order would cost, without placing it',
  scope: 'account',
  body: PreOrder,
  responses: { 200: OrderPreviewResult },
  errors: refusals,
  examples: [{ name: 'limit order', body: limitBuy, status: 200 }],
});

export const modifyOrder = defineRestRoute({
  method: 'put',
  path: '/api/v1/broker/orders/{order_id}',
  operationId: 'modifyOrder',
  tag: 'broker',
  summary: 'Changes quantity or prices of a working order',
  scope: 'trade',
  params,
  body: PreOrder,
  responses: { 200: SuccessResponse },
  errors: ['unknown_order', 'order_final', 'immutable_field', ...refusals],
  examples: [{ name: 'unknown order', params: { order_id: 'NOPE' }, body: limitBuy, status: 404 }],
});

export const cancelOrder = defineRestRoute({
  method: 'delete',
  path: '/api/v1/broker/orders/{order_id}',
  operationId: 'cancelOrder',
  tag: 'broker',
  summary: 'Cancels a working order',
  scope: 'trade',
  params,
  responses: { 200: SuccessResponse },
  errors: ['unknown_order', 'order_final'],
  examples: [{ name: 'unknown order', params: { order_id: 'NOPE' }, status: 404 }],
});

export const getOrders = defineRestRoute({
  method: 'get',
  path: '/api/v1/broker/orders',
  operationId: 'getOrders',
  tag: 'broker',
  summary: "Working orders and today's final ones",
  scope: 'account',
  responses: { 200: z.array(PlacedOrder) },
  errors: [],
  examples: [{ name: 'all', status: 200 }],
});
