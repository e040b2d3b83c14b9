import type { Gap } from '@tickwire/contracts';
import type { GapsRequest } from '../ws/generated/gaps-router.ts';
import type { RouteService } from '../ws/route-service.ts';
import type { GapService } from './gap-service.ts';

/** Interruptions as they begin and end. */
export function createGapsStream(gaps: GapService): RouteService<GapsRequest, Gap> {
  return {
    resolve: (request) => request,
    snapshot: () => gaps.list(),
    start: (_request, topic) => gaps.subscribe((gap) => topic.publish(gap)),
  };
}
