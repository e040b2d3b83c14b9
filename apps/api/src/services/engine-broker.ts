import type { Commands, CommandResults, CommandType, Engine, PlaceOrder } from '@tickwire/engine';
import type { PreOrder } from '@tickwire/contracts';
import type { OrderLatency } from '../trading/order-latency.ts';
import type { AccountCaller } from './account-caller.ts';
import type { BrokerService } from './broker-service.ts';
import { committed, queried, type FieldPath } from './engine-error.ts';
import { after, everythingHere, type MarketAccess } from './market-access.ts';
import { findListing, type MarketCatalog } from './market-catalog.ts';
import { orderPreviewResult } from './order-preview.ts';
import { wireCapabilities } from './wire-capabilities.ts';
import type { TradedSymbols } from './traded-symbols.ts';
import type { TradeHistory } from './trade-history.ts';

/** Of the order that closes a position a request holds the quantity alone, as `amount`. */
const closingPath: FieldPath = (field) => (field === 'qty' ? 'query.amount' : undefined);

/** The order that reverses a position is made by the engine alone. */
const noPath: FieldPath = () => undefined;

const bracketPath: FieldPath = (field) => `body.brackets.${field}`;

export interface EngineBrokerParts {
  readonly engine: Engine;
  readonly catalog: MarketCatalog;
  readonly traded: TradedSymbols;
  readonly history: TradeHistory;
  readonly latency: OrderLatency;
  readonly access?: MarketAccess;
}

/** Trading through the engine. */
export function createEngineBroker({
  engine,
  catalog,
  traded,
  history,
  latency,
  access = everythingHere,
}: EngineBrokerParts): BrokerService {
  const by = ({ principal, accountId }: AccountCaller) => ({ actor: principal, accountId });

  const placement = (caller: AccountCaller, order: PreOrder): PlaceOrder => ({
    type: 'place-order',
    ...by(caller),
    order,
  });

  /** Submits while the feed is on the symbol, so that no print falls between the decision and the first beat. */
  const submitted = async <Type extends CommandType>(
    caller: AccountCaller,
    symbol: string | undefined,
    command: { readonly type: Type } & Commands[Type],
    pathOf?: FieldPath,
  ): Promise<CommandResults[Type]> => {
    const release = symbol === undefined ? undefined : traded.hold(symbol);
    try {
      return await committed<CommandResults[Type]>(latency.submit<Type>(engine, command, caller), pathOf);
    } finally {
      release?.();
    }
  };

  const symbolOf = ({ accountId }: AccountCaller, orderId: string) =>
    engine.orders(accountId).find(({ id }) => id === orderId)?.symbol;

  return {
    accounts: ({ principal }) => principal.accounts.map((id) => queried(() => engine.account(id))),
    account: ({ accountId }) => queried(() => engine.account(accountId)),
    capabilities: ({ accountId }) => wireCapabilities(queried(() => engine.capabilities(accountId))),
    orders: ({ accountId }) => queried(() => engine.orders(accountId)),
    positions: ({ accountId }) => queried(() => engine.positions(accountId)),
    executions: ({ accountId }, symbol) =>
      after(access.symbol(symbol), () =>
        history.fills(accountId, findListing(catalog, symbol).instrument.ticker),
      ),

    async placeOrder(caller, order) {
      // An order is decided by a price, and one that was never asked for comes within moments.
      const waiting = access.quote(order.symbol);
      if (waiting) await waiting;
      const { ticker } = findListing(catalog, order.symbol).instrument;
      return submitted<'place-order'>(caller, ticker, placement(caller, order));
    },

    previewOrder: (caller, order) =>
      after(access.quote(order.symbol), () => {
        const preview = queried(() => engine.preview(placement(caller, order)));
        const { minmov, pricescale } = findListing(catalog, preview.symbol).instrument;
        return orderPreviewResult(
          order,
          preview,
          minmov / pricescale,
          queried(() => engine.metrics(caller.accountId)).marginAvailable,
        );
      }),

    async modifyOrder(caller, orderId, order) {
      const command = { type: 'modify-order', ...by(caller), orderId, order } as const;
      await submitted<'modify-order'>(caller, symbolOf(caller, orderId), command);
    },

    async cancelOrder(caller, orderId) {
      const command = { type: 'cancel-order', ...by(caller), orderId } as const;
      await submitted<'cancel-order'>(caller, symbolOf(caller, orderId), command);
    },

    async closePosition(caller, positionId, { amount, idempotencyKey }) {
      const command = { type: 'close-position', ...by(caller), positionId, amount, idempotencyKey } as const;
      const { qty, remaining } = await submitted<'close-position'>(caller, positionId, command, closingPath);
      return { closedQty: qty, remainingQty: remaining };
    },

    async reversePosition(caller, positionId, { idempotencyKey }) {
      const command = { type: 'reverse-position', ...by(caller), positionId, idempotencyKey } as const;
      const { orderId } = await submitted<'reverse-position'>(caller, positionId, command, noPath);
      return { orderId };
    },

    async editPositionBrackets(caller, positionId, brackets) {
      const command = { type: 'edit-brackets', ...by(caller), positionId, brackets } as const;
      await submitted<'edit-brackets'>(caller, positionId, command, bracketPath);
    },

    leverageInfo: ({ accountId }, { symbol }) =>
      after(access.symbol(symbol), () => queried(() => engine.leverageInfo(accountId, symbol))),

    async setLeverage(caller, { symbol, leverage }) {
      const waiting = access.symbol(symbol);
      if (waiting) await waiting;
      const command = { type: 'set-leverage', ...by(caller), symbol, leverage } as const;
      return (await submitted<'set-leverage'>(caller, undefined, command)).leverage;
    },

    previewLeverage: ({ accountId }, { symbol, leverage }) =>
      after(access.symbol(symbol), () => queried(() => engine.previewLeverage(accountId, symbol, leverage))),
  };
}
