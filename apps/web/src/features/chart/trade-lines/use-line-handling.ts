import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { focusPlace } from '../../../data/focus-place.ts';
import { cancelOrder } from '../../../data/order-actions.ts';
import { changeDraft } from '../../../data/order-draft.ts';
import { closePosition } from '../../../data/position-actions.ts';
import { quoteOf } from '../../../data/quotes.ts';
import type { DragDesk } from './drag-desk.ts';
import type { Drag } from './drag.ts';
import type { LabelHandlers } from './line-label.tsx';
import type { LinesLayer } from './lines-layer.ts';
import type { ShownLabel } from './shown-lines.ts';
import { trackPointer } from './track-pointer.ts';
import { isMovable, newLegLine, type NewLeg, type TradeLine } from './trade-line.ts';

/** Pixels from its line at which a leg is proposed. */
const PROPOSED_AWAY = 48;

interface HandlingInput {
  readonly layer: LinesLayer;
  readonly root: RefObject<HTMLElement | null>;
  readonly symbol: string;
  readonly labels: readonly ShownLabel[];
  readonly drag: Drag | undefined;
  readonly dispatch: DragDesk['dispatch'];
  /** Why a line cannot be moved now. */
  readonly obstacleOf: (line: TradeLine) => string | undefined;
  /** Whether nothing can be asked of the server. */
  readonly lost: boolean;
  readonly place: () => void;
  readonly choose: (id: string) => void;
  readonly point: (id: string | undefined) => void;
}

interface Handling {
  /** Always the same ones, so that a label is rendered again only when it shows something else. */
  readonly handlers: LabelHandlers;
  /** Whether the line that is held is held by keys, and not by a pointer. */
  readonly byKeys: RefObject<boolean>;
  readonly focusLabel: (id: string) => void;
}

/** What pointers and keys do with lines: they hold them, draw legs out of them and take them away. */
export function useLineHandling({
  layer,
  root,
  symbol,
  labels,
  drag,
  dispatch,
  obstacleOf,
  lost,
  place,
  choose,
  point,
}: HandlingInput): Handling {
  const byKeys = useRef(false);

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
    [layer, place, point],
  );
  return { handlers: stable, byKeys, focusLabel };
}

function neighbour(labels: readonly { readonly id: string }[], id: string, key: string): string | undefined {
  if (key === 'Home') return labels[0]?.id;
  if (key === 'End') return labels.at(-1)?.id;
  const index = labels.findIndex((label) => label.id === id);
  return labels.at((index + (key === 'ArrowRight' ? 1 : -1)) % labels.length)?.id;
}
