import type { RiskLimits } from '@tickwire/client';

/** How large an order in a symbol may be: `null` without a limit, undefined while none is known. What the symbol says goes before what the account says. */
export function orderLimit(
  limits: RiskLimits | undefined,
  ticker: string,
  name: 'maxOrderQuantity' | 'maxOrderNotional',
): number | null | undefined {
  const own = limits?.symbols.find(({ symbol }) => symbol === ticker);
  return own?.[name] === undefined ? limits?.account[name] : own[name];
}
