import { LineStyle, type IPriceLine } from 'lightweight-charts';
import type { ChartHost, ChartLayer } from './chart-layer.ts';
import type { PriceLevel } from './price-levels.ts';

export interface LevelLines extends ChartLayer {
  setLevels(levels: readonly PriceLevel[]): void;
}

/** Draws the levels within the prices in view: the library would heap the labels of all others at the edge. */
export function createLevelLines(): LevelLines {
  let host: ChartHost | undefined;
  let levels: readonly PriceLevel[] = [];
  /** The levels that are drawn. */
  const lines = new Map<PriceLevel, IPriceLine>();
  let nextFrame: number | undefined;

  function draw({ chart, series, colors }: ChartHost): void {
    const height = chart.panes()[0]?.getHeight() ?? 0;
    const inView = new Set(
      levels.filter(({ price }) => {
        const y = series.priceToCoordinate(price);
        return y !== null && y >= 0 && y <= height;
      }),
    );
    for (const [level, line] of lines) {
      if (inView.has(level)) continue;
      series.removePriceLine(line);
      lines.delete(level);
    }
    for (const level of inView) {
      if (lines.has(level)) continue;
      const line = series.createPriceLine({
        price: level.price,
        title: level.title,
        color: colors[level.tone],
        lineWidth: 1,
        lineStyle: level.kind === 'position' ? LineStyle.Solid : LineStyle.Dashed,
        axisLabelVisible: true,
      });
      lines.set(level, line);
    }
  }

  // The library tells of no change of the price scale, but has everything attached to a series follow each.
  const follower = {
    updateAllViews() {
      nextFrame ??= requestAnimationFrame(() => {
        nextFrame = undefined;
        if (host) draw(host);
      });
    },
  };

  return {
    setLevels(next) {
      levels = next;
      if (host) draw(host);
    },
    attach(next) {
      host = next;
      next.series.attachPrimitive(follower);
      draw(next);
    },
    detach() {
      if (nextFrame !== undefined) cancelAnimationFrame(nextFrame);
      nextFrame = undefined;
      host?.series.detachPrimitive(follower);
      for (const line of lines.values()) host?.series.removePriceLine(line);
      lines.clear();
      host = undefined;
    },
  };
}
