import { Side, type QuoteValues, type SymbolInfo } from '@tickwire/client';
import { atom, onMount } from 'nanostores';
import { createPriceFormat, type PriceFormat } from '../format/price.ts';
import { parseQuantity } from '../format/quantity.ts';
import { $account } from './account.ts';
import type { BracketErrors } from './bracket-draft.ts';
import { entryPrice } from './entry-price.ts';
import { legPrice, legProblem, type LegTerms } from './leg-units.ts';
import { $draft, needsLimit, needsStop, type OrderDraft } from './order-draft.ts';
import { quoteOf } from './quotes.ts';
import { rateOf } from './rates.ts';
import { $symbol } from './selection.ts';
import { symbolInfo } from './symbols.ts';

/** What the distances of a draft's bracket are measured from and worth. */
export function legTerms(
  draft: OrderDraft,
  quote: Pick<QuoteValues, 'bid' | 'ask'> | undefined,
  { point_value, currency_code }: Pick<SymbolInfo, 'point_value' | 'currency_code'>,
  prices: PriceFormat,
  currency: string | undefined,
): LegTerms {
  const { side, type } = draft;
  const limitPrice = needsLimit(type) ? prices.parse(draft.limitPrice) : undefined;
  const stopPrice = needsStop(type) ? prices.parse(draft.stopPrice) : undefined;
  const rate = currency === undefined ? undefined : rateOf(currency_code, currency);
  const qty = parseQuantity(draft.qty);
  const named = {
    side,
    type,
    ...(limitPrice !== undefined && { limitPrice }),
    ...(stopPrice !== undefined && { stopPrice }),
  };
  return {
    prices,
    entry: quote && entryPrice(named, quote),
    moneyPerPoint: rate === undefined || qty === undefined ? undefined : qty * point_value * rate,
  };
}

/** Stands for a distance that is none: no price can be read from it. */
const UNREAD = '–';

/** The draft with the legs of its bracket as prices; a distance that cannot be read becomes no price at all. */
export function pricedDraft(draft: OrderDraft, terms: LegTerms): OrderDraft {
  const up = draft.side === Side.BUY ? 1 : -1;
  const price = (text: string, unit: OrderDraft['stopUnit'], direction: 1 | -1) => {
    if (unit === 'price' || text.trim() === '') return text;
    const found = legPrice(text, unit, direction, terms);
    return found === undefined ? UNREAD : terms.prices.format(found);
  };
  const trails = draft.stopKind === 'trailingStopPips';
  return {
    ...draft,
    takeProfit: price(draft.takeProfit, draft.takeProfitUnit, up),
    stop: trails ? draft.stop : price(draft.stop, draft.stopUnit, up === 1 ? -1 : 1),
  };
}

/** What is wrong with the legs of a draft, each in its unit. */
export function legErrors(draft: OrderDraft, terms: LegTerms): BracketErrors {
  const { stopKind } = draft;
  const gain = legProblem(draft.takeProfit, draft.takeProfitUnit, terms);
  const loss = stopKind === 'trailingStopPips' ? undefined : legProblem(draft.stop, draft.stopUnit, terms);
  return { ...(gain !== undefined && { takeProfit: gain }), ...(loss !== undefined && { [stopKind]: loss }) };
}

/** The draft with its bracket as prices, which move with the market where the user wrote distances. */
export const $pricedDraft = atom<OrderDraft>($draft.get());

onMount($pricedDraft, () => {
  let forgetQuote: (() => void) | undefined;
  const price = () => {
    const draft = $draft.get();
    const info = symbolInfo($symbol.get()).get();
    const quote = quoteOf($symbol.get()).get();
    const next = info
      ? pricedDraft(draft, legTerms(draft, quote, info, createPriceFormat(info), $account.get()?.currency))
      : draft;
    const before = $pricedDraft.get();
    if (JSON.stringify(next) !== JSON.stringify(before)) $pricedDraft.set(next);
  };
  const hasDistance = () => {
    const { takeProfitUnit, stopUnit } = $draft.get();
    return takeProfitUnit !== 'price' || stopUnit !== 'price';
  };
  const forgetDraft = $draft.listen(price);
  const forgetSymbol = $symbol.subscribe((symbol) => {
    forgetQuote?.();
    forgetQuote = quoteOf(symbol).listen(() => {
      if (hasDistance()) price();
    });
    price();
  });
  return () => {
    forgetDraft();
    forgetSymbol();
    forgetQuote?.();
  };
});
