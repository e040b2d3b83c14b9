import { z } from 'zod';
import { defineWsRoute } from '../../../ws-route.ts';
import { ReplayState } from './replay.ts';

export const ReplayRequest = z.object({}).meta({ id: 'ReplayRequest' });

export const replay = defineWsRoute({
  name: 'replay',
  request: ReplayRequest,
  update: ReplayState,
  delivery: { class: 'keyed', key: 'symbol' },
  scope: 'market',
  summary: 'Where the replay of every imported symbol stands: at each beat of the server that has changed it',
  snapshot: 'Every imported symbol. Comes again as a reset when one was removed.',
  examples: {
    request: [{}],
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
