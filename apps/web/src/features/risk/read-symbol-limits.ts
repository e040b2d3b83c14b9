import type { SymbolLimits } from '@tickwire/client';
import { limitField, symbolFields } from './limit-fields.ts';
import { limitText, readLimit } from './limit-text.ts';
import { notALimit } from './read-limit-draft.ts';

type Texts = Readonly<Partial<Record<(typeof symbolFields)[number], string>>>;

interface Written {
  readonly symbol: string;
  readonly restricted: boolean;
  /** An empty one is left to the account; `off` is no limit. */
  readonly texts: Texts;
}

interface ReadSymbolLimits {
  /** Undefined when something cannot be sent. */
  readonly next: SymbolLimits | undefined;
  readonly errors: Readonly<Record<string, string>>;
}

const unitOf = (name: (typeof symbolFields)[number]) => limitField(name)?.unit ?? 'count';

/** Limits of a symbol as they are written into their fields. */
export function symbolTexts(limits: SymbolLimits | undefined): Texts {
  return Object.fromEntries(
    symbolFields.map((name) => {
      const value = limits?.[name];
      return [name, value === undefined ? '' : limitText(unitOf(name), value)];
    }),
  );
}

/** Reads what was written for a symbol. */
export function readSymbolLimits({ symbol, restricted, texts }: Written): ReadSymbolLimits {
  const errors: Record<string, string> = {};
  const next: SymbolLimits = { symbol: symbol.trim().toUpperCase(), ...(restricted && { restricted }) };
  if (next.symbol === '') errors['symbol'] = 'Enter a symbol.';
  for (const name of symbolFields) {
    const text = texts[name] ?? '';
    if (text.trim() === '') continue;
    const value = readLimit(unitOf(name), text);
    if (value === undefined || typeof value === 'string') errors[name] = notALimit;
    else next[name] = value;
  }
  return { next: Object.keys(errors).length > 0 ? undefined : next, errors };
}
