import { formatQuantity, formatVolume } from '../../format/quantity.ts';
import type { OwnSize } from './own-sizes.ts';

interface OwnText {
  /** `B 0.5`, for each side that has any. */
  readonly short: readonly { readonly side: 'buy' | 'sell'; readonly text: string }[];
  /** `your order: buy 0.5`. */
  readonly spoken: string;
}

/** Own orders at one price, in a few letters and in words. */
export function ownText({ buy, sell, orders }: OwnSize, lotSize: number | undefined): OwnText {
  const sides = [
    { letter: 'B', side: 'buy', qty: buy },
    { letter: 'S', side: 'sell', qty: sell },
  ] as const;
  const wanted = sides.filter(({ qty }) => qty > 0);
  const short = (qty: number) => (qty < 1000 ? formatQuantity(qty, lotSize) : formatVolume(qty));
  const words = wanted.map(({ side, qty }) => `${side} ${formatQuantity(qty, lotSize)}`).join(', ');
  return {
    short: wanted.map(({ letter, side, qty }) => ({ side, text: `${letter} ${short(qty)}` })),
    spoken: `${orders === 1 ? 'your order' : `your ${orders} orders`}: ${words}`,
  };
}
