import { useStore } from '@nanostores/react';
import { computed } from 'nanostores';
import {
  memo,
  useLayoutEffect,
  useMemo,
  useRef,
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';
import { $account } from '../../../data/account.ts';
import { $positions } from '../../../data/positions.ts';
import { quoteOf } from '../../../data/quotes.ts';
import { directionOf, formatSigned } from '../../../format/money.ts';
import type { PriceFormat } from '../../../format/price.ts';
import { formatQuantity } from '../../../format/quantity.ts';
import { Icon } from '../../../ui/icon.tsx';
import { distanceText, lineName, outcomeText } from './line-text.ts';
import { isMovable, type NewLeg, type TradeLine } from './trade-line.ts';
import type { RegisterLabel } from './use-label-places.ts';

export interface LabelHandlers {
  onGrab(line: TradeLine, event: PointerEvent<HTMLElement>): void;
  onKey(line: TradeLine, event: KeyboardEvent<HTMLElement>): void;
  onFocus(line: TradeLine): void;
  onBlur(line: TradeLine, event: FocusEvent<HTMLElement>): void;
  onNewLeg(line: TradeLine, leg: NewLeg, event: PointerEvent<HTMLElement> | undefined): void;
  onClose(line: TradeLine): void;
  onPoint(line: TradeLine | undefined): void;
}

interface LineLabelProps {
  readonly line: TradeLine;
  /** Where it is held or has been sent to; where it stands otherwise. */
  readonly price: number;
  readonly state: 'still' | 'held' | 'pending';
  readonly symbol: string;
  readonly prices: PriceFormat;
  readonly pointValue: number;
  readonly selected: boolean;
  /** Whether it can be moved or given a leg now. */
  readonly free: boolean;
  /** Whether it can be taken away now. */
  readonly closable: boolean;
  readonly describedBy: string;
  readonly handlers: LabelHandlers;
  readonly register: RegisterLabel;
}

const legNames = { takeProfit: 'take-profit', stopLoss: 'stop-loss' } as const;
const legTitles = { takeProfit: 'TP', stopLoss: 'SL' } as const;

/** The label of a line, and all that can be done with it. */
export const LineLabel = memo(function LineLabel({
  line,
  price,
  state,
  symbol,
  prices,
  pointValue,
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
  const name = lineName(line, price, prices, pointValue);
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
            <Outcome
              line={line}
              price={price}
              state={state}
              symbol={symbol}
              prices={prices}
              pointValue={pointValue}
            />
          )}
          {state === 'pending' && <span className="trade-line-type">pending</span>}
        </span>
      </button>
      {state === 'still' &&
        line.newLegs.map((leg) => (
          <button
            key={leg}
            type="button"
            className="trade-line-action"
            title={`Drag out a ${legNames[leg]}`}
            tabIndex={tabIndex}
            disabled={!free}
            onPointerDown={(event) => handlers.onNewLeg(line, leg, event)}
            onClick={(event) => event.detail === 0 && handlers.onNewLeg(line, leg, undefined)}
          >
            <span aria-hidden="true">{legTitles[leg]}</span>
            <span className="visually-hidden">
              Add a {legNames[leg]} to {line.spoken.toLowerCase()}
            </span>
          </button>
        ))}
      {closeName(line) !== undefined && state !== 'pending' && (
        <button
          type="button"
          className="trade-line-action"
          aria-label={`${closeName(line)}: ${name}`}
          title={closeName(line)}
          tabIndex={tabIndex}
          disabled={!closable}
          onClick={() => handlers.onClose(line)}
        >
          <Icon name="close" size={11} />
        </button>
      )}
    </li>
  );
});

/** What taking a line away means; undefined where it is not for the line. */
function closeName({ target, entry }: TradeLine): string | undefined {
  switch (target.kind) {
    case 'position':
      return 'Close at market';
    case 'order':
      return entry === undefined ? 'Cancel' : 'Remove';
    case 'new-leg':
      return 'Leave it';
    case 'draft':
      return target.field === 'takeProfit' || target.field === 'stop' ? 'Remove' : undefined;
  }
}

interface OutcomeProps extends Pick<
  LineLabelProps,
  'line' | 'price' | 'state' | 'symbol' | 'prices' | 'pointValue'
> {}

/** What a line would come to; while it is held, also where it is and how far from the market. */
function Outcome({ line, price, state, symbol, prices, pointValue }: OutcomeProps) {
  const outcome = outcomeText(line, price, pointValue);
  return (
    <>
      {state !== 'still' && <span className="trade-line-price">{prices.format(price)}</span>}
      {state === 'held' && <Distance price={price} symbol={symbol} />}
      {outcome && <span className={`trade-line-money ${outcome.tone}`}>{outcome.text}</span>}
    </>
  );
}

function Distance({ price, symbol }: { readonly price: number; readonly symbol: string }) {
  const market = useStore(quoteOf(symbol))?.lp;
  return <span className="trade-line-type trade-line-distance">{distanceText(price, market)}</span>;
}

interface PositionResultProps {
  readonly symbol: string;
  readonly line: TradeLine;
  readonly prices: PriceFormat;
}

/** Average and live profit or loss; alone in following each of its changes. */
function PositionResult({ symbol, line, prices }: PositionResultProps) {
  const $gain = useMemo(
    () => computed($positions, (positions) => positions?.get(symbol)?.unrealizedPL),
    [symbol],
  );
  const gain = useStore($gain);
  const currency = useStore($account)?.currency ?? '';
  return (
    <>
      <span className="trade-line-type">{prices.format(line.price)}</span>
      {gain !== undefined && (
        <span className={`trade-line-money trade-line-live ${directionOf(gain)}`}>
          {formatSigned(gain)} {currency}
        </span>
      )}
    </>
  );
}
