import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { focusPlace } from '../../../data/focus-place.ts';
import { changeDraft } from '../../../data/order-draft.ts';
import { cancelOrder } from '../../../data/order-actions.ts';
import { closePosition } from '../../../data/position-actions.ts';
import { quoteOf } from '../../../data/quotes.ts';
import { useStale } from '../../../data/stale.ts';
import type { PriceFormat } from '../../../format/price.ts';
import { LineLabel, type LabelHandlers } from './line-label.tsx';
import type { LinesLayer } from './lines-layer.ts';
import { outcomeText } from './line-text.ts';
import { useObstacle } from './obstacle.ts';
import { shownLines } from './shown-lines.ts';
import { trackPointer } from './track-pointer.ts';
import { isMovable, newLegLine, type NewLeg, type TradeLine } from './trade-line.ts';
import './trade-lines.css';
import { useDragDesk } from './use-drag-desk.ts';
import { useLabelPlaces } from './use-label-places.ts';
import { useIsShown, useLines } from './use-lines.ts';

interface TradeLinesProps {
  readonly layer: LinesLayer;
  readonly symbol: string;
  readonly prices: PriceFormat;
  /** What a change of price by one is worth per unit, in the symbol's currency. */
  readonly pointValue: number;
}

/** Pixels from its line at which a leg is proposed. */
const PROPOSED_AWAY = 48;

/** Orders, position and the draft of the ticket on the chart, to be moved with the pointer or by key. */
export function TradeLines({ layer, symbol, prices, pointValue }: TradeLinesProps) {
  const help = useId();
  const root = useRef<HTMLDivElement>(null);
  const { all, labelled } = useLines(symbol, prices);
  const isShown = useIsShown();
  const obstacle = useObstacle(symbol);
  const lost = useStale();
  const [state, dispatch] = useDragDesk(prices, all, obstacle);
  const [chosen, choose] = useState<string>();
  const [pointed, point] = useState<string>();
  /** Whether the line that is held is held by keys, and not by a pointer. */
  const byKeys = useRef(false);

  const shown = useMemo(
    () => shownLines(all.filter(isShown), labelled.filter(isShown), state, pointed),
    [all, labelled, isShown, state, pointed],
  );
  const { labels } = shown;
  const { register, place, beyond } = useLabelPlaces(layer, root, labels);
  useEffect(() => layer.setLines(shown.drawn), [layer, shown.drawn]);
  const selected = labels.some(({ id }) => id === chosen) ? chosen : labels[0]?.id;

  const { drag } = state;
  const freeFor = ({ target }: TradeLine) => target.kind === 'draft' || obstacle === undefined;
  const obstacleOf = (line: TradeLine) => (freeFor(line) ? undefined : obstacle);

  const focusLabel = (id: string) =>
    root.current
      ?.querySelector<HTMLElement>(`[data-line="${CSS.escape(id)}"] button`)
      ?.focus({ preventScroll: true });

  /** Follows a pointer that is down: `lineAt` says what it holds once it has moved. */
  const follow = (
    line: TradeLine,
    event: PointerEvent,
    lineAt: (price: number) => TradeLine,
    click?: () => void,
  ) => {
    const overlay = root.current;
    if (!overlay || event.button !== 0) return;
    const isHeld = drag?.line.id === line.id;
    if (drag && !isHeld) dispatch({ type: 'undo' });
    const { top } = overlay.getBoundingClientRect();
    const standsAt = layer.yOf(isHeld ? drag.price : line.price) ?? event.clientY - top;
    const offset = click ? 0 : event.clientY - top - standsAt;
    let holds = isHeld;
    trackPointer(overlay, event, {
      move(clientY) {
        const price = layer.priceAt(clientY - top - offset);
        if (price === undefined) return;
        if (holds) {
          dispatch({ type: 'move', price });
          return;
        }
        holds = true;
        byKeys.current = false;
        overlay.toggleAttribute('data-dragging', true);
        const taken = lineAt(price);
        dispatch({ type: 'grab', line: taken, price, obstacle: obstacleOf(taken) });
      },
      drop(moved) {
        overlay.removeAttribute('data-dragging');
        if (!moved) click?.();
        else if (holds) dispatch({ type: 'drop' });
      },
      undo() {
        overlay.removeAttribute('data-dragging');
        dispatch({ type: 'undo' });
      },
    });
  };

  const startLeg = (line: TradeLine, leg: NewLeg) => {
    const market = quoteOf(symbol).get()?.lp ?? line.price;
    const up = (leg === 'takeProfit') === (line.direction === 1);
    const from = up ? Math.max(line.price, market) : Math.min(line.price, market);
    const price = layer.priceAt((layer.yOf(from) ?? 0) + (up ? -PROPOSED_AWAY : PROPOSED_AWAY)) ?? from;
    const taken = newLegLine(line, leg, price);
    byKeys.current = true;
    choose(taken.id);
    dispatch({ type: 'grab', line: taken, price, obstacle: obstacleOf(taken) });
  };

  const close = (line: TradeLine) => {
    const { target } = line;
    if (target.kind === 'position') void closePosition(target.id);
    else if (target.kind === 'order') void cancelOrder(target.id);
    else if (target.kind === 'new-leg') dispatch({ type: 'undo' });
    else if (target.field === 'takeProfit' || target.field === 'stop') changeDraft({ [target.field]: '' });
  };

  const press = (line: TradeLine, event: KeyboardEvent<HTMLElement>) => {
    const isHeld = drag?.line.id === line.id;
    const act = (): boolean => {
      switch (event.key) {
        case 'ArrowUp':
        case 'ArrowDown': {
          if (!isMovable(line)) return true;
          if (!isHeld) {
            byKeys.current = true;
            dispatch({ type: 'grab', line, price: line.price, obstacle: obstacleOf(line) });
          }
          const ticks = event.shiftKey ? 10 : 1;
          dispatch({ type: 'step', ticks: event.key === 'ArrowUp' ? ticks : -ticks });
          return true;
        }
        case 'ArrowLeft':
        case 'ArrowRight':
        case 'Home':
        case 'End': {
          const next = neighbour(labels, line.id, event.key);
          if (!isHeld && next !== undefined) focusLabel(next);
          return true;
        }
        case 'Enter':
          if (isHeld) dispatch({ type: 'drop' });
          return isHeld;
        case 'Escape':
          if (isHeld) dispatch({ type: 'undo' });
          else focusPlace('chart');
          return true;
        case 'Delete':
        case 'Backspace':
          // A position is closed with its button only.
          if (line.target.kind !== 'position' && !(lost && line.target.kind === 'order')) close(line);
          return true;
        default:
          return false;
      }
    };
    if (!act()) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const handlers: LabelHandlers = {
    onGrab(line, { nativeEvent }) {
      if (isMovable(line)) follow(line, nativeEvent, () => line);
    },
    onKey: press,
    onFocus: (line) => choose(line.id),
    onBlur(line, { relatedTarget }) {
      // A window that loses the focus keeps what is held.
      const stays =
        relatedTarget instanceof Element && relatedTarget.closest(`[data-line="${CSS.escape(line.id)}"]`);
      if (byKeys.current && drag?.line.id === line.id && !stays && document.hasFocus())
        dispatch({ type: 'undo' });
    },
    onNewLeg(line, leg, event) {
      if (event) {
        const lineAt = (price: number) => newLegLine(line, leg, price);
        follow(line, event.nativeEvent, lineAt, () => startLeg(line, leg));
      } else startLeg(line, leg);
    },
    onClose: close,
    onPoint: (line) => point(line?.id),
  };
  // Stable, so that a label is rendered again only when it shows something else.
  const latest = useRef(handlers);
  latest.current = handlers;
  const [stable] = useState<LabelHandlers>(() => ({
    onGrab: (...args) => latest.current.onGrab(...args),
    onKey: (...args) => latest.current.onKey(...args),
    onFocus: (...args) => latest.current.onFocus(...args),
    onBlur: (...args) => latest.current.onBlur(...args),
    onNewLeg: (...args) => latest.current.onNewLeg(...args),
    onClose: (...args) => latest.current.onClose(...args),
    onPoint: (...args) => latest.current.onPoint(...args),
  }));
  const grab = useRef<(id: string, event: PointerEvent) => void>(() => {});
  grab.current = (id, event) => {
    const label = labels.find((other) => other.id === id);
    if (!label) return;
    focusLabel(id);
    follow(label.line, event, () => label.line);
  };
  useEffect(
    () =>
      layer.listen({
        onView: place,
        onGrab: (id, event) => grab.current(id, event),
        onHover: point,
      }),
    [layer, place],
  );
  const keyed = drag?.line.target.kind === 'new-leg' && byKeys.current ? drag.line.id : undefined;
  useEffect(() => {
    if (keyed === undefined) return;
    focusLabel(keyed);
    const owner = labels.find(({ id }) => keyed.startsWith(`${id} `))?.id;
    return () => {
      if (owner !== undefined && document.activeElement === document.body) focusLabel(owner);
    };
  }, [keyed]);

  const outcome = drag && outcomeText(drag.line, drag.price, pointValue)?.text;
  return (
    <div ref={root} className="trade-lines">
      <p id={help} hidden>
        Up and Down move it by a tick, with Shift by ten. Enter sends, Escape undoes, Delete takes it away.
        Left and Right go to the other lines.
      </p>
      <p role="status" className="visually-hidden">
        {drag && byKeys.current
          ? `${prices.format(drag.price)}${outcome ? `, ${outcome}` : ''}. Enter sends, Escape undoes.`
          : ''}
      </p>
      <ul aria-label="Orders and position on the chart" data-place="chart-lines">
        {labels.map(({ id, line, price, state: labelState }) => (
          <LineLabel
            key={id}
            register={register}
            line={line}
            price={price}
            state={labelState}
            symbol={symbol}
            prices={prices}
            pointValue={pointValue}
            selected={id === selected}
            free={freeFor(line)}
            closable={line.target.kind === 'position' ? obstacle === undefined : !lost}
            describedBy={help}
            handlers={stable}
          />
        ))}
      </ul>
      {(['above', 'below'] as const).map(
        (side) =>
          beyond[side].length > 0 && (
            <button
              key={side}
              type="button"
              className={`trade-lines-beyond trade-lines-${side}`}
              onClick={() => layer.reveal(beyond[side])}
            >
              {side === 'above' ? '↑' : '↓'} {beyond[side].length} {side}
            </button>
          ),
      )}
    </div>
  );
}

function neighbour(labels: readonly { readonly id: string }[], id: string, key: string): string | undefined {
  if (key === 'Home') return labels[0]?.id;
  if (key === 'End') return labels.at(-1)?.id;
  const index = labels.findIndex((label) => label.id === id);
  return labels.at((index + (key === 'ArrowRight' ? 1 : -1)) % labels.length)?.id;
}
