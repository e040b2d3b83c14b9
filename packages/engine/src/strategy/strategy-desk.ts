import { OrderStatus } from '@tickwire/contracts';
import type { PlacedOrder } from '@tickwire/contracts';
import type { Commands, CommandType, Decision } from '../commands/command.ts';
import { refuse } from '../commands/refusal.ts';
import type { Refusal } from '../commands/refusal.ts';
import type { Engine } from '../engine.ts';
import type { Principal } from '../model/principal.ts';
import type { Clock } from '../ports/clock.ts';
import type { LoopGuard } from './loop-guard.ts';
import type { OwnOrders } from './own-orders.ts';
import type { RunLog } from './run-log.ts';
import type { Strategy } from './strategy.ts';
import type { StrategyContext, StrategyOrder } from './strategy-context.ts';

/** What a strategy needs of an engine. */
export type StrategyEngine = Pick<Engine, 'submit' | 'account' | 'positions' | 'equity'>;

export interface StrategyDeskParts {
  readonly engine: StrategyEngine;
  readonly strategy: Strategy;
  readonly accountId: string;
  readonly clock: Clock;
  readonly run: string;
  readonly own: OwnOrders;
  readonly guard: LoopGuard;
  readonly log: RunLog;
}

interface Refused {
  readonly accepted: false;
  readonly refusal: Refusal;
}

/** An order with the name the run has given it. */
type NamedOrder = StrategyOrder & { readonly clientOrderId: string };

const placing = (id: string, order: NamedOrder, updateTime: number): PlacedOrder => {
  const { symbol, type, side, qty, limitPrice, stopPrice, clientOrderId } = order;
  return {
    id,
    clientOrderId,
    symbol,
    type,
    side,
    qty,
    status: OrderStatus.PLACING,
    ...(limitPrice !== undefined && { limitPrice }),
    ...(stopPrice !== undefined && { stopPrice }),
    filledQty: 0,
    updateTime,
  };
};

/** Where one run trades: it submits as the strategy, on its account, in its symbols, and only touches its own orders. */
export class StrategyDesk {
  readonly #parts: StrategyDeskParts;
  readonly #actor: Principal;
  #open = false;
  #sent = 0;
  #orders = 0;

  constructor(parts: StrategyDeskParts) {
    const { strategy, accountId } = parts;
    this.#parts = parts;
    this.#actor = { id: `strategy:${strategy.id}`, scopes: ['account', 'trade'], accounts: [accountId] };
  }

  /** Orders the engine has accepted. */
  get orders(): number {
    return this.#orders;
  }

  open<State, Params>(state: State, params: Params): StrategyContext<State, Params> {
    const { engine, strategy, accountId, clock, own, log } = this.#parts;
    this.#open = true;
    return {
      get now() {
        return clock.now();
      },
      get account() {
        return engine.account(accountId);
      },
      state,
      params,
      place: (order) => this.#place(order),
      modify: (orderId, order) =>
        this.#unlessOwn(orderId) ?? this.#submit({ type: 'modify-order', ...this.#by(), orderId, order }),
      cancel: (orderId) =>
        this.#unlessOwn(orderId) ?? this.#submit({ type: 'cancel-order', ...this.#by(), orderId }),
      close: (positionId, amount) => this.#close(positionId, amount),
      orders: () => own.list(),
      positions: () => engine.positions(accountId).filter(({ symbol }) => strategy.symbols.includes(symbol)),
      equity: () => engine.equity(accountId),
      log: (text) => log.add(clock.now(), 'info', String(text)),
    };
  }

  /** Takes no more commands: whoever kept the context is refused. */
  close(): void {
    this.#open = false;
  }

  /** Asks for the cancel of every working order the run has sent; returns of how many. */
  cancelAll(reason: string): number {
    const { engine, own } = this.#parts;
    const taken = own
      .sent()
      .filter(
        (orderId) =>
          engine.submit({ type: 'cancel-order', ...this.#by(), orderId, reason }).decision.accepted,
      );
    return taken.length;
  }

  #by(): { readonly actor: Principal; readonly accountId: string } {
    return { actor: this.#actor, accountId: this.#parts.accountId };
  }

  #nextKey(): string {
    const { strategy, run } = this.#parts;
    this.#sent += 1;
    return `${strategy.id}:${run}:${this.#sent}`;
  }

  #place(order: StrategyOrder): Decision<'place-order'> {
    const barred = this.#unlessNamed(order.symbol);
    if (barred !== undefined) return barred;
    const named = { ...order, clientOrderId: this.#nextKey() };
    const decision = this.#submit({ type: 'place-order', ...this.#by(), order: named });
    if (decision.accepted) {
      const { orderId } = decision.result;
      this.#orders += 1;
      this.#parts.own.add(orderId, placing(orderId, named, this.#parts.clock.now()));
    }
    return decision;
  }

  #close(positionId: string, amount: number | undefined): Decision<'close-position'> {
    const barred = this.#unlessNamed(positionId);
    if (barred !== undefined) return barred;
    const idempotencyKey = this.#nextKey();
    const decision = this.#submit({
      type: 'close-position',
      ...this.#by(),
      positionId,
      amount,
      idempotencyKey,
    });
    if (decision.accepted) {
      this.#orders += 1;
      this.#parts.own.add(decision.result.orderId);
    }
    return decision;
  }

  #submit<Type extends CommandType>(command: { readonly type: Type } & Commands[Type]): Decision<Type> {
    const { decision } = this.#parts.engine.submit<Type>(command);
    return decision.accepted ? decision : this.#refused(decision.refusal);
  }

  #unlessNamed(symbol: string): Refused | undefined {
    return this.#unless(this.#parts.strategy.symbols.includes(symbol), () =>
      refuse('forbidden', `The strategy does not name ${symbol} among its symbols. Add it there.`, 'symbol'),
    );
  }

  #unlessOwn(orderId: string): Refused | undefined {
    return this.#unless(this.#parts.own.has(orderId), () =>
      refuse('unknown_order', `${orderId} is no working order of this run.`),
    );
  }

  /** Every command passes here, refused ones too: a handler that repeats one for ever has to be found. */
  #unless(allowed: boolean, otherwise: () => Refusal): Refused | undefined {
    this.#parts.guard.count();
    if (!this.#open) return this.#refused(refuse('strategy_not_running', 'The run of the strategy is over.'));
    return allowed ? undefined : this.#refused(otherwise());
  }

  #refused(refusal: Refusal): Refused {
    this.#parts.log.add(this.#parts.clock.now(), 'warning', `Refused, ${refusal.code}: ${refusal.detail}`);
    return { accepted: false, refusal };
  }
}
