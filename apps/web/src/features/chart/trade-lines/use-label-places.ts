import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { LinesLayer } from './lines-layer.ts';
import { putLabel } from './put-label.ts';
import { placeLabels, type CornerRow, type LabelBox } from './place-labels.ts';

/** A label that is to stand at a price. */
export interface PricedLabel {
  readonly id: string;
  readonly price: number;
  /** Follows the pointer: it stands over the others and keeps its place across the chart. */
  readonly held: boolean;
}

/** Lines above and below the prices in view. */
interface Beyond {
  readonly above: readonly number[];
  readonly below: readonly number[];
}

/** Tells of the element of a label; returns how to tell that it is gone. */
export type RegisterLabel = (id: string, element: HTMLElement) => () => void;

const HEIGHT = 22;
const LEFT = 12;
const RIGHT_MARGIN = 12;
const none: Beyond = { above: [], below: [] };
const isSame = (one: readonly number[], other: readonly number[]) =>
  one.length === other.length && one.every((value, index) => value === other[index]);

/**
 * Keeps labels at the height of their lines, with every drawing of the chart and without React. A label that has no room,
 * or no line in view, carries `data-away`. Returns how labels are registered, how to place them now, and what is not in view.
 */
export function useLabelPlaces(
  layer: LinesLayer,
  root: RefObject<HTMLElement | null>,
  labels: readonly PricedLabel[],
): {
  readonly register: RegisterLabel;
  readonly place: () => void;
  readonly beyond: Beyond;
} {
  const elements = useRef(new Map<string, HTMLElement>());
  const widths = useRef(new Map<Element, number>());
  const begins = useRef(new Map<string, number>());
  const observer = useRef<ResizeObserver>(undefined);
  const corner = useRef<readonly CornerRow[]>([]);
  const paneHeight = useRef<number>(undefined);
  const latest = useRef(labels);
  latest.current = labels;
  const [beyond, setBeyond] = useState(none);

  const place = useCallback(() => {
    const size = layer.size();
    if (!size) return;
    if (size.height !== paneHeight.current) {
      paneHeight.current = size.height;
      root.current?.style.setProperty('--pane-height', `${size.height}px`);
    }
    const above: number[] = [];
    const below: number[] = [];
    const boxes: LabelBox[] = [];
    const inside = (y: number) => Math.min(Math.max(y, HEIGHT / 2), size.height - HEIGHT / 2);
    const put = (id: string, x: number | undefined, y: number) => {
      const element = elements.current.get(id);
      if (element) putLabel(element, x ?? LEFT, y, x === undefined, HEIGHT);
    };
    for (const { id, price, held } of latest.current) {
      const y = layer.yOf(price);
      const element = elements.current.get(id);
      if (y === undefined || !element) continue;
      if (held) {
        put(id, begins.current.get(id) ?? LEFT, inside(y));
      } else if (y < 0 || y > size.height) {
        (y < 0 ? above : below).push(price);
        put(id, undefined, y < 0 ? HEIGHT : size.height - HEIGHT);
      } else boxes.push({ id, y: inside(y), width: widths.current.get(element) ?? 0 });
    }
    const room = { left: LEFT, right: size.width - RIGHT_MARGIN, height: HEIGHT, corner: corner.current };
    const places = placeLabels(boxes, room);
    for (const { id, y } of boxes) {
      const at = places.get(id);
      if (at) begins.current.set(id, at.x);
      put(id, at?.x, at?.y ?? y);
    }
    setBeyond((before) =>
      isSame(before.above, above) && isSame(before.below, below) ? before : { above, below },
    );
  }, [layer, root]);

  useEffect(() => {
    const legends = root.current?.parentElement?.querySelector<HTMLElement>('.legends');
    const shown: readonly Element[] = legends ? [legends, ...legends.children] : [];
    const created = new ResizeObserver((entries) => {
      for (const { target, borderBoxSize } of entries) {
        if (!shown.includes(target)) widths.current.set(target, borderBoxSize[0]?.inlineSize ?? 0);
      }
      if (legends) corner.current = rowsOf(legends);
      const end = Math.max(0, ...corner.current.map(({ bottom }) => bottom));
      root.current?.style.setProperty('--corner-bottom', `${end}px`);
      place();
    });
    observer.current = created;
    for (const element of elements.current.values()) created.observe(element);
    for (const element of shown) created.observe(element);
    return () => created.disconnect();
  }, [place, root]);

  const register = useCallback((id: string, element: HTMLElement) => {
    elements.current.set(id, element);
    observer.current?.observe(element);
    return () => {
      observer.current?.unobserve(element);
      widths.current.delete(element);
      elements.current.delete(id);
    };
  }, []);

  useLayoutEffect(place, [place, labels]);
  return { register, place, beyond };
}

/** Where each row of the legends stands. */
function rowsOf(legends: HTMLElement): readonly CornerRow[] {
  const chart = legends.parentElement?.getBoundingClientRect();
  return [...legends.querySelectorAll('dl, li')].map((row) => {
    const { top, bottom, right } = row.getBoundingClientRect();
    return {
      top: top - (chart?.top ?? 0),
      bottom: bottom - (chart?.top ?? 0),
      right: right - (chart?.left ?? 0),
    };
  });
}
