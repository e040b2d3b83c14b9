import type { ChartHost, ChartLayer } from './chart-layer.ts';
import type { DrawBars } from './series-follower.ts';

/** The layers over the prices of a chart. */
export interface ChartLayers {
  /** Attaches a layer, and from now on with the others. Returns how to take it away. */
  add(layer: ChartLayer): () => void;
  readonly draw: DrawBars;
  /** Changes what layers stand on, while none of them is attached. */
  rebase(change: () => void): void;
  clear(): void;
}

/** `host` names what layers stand on at the moment. */
export function createChartLayers(host: () => ChartHost): ChartLayers {
  const layers = new Set<ChartLayer>();
  return {
    add(layer) {
      layers.add(layer);
      layer.attach(host());
      return () => {
        if (layers.delete(layer)) layer.detach();
      };
    },
    draw(bars, from) {
      for (const layer of layers) layer.drawBars?.(bars, from);
    },
    rebase(change) {
      for (const layer of layers) layer.detach();
      change();
      for (const layer of layers) layer.attach(host());
    },
    clear() {
      for (const layer of layers) layer.detach();
      layers.clear();
    },
  };
}
