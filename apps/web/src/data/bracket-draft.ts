import type { Brackets } from '@tickwire/client';
import type { StopKind } from '../format/order.ts';
import type { PriceFormat } from '../format/price.ts';

/** Take-profit and stop being written, as text; empty is none. */
export interface BracketDraft {
  readonly takeProfit: string;
  readonly stopKind: StopKind;
  readonly stop: string;
}

export const noBracket = { takeProfit: '', stop: '' } as const;

export type BracketErrors = Readonly<Partial<Record<'takeProfit' | StopKind, string>>>;

interface ReadBracket {
  readonly brackets: Brackets;
  readonly errors: BracketErrors;
}

/** Reads the texts of a bracket; whether it can be, the server says. */
export function readBracket({ takeProfit, stopKind, stop }: BracketDraft, prices: PriceFormat): ReadBracket {
  const gain = prices.parse(takeProfit);
  const loss = stopKind === 'trailingStopPips' ? readTicks(stop) : prices.parse(stop);
  const wrong = (text: string, value: number | undefined) => text.trim() !== '' && value === undefined;
  return {
    brackets: {
      ...(gain !== undefined && { takeProfit: gain }),
      ...(loss !== undefined && { [stopKind]: loss }),
    },
    errors: {
      ...(wrong(takeProfit, gain) && { takeProfit: 'Enter a price, or nothing.' }),
      ...(wrong(stop, loss) && {
        [stopKind]:
          stopKind === 'trailingStopPips'
            ? 'Enter a whole number of ticks, or nothing.'
            : 'Enter a price, or nothing.',
      }),
    },
  };
}

/** What ticks being written are a distance of in price, e.g. `ticks = 0.50`; without a number, what one tick is. */
export function ticksUnit(text: string, prices: PriceFormat): string {
  const ticks = readTicks(text);
  return ticks === undefined
    ? `ticks of ${prices.format(prices.tick)}`
    : `ticks = ${prices.format(prices.snap(ticks * prices.tick))}`;
}

function readTicks(text: string): number | undefined {
  return /^\s*[1-9]\d{0,8}\s*$/.test(text) ? Number(text) : undefined;
}

/** The bracket something has, as texts to change. */
export function bracketDraft(
  { takeProfit, stopLoss, guaranteedStop, trailingStopPips }: Brackets,
  prices: PriceFormat,
): BracketDraft {
  const text = (price: number | undefined) => (price === undefined ? '' : prices.format(price));
  const gain = text(takeProfit);
  if (trailingStopPips !== undefined)
    return { takeProfit: gain, stopKind: 'trailingStopPips', stop: String(trailingStopPips) };
  return guaranteedStop === undefined
    ? { takeProfit: gain, stopKind: 'stopLoss', stop: text(stopLoss) }
    : { takeProfit: gain, stopKind: 'guaranteedStop', stop: text(guaranteedStop) };
}
