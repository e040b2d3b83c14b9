import type { PreOrder, QuoteValues } from '@tickwire/client';
import { $account } from '../../data/account.ts';
import { $draft, offeredDraft, type OrderDraft } from '../../data/order-draft.ts';
import { priceFormatOf } from '../../data/price-formats.ts';
import { legErrors, legTerms, pricedDraft } from '../../data/priced-draft.ts';
import { quoteAgeOf } from '../../data/quote-age.ts';
import { quoteOf } from '../../data/quotes.ts';
import { $symbol } from '../../data/selection.ts';
import { sessionOf } from '../../data/session-state.ts';
import { isStaleData } from '../../data/stale.ts';
import { symbolInfo } from '../../data/symbols.ts';
import { tradingBlocked } from '../../data/trading/trading-blocked.ts';
import { $notOffered } from '../../data/venue.ts';
import type { PriceFormat } from '../../format/price.ts';
import { readDraft } from './read-draft.ts';

type Change = (draft: OrderDraft, quote: QuoteValues, prices: PriceFormat) => Partial<OrderDraft>;

/** The order a key means: what the ticket holds, with what the key makes of it; or why there is none, as a sentence. */
export function draftOrder(change: Change): PreOrder | string {
  const blocked = tradingBlocked();
  if (blocked !== undefined) return blocked;
  const symbol = $symbol.get();
  const info = symbolInfo(symbol).get();
  const prices = priceFormatOf(symbol).get();
  const quote = quoteOf(symbol).get();
  if (info?.watch_only) return `${symbol} cannot be traded, only watched.`;
  const draft = offeredDraft($draft.get(), $notOffered.get());
  if (!info || !prices || !quote || draft.symbol !== symbol)
    return `The ticket is not ready for ${symbol} yet.`;
  const isSilentMarket = quoteAgeOf(symbol).get() !== undefined && sessionOf(symbol).get()?.kind === 'open';
  if (isStaleData(symbol) || isSilentMarket) return 'What is shown may be old: no key trades on it.';
  const written = { ...draft, ...change(draft, quote, prices) };
  const terms = legTerms(written, quote, info, prices, $account.get()?.currency);
  const read = readDraft(pricedDraft(written, terms), symbol, prices);
  if (read.ok) return read.order;
  return Object.values({ ...read.errors, ...legErrors(written, terms) }).join(' ');
}
