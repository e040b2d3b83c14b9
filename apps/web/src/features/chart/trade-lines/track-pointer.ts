interface PointerHandlers {
  /** `clientY` of the pointer, once it has left where it went down. */
  move(clientY: number): void;
  /** Let go; `moved` says whether it left where it went down. */
  drop(moved: boolean): void;
  /** Escape, or the pointer was taken away. */
  undo(): void;
}

/** Pixels within which a press is a click: a finger slips further than a mouse. */
const CLICK_WITHIN = { mouse: 3, touch: 10 } as const;

/** Follows a pointer that is down, wherever it goes, until it is let go. Returns how to stop following. */
export function trackPointer(
  target: HTMLElement,
  { pointerId, pointerType, clientY: start }: PointerEvent,
  handlers: PointerHandlers,
): () => void {
  const within = pointerType === 'touch' ? CLICK_WITHIN.touch : CLICK_WITHIN.mouse;
  const stop = new AbortController();
  const { signal } = stop;
  let moved = false;
  const end = () => {
    if (signal.aborted) return;
    stop.abort();
    if (target.hasPointerCapture(pointerId)) target.releasePointerCapture(pointerId);
  };
  const isIt = (event: PointerEvent) => event.pointerId === pointerId;
  target.setPointerCapture(pointerId);
  target.addEventListener(
    'pointermove',
    (event) => {
      if (!isIt(event)) return;
      moved ||= Math.abs(event.clientY - start) >= within;
      if (moved) handlers.move(event.clientY);
    },
    { signal },
  );
  target.addEventListener(
    'pointerup',
    (event) => {
      if (!isIt(event)) return;
      end();
      handlers.drop(moved);
    },
    { signal },
  );
  target.addEventListener(
    'pointercancel',
    (event) => {
      if (!isIt(event)) return;
      end();
      handlers.undo();
    },
    { signal },
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      end();
      handlers.undo();
    },
    { signal, capture: true },
  );
  return end;
}
