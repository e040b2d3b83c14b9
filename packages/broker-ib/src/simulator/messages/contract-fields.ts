import type { SimulatedContract } from '../contracts/simulated-contract.ts';

/** The contract's fields from its symbol to its multiplier, as most messages have them. */
export function contractHead(contract: SimulatedContract, right: '?' | ''): readonly string[] {
  const { conId, symbol, secType, lastTradeDate, multiplier } = contract;
  return [`${conId}`, symbol, secType, lastTradeDate, '0', right, multiplier];
}

/** The rest: exchange, currency, local symbol and trading class. */
export function contractTail(contract: SimulatedContract, exchange: string): readonly string[] {
  return [exchange, contract.currency, contract.localSymbol, contract.tradingClass];
}

/** Where it is listed: what IB tells of positions. */
export function listingExchange({ primaryExchange, exchange }: SimulatedContract): string {
  return primaryExchange === '' ? exchange : primaryExchange;
}
