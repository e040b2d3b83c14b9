export const chartTypes = ['candles', 'bars', 'line', 'area'] as const;

/** How the prices are drawn. */
export type ChartType = (typeof chartTypes)[number];

export const chartTypeNames: Readonly<Record<ChartType, string>> = {
  candles: 'Candles',
  bars: 'Bars',
  line: 'Line',
  area: 'Area',
};
