import { useEffect, useRef, type RefObject } from 'react';
import { focusPlace } from '../../../data/focus-place.ts';
import { takePrice } from '../../../data/order-draft.ts';
import { quoteOf } from '../../../data/quotes.ts';
import type { PriceFormat } from '../../../format/price.ts';
import { closeLine } from './close-line.ts';
import type { DragDesk } from './drag-desk.ts';
import type { Drag } from './drag.ts';
import { useStableHandlers, type LabelHandlers } from './label-handlers.ts';
import { pressOnLine } from './line-keys.ts';
import type { LinesLayer } from './lines-layer.ts';
import { proposedLeg } from './proposed-leg.ts';
import type { ShownLabel } from './shown-lines.ts';
import { isMovable, newLegLine, type TradeLine } from './trade-line.ts';
import { useLinePointer } from './use-line-pointer.ts';

interface HandlingInput {
  readonly layer: LinesLayer;
  readonly root: RefObject<HTMLElement | null>;
  readonly symbol: string;
  readonly prices: PriceFormat;
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
  readonly handlers: LabelHandlers;
  /** Whether the line that is held is held by keys, and not by a pointer. */
  readonly byKeys: RefObject<boolean>;
  readonly focusLabel: (id: string) => void;
}

/** What pointers and keys do with lines: they hold them, draw legs out of them and take them away. */
export function useLineHandling(input: HandlingInput): Handling {
  const { layer, root, symbol, prices, labels, drag, dispatch, obstacleOf, lost, place, choose, point } =
    input;
  const byKeys = useRef(false);
  const isHeld = (line: TradeLine) => drag?.line.id === line.id;

  const grab = (line: TradeLine, price: number, keys: boolean) => {
    byKeys.current = keys;
    dispatch({ type: 'grab', line, price, obstacle: obstacleOf(line) });
  };
  const follow = useLinePointer({
    layer,
    root,
    drag,
    dispatch,
    grab: (line, price) => grab(line, price, false),
  });
  const focusLabel = (id: string) =>
    root.current
      ?.querySelector<HTMLElement>(`[data-line="${CSS.escape(id)}"] button`)
      ?.focus({ preventScroll: true });
  const close = (line: TradeLine) => closeLine(line, () => dispatch({ type: 'undo' }));

  const handlers = useStableHandlers({
    onGrab(line, { nativeEvent }) {
      if (isMovable(line)) follow(line, nativeEvent, () => line);
    },
    onKey(line, event) {
      const canClose = !(lost && line.target.kind === 'order');
      const isMeant = pressOnLine(
        event,
        line,
        { labels, isHeld: isHeld(line), canClose },
        {
          step(ticks) {
            if (!isHeld(line)) grab(line, line.price, true);
            dispatch({ type: 'step', ticks });
          },
          drop: () => dispatch({ type: 'drop' }),
          undo: () => dispatch({ type: 'undo' }),
          close: () => close(line),
          goTo: focusLabel,
          leave: () => focusPlace('chart'),
        },
      );
      if (!isMeant) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onFocus: (line) => choose(line.id),
    onBlur(line, { relatedTarget }) {
      // A window that loses the focus keeps what is held.
      const stays =
        relatedTarget instanceof Element && relatedTarget.closest(`[data-line="${CSS.escape(line.id)}"]`);
      if (byKeys.current && isHeld(line) && !stays && document.hasFocus()) dispatch({ type: 'undo' });
    },
    onNewLeg(line, leg, event) {
      const propose = () => {
        const taken = proposedLeg(layer, line, leg, quoteOf(symbol).get()?.lp ?? line.price);
        choose(taken.id);
        grab(taken, taken.price, true);
      };
      if (event) follow(line, event.nativeEvent, (price) => newLegLine(line, leg, price), propose);
      else propose();
    },
    onClose: close,
    onPoint: (line) => point(line?.id),
  });

  const onLayer = useRef({ grab: (_id: string, _event: PointerEvent) => {}, pick: (_price: number) => {} });
  onLayer.current = {
    grab(id, event) {
      const label = labels.find((other) => other.id === id);
      if (!label) return;
      focusLabel(id);
      follow(label.line, event, () => label.line);
    },
    pick: (price) => takePrice(prices.format(prices.snap(price))),
  };
  useEffect(
    () =>
      layer.listen({
        onView: place,
        onGrab: (id, event) => onLayer.current.grab(id, event),
        onHover: point,
        onPick: (price) => onLayer.current.pick(price),
      }),
    [layer, place, point],
  );
  return { handlers, byKeys, focusLabel };
}
