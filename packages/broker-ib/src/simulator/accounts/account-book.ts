import { pointValueOf, type SimulatedContract } from '../contracts/simulated-contract.ts';
import type { SimulatedAccount } from '../options.ts';
import { afterTrade, closedBy, emptyPosition, type Position, type Trade } from './position.ts';

interface BookedTrade {
  readonly contract: SimulatedContract;
  readonly trade: Trade;
}

/** One account: its money and what it holds, which follow from its trades. */
export class AccountBook {
  readonly id: string;
  /** Base currency. */
  readonly currency: string;
  readonly #deposit: number;
  /** By execution id. */
  readonly #trades = new Map<string, BookedTrade>();
  readonly #cash = new Map<string, number>();
  readonly #positions = new Map<number, Position>();

  constructor({ id, currency, cash }: SimulatedAccount) {
    this.id = id;
    this.currency = currency;
    this.#deposit = cash;
    this.#cash.set(currency, cash);
  }

  /** By currency. */
  get cash(): ReadonlyMap<string, number> {
    return this.#cash;
  }

  /** Everything ever held; a closed position has quantity 0. */
  get positions(): readonly Position[] {
    return [...this.#positions.values()];
  }

  position(contract: SimulatedContract): Position {
    return this.#positions.get(contract.conId) ?? emptyPosition(contract);
  }

  /** Books a trade; what it realised, 0 when it closed nothing. */
  book(executionId: string, contract: SimulatedContract, trade: Trade): number {
    this.#trades.set(executionId, { contract, trade });
    return this.#apply(contract, trade);
  }

  /** Makes a booked trade another one, as if it had been it from the start. */
  correct(executionId: string, trade: Trade): void {
    const booked = this.#trades.get(executionId);
    if (booked === undefined) return;
    this.#trades.set(executionId, { ...booked, trade });
    this.#cash.clear();
    this.#cash.set(this.currency, this.#deposit);
    this.#positions.clear();
    for (const { contract, trade: each } of this.#trades.values()) this.#apply(contract, each);
  }

  #apply(contract: SimulatedContract, trade: Trade): number {
    const before = this.position(contract);
    const after = afterTrade(before, trade);
    this.#positions.set(contract.conId, after);
    const { currency, secType, symbol } = contract;
    const realised = after.realised - before.realised;
    if (secType === 'FUT') {
      // A future costs nothing but its commission; what it gains comes as cash when it is closed.
      const closed = closedBy(before, trade.quantity) * Math.sign(before.quantity);
      const gained = closed * (trade.price - before.averagePrice) * pointValueOf(contract);
      this.#pay(currency, gained - trade.commission);
    } else {
      this.#pay(currency, -trade.quantity * trade.price - trade.commission);
      if (secType === 'CASH') this.#pay(symbol, trade.quantity);
    }
    return realised;
  }

  #pay(currency: string, amount: number): void {
    this.#cash.set(currency, (this.#cash.get(currency) ?? 0) + amount);
  }
}
