import { memo } from 'react';
import type { OwnSize } from './own-sizes.ts';
import { ownText } from './own-text.ts';

export interface DepthRowProps {
  readonly side: 'ask' | 'bid';
  /** Which one of its side, from the market on. */
  readonly at: number;
  readonly price: string;
  readonly size: string;
  readonly total: string;
  /** Size and total as shares of the largest total of both sides. */
  readonly sizeShare: number;
  readonly totalShare: number;
  readonly own: OwnSize | undefined;
  readonly lotSize: number | undefined;
  /** Whether its price is the limit in the ticket. */
  readonly chosen: boolean;
  /** Whether the Tab key lands here; one level of the book is enough. */
  readonly tabStop: boolean;
  readonly take: (price: string) => void;
  readonly land: (side: 'ask' | 'bid', at: number) => void;
}

/** Where a bar that ends at the right begins. */
const fromLeft = (share: number) => `${100 * (1 - share)}%`;

/** One price of the book, what rests there and what is the user's own of it. */
export const DepthRow = memo(function DepthRow(props: DepthRowProps) {
  const { side, at, price, size, total, sizeShare, totalShare, own, lotSize, chosen, tabStop } = props;
  const mine = own && ownText(own, lotSize);
  return (
    <li>
      <button
        type="button"
        className={`depth-level depth-${side}`}
        title={mine ? `Use as limit price (${mine.spoken})` : 'Use as limit price'}
        aria-current={chosen || undefined}
        tabIndex={tabStop ? 0 : -1}
        onClick={() => props.take(price)}
        onFocus={() => props.land(side, at)}
      >
        <span className="depth-total-bar" style={{ left: fromLeft(totalShare) }} aria-hidden="true" />
        <span className="depth-size-bar" style={{ left: fromLeft(sizeShare) }} aria-hidden="true" />
        <span className={`depth-price ${side === 'ask' ? 'down' : 'up'}`}>{price}</span>
        <span className="depth-own">
          {mine && (
            <>
              <span className="visually-hidden">, {mine.spoken}, size </span>
              {mine.short.map(({ side: wanted, text }) => (
                <span key={wanted} aria-hidden="true" className={wanted === 'buy' ? 'up' : 'down'}>
                  {text}{' '}
                </span>
              ))}
            </>
          )}
        </span>
        <span className="depth-number">
          {!mine && <span className="visually-hidden">, size </span>}
          {size}
        </span>
        <span className="depth-number">
          <span className="visually-hidden">, total </span>
          {total}
        </span>
      </button>
    </li>
  );
});
