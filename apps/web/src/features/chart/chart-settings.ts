import { persisted } from '../../data/persisted.ts';
import { chartTypes } from './chart-type.ts';

/** How the prices are drawn. */
export const $chartType = persisted('chart-type', 'candles', (stored) =>
  chartTypes.find((type) => type === stored),
);
