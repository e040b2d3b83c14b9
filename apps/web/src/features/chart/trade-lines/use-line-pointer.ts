import { useEffect, useRef, type RefObject } from 'react';
import type { DragDesk } from './drag-desk.ts';
import type { Drag } from './drag.ts';
import type { LinesLayer } from './lines-layer.ts';
import { trackPointer } from './track-pointer.ts';
import type { TradeLine } from './trade-line.ts';

interface PointerInput {
  readonly layer: LinesLayer;
  readonly root: RefObject<HTMLElement | null>;
  readonly drag: Drag | undefined;
  readonly dispatch: DragDesk['dispatch'];
  /** Takes a line to a price at which the pointer holds it. */
  readonly grab: (line: TradeLine, price: number) => void;
}

/** Follows a pointer that is down on a line: `lineAt` says what it holds once it has moved, `click` is done if it has not. */
type FollowPointer = (
  line: TradeLine,
  event: PointerEvent,
  lineAt: (price: number) => TradeLine,
  click?: () => void,
) => void;

/** How pointers drag lines; one that is down when the lines go is not followed any further. */
export function useLinePointer({ layer, root, drag, dispatch, grab }: PointerInput): FollowPointer {
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);

  return (line, event, lineAt, click) => {
    const overlay = root.current;
    if (!overlay || event.button !== 0) return;
    stop.current?.();
    const isHeld = drag?.line.id === line.id;
    if (drag && !isHeld) dispatch({ type: 'undo' });
    const { top } = overlay.getBoundingClientRect();
    const standsAt = layer.yOf(isHeld ? drag.price : line.price) ?? event.clientY - top;
    const offset = click ? 0 : event.clientY - top - standsAt;
    let holds = isHeld;
    stop.current = trackPointer(overlay, event, {
      move(clientY) {
        const price = layer.priceAt(clientY - top - offset);
        if (price === undefined) return;
        if (holds) {
          dispatch({ type: 'move', price });
          return;
        }
        holds = true;
        overlay.toggleAttribute('data-dragging', true);
        grab(lineAt(price), price);
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
}
