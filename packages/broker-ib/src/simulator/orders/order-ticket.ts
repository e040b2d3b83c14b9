import { readContractQuery, type ContractQuery } from '../contracts/contract-query.ts';
import { readNumber, type FieldReader } from '../wire/field-reader.ts';
import {
  active,
  adjusted,
  clearing,
  closing,
  extended,
  identity,
  main,
  misc,
  orderFields,
  trailing,
  type OrderField,
} from './order-field.ts';
import { readConditions } from './order-conditions.ts';

/** An order as a client has sent it; texts are as they came, empty when unset. */
export interface OrderTicket {
  readonly orderId: number;
  readonly contract: ContractQuery;
  readonly fields: Readonly<Record<OrderField, string>>;
  /** Of the algorithm: their count, then tags and values; none without algorithm. */
  readonly algoParams: readonly string[];
  /** Of a pegged-to-benchmark order. */
  readonly benchmark: readonly string[];
  readonly conditions: readonly string[];
}

/** The ticket of an order entered in TWS itself. */
export function ticketByHand(contract: ContractQuery, fields: Partial<OrderTicket['fields']>): OrderTicket {
  const empty = Object.fromEntries(orderFields.map((field) => [field, ''])) as Record<OrderField, string>;
  const all = { ...empty, transmit: '1', ...fields };
  return { orderId: 0, contract, fields: all, algoParams: [], benchmark: [], conditions: ['0'] };
}

/** The order types of which the wire says more. */
const PEGGED_TO_BENCHMARK = ['PEG BENCH', 'PEGBENCH'];
const PEGGED_TO_BEST = ['PEG BEST', 'PEGBEST'];
const PEGGED_TO_MIDPOINT = ['PEG MID', 'PEGMID'];

/** Reads PLACE_ORDER after its message id. @throws WireFormatError */
export function readOrderTicket(fields: FieldReader): OrderTicket {
  const orderId = fields.int();
  const contract = readContractQuery(fields);
  fields.named(identity);
  const order = fields.named(main);
  if (contract.secType === 'BAG') skipLegs(fields);
  const more = fields.named(extended);
  if (more.deltaNeutralOrderType !== '') fields.texts(8);
  const trail = fields.named(trailing);
  if (readNumber(trail.scalePriceIncrement) !== undefined) fields.texts(7);
  const activity = fields.named(active);
  if (activity.hedgeType !== '') fields.text();
  const clear = fields.named(clearing);
  if (clear.hasDeltaNeutralContract === '1') fields.texts(3);
  const algoStrategy = fields.text();
  const algoParams = algoStrategy === '' ? [] : readPairs(fields);
  const miscellaneous = fields.named(misc);
  const benchmark = PEGGED_TO_BENCHMARK.includes(order.orderType) ? fields.texts(5) : [];
  const conditions = readConditions(fields);
  const adjustments = fields.named(adjusted);
  skipPeggedOffsets(fields, contract.exchange, order.orderType);
  const end = fields.named(closing);
  fields.end();
  return {
    orderId,
    contract,
    fields: {
      ...order,
      ...more,
      ...trail,
      ...activity,
      ...clear,
      algoStrategy,
      ...miscellaneous,
      ...adjustments,
      ...end,
    },
    algoParams,
    benchmark,
    conditions,
  };
}

/** A count, then as many tags with their values. */
function readPairs(fields: FieldReader): readonly string[] {
  const count = fields.int();
  return [`${count}`, ...fields.texts(2 * count)];
}

/** Combinations are not traded here. */
function skipLegs(fields: FieldReader): void {
  fields.texts(8 * fields.int());
  fields.texts(fields.int());
  fields.texts(2 * fields.int());
}

function skipPeggedOffsets(fields: FieldReader, exchange: string, orderType: string): void {
  if (exchange === 'IBKRATS') fields.text();
  if (PEGGED_TO_BEST.includes(orderType)) {
    fields.text();
    // Infinity says "up to the midpoint", and two offsets follow.
    if (fields.text() === 'Infinity') fields.texts(2);
  } else if (PEGGED_TO_MIDPOINT.includes(orderType)) {
    fields.texts(2);
  }
}
