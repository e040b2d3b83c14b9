import type {
  IPrimitivePaneRenderer,
  IPrimitivePaneView,
  ISeriesPrimitive,
  ISeriesPrimitiveAxisView,
  PrimitiveHoveredItem,
  Time,
} from 'lightweight-charts';
import type { ChartHost, ChartLayer } from '../chart-layer.ts';
import { priceTag, type DrawnLine } from './drawn-line.ts';
import { hitLine, type Placed } from './hit-test.ts';
import { watchLinePointers } from './line-pointers.ts';
import { paintLines } from './paint-lines.ts';

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
  setLines(lines: readonly DrawnLine[]): void;
  /** Pixels below the top of the price pane; undefined while there is no price scale. */
  yOf(price: number): number | undefined;
  priceAt(y: number): number | undefined;
  /** Of the price pane, CSS pixels. */
  size(): { readonly width: number; readonly height: number } | undefined;
  /** Widens the price scale so that it holds these prices. */
  reveal(prices: readonly number[]): void;
}

/** A line and where it stands, which is written anew with every drawing: a thousand of them make no garbage. */
interface PlacedLine extends Placed {
  readonly line: DrawnLine;
  y: number;
}

/** Lines across the price pane that a pointer can take. */
export function createLinesLayer(): LinesLayer {
  let host: ChartHost | undefined;
  let lines: readonly PlacedLine[] = [];
  const inView: PlacedLine[] = [];
  const grabbable: PlacedLine[] = [];
  let tags: readonly ISeriesPrimitiveAxisView[] = [];
  let listener: LinesListener | undefined;
  let requestUpdate: (() => void) | undefined;
  let stopPointers: (() => void) | undefined;

  const size = () => {
    const pane = host?.chart.panes()[0];
    return host && pane ? { width: host.chart.timeScale().width(), height: pane.getHeight() } : undefined;
  };
  const yOf = (price: number) => host?.series.priceToCoordinate(price) ?? undefined;
  const yInView = (price: number) => {
    const y = yOf(price);
    return y !== undefined && y >= 0 && y <= (size()?.height ?? 0) ? y : undefined;
  };
  const priceAt = (y: number) => host?.series.coordinateToPrice(y) ?? undefined;

  function place(): void {
    const height = size()?.height ?? 0;
    inView.length = 0;
    grabbable.length = 0;
    for (const placed of lines) {
      placed.y = yOf(placed.line.price) ?? Number.NaN;
      if (!(placed.y >= 0 && placed.y <= height)) continue;
      inView.push(placed);
      if (placed.line.grabbable) grabbable.push(placed);
    }
  }

  const renderer: IPrimitivePaneRenderer = {
    draw(target) {
      place();
      target.useBitmapCoordinateSpace((scope) => {
        if (host) paintLines(scope, inView, host.colors);
      });
      listener?.onView();
    },
  };
  const views: readonly IPrimitivePaneView[] = [{ zOrder: () => 'top', renderer: () => renderer }];
  const primitive: ISeriesPrimitive<Time> = {
    attached: (attached) => {
      requestUpdate = attached.requestUpdate;
    },
    paneViews: () => views,
    priceAxisViews: () => tags,
    hitTest(_x, y): PrimitiveHoveredItem | null {
      const hit = hitLine(grabbable, y);
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
    setLines(next) {
      lines = next.map((line) => ({ id: line.id, line, y: Number.NaN }));
      place();
      tags = next.filter(({ onScale }) => onScale).map((line) => priceTag(line, () => host, yInView));
      requestUpdate?.();
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
      stopPointers = watchLinePointers(next, {
        size,
        at: (y, reach) => hitLine(grabbable, y, reach)?.id,
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
      requestUpdate = undefined;
      host = undefined;
      inView.length = 0;
      grabbable.length = 0;
    },
  };
}
