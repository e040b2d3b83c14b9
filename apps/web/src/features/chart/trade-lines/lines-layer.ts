import type {
  IPrimitivePaneRenderer,
  IPrimitivePaneView,
  ISeriesPrimitiveAxisView,
  ISeriesPrimitive,
  PrimitiveHoveredItem,
  Time,
} from 'lightweight-charts';
import type { ChartHost, ChartLayer } from '../chart-layer.ts';
import { hitLine, REACH, type Placed } from './hit-test.ts';
import { paintLine } from './paint-line.ts';
import type { TradeLine } from './trade-line.ts';

/** A line as it is drawn. */
export interface DrawnLine extends Pick<TradeLine, 'id' | 'price' | 'tone' | 'look' | 'faint'> {
  /** Held or under the pointer. */
  readonly strong: boolean;
  /** Whether its price stands on the price scale. */
  readonly onScale: boolean;
  /** Whether a pointer can take it. */
  readonly grabbable: boolean;
}

interface LinesListener {
  /** The lines stand elsewhere now: once per drawing of the chart. */
  onView(): void;
  /** A pointer goes down on a line. */
  onGrab(id: string, event: PointerEvent): void;
  /** A pointer comes to a line, or leaves them all. */
  onHover(id: string | undefined): void;
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

type DrawnAt = DrawnLine & Placed;

/** Lines across the price pane that a pointer can take. */
export function createLinesLayer(): LinesLayer {
  let host: ChartHost | undefined;
  let lines: readonly DrawnLine[] = [];
  let drawn: readonly DrawnAt[] = [];
  let axisViews: readonly ISeriesPrimitiveAxisView[] = [];
  let listener: LinesListener | undefined;
  let requestUpdate: (() => void) | undefined;
  let stopPointers: (() => void) | undefined;
  let hovered: string | undefined;

  const size = () => {
    const pane = host?.chart.panes()[0];
    return host && pane ? { width: host.chart.timeScale().width(), height: pane.getHeight() } : undefined;
  };
  const yOf = (price: number) => host?.series.priceToCoordinate(price) ?? undefined;

  function place(): void {
    const height = size()?.height ?? 0;
    const next: DrawnAt[] = [];
    for (const line of lines) {
      const y = yOf(line.price);
      if (y !== undefined && y >= 0 && y <= height) next.push({ ...line, y });
    }
    drawn = next;
  }

  const at = (y: number, reach?: number): DrawnAt | undefined =>
    hitLine(
      drawn.filter(({ grabbable }) => grabbable),
      y,
      reach,
    );

  const renderer: IPrimitivePaneRenderer = {
    draw(target) {
      place();
      target.useBitmapCoordinateSpace((scope) => {
        for (const line of drawn) {
          if (host) paintLine(scope, line, line.y, host.colors);
        }
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
    priceAxisViews: () => axisViews,
    hitTest(_x, y): PrimitiveHoveredItem | null {
      const hit = at(y);
      return hit
        ? { externalId: hit.id, cursorStyle: 'ns-resize', zOrder: 'top', distance: Math.abs(hit.y - y) }
        : null;
    },
  };

  const axisView = (line: DrawnLine): ISeriesPrimitiveAxisView => ({
    coordinate: () => yOf(line.price) ?? -1,
    text: () => host?.series.priceFormatter().format(line.price) ?? '',
    textColor: () => host?.colors[line.faint ? 'text' : 'panel'] ?? '',
    backColor: () => host?.colors[line.faint ? 'line-strong' : line.tone] ?? '',
    visible: () => {
      const y = yOf(line.price);
      return y !== undefined && y >= 0 && y <= (size()?.height ?? 0);
    },
  });

  function followPointers({ element }: ChartHost): () => void {
    const stop = new AbortController();
    const inPane = (event: MouseEvent) => {
      const { left, top } = element.getBoundingClientRect();
      const { width, height } = size() ?? { width: 0, height: 0 };
      const y = event.clientY - top;
      return event.clientX - left < width && y >= 0 && y <= height ? y : undefined;
    };
    const hitBy = (event: PointerEvent) => {
      const y = inPane(event);
      return y === undefined ? undefined : at(y, event.pointerType === 'mouse' ? REACH.mouse : REACH.touch);
    };
    const hover = (id: string | undefined) => {
      if (id === hovered) return;
      hovered = id;
      listener?.onHover(id);
    };
    // What the line takes, the chart below it must not pan with.
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
        const hit = event.isPrimary && event.button === 0 ? hitBy(event) : undefined;
        taken = hit !== undefined;
        if (hit) listener?.onGrab(hit.id, event);
      },
      options,
    );
    element.addEventListener('mousedown', keep, options);
    element.addEventListener('touchstart', keep, { ...options, passive: false });
    element.addEventListener(
      'pointermove',
      (event) => {
        if (event.buttons === 0) hover(hitBy(event)?.id);
      },
      options,
    );
    element.addEventListener('pointerleave', () => hover(undefined), { signal: stop.signal });
    return () => stop.abort();
  }

  return {
    listen(next) {
      listener = next;
      return () => {
        listener = undefined;
      };
    },
    setLines(next) {
      lines = next;
      place();
      axisViews = lines.filter(({ onScale }) => onScale).map(axisView);
      requestUpdate?.();
    },
    yOf,
    priceAt: (y) => host?.series.coordinateToPrice(y) ?? undefined,
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
      stopPointers = followPointers(next);
      place();
    },
    detach() {
      stopPointers?.();
      host?.series.detachPrimitive(primitive);
      requestUpdate = undefined;
      host = undefined;
      drawn = [];
    },
  };
}
