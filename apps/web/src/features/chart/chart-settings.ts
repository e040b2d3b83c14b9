import { persisted } from '../../data/persisted.ts';
import { chartTypes, type ChartType } from './chart-type.ts';
import { zoneChoices, type ZoneChoice } from './chart-zone.ts';
import { scaleModes, type ScaleMode } from './scale-mode.ts';

const isOn = (stored: unknown) => (typeof stored === 'boolean' ? stored : undefined);

/** How the prices are drawn. */
export const $chartType = persisted<ChartType>('chart-type', 'candles', (stored) =>
  chartTypes.find((type) => type === stored),
);

/** What the price axis counts. */
export const $scaleMode = persisted<ScaleMode>('chart-scale', 'linear', (stored) =>
  scaleModes.find((mode) => mode === stored),
);

/** Whether the volume has its pane. */
export const $volumeShown = persisted('chart-volume', true, isOn);

/** Whether bid and ask stand on the chart. */
export const $bidAskShown = persisted('chart-bid-ask', false, isOn);

/** Whether the legend counts down to the close of the forming bar. */
export const $countdownShown = persisted('chart-countdown', false, isOn);

/** Whose clock the chart shows. */
export const $zoneChoice = persisted<ZoneChoice>('chart-zone', 'exchange', (stored) =>
  zoneChoices.find((choice) => choice === stored),
);
