import type { FieldReader } from '../wire/field-reader.ts';

const names = [
  'conId',
  'symbol',
  'secType',
  'lastTradeDate',
  'strike',
  'right',
  'multiplier',
  'exchange',
  'primaryExchange',
  'currency',
  'localSymbol',
  'tradingClass',
] as const;

/** A contract as a client describes it; an empty field matches anything. */
export type ContractQuery = Readonly<Record<(typeof names)[number], string>>;

export function readContractQuery(fields: FieldReader): ContractQuery {
  return fields.named(names);
}
