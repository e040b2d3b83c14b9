import type { Scheduler } from '@tickwire/resilience';
import type { ContractQuery } from './contract-query.ts';
import { futureByConId, listedFutures } from './future-expiries.ts';
import { eminiIndex, listings } from './listings.ts';
import type { SimulatedContract } from './simulated-contract.ts';

/** Why a description names no contract, as error 200 says it. */
export class ContractNotFound extends Error {
  override readonly name = 'ContractNotFound';
}

/** The contracts of the simulator, found as IB finds them. */
export class ContractList {
  readonly #scheduler: Scheduler;

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
  }

  get all(): readonly SimulatedContract[] {
    return [...listings, ...listedFutures(this.#scheduler.now()), eminiIndex];
  }

  byConId(conId: number): SimulatedContract | undefined {
    return [...listings, eminiIndex].find((contract) => contract.conId === conId) ?? futureByConId(conId);
  }

  /** By `AAPL`, `EUR.USD`, `BTC.USD`, `ESU6`; `ES` is its nearest expiry. */
  byName(name: string): SimulatedContract | undefined {
    const all = this.all;
    const tradable = all.find(
      ({ localSymbol, symbol, secType }) => secType !== 'IND' && (localSymbol === name || symbol === name),
    );
    return tradable ?? all.find(({ localSymbol, symbol }) => localSymbol === name || symbol === name);
  }

  matching(query: ContractQuery): readonly SimulatedContract[] {
    const conId = Number(query.conId);
    if (conId > 0) {
      const contract = this.byConId(conId);
      return contract === undefined ? [] : [contract];
    }
    return this.all.filter((contract) => fits(contract, query));
  }

  /** The one contract that is described. @throws ContractNotFound when it is none or several. */
  one(query: ContractQuery): SimulatedContract {
    const [found, second] = this.matching(query);
    if (found === undefined) {
      throw new ContractNotFound('No security definition has been found for the request');
    }
    if (second !== undefined) {
      throw new ContractNotFound(
        `The contract description specified for ${query.symbol} is ambiguous; you must specify the multiplier or currency.`,
      );
    }
    return found;
  }

  /** Contracts whose symbol or a word of whose name begins with a text; of futures what they are of. */
  search(text: string): readonly SimulatedContract[] {
    const wanted = text.trim().toUpperCase();
    if (wanted === '') return [];
    const words = (name: string): readonly string[] => name.toUpperCase().split(/\s+/);
    return this.all.filter(
      ({ symbol, localSymbol, longName, secType }) =>
        secType !== 'FUT' &&
        (symbol.startsWith(wanted) ||
          localSymbol.startsWith(wanted) ||
          longName.toUpperCase().startsWith(wanted) ||
          words(longName).some((word) => word.startsWith(wanted))),
    );
  }
}

function fits(contract: SimulatedContract, query: ContractQuery): boolean {
  const same = (asked: string, value: string): boolean =>
    asked === '' || asked.toUpperCase() === value.toUpperCase();
  return (
    (query.symbol !== '' || query.localSymbol !== '') &&
    same(query.symbol, contract.symbol) &&
    same(query.secType, contract.secType) &&
    same(query.currency, contract.currency) &&
    same(query.localSymbol, contract.localSymbol) &&
    same(query.tradingClass, contract.tradingClass) &&
    same(query.primaryExchange, contract.primaryExchange) &&
    contract.lastTradeDate.startsWith(query.lastTradeDate) &&
    (query.multiplier === '' || Number(query.multiplier) === Number(contract.multiplier)) &&
    (query.exchange === '' || contract.validExchanges.includes(query.exchange))
  );
}
