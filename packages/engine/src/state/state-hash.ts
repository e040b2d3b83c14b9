import type { AccountState } from './account-state.ts';
import type { EngineState } from './engine-state.ts';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sorted = <Value>(map: ReadonlyMap<string, Value>): [string, Value][] =>
  [...map].sort(([a], [b]) => byText(a, b));

const plain = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}n` : value);

/** Everything a decision can read, in an order that history does not show in. */
const accountText = (account: AccountState): string =>
  JSON.stringify(
    [
      account.opened,
      account.orderCount,
      account.fillCount,
      account.totals,
      [...account.orders.values()].sort((a, b) => a.number - b.number),
      sorted(account.positions).map(([, { position, lots }]) => [position, lots.toArray()]),
      sorted(account.cash),
      sorted(account.leverage),
      sorted(account.rates),
    ],
    plain,
  );

const FNV_PRIME = 0x01000193;

/** Two FNV-1a lanes over the UTF-16 units: it tells states apart, it is no proof against a forger. */
const fingerprint = (text: string): string => {
  let a = 0x811c9dc5;
  let b = 0xc9dc5811;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, FNV_PRIME);
    b = Math.imul(b ^ (unit + index), FNV_PRIME) ^ (b >>> 15);
  }
  return [a, b].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
};

/** Equal for equal states, on every machine. */
export const stateHash = (state: EngineState): string =>
  fingerprint(
    [
      String(state.seq),
      String(state.time),
      ...sorted(state.accounts).map(([, account]) => accountText(account)),
      ...sorted(state.instruments).map(([, { spec }]) => JSON.stringify(spec)),
    ].join('\n'),
  );
