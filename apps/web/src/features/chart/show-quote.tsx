import { useStore } from '@nanostores/react';
import { useEffect } from 'react';
import { useOldPrices } from '../../data/data-age.ts';
import { quoteOf } from '../../data/quotes.ts';
import type { QuoteLines } from './quote-lines.ts';

/** Keeps bid and ask on the chart; prices that may be old have no line, so that none looks like an offer. */
export function ShowQuote({ lines, symbol }: { readonly lines: QuoteLines; readonly symbol: string }) {
  const quote = useStore(quoteOf(symbol));
  const old = useOldPrices(symbol);
  useEffect(() => lines.setQuote(old ? undefined : quote), [lines, quote, old]);
  useEffect(() => () => lines.setQuote(undefined), [lines, symbol]);
  return null;
}
