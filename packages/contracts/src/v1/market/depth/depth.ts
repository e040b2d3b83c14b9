import { z } from 'zod';
import { defineRestRoute } from '../../../rest-route.ts';
import { Price, TimestampMs } from '../../shared/price.ts';
import { SymbolName } from '../../shared/symbol-name.ts';
import { symbolErrors } from '../../errors/symbol-errors.ts';

export const DepthLevel = z
  .object({ price: Price, volume: z.number().nonnegative() })
  .meta({ id: 'DepthLevel' });

export const Depth = z
  .object({
    symbol: z.string(),
    time: TimestampMs,
    bids: z.array(DepthLevel).meta({ description: 'Ascending by price: the best bid is the last.' }),
    asks: z.array(DepthLevel).meta({ description: 'Ascending by price: the best ask is the first.' }),
  })
  .meta({ id: 'Depth', description: 'Resting size on both sides of the book.' });

export type Depth = z.infer<typeof Depth>;
export type DepthLevel = z.infer<typeof DepthLevel>;

export const getDepth = defineRestRoute({
  method: 'get',
  path: '/api/v1/datafeed/depth/{symbol}',
  operationId: 'getDepth',
  tag: 'datafeed',
  summary: 'Depth of book of a symbol',
  scope: 'market',
  params: z.object({ symbol: SymbolName }),
  responses: { 200: Depth },
  errors: [...symbolErrors],
  examples: [
    { name: 'five levels of bitcoin', params: { symbol: 'BTCUSD' }, status: 200 },
    { name: 'unknown symbol', params: { symbol: 'NOPE' }, status: 404 },
  ],
});
