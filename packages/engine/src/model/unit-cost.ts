import type { Costing } from './account.ts';
import { unitPrice } from './instrument-terms.ts';
import type { InstrumentTerms } from './instrument-terms.ts';
import type { Position } from './position.ts';
import type { Price } from '../money/fixed-point.ts';

/** What a unit of an open position has cost by the account's costing, as a price. */
export const unitCost = (
  { qty, average, fifoCost }: Position,
  terms: InstrumentTerms,
  costing: Costing,
): Price =>
  costing === 'fifo'
    ? unitPrice(terms, fifoCost, qty)
    : unitPrice(terms, average.basisCost, average.basisQty);
