import type { LimitChange, RiskLimits } from '@tickwire/contracts';

type Limits = Readonly<Record<string, LimitChange['from']>>;
type SymbolLimits = RiskLimits['symbols'][number];

const differences = (before: Limits, after: Limits, symbol?: string): LimitChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => before[name] !== after[name])
    .map((name) => ({
      ...(symbol !== undefined && { symbol }),
      name,
      ...(before[name] !== undefined && { from: before[name] }),
      ...(after[name] !== undefined && { to: after[name] }),
    }));

/** The limits of every symbol that has some. */
const bySymbol = (symbols: readonly SymbolLimits[]): Map<string, Limits> =>
  new Map(symbols.map(({ symbol, ...limits }) => [symbol, limits]));

/** Every limit that is another one after than before: the account's first. */
export const limitChanges = (before: RiskLimits, after: RiskLimits): LimitChange[] => {
  const [was, is] = [bySymbol(before.symbols), bySymbol(after.symbols)];
  const symbols = new Set([...was.keys(), ...is.keys()]);
  return [
    ...differences(before.account, after.account),
    ...[...symbols].flatMap((symbol) => differences(was.get(symbol) ?? {}, is.get(symbol) ?? {}, symbol)),
  ];
};
