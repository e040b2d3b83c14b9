import type { Commands, CommandType, Decision } from '../commands/command.ts';
import { refuse } from '../commands/refusal.ts';
import type { Engine } from '../engine.ts';
import type { Principal } from '../model/principal.ts';
import type { Clock } from '../ports/clock.ts';
import type { LoopGuard } from './loop-guard.ts';
import type { OwnOrders } from './own-orders.ts';
import { placing } from './placing.ts';
import { readAmount, readOrder, readOrderId, readPositionId } from './read-given.ts';
import type { Given } from './read-given.ts';
import { refused } from './refused.ts';
import type { Refused } from './refused.ts';
import type { RunLog } from './run-log.ts';
import type { Strategy } from './strategy.ts';
import type { StrategyContext } from './strategy-context.ts';

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

/**
 * Where one run trades: it submits as the strategy, on its account, in its symbols, and only touches its own orders. What
 * it is given comes from code of a user, and is only believed once it is read.
 */
export class StrategyDesk {
  readonly #parts: StrategyDeskParts;
  readonly #actor: Principal;
  #over = false;
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
    return {
      get now() {
        return clock.now();
      },
      get account() {
        return engine.account(accountId);
      },
      state,
      params,
      place: (order) => this.#take(() => this.#place(order)),
      modify: (orderId, order) => this.#take(() => this.#modify(orderId, order)),
      cancel: (orderId) => this.#take(() => this.#cancel(orderId)),
      close: (positionId, amount) => this.#take(() => this.#close(positionId, amount)),
      reverse: (positionId) => this.#take(() => this.#reverse(positionId)),
      orders: () => own.list(),
      positions: () => engine.positions(accountId).filter(({ symbol }) => strategy.symbols.includes(symbol)),
      equity: () => engine.equity(accountId),
      log: (text) => log.add(clock.now(), 'info', String(text)),
    };
  }

  /** Takes no more commands: the run is over. */
  close(): void {
    this.#over = true;
  }

  /** Asks for the cancel of every working order the run has sent; returns of how many. */
  cancelAll(reason: string): number {
    const { own } = this.#parts;
    const taken = own
      .sent()
      .filter((orderId) => this.#submit({ type: 'cancel-order', ...this.#by(), orderId, reason }).accepted);
    return taken.length;
  }

  /** Every command passes here, refused ones too: a handler that repeats one for ever has to be found. */
  #take<Type extends CommandType>(decide: () => Decision<Type>): Decision<Type> {
    const { guard, log, clock } = this.#parts;
    if (guard.calling) guard.count();
    const decision = this.#unlessClosed() ?? decide();
    if (!decision.accepted) {
      const { code, detail } = decision.refusal;
      log.add(clock.now(), 'warning', `Refused, ${code}: ${detail}`);
    }
    return decision;
  }

  #place(given: unknown): Decision<'place-order'> {
    const read = readOrder(given);
    if ('refusal' in read) return read;
    const barred = this.#unlessNamed(read.value.symbol);
    if (barred !== undefined) return barred;
    const order = { ...read.value, clientOrderId: this.#nextKey() };
    const decision = this.#submit({ type: 'place-order', ...this.#by(), order });
    if (decision.accepted) {
      const { orderId } = decision.result;
      this.#orders += 1;
      this.#parts.own.add(orderId, placing(orderId, order, this.#parts.clock.now()));
    }
    return decision;
  }

  #modify(givenId: unknown, given: unknown): Decision<'modify-order'> {
    const id = this.#ownOrder(givenId);
    if ('refusal' in id) return id;
    const order = readOrder(given);
    if ('refusal' in order) return order;
    return this.#submit({ type: 'modify-order', ...this.#by(), orderId: id.value, order: order.value });
  }

  #cancel(givenId: unknown): Decision<'cancel-order'> {
    const id = this.#ownOrder(givenId);
    return 'refusal' in id ? id : this.#submit({ type: 'cancel-order', ...this.#by(), orderId: id.value });
  }

  #close(givenId: unknown, givenAmount: unknown): Decision<'close-position'> {
    const id = this.#namedPosition(givenId);
    if ('refusal' in id) return id;
    const amount = readAmount(givenAmount);
    if ('refusal' in amount) return amount;
    const command = {
      type: 'close-position',
      ...this.#by(),
      positionId: id.value,
      amount: amount.value,
      idempotencyKey: this.#nextKey(),
    } as const;
    return this.#entered(this.#submit(command));
  }

  #reverse(givenId: unknown): Decision<'reverse-position'> {
    const id = this.#namedPosition(givenId);
    if ('refusal' in id) return id;
    const idempotencyKey = this.#nextKey();
    const command = {
      type: 'reverse-position',
      ...this.#by(),
      positionId: id.value,
      idempotencyKey,
    } as const;
    return this.#entered(this.#submit(command));
  }

  #submit<Type extends CommandType>(command: { readonly type: Type } & Commands[Type]): Decision<Type> {
    return this.#parts.engine.submit<Type>(command).decision;
  }

  /** Takes the order of an accepted command for the run's own. */
  #entered<Type extends 'close-position' | 'reverse-position'>(decision: Decision<Type>): Decision<Type> {
    if (decision.accepted) {
      this.#orders += 1;
      this.#parts.own.add(decision.result.orderId);
    }
    return decision;
  }

  #by(): { readonly actor: Principal; readonly accountId: string } {
    return { actor: this.#actor, accountId: this.#parts.accountId };
  }

  #nextKey(): string {
    const { strategy, run } = this.#parts;
    this.#sent += 1;
    return `${strategy.id}:${run}:${this.#sent}`;
  }

  #unlessClosed(): Refused | undefined {
    const closed = (why: string) => refused(refuse('strategy_not_running', why));
    if (this.#over) return closed('The run of the strategy is over.');
    return this.#parts.guard.calling
      ? undefined
      : closed('None of its handlers is running: a strategy trades within its handlers only.');
  }

  #unlessNamed(symbol: string): Refused | undefined {
    if (this.#parts.strategy.symbols.includes(symbol)) return undefined;
    const detail = `The strategy does not name ${symbol.slice(0, 64)} among its symbols. Add it there.`;
    return refused(refuse('forbidden', detail, 'symbol'));
  }

  #namedPosition(given: unknown): Given<string> {
    const id = readPositionId(given);
    return 'refusal' in id ? id : (this.#unlessNamed(id.value) ?? id);
  }

  #ownOrder(given: unknown): Given<string> {
    const id = readOrderId(given);
    if ('refusal' in id || this.#parts.own.has(id.value)) return id;
    return refused(refuse('unknown_order', `${id.value.slice(0, 64)} is no working order of this run.`));
  }
}
