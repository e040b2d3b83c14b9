import { readNumber } from '../wire/field-reader.ts';
import type { OrderTicket } from './order-ticket.ts';
import type { OrderTerms } from './simulated-order.ts';

/** What the simulator can work. */
export const workableTypes: ReadonlySet<string> = new Set([
  'MKT',
  'LMT',
  'STP',
  'STP LMT',
  'TRAIL',
  'TRAIL LIMIT',
  'MIT',
  'LIT',
  'MTL',
  'MOC',
  'LOC',
]);

const withLimit: ReadonlySet<string> = new Set(['LMT', 'STP LMT', 'LIT', 'LOC']);
const withAux: ReadonlySet<string> = new Set(['STP', 'STP LMT', 'MIT', 'LIT']);

const DEFAULT_OCA_TYPE = 3;

/** @throws WireFormatError when a number is none. */
export function readTerms({ fields }: OrderTicket): OrderTerms {
  return {
    side: fields.action.startsWith('B') ? 'BUY' : 'SELL',
    quantity: readNumber(fields.totalQuantity) ?? 0,
    type: fields.orderType.toUpperCase(),
    tif: fields.tif === '' ? 'DAY' : fields.tif,
    limit: readNumber(fields.lmtPrice),
    aux: readNumber(fields.auxPrice),
    trailingPercent: readNumber(fields.trailingPercent),
    stop: readNumber(fields.trailStopPrice),
    limitOffset: readNumber(fields.lmtPriceOffset),
    outsideRth: fields.outsideRth === '1',
    ocaGroup: fields.ocaGroup,
    ocaType: (readNumber(fields.ocaType) ?? 0) || DEFAULT_OCA_TYPE,
  };
}

/** What is missing in an order, as a sentence; undefined when it is whole. */
export function missingIn(terms: OrderTerms): string | undefined {
  if (withLimit.has(terms.type) && terms.limit === undefined) return 'Missing limit price';
  if (withAux.has(terms.type) && terms.aux === undefined) return 'Missing stop price';
  const trails = terms.type === 'TRAIL' || terms.type === 'TRAIL LIMIT';
  if (trails && terms.aux === undefined && terms.trailingPercent === undefined)
    return 'Missing trailing amount';
  return undefined;
}

/** The prices of an order that must be on a tick. */
export function pricesOf({ type, limit, aux, stop }: OrderTerms): readonly number[] {
  const prices = [
    ...(withLimit.has(type) ? [limit] : []),
    ...(withAux.has(type) ? [aux] : []),
    ...(type.startsWith('TRAIL') ? [stop] : []),
  ];
  return prices.filter((price) => price !== undefined);
}
