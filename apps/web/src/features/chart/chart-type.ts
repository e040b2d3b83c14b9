export const chartTypes = ['candles', 'bars', 'line', 'area', 'hollow', 'heikin-ashi'] as const;

/** How the prices are drawn. */
export type ChartType = (typeof chartTypes)[number];

export const chartTypeNames: Readonly<Record<ChartType, string>> = {
  candles: 'Candles',
  bars: 'Bars',
  line: 'Line',
  area: 'Area',
  hollow: 'Hollow candles',
  'heikin-ashi': 'Heikin-ashi',
};
