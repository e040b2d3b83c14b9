import type {
  IPriceLine,
  IPrimitivePaneRenderer,
  IPrimitivePaneView,
  ISeriesPrimitive,
  PrimitiveHoveredItem,
  Time,
} from 'lightweight-charts';
import type { ChartHost, ChartLayer } from '../chart-layer.ts';
import type { DrawnLine } from './drawn-line.ts';
import { hitLine } from './hit-test.ts';
import { watchLinePointers } from './line-pointers.ts';
import { paintLines } from './paint-lines.ts';
import { createPlacedLines } from './placed-lines.ts';
import { createPriceTags } from './price-tags.ts';

interface LinesListener {
  /** The lines stand elsewhere now: once per drawing of the chart. */
  onView(): void;
  /** A pointer goes down on a line. */
  onGrab(id: string, event: PointerEvent): void;
  /** A pointer comes to a line, or leaves them all. */
  onHover(id: string | undefined): void;
  /** Alt and a press on the chart, at a price. */
  onPick(price: number): void;
}

export interface LinesLayer extends ChartLayer {
  listen(listener: LinesListener): () => void;
  /** Lines that only stand there, any number of them. */
  setPlain(lines: readonly DrawnLine[]): void;
  /** Lines that are taken, moved and tell their price; drawn above the others. */
  setLines(lines: readonly DrawnLine[]): void;
  /** Pixels below the top of the price pane; undefined while there is no price scale. */
  yOf(price: number): number | undefined;
  priceAt(y: number): number | undefined;
  /** Of the price pane, CSS pixels. */
  size(): { readonly width: number; readonly height: number } | undefined;
  /** Widens the price scale so that it holds these prices. */
  reveal(prices: readonly number[]): void;
}

/** Lines across the price pane that a pointer can take. */
export function createLinesLayer(): LinesLayer {
  let host: ChartHost | undefined;
  const lines = createPlacedLines();
  const tags = createPriceTags(() => host);
  let listener: LinesListener | undefined;
  /** Shows nothing: a change of it asks for a drawing, where the library's own request lays the whole chart out anew. */
  let redrawn: IPriceLine | undefined;
  let stopPointers: (() => void) | undefined;

  const size = () => {
    const pane = host?.chart.panes()[0];
    return host && pane ? { width: host.chart.timeScale().width(), height: pane.getHeight() } : undefined;
  };
  const yOf = (price: number) => host?.series.priceToCoordinate(price) ?? undefined;
  const priceAt = (y: number) => host?.series.coordinateToPrice(y) ?? undefined;

  const place = () => lines.place({ height: size()?.height ?? 0, yOf, priceAt });
  function redraw(): void {
    place();
    redrawn?.applyOptions({});
  }

  const renderer: IPrimitivePaneRenderer = {
    draw(target) {
      target.useBitmapCoordinateSpace((scope) => {
        if (host) paintLines(scope, lines.inView, host.colors);
      });
    },
  };
  const views: readonly IPrimitivePaneView[] = [{ zOrder: () => 'top', renderer: () => renderer }];
  const primitive: ISeriesPrimitive<Time> = {
    updateAllViews() {
      place();
      listener?.onView();
    },
    paneViews: () => views,
    priceAxisViews: tags.views,
    hitTest(_x, y): PrimitiveHoveredItem | null {
      const hit = hitLine(lines.grabbable, y);
      return hit
        ? { externalId: hit.id, cursorStyle: 'ns-resize', zOrder: 'top', distance: Math.abs(hit.y - y) }
        : null;
    },
  };

  return {
    listen(next) {
      listener = next;
      return () => {
        listener = undefined;
      };
    },
    setPlain(next) {
      tags.clear();
      lines.setPlain(next);
      redraw();
    },
    setLines(next) {
      tags.setLines(lines.setLabelled(next));
      redraw();
    },
    yOf,
    priceAt,
    size,
    reveal(prices) {
      const scale = host?.series.priceScale();
      const shown = scale?.getVisibleRange();
      if (!scale || !shown) return;
      const from = Math.min(shown.from, ...prices);
      const to = Math.max(shown.to, ...prices);
      const margin = (to - from) * 0.05;
      scale.setVisibleRange({ from: from - margin, to: to + margin });
    },
    attach(next) {
      host = next;
      next.series.attachPrimitive(primitive);
      redrawn = next.series.createPriceLine({ price: 0, lineVisible: false, axisLabelVisible: false });
      stopPointers = watchLinePointers(next, {
        size,
        at: (y, reach) => hitLine(lines.grabbable, y, reach)?.id,
        onGrab: (id, event) => listener?.onGrab(id, event),
        onHover: (id) => listener?.onHover(id),
        onPick(y) {
          const price = priceAt(y);
          if (price !== undefined) listener?.onPick(price);
        },
      });
      place();
    },
    detach() {
      stopPointers?.();
      host?.series.detachPrimitive(primitive);
      if (redrawn) host?.series.removePriceLine(redrawn);
      redrawn = undefined;
      host = undefined;
      lines.clear();
    },
  };
}
