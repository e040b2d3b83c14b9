import type { SymbolInfo } from '@tickwire/client';
import { symbolInfo } from '../symbols.ts';

const PATIENCE_MS = 3000;

/** What is known of a symbol, asked for if nobody has yet; undefined when the server does not tell it in time. */
export function knownSymbol(symbol: string): Promise<SymbolInfo | undefined> {
  const store = symbolInfo(symbol);
  return new Promise((resolve) => {
    const settle = (info: SymbolInfo | undefined) => {
      clearTimeout(timer);
      forget();
      resolve(info);
    };
    const timer = setTimeout(() => settle(undefined), PATIENCE_MS);
    const forget = store.listen((info) => {
      if (info) settle(info);
    });
    const known = store.get();
    if (known) settle(known);
  });
}
