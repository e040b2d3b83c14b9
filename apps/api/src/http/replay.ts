import type { ReplayService } from '../services/replay-service.ts';
import type { RestHandlers } from './rest-handlers.ts';

export function replayHandlers(replay: ReplayService) {
  return {
    listReplays: () => replay.list(),
    getReplay: ({ params }) => replay.get(params.symbol),
    startReplay: ({ params, body }) => {
      const { from, speed, paused = false } = body;
      return replay.start(params.symbol, { from, speed, paused });
    },
    updateReplay: ({ params, body: { paused, speed } }) =>
      replay.update(params.symbol, {
        ...(paused !== undefined && { paused }),
        ...(speed !== undefined && { speed }),
      }),
    stepReplay: ({ params, body }) => replay.step(params.symbol, body.bars),
    stopReplay: ({ params }) => replay.stop(params.symbol),
  } satisfies Partial<RestHandlers>;
}
