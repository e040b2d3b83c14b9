import { z } from 'zod';
import { defineWsRoute } from '../../../ws-route.ts';
import { SymbolName } from '../../shared/symbol-name.ts';
import { Bar } from './bar.ts';
import { Resolution } from './resolution.ts';

export const BarsRequest = z
  .object({ symbol: SymbolName, resolution: Resolution.default('1') })
  .meta({ id: 'BarsRequest' });

export const bars = defineWsRoute({
  name: 'bars',
  request: BarsRequest,
  update: Bar,
  delivery: { class: 'keyed', key: 'time' },
  scope: 'market',
  summary: 'The forming bar of a symbol, whole, at every print',
  snapshot: 'The last two bars. After a reset, refetch the history the chart shows.',
  examples: {
    request: [{ symbol: 'BTCUSD' }, { symbol: 'AAPL', resolution: '1D' }],
    update: [{ time: 1767225600000, open: 187.1, high: 187.4, low: 187.05, close: 187.31, volume: 5210 }],
  },
});
