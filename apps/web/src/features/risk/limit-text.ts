import { parseDecimal } from '../../format/decimal.ts';
import type { LimitUnit, LimitValue } from './limit-fields.ts';

/** What switches a limit off, as it is shown and written. */
export const OFF = 'off';

/** Thousands are grouped, and nothing is rounded away. */
const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 12 });

/** Without the noise of binary fractions: 0.29 as a percentage is 29, not 28.999999999999996. */
const clean = (value: number): number => Number(value.toPrecision(12));

/** The words behind a number. */
export function unitText(unit: LimitUnit, currency: string): string {
  if (unit === 'money') return currency;
  return { units: 'units', percent: '%', multiple: 'x', count: '', ms: 'ms', rule: '' }[unit];
}

/** A limit as it is written into its field, without its unit. */
export function limitText(unit: LimitUnit, value: LimitValue): string {
  if (value === null) return OFF;
  if (typeof value === 'string') return value;
  return plain.format(clean(unit === 'percent' ? value * 100 : value));
}

/** A limit, or what stands against it, in words: `10,000 USD`, `30%`, `off`. */
export function limitWords(unit: LimitUnit, value: LimitValue, currency: string): string {
  const text = limitText(unit, value);
  if (typeof value !== 'number') return text;
  const space = unit === 'percent' || unit === 'multiple' ? '' : ' ';
  return `${text}${space}${unitText(unit, currency)}`.trim();
}

/** Reads what was written; nothing, and `off`, is no limit. Undefined when it is no limit at all. */
export function readLimit(unit: LimitUnit, written: string): LimitValue | undefined {
  const text = written.trim().toLowerCase();
  if (unit === 'rule') return text === 'deny' || text === 'allow' ? text : undefined;
  if (text === '' || text === OFF) return null;
  const value = parseDecimal(text.replace(/\s*[%x]$/, ''));
  if (value === undefined || value < 0) return undefined;
  return unit === 'percent' ? clean(value / 100) : value;
}
