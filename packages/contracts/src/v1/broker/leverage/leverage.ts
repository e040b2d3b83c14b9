import { z } from 'zod';
import { defineRestRoute } from '../../../rest-route.ts';
import { SymbolName } from '../../shared/symbol-name.ts';
import { AccountChoice } from '../account/account-choice.ts';
import { OrderTypeSchema, SideSchema } from '../orders/enums.ts';
import { sendingErrors } from '../orders/refusals.ts';
import { accountErrors } from '../../errors/account-errors.ts';
import { symbolErrors } from '../../errors/symbol-errors.ts';

const CustomFields = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

export const LeverageInfo = z
  .object({
    title: z.string(),
    leverage: z.number(),
    min: z.number(),
    max: z.number(),
    step: z.number(),
  })
  .meta({ id: 'LeverageInfo' });

export const LeverageSetParams = z
  .object({
    symbol: SymbolName,
    orderType: OrderTypeSchema,
    side: SideSchema,
    leverage: z.number(),
    customFields: z.union([CustomFields, z.null()]).optional(),
  })
  .meta({ id: 'LeverageSetParams' });

export const LeverageSetResult = z.object({ leverage: z.number() }).meta({ id: 'LeverageSetResult' });

const Messages = z.array(z.string()).optional();

export const LeveragePreviewResult = z
  .object({ infos: Messages, warnings: Messages, errors: Messages })
  .meta({ id: 'LeveragePreviewResult' });

export type LeverageInfo = z.infer<typeof LeverageInfo>;
export type LeverageSetParams = z.infer<typeof LeverageSetParams>;
export type LeveragePreviewResult = z.infer<typeof LeveragePreviewResult>;

const tenfold = { symbol: 'BTCUSD', orderType: 2, side: 1, leverage: 10 };

export const leverageInfo = defineRestRoute({
  method: 'get',
  path: '/api/v1/broker/leverage/info',
  operationId: 'leverageInfo',
  tag: 'broker',
  summary:
    'The leverage set for a symbol and its bounds; one that estimates margin alone, with nothing to set, where the venue decides margin',
  scope: 'account',
  query: AccountChoice.extend({ symbol: SymbolName, orderType: OrderTypeSchema, side: SideSchema }),
  responses: { 200: LeverageInfo },
  errors: [...symbolErrors, ...accountErrors],
  examples: [{ name: 'bitcoin', query: { symbol: 'BTCUSD', orderType: 2, side: 1 }, status: 200 }],
});

export const setLeverage = defineRestRoute({
  method: 'put',
  path: '/api/v1/broker/leverage/set',
  operationId: 'setLeverage',
  tag: 'broker',
  summary: 'Sets the leverage of a symbol, unless the venue of the account decides margin',
  scope: 'trade',
  query: AccountChoice,
  body: LeverageSetParams,
  responses: { 200: LeverageSetResult },
  errors: [...symbolErrors, ...accountErrors, 'leverage_out_of_range', 'leverage_fixed', ...sendingErrors],
  examples: [
    { name: 'tenfold', body: tenfold, status: 200 },
    { name: 'too high', body: { ...tenfold, leverage: 500 }, status: 422 },
  ],
});

export const previewLeverage = defineRestRoute({
  method: 'post',
  path: '/api/v1/broker/leverage/preview',
  operationId: 'previewLeverage',
  tag: 'broker',
  summary: 'What a leverage would mean, without setting it',
  scope: 'account',
  query: AccountChoice,
  body: LeverageSetParams,
  responses: { 200: LeveragePreviewResult },
  errors: [...symbolErrors, ...accountErrors],
  examples: [{ name: 'tenfold', body: tenfold, status: 200 }],
});
