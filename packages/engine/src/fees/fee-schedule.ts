import type { FeeRule, FeeSchedule } from '../model/account.ts';
import type { InstrumentSpec } from '../model/instrument-spec.ts';
import { UNIT, divide, toMoney, toUnits } from '../money/fixed-point.ts';
import type { Money, Quantity } from '../money/fixed-point.ts';

/** What paper accounts are charged: the order of magnitude of a low-cost broker, simple on purpose. */
export const paperFees: FeeSchedule = {
  stock: { perUnit: 0.005, minimum: 1 },
  etf: { perUnit: 0.005, minimum: 1 },
  futures: { perUnit: 2.25 },
  forex: { bps: 0.2 },
  crypto: { bps: 1 },
};

/** What an order has cost once `qty` is filled for `notional` (both unsigned), in the instrument's currency. */
export type Fee = (qty: Quantity, notional: Money) => Money;

const BPS_UNIT = 10_000n * 100_000_000n;

const compile = (rule: FeeRule): Fee => {
  const perUnit = toUnits(rule.perUnit ?? 0);
  const bps = toUnits(rule.bps ?? 0);
  const minimum = rule.minimum === undefined ? undefined : toMoney(rule.minimum);
  const maximum = rule.maximum === undefined ? undefined : toUnits(rule.maximum);
  return (qty, notional) => {
    const value = notional < 0n ? -notional : notional;
    let fee = 0n;
    if (perUnit !== 0n) fee += perUnit * qty;
    if (bps !== 0n) fee += divide(value * bps, BPS_UNIT);
    if (minimum !== undefined && fee < minimum) fee = minimum;
    if (maximum === undefined) return fee;
    const most = divide(value * maximum, UNIT);
    return fee > most ? most : fee;
  };
};

const free: Fee = () => 0n;

/** What orders in an instrument cost. */
export type FeeOf = (instrument: Pick<InstrumentSpec, 'type' | 'currency'>) => Fee;

/** The schedule as functions. A fill is charged the difference it makes, so splitting it changes nothing. */
export const compileFees = (schedule: FeeSchedule): FeeOf => {
  const kinds = new Map(
    Object.entries(schedule).map(([type, { currencies = {}, ...rule }]) => {
      const special = Object.entries(currencies).flatMap(([currency, other]) =>
        other === undefined ? [] : [[currency, compile(other)] as const],
      );
      return [type, { rule: compile(rule), special: new Map(special) }] as const;
    }),
  );
  return ({ type, currency }) => {
    const kind = kinds.get(type);
    return kind === undefined ? free : (kind.special.get(currency) ?? kind.rule);
  };
};
