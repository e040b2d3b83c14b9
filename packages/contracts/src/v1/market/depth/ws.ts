import { z } from 'zod';
import { defineWsRoute } from '../../../ws-route.ts';
import { SymbolName } from '../../shared/symbol-name.ts';
import { Depth } from './depth.ts';

export const DepthRequest = z.object({ symbol: SymbolName }).meta({ id: 'DepthRequest' });

export const depth = defineWsRoute({
  name: 'depth',
  request: DepthRequest,
  update: Depth,
  delivery: { class: 'keyed', key: null },
  scope: 'market',
  summary: 'The book of a symbol, whole, whenever it changes',
  snapshot: 'The current book; nothing while the symbol has none.',
  examples: {
    request: [{ symbol: 'BTCUSD' }],
    update: [
      {
        symbol: 'BTCUSD',
        time: 1767225600000,
        bids: [
          { price: 68010.5, volume: 1.2 },
          { price: 68011, volume: 0.4 },
        ],
        asks: [
          { price: 68012, volume: 0.3 },
          { price: 68012.5, volume: 0.9 },
        ],
      },
    ],
  },
});
