import type { Engine, PlaceOrder } from '@tickwire/engine';
import type { PreOrder } from '@tickwire/contracts';
import { ApiError } from '../api-error.ts';
import type { BrokerService } from './broker-service.ts';
import type { Caller } from './caller.ts';
import { committed, queried, type FieldPath } from './engine-error.ts';
import { findListing, type MarketCatalog } from './market-catalog.ts';
import { orderPreviewResult } from './order-preview.ts';
import type { TradedSymbols } from './traded-symbols.ts';
import type { TradeHistory } from './trade-history.ts';

/** Of the order that closes a position a request holds the quantity alone, as `amount`. */
const closingPath: FieldPath = (field) => (field === 'qty' ? 'query.amount' : undefined);

export interface EngineBrokerParts {
  readonly engine: Engine;
  readonly catalog: MarketCatalog;
  readonly traded: TradedSymbols;
  readonly history: TradeHistory;
}

/** Trading through the engine, on the caller's default account. */
export function createEngineBroker({ engine, catalog, traded, history }: EngineBrokerParts): BrokerService {
  const on = ({ principal }: Caller) => {
    const [accountId] = principal.accounts;
    if (accountId === undefined) throw new ApiError('forbidden', 'The caller has no account to trade on.');
    return { actor: principal, accountId };
  };

  const placement = (caller: Caller, order: PreOrder): PlaceOrder => ({
    type: 'place-order',
    ...on(caller),
    order,
  });

  /** Submits while the feed is on the symbol, so that no print falls between the decision and the first beat. */
  const followed = async <Result>(
    symbol: string | undefined,
    submit: () => Promise<Result>,
  ): Promise<Result> => {
    if (symbol === undefined) return submit();
    const release = traded.hold(symbol);
    try {
      return await submit();
    } finally {
      release();
    }
  };

  const symbolOf = (caller: Caller, orderId: string) =>
    engine.orders(on(caller).accountId).find(({ id }) => id === orderId)?.symbol;

  return {
    account: (caller) => queried(() => engine.account(on(caller).accountId)),
    orders: (caller) => queried(() => engine.orders(on(caller).accountId)),
    positions: (caller) => queried(() => engine.positions(on(caller).accountId)),
    executions: (caller, symbol) =>
      history.fills(on(caller).accountId, findListing(catalog, symbol).instrument.ticker),

    placeOrder: (caller, order) =>
      followed(findListing(catalog, order.symbol).instrument.ticker, () =>
        committed(engine.submit(placement(caller, order))),
      ),

    previewOrder: (caller, order) =>
      orderPreviewResult(
        order,
        queried(() => engine.preview(placement(caller, order))),
      ),

    async modifyOrder(caller, orderId, order) {
      await followed(symbolOf(caller, orderId), () =>
        committed(engine.submit({ type: 'modify-order', ...on(caller), orderId, order })),
      );
    },

    async cancelOrder(caller, orderId) {
      await followed(symbolOf(caller, orderId), () =>
        committed(engine.submit({ type: 'cancel-order', ...on(caller), orderId })),
      );
    },

    async closePosition(caller, positionId, amount) {
      const result = await followed(positionId, () =>
        committed(engine.submit({ type: 'close-position', ...on(caller), positionId, amount }), closingPath),
      );
      return { closedQty: result.qty, remainingQty: result.remaining };
    },

    async editPositionBrackets(caller, positionId) {
      const open = engine.positions(on(caller).accountId).some(({ id }) => id === positionId);
      if (!open) throw new ApiError('unknown_position', `There is no open position ${positionId}.`);
      throw new ApiError(
        'unsupported_order',
        'The engine does not work brackets on positions; place a limit or a stop order of the opposite side.',
      );
    },

    leverageInfo: (caller, { symbol }) => queried(() => engine.leverageInfo(on(caller).accountId, symbol)),

    async setLeverage(caller, { symbol, leverage }) {
      const result = await committed(
        engine.submit({ type: 'set-leverage', ...on(caller), symbol, leverage }),
      );
      return result.leverage;
    },

    previewLeverage: (caller, { symbol, leverage }) =>
      queried(() => engine.previewLeverage(on(caller).accountId, symbol, leverage)),
  };
}
