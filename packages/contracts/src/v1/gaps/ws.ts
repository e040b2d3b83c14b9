import { z } from 'zod';
import { defineWsRoute } from '../../ws-route.ts';
import { Gap } from './gap.ts';

export const GapsRequest = z.object({}).meta({ id: 'GapsRequest' });

export const gaps = defineWsRoute({
  name: 'gaps',
  request: GapsRequest,
  update: Gap,
  delivery: { class: 'every' },
  scope: 'market',
  summary: 'Interruptions of the venue: each one when it begins and, under the same id, when it has ended',
  snapshot: 'The interruptions so far, the newest 1,000 at most.',
  examples: {
    request: [{}],
    update: [
      {
        id: 1,
        scope: 'connection',
        symbols: [],
        from: 1767225600000,
        cause: 'The connection to TWS was lost.',
      },
      {
        id: 1,
        scope: 'connection',
        symbols: [],
        from: 1767225600000,
        to: 1767225604000,
        cause: 'The connection to TWS was lost.',
      },
    ],
  },
});
