import type { IChartApiBase, Time } from 'lightweight-charts';

/** Tells where each pane begins (px below the chart's top), at first and whenever that changes. Returns its end. */
export function watchPaneTops(
  chart: IChartApiBase<Time>,
  onChange: (tops: readonly number[]) => void,
): () => void {
  const measure = () => {
    const top = chart.chartElement().getBoundingClientRect().top;
    onChange(chart.panes().map((pane) => (pane.getHTMLElement()?.getBoundingClientRect().top ?? top) - top));
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
