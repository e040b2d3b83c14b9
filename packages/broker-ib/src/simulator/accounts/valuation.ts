import { pointValueOf, type SimulatedContract } from '../contracts/simulated-contract.ts';
import type { Quote } from '../market/quote.ts';
import type { AccountBook } from './account-book.ts';
import type { Position } from './position.ts';

/** What a position is worth, in the contract's currency. */
export interface PositionValue {
  readonly price: number;
  /** Zero for currencies, which are cash. */
  readonly marketValue: number;
  readonly unrealised: number;
}

/** What an account is worth, in its base currency. */
export interface AccountValue {
  readonly cash: number;
  readonly stocks: number;
  readonly netLiquidation: number;
  readonly grossPosition: number;
  readonly initialMargin: number;
  readonly maintenanceMargin: number;
  readonly unrealised: number;
  readonly realised: number;
}

/** Shares of the value a position binds: half of a share's, all of a coin's, a thirtieth of a currency's, 7% of a future's. */
const INITIAL = { STK: 0.5, CASH: 0.0333, CRYPTO: 1, FUT: 0.07, IND: 0 } as const;
const MAINTENANCE = { STK: 0.25, CASH: 0.0333, CRYPTO: 1, FUT: 0.063, IND: 0 } as const;

export function initialMargin(contract: SimulatedContract, quantity: number, price: number): number {
  return Math.abs(quantity) * price * pointValueOf(contract) * INITIAL[contract.secType];
}

export function maintenanceMargin(contract: SimulatedContract, quantity: number, price: number): number {
  return Math.abs(quantity) * price * pointValueOf(contract) * MAINTENANCE[contract.secType];
}

/** Values positions and accounts at the market. */
export class Valuation {
  readonly #quote: (contract: SimulatedContract) => Quote;
  readonly #contract: (name: string) => SimulatedContract | undefined;

  constructor(
    quote: (contract: SimulatedContract) => Quote,
    contract: (name: string) => SimulatedContract | undefined,
  ) {
    this.#quote = quote;
    this.#contract = contract;
  }

  position({ contract, quantity, averageCost }: Position): PositionValue {
    const price = this.price(contract);
    const value = quantity * price * pointValueOf(contract);
    return {
      price,
      marketValue: contract.secType === 'CASH' ? 0 : value,
      unrealised: value - quantity * averageCost,
    };
  }

  /** Between bid and ask. */
  price(contract: SimulatedContract): number {
    const { bid, ask } = this.#quote(contract);
    return Number(((bid + ask) / 2).toFixed(8));
  }

  /** Units of `to` for one of `from`; through dollars when they have no pair. 1 when the simulator has no rate. */
  rate(from: string, to: string): number {
    if (from === to) return 1;
    const direct = this.#contract(`${from}.${to}`);
    if (direct !== undefined) return this.price(direct);
    const inverse = this.#contract(`${to}.${from}`);
    if (inverse !== undefined) return 1 / this.price(inverse);
    return from === 'USD' || to === 'USD' ? 1 : this.rate(from, 'USD') * this.rate('USD', to);
  }

  account(book: AccountBook): AccountValue {
    const sum = {
      cash: 0,
      stocks: 0,
      futures: 0,
      gross: 0,
      initial: 0,
      maintenance: 0,
      unrealised: 0,
      realised: 0,
    };
    for (const [currency, amount] of book.cash) sum.cash += amount * this.rate(currency, book.currency);
    for (const position of book.positions) {
      const { contract, quantity } = position;
      const rate = this.rate(contract.currency, book.currency);
      const { price, marketValue, unrealised } = this.position(position);
      if (contract.secType === 'FUT') {
        sum.futures += quantity * (price - position.averagePrice) * pointValueOf(contract) * rate;
      } else {
        sum.stocks += marketValue * rate;
        sum.gross += Math.abs(marketValue) * rate;
      }
      sum.initial += initialMargin(contract, quantity, price) * rate;
      sum.maintenance += maintenanceMargin(contract, quantity, price) * rate;
      sum.unrealised += unrealised * rate;
      sum.realised += position.realised * rate;
    }
    return {
      cash: sum.cash,
      stocks: sum.stocks,
      netLiquidation: sum.cash + sum.stocks + sum.futures,
      grossPosition: sum.gross,
      initialMargin: sum.initial,
      maintenanceMargin: sum.maintenance,
      unrealised: sum.unrealised,
      realised: sum.realised,
    };
  }
}
