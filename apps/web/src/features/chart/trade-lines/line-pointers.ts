import type { ChartHost } from '../chart-layer.ts';
import { REACH } from './hit-test.ts';

interface LinePointers {
  /** Of the price pane, CSS pixels. */
  size(): { readonly width: number; readonly height: number } | undefined;
  /** The line within `reach` of a height of the pane. */
  at(y: number, reach: number): string | undefined;
  /** A pointer goes down on a line. */
  onGrab(id: string, event: PointerEvent): void;
  /** A pointer comes to a line, or leaves them all. */
  onHover(id: string | undefined): void;
  /** Alt and a press on the pane, at a height of it. */
  onPick(y: number): void;
}

/** Tells what pointers do with the lines of a chart, which does not pan with what they take. Returns the end of it. */
export function watchLinePointers({ element }: ChartHost, lines: LinePointers): () => void {
  const stop = new AbortController();
  let hovered: string | undefined;
  const inPane = (event: PointerEvent) => {
    const size = lines.size();
    if (!size) return undefined;
    const { left, top } = element.getBoundingClientRect();
    const y = event.clientY - top;
    return event.clientX - left < size.width && y >= 0 && y <= size.height ? y : undefined;
  };
  const hitBy = (event: PointerEvent) => {
    // A finger that pans the chart must not take an order along: it takes a line by its label.
    const y = event.pointerType === 'touch' ? undefined : inPane(event);
    return y === undefined ? undefined : lines.at(y, event.pointerType === 'pen' ? REACH.pen : REACH.mouse);
  };
  const hover = (id: string | undefined) => {
    if (id === hovered) return;
    hovered = id;
    lines.onHover(id);
  };
  let taken = false;
  const keep = (event: Event) => {
    if (!taken) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const options = { capture: true, signal: stop.signal };
  element.addEventListener(
    'pointerdown',
    (event) => {
      const isPress = event.isPrimary && event.button === 0;
      const picked = isPress && event.altKey ? inPane(event) : undefined;
      const hit = isPress && picked === undefined ? hitBy(event) : undefined;
      taken = hit !== undefined || picked !== undefined;
      if (picked !== undefined) lines.onPick(picked);
      if (hit !== undefined) lines.onGrab(hit, event);
    },
    options,
  );
  element.addEventListener('mousedown', keep, options);
  element.addEventListener('touchstart', keep, { ...options, passive: false });
  element.addEventListener(
    'pointermove',
    (event) => {
      if (event.buttons === 0) hover(hitBy(event));
    },
    options,
  );
  element.addEventListener('pointerleave', () => hover(undefined), { signal: stop.signal });
  return () => {
    stop.abort();
    hover(undefined);
  };
}
