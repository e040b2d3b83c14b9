import { numberFormat } from './number-format.ts';

const plain = numberFormat(2, 2);

/** An amount with two decimals and a true minus sign; the currency stands beside it, not in it. */
export function formatMoney(amount: number): string {
  const text = plain.format(Math.abs(amount));
  return amount < 0 && text !== '0.00' ? `\u2212${text}` : text;
}

/** The same with a plus sign for gains. */
export function formatSigned(amount: number): string {
  const text = formatMoney(amount);
  return amount > 0 && text !== '0.00' ? `+${text}` : text;
}

/** A percentage with sign, e.g. `+0.49%`. */
export function formatPercent(percent: number): string {
  return `${formatSigned(percent)}%`;
}

export type Direction = 'up' | 'down' | 'flat';

/** Which way a value points once it is rounded to what is shown. */
export function directionOf(amount: number, decimals = 2): Direction {
  const shown = Number(amount.toFixed(decimals));
  return shown > 0 ? 'up' : shown < 0 ? 'down' : 'flat';
}
