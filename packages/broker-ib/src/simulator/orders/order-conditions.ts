import type { FieldReader } from '../wire/field-reader.ts';

/** Fields after the type of a condition, its conjunction included. */
const lengths: Readonly<Record<string, number>> = {
  /** Price: more or less, value, contract, exchange, trigger method. */
  1: 6,
  /** Time: more or less, value. */
  3: 3,
  /** Margin: more or less, value. */
  4: 3,
  /** Execution: security type, exchange, symbol. */
  5: 4,
  /** Volume and percent change: more or less, value, contract, exchange. */
  6: 5,
  7: 5,
};

/** The conditions of an order as they came, their count first: the simulator keeps them and does not act on them. */
export function readConditions(fields: FieldReader): readonly string[] {
  const count = fields.int();
  const conditions: string[] = [];
  for (let i = 0; i < count; i++) {
    const type = fields.text();
    conditions.push(type, ...fields.texts(lengths[type] ?? 0));
  }
  return count === 0 ? ['0'] : [`${count}`, ...conditions, ...fields.texts(2)];
}
