import { map } from 'nanostores';

/** What one unit of a currency is worth in another, as the server last reckoned with it, by `from>to`. */
const $rates = map<Readonly<Record<string, number>>>({});

export function rememberRate(from: string, to: string, rate: number): void {
  if (from !== to && Number.isFinite(rate) && rate > 0) $rates.setKey(`${from}>${to}`, rate);
}

/** The last known rate; undefined for one that was never told. */
export function rateOf(from: string, to: string): number | undefined {
  return from === to ? 1 : $rates.get()[`${from}>${to}`];
}
