import { z } from 'zod';
import { defineRestRoute } from '../../../rest-route.ts';
import { IdempotencyHeaders } from '../../shared/idempotency-key.ts';
import { SuccessResponse } from '../../shared/success-response.ts';
import { AccountChoice } from '../account/account-choice.ts';
import { PlacedOrder } from './placed-order.ts';
import { PreOrder } from './pre-order.ts';
import { OrderPreviewResult } from './preview.ts';
import { orderRefusals, sendingErrors } from './refusals.ts';
import { accountErrors } from '../../errors/account-errors.ts';

export const PlaceOrderResult = z.object({ orderId: z.string() }).meta({ id: 'PlaceOrderResult' });

export type PlaceOrderResult = z.infer<typeof PlaceOrderResult>;

const params = z.object({ order_id: z.string().min(1).max(128) });
const limitBuy = { symbol: 'BTCUSD', type: 1, side: 1, qty: 0.5, limitPrice: 1000 };
const key = 'my-order-1';

export const placeOrder = defineRestRoute({
  method: 'post',
  path: '/api/v1/broker/orders',
  operationId: 'placeOrder',
  tag: 'broker',
  summary: 'Places an order; the answer comes once it is durable',
  description:
    'Send an idempotency key, as the header `Idempotency-Key` or as `clientOrderId`, and repeat the request with it when ' +
    'no answer came: there will be one order. Take-profit and stop make a bracket: two orders that stay INACTIVE while ' +
    'the order works, work for as much as it has filled, close the position and cancel one another. Cancelling the order ' +
    'before it fills cancels them.',
  scope: 'trade',
  query: AccountChoice,
  headers: IdempotencyHeaders,
  body: PreOrder,
  responses: { 200: PlaceOrderResult },
  errors: [...orderRefusals, ...sendingErrors, 'idempotency_conflict'],
  examples: [
    { name: 'market order', body: { symbol: 'BTCUSD', type: 2, side: 1, qty: 0.1 }, status: 200 },
    { name: 'limit order', headers: { 'Idempotency-Key': key }, body: limitBuy, status: 200 },
    {
      name: 'limit order with a bracket, of the day',
      body: {
        ...limitBuy,
        takeProfit: 1200,
        stopLoss: 900,
        duration: { type: 'DAY' },
        clientOrderId: 'my-order-2',
      },
      status: 200,
    },
    {
      name: 'two keys that differ',
      headers: { 'Idempotency-Key': key },
      body: { ...limitBuy, clientOrderId: 'my-order-3' },
      status: 422,
    },
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
  query: AccountChoice,
  body: PreOrder,
  responses: { 200: OrderPreviewResult },
  errors: orderRefusals,
  examples: [{ name: 'limit order', body: limitBuy, status: 200 }],
});

export const modifyOrder = defineRestRoute({
  method: 'put',
  path: '/api/v1/broker/orders/{order_id}',
  operationId: 'modifyOrder',
  tag: 'broker',
  summary: 'Makes a working order what the body says; a bracket that the body leaves out is removed',
  scope: 'trade',
  params,
  query: AccountChoice,
  body: PreOrder,
  responses: { 200: SuccessResponse },
  errors: [
    'unknown_order',
    'order_final',
    'order_pending',
    'immutable_field',
    ...orderRefusals,
    ...sendingErrors,
  ],
  examples: [{ name: 'unknown order', params: { order_id: 'NOPE' }, body: limitBuy, status: 404 }],
});

export const cancelOrder = defineRestRoute({
  method: 'delete',
  path: '/api/v1/broker/orders/{order_id}',
  operationId: 'cancelOrder',
  tag: 'broker',
  summary: 'Cancels a working order, and with it its bracket',
  scope: 'trade',
  params,
  query: AccountChoice,
  responses: { 200: SuccessResponse },
  errors: ['unknown_order', ...accountErrors, 'order_final', ...sendingErrors],
  examples: [{ name: 'unknown order', params: { order_id: 'NOPE' }, status: 404 }],
});

export const getOrders = defineRestRoute({
  method: 'get',
  path: '/api/v1/broker/orders',
  operationId: 'getOrders',
  tag: 'broker',
  summary: "Working orders and today's final ones",
  scope: 'account',
  query: AccountChoice,
  responses: { 200: z.array(PlacedOrder) },
  errors: [...accountErrors],
  examples: [{ name: 'all', status: 200 }],
});
