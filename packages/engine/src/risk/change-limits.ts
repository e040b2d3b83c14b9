import type { RiskLimits, RiskLimitsChange } from '@tickwire/contracts';
import { refuse } from '../commands/refusal.ts';
import type { Refusal } from '../commands/refusal.ts';

type SymbolLimits = RiskLimits['symbols'][number];

const isFault = (value: unknown): boolean =>
  value !== null && value !== undefined && !(typeof value === 'number' && value >= 0 && value < Infinity);

/** The first value of a change that is no limit. Shapes are the contract's to check; numbers reach here from anywhere. */
export const limitsFault = ({ account = {}, symbols = [] }: RiskLimitsChange): Refusal | undefined => {
  const bad = (field: string): Refusal =>
    refuse(
      'validation_failed',
      `${field} must be a number that is not negative, or null for no limit.`,
      field,
    );
  for (const [name, value] of Object.entries(account)) {
    if (name === 'selfTrade') {
      if (value !== 'deny' && value !== 'allow' && value !== undefined)
        return refuse('validation_failed', 'selfTrade must be "deny" or "allow".', name);
    } else if (isFault(value)) return bad(name);
  }
  for (const { symbol, restricted: _, ...limits } of symbols) {
    for (const [name, value] of Object.entries(limits)) if (isFault(value)) return bad(`${symbol}.${name}`);
  }
  return undefined;
};

const hasLimits = ({ symbol: _, restricted, ...limits }: SymbolLimits): boolean =>
  restricted === true || Object.values(limits).some((limit) => limit !== undefined);

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
