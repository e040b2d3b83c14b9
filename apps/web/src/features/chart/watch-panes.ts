import type { IChartApiBase, Time } from 'lightweight-charts';
import type { PlacedPane } from './pane-sizes.ts';

/** Tells where the panes are, from the top down, at first and whenever that changes. Returns its end. */
export function watchPanes(
  chart: IChartApiBase<Time>,
  onChange: (panes: readonly Omit<PlacedPane, 'key'>[]) => void,
): () => void {
  const measure = () => {
    const top = chart.chartElement().getBoundingClientRect().top;
    onChange(
      chart.panes().map((pane) => {
        const box = pane.getHTMLElement()?.getBoundingClientRect();
        return { top: (box?.top ?? top) - top, height: box?.height ?? 0 };
      }),
    );
  };
  const sizes = new ResizeObserver(measure);
  const observe = () => {
    sizes.disconnect();
    for (const pane of chart.panes()) {
      const element = pane.getHTMLElement();
      if (element) sizes.observe(element);
    }
  };
  const rows = new MutationObserver(observe);
  rows.observe(chart.chartElement(), { childList: true, subtree: true });
  observe();
  return () => {
    rows.disconnect();
    sizes.disconnect();
  };
}
