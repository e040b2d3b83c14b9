import type { RiskLimits, RiskLimitsChange } from '@tickwire/contracts';
import { refuse } from '../commands/refusal.ts';
import type { Refusal } from '../commands/refusal.ts';

type SymbolLimits = RiskLimits['symbols'][number];

const isFault = (value: unknown): boolean =>
  value !== null && value !== undefined && !(typeof value === 'number' && value >= 0 && value < Infinity);

/** Each as `[name, value]`; the symbol's own name and flag are no numbers. */
const numbersOf = (limits: object): [string, unknown][] =>
  Object.entries(limits).filter(
    ([name]) => name !== 'symbol' && name !== 'restricted' && name !== 'selfTrade',
  );

const badNumber = (field: string): Refusal =>
  refuse('validation_failed', `${field} must be a number that is not negative, or null for no limit.`, field);

/** The first value of a change that is no limit. Shapes are the contract's to check; numbers reach here from anywhere. */
export const limitsFault = ({ account = {}, symbols = [] }: RiskLimitsChange): Refusal | undefined => {
  const { selfTrade = 'deny' } = account;
  if (selfTrade !== 'deny' && selfTrade !== 'allow') {
    return refuse('validation_failed', 'selfTrade must be "deny" or "allow".', 'selfTrade');
  }
  for (const [name, value] of numbersOf(account)) if (isFault(value)) return badNumber(name);
  for (const limits of symbols) {
    for (const [name, value] of numbersOf(limits)) {
      if (isFault(value)) return badNumber(`${limits.symbol}.${name}`);
    }
  }
  return undefined;
};

const hasLimits = (limits: SymbolLimits): boolean =>
  limits.restricted === true || numbersOf(limits).some(([, limit]) => limit !== undefined);

/** What is left out stays; a symbol's entry replaces all of its limits, and one without any takes them away. */
export const changedLimits = (
  { account, symbols }: RiskLimits,
  { account: ofAccount = {}, symbols: ofSymbols = [] }: RiskLimitsChange,
): RiskLimits => {
  const given = Object.entries(ofAccount).filter(([, value]) => value !== undefined);
  const bySymbol = new Map(symbols.map((limits) => [limits.symbol, limits]));
  for (const limits of ofSymbols) {
    if (hasLimits(limits)) bySymbol.set(limits.symbol, limits);
    else bySymbol.delete(limits.symbol);
  }
  return { account: { ...account, ...Object.fromEntries(given) }, symbols: [...bySymbol.values()] };
};
