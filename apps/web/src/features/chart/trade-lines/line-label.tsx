import { memo, useLayoutEffect, useRef } from 'react';
import type { PriceFormat } from '../../../format/price.ts';
import { formatQuantity } from '../../../format/quantity.ts';
import type { LabelHandlers } from './label-handlers.ts';
import { CloseLine, NewLegs } from './line-actions.tsx';
import { Outcome, PositionResult } from './line-outcome.tsx';
import { lineName, type Worth } from './line-text.ts';
import { isMovable, type TradeLine } from './trade-line.ts';
import type { RegisterLabel } from './use-label-places.ts';

interface LineLabelProps {
  readonly line: TradeLine;
  /** Where it is held or has been sent to; where it stands otherwise. */
  readonly price: number;
  readonly state: 'still' | 'held' | 'pending';
  readonly symbol: string;
  readonly prices: PriceFormat;
  readonly worth: Worth;
  readonly selected: boolean;
  /** Whether it can be moved or given a leg now. */
  readonly free: boolean;
  /** Whether it can be taken away now. */
  readonly closable: boolean;
  readonly describedBy: string;
  readonly handlers: LabelHandlers;
  readonly register: RegisterLabel;
}

/** The label of a line, and all that can be done with it. */
export const LineLabel = memo(function LineLabel({
  line,
  price,
  state,
  symbol,
  prices,
  worth,
  selected,
  free,
  closable,
  describedBy,
  handlers,
  register,
}: LineLabelProps) {
  const element = useRef<HTMLLIElement>(null);
  const { id } = line;
  useLayoutEffect(() => (element.current ? register(id, element.current) : undefined), [register, id]);
  const name = lineName(line, price, prices, worth);
  const tabIndex = selected ? 0 : -1;
  const movable = isMovable(line);
  const classes = [
    'trade-line',
    `trade-line-${line.tone}`,
    line.faint && 'trade-line-faint',
    state !== 'still' && `trade-line-${state}`,
    !free && 'trade-line-off',
  ];
  return (
    <li
      ref={element}
      className={classes.filter(Boolean).join(' ')}
      data-line={id}
      onPointerEnter={() => handlers.onPoint(line)}
      onPointerLeave={() => handlers.onPoint(undefined)}
    >
      <button
        type="button"
        className={movable ? 'trade-line-grip trade-line-movable' : 'trade-line-grip'}
        aria-describedby={movable ? describedBy : undefined}
        aria-disabled={(movable && !free) || undefined}
        tabIndex={tabIndex}
        onPointerDown={(event) => handlers.onGrab(line, event)}
        onKeyDown={(event) => handlers.onKey(line, event)}
        onFocus={() => handlers.onFocus(line)}
        onBlur={(event) => handlers.onBlur(line, event)}
      >
        <span className="visually-hidden">
          {name}
          {state === 'pending' && ', waiting for the server'}
        </span>
        <span className="trade-line-text" aria-hidden="true">
          <span className="trade-line-title">
            {line.title} {formatQuantity(line.qty)}
          </span>
          {line.type !== '' && <span className="trade-line-type">{line.type}</span>}
          {line.target.kind === 'position' ? (
            <PositionResult symbol={symbol} line={line} prices={prices} />
          ) : (
            <Outcome line={line} price={price} state={state} symbol={symbol} prices={prices} worth={worth} />
          )}
          {state === 'pending' && <span className="trade-line-type">pending</span>}
        </span>
      </button>
      {state === 'still' && (
        <NewLegs line={line} tabIndex={tabIndex} disabled={!free} onNewLeg={handlers.onNewLeg} />
      )}
      {state !== 'pending' && (
        <CloseLine
          line={line}
          name={name}
          tabIndex={tabIndex}
          disabled={!closable}
          onClose={handlers.onClose}
        />
      )}
    </li>
  );
});
