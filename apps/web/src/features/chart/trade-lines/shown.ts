import { persisted } from '../../../data/persisted.ts';

const flag = (stored: unknown) => (typeof stored === 'boolean' ? stored : undefined);

/** Whether the chart shows own orders, positions and fills, as the user last chose it. */
export const $shown = {
  orders: persisted('chart.orders', true, flag),
  positions: persisted('chart.positions', true, flag),
  fills: persisted('chart.fills', true, flag),
} as const;
