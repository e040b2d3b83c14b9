import { z } from 'zod';
import { defineWsRoute } from '../../../ws-route.ts';
import { SymbolName } from '../../shared/symbol-name.ts';
import { ReplayState } from './replay.ts';

export const ReplayRequest = z
  .object({
    symbol: SymbolName.optional().meta({ description: 'An imported symbol; every one without it.' }),
  })
  .meta({ id: 'ReplayRequest' });

export const replay = defineWsRoute({
  name: 'replay',
  request: ReplayRequest,
  update: ReplayState,
  delivery: { class: 'keyed', key: 'symbol' },
  scope: 'market',
  summary:
    'Where the replay of one imported symbol stands, at each beat of the server that has changed it; of every one, when more than its time has changed',
  snapshot:
    'Every imported symbol, or the one asked for if it is imported. Comes again as a reset when one was removed.',
  examples: {
    request: [{}, { symbol: 'SPX' }],
    update: [
      {
        symbol: 'SPX',
        status: 'playing',
        speed: 5,
        market_time: 1223251200000,
        first_time: 946857600000,
        last_time: 1587081600000,
        resolution: '1D',
        bars_total: 5105,
        bars_played: 2204,
      },
    ],
  },
});
