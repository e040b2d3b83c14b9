import type { QuoteValues, SymbolInfo } from '@tickwire/client';
import { useEffect, useRef } from 'react';
import { noBracket } from '../../data/bracket-draft.ts';
import { $draft, changeDraft } from '../../data/order-draft.ts';
import type { PriceFormat } from '../../format/price.ts';
import { formatQuantity } from '../../format/quantity.ts';
import { proposedPrices } from './prefill.ts';
import { quickSizes } from './quick-sizes.ts';

/** Begins the draft of a symbol from its own market, without taking away what was typed before its first quote. */
export function usePrefill(
  symbol: string,
  info: SymbolInfo,
  prices: PriceFormat,
  quote: QuoteValues | undefined,
): void {
  useEffect(() => changeDraft({ symbol, qty: '', limitPrice: '', stopPrice: '', ...noBracket }), []);
  const proposed = useRef(false);
  useEffect(() => {
    if (proposed.current || !quote) return;
    proposed.current = true;
    const { side, type, qty, limitPrice, stopPrice } = $draft.get();
    const prefill = proposedPrices({ side, type }, quote, prices);
    changeDraft({
      qty: qty || formatQuantity(quickSizes(info, quote.lp)[0] ?? 0, info.lot_size),
      limitPrice: limitPrice || prefill.limitPrice,
      stopPrice: stopPrice || prefill.stopPrice,
    });
  }, [quote, prices, info]);
}
