import type { Gap } from '@tickwire/client';

/** Whether an interruption lasts that makes what is shown old: of everything, or of one symbol's prices. */
export function isInterrupted(gaps: Iterable<Gap>, symbol?: string): boolean {
  for (const { to, scope, symbols } of gaps) {
    if (to !== undefined) continue;
    if (scope === 'connection' || (symbol !== undefined && isAbout(symbols, symbol))) return true;
  }
  return false;
}

const isAbout = (symbols: readonly string[], symbol: string): boolean =>
  symbols.length === 0 || symbols.includes(symbol);
