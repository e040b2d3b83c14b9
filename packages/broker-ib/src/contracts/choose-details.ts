import type { ContractDetails } from '@stoqey/ib';

/** Names of one exchange: what people write, and what IB writes. */
const aliases: Readonly<Record<string, string>> = {
  ISLAND: 'NASDAQ',
  XETRA: 'IBIS',
  XETR: 'IBIS',
  XLON: 'LSE',
};

/** The usual name of an exchange. */
export const exchangeName = (name: string): string => aliases[name.toUpperCase()] ?? name.toUpperCase();

/** The exchange that lists a contract, by its usual name. */
export function listingExchange({ contract }: ContractDetails): string {
  return exchangeName(contract.primaryExch || contract.exchange || '');
}

/**
 * The contract that is meant, of all that IB found: at the exchange that was named; else one in dollars; of several expiries the
 * next. Undefined when none is listed at that exchange.
 *
 * @param today `20260701`.
 */
export function chooseDetails(
  found: readonly ContractDetails[],
  exchange: string | undefined,
  today: string,
): ContractDetails | undefined {
  const wanted = exchange === undefined ? undefined : exchangeName(exchange);
  const candidates = found.filter(
    (details) =>
      wanted === undefined ||
      listingExchange(details) === wanted ||
      exchangeName(details.contract.exchange ?? '') === wanted,
  );
  const live = candidates.filter((details) => (expiryOf(details) ?? today) >= today);
  return live.toSorted(
    (a, b) =>
      (expiryOf(a) ?? '').localeCompare(expiryOf(b) ?? '') ||
      Number(b.contract.currency === 'USD') - Number(a.contract.currency === 'USD'),
  )[0];
}

/** `20260918`; undefined for what does not expire. The client leaves the time and zone of the last trade in the date. */
export function expiryOf({ contract, realExpirationDate }: ContractDetails): string | undefined {
  const text = contract.lastTradeDate || realExpirationDate || contract.lastTradeDateOrContractMonth || '';
  return /^\d{6,8}/.exec(text)?.[0];
}
