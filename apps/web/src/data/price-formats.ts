import { useStore } from '@nanostores/react';
import { computed, type ReadableAtom } from 'nanostores';
import { createPriceFormat, type PriceFormat } from '../format/price.ts';
import { symbolInfo } from './symbols.ts';

const formats = new Map<string, ReadableAtom<PriceFormat | undefined>>();

/** How prices of a symbol are written; undefined until it is resolved. */
export function priceFormatOf(symbol: string): ReadableAtom<PriceFormat | undefined> {
  let store = formats.get(symbol);
  if (!store) {
    store = computed(symbolInfo(symbol), (info) => info && createPriceFormat(info));
    formats.set(symbol, store);
  }
  return store;
}

export function usePriceFormat(symbol: string): PriceFormat | undefined {
  return useStore(priceFormatOf(symbol));
}
