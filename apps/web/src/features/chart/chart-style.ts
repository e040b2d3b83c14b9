import type { ChartOptionsImpl, DeepPartial, Time } from 'lightweight-charts';
import type { ChartColors } from './chart-colors.ts';

/** Room above and below prices, shares of the height. A chart is created with it: set later, it would be every pane's. */
export const priceMargins = { top: 0.12, bottom: 0.08 } as const;

/** The look of the chart apart from its series. */
export function chartStyle(colors: ChartColors, fontFamily: string): DeepPartial<ChartOptionsImpl<Time>> {
  return {
    layout: {
      background: { color: colors.panel },
      textColor: colors.muted,
      fontFamily,
      fontSize: 11,
      // Their borders are ours, which keys reach too.
      panes: { separatorColor: colors.line, enableResize: false },
    },
    grid: { vertLines: { color: colors.grid }, horzLines: { color: colors.grid } },
    // As wide as most prices need, so that it seldom has to grow.
    rightPriceScale: {
      minimumWidth: 84,
      // No half numbers where one pane meets the next.
      entireTextOnly: true,
      borderColor: colors.line,
    },
    timeScale: { borderColor: colors.line },
    crosshair: {
      vertLine: { color: colors.crosshair, labelBackgroundColor: colors['line-strong'] },
      horzLine: { color: colors.crosshair, labelBackgroundColor: colors['line-strong'] },
    },
  };
}
