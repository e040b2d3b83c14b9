import { useStore } from '@nanostores/react';
import type { QuoteValues, SymbolInfo } from '@tickwire/client';
import { $account } from '../../data/account.ts';
import type { LegTerms } from '../../data/leg-units.ts';
import { $draft, offeredDraft, type OrderDraft } from '../../data/order-draft.ts';
import { legErrors, legTerms, pricedDraft } from '../../data/priced-draft.ts';
import { $notOffered } from '../../data/venue.ts';
import type { PriceFormat } from '../../format/price.ts';
import { readDraft, type ReadDraft } from './read-draft.ts';

interface WrittenOrder {
  readonly draft: OrderDraft;
  /** The same with the legs of its bracket as prices. */
  readonly priced: OrderDraft;
  readonly terms: LegTerms;
  readonly read: ReadDraft;
}

/** What the ticket holds, at the prices of the moment. */
export function useWrittenOrder(
  symbol: string,
  info: SymbolInfo,
  prices: PriceFormat,
  quote: QuoteValues | undefined,
): WrittenOrder {
  const draft = offeredDraft(useStore($draft), useStore($notOffered));
  const currency = useStore($account)?.currency;
  const terms = legTerms(draft, quote, info, prices, currency);
  const priced = pricedDraft(draft, terms);
  const read = readDraft(priced, symbol, prices);
  // What is wrong with a distance is said as one, not of the price that could not be made of it.
  const named: ReadDraft = read.ok
    ? read
    : { ok: false, errors: { ...read.errors, ...legErrors(draft, terms) } };
  return { draft, priced, terms, read: named };
}
