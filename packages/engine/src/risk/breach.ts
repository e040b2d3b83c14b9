import type { ErrorCode } from '@tickwire/contracts';
import type { Refusal } from '../commands/refusal.ts';
import { fromMoney } from '../money/fixed-point.ts';
import { grouped } from '../money/grouped.ts';
import type { Money } from '../money/fixed-point.ts';

interface Breach {
  /** Of the limit, as the contract names it. */
  readonly name: string;
  readonly value: number;
  /** How a setting that is no number is worded; the value when left out. */
  readonly setting?: string;
  /** What the order would have made of it. */
  readonly observed: number;
  /** A sentence that follows "<name> is <value>". */
  readonly detail: string;
  /** Of the order, if one is at fault. */
  readonly field?: string;
}

/** The refusal of an order that goes beyond a limit. */
export const refuseBeyond = (
  code: ErrorCode,
  { name, value, setting, observed, detail, field }: Breach,
): Refusal => ({
  code,
  detail: `${name} is ${setting ?? grouped(value)}: ${detail}`,
  ...(field !== undefined && { field }),
  limit: { name, value, observed },
});

/** An amount as a person reads it. */
export const amount = (money: Money, currency: string): string =>
  `${grouped(fromMoney(money), 2)} ${currency}`;
