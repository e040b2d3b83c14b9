import type { RouteRouter, UpdateEncoder } from './route-router.ts';
import type { RouteService } from './route-service.ts';
import type { TopicFormat } from './topic-log.ts';

/** A router of any route: what its requests and updates are is only known to the service behind it. */
export type AnyRouter = RouteRouter<unknown, never>;
export type AnyService = RouteService<unknown, unknown>;

/** A route with the service behind it. */
export interface BoundRoute {
  readonly router: AnyRouter;
  readonly service: AnyService;
  /** How the updates of one of its topics are kept and written. */
  formatOf(topic: string): TopicFormat;
}

/** Puts a service behind its router. That the two speak of the same types is checked where the services are listed. */
function bindRoute(router: AnyRouter, service: AnyService): BoundRoute {
  const { delivery } = router;
  // The update comes from `service`, whose type is the router's; the erased type cannot say so.
  const updateKey = router.updateKey as (update: unknown) => string | number;
  return {
    router,
    service,
    formatOf: (topic) => ({
      delivery,
      key: updateKey,
      encode: router.encoder(topic) as UpdateEncoder<unknown>,
    }),
  };
}

/** What each type of frame a client may send asks for. */
export interface RouteFrameKind {
  readonly route: BoundRoute;
  readonly action: 'subscribe' | 'unsubscribe';
}

/** Binds every router to the service of the same name; the answer is keyed by frame type, e.g. `bars.subscribe`. */
export function bindRoutes<Name extends string>(
  routers: Readonly<Record<Name, AnyRouter>>,
  services: Readonly<Record<Name, AnyService>>,
): ReadonlyMap<string, RouteFrameKind> {
  const kinds = new Map<string, RouteFrameKind>();
  for (const name of Object.keys(routers) as Name[]) {
    const route = bindRoute(routers[name], services[name]);
    kinds.set(`${name}.subscribe`, { route, action: 'subscribe' });
    kinds.set(`${name}.unsubscribe`, { route, action: 'unsubscribe' });
  }
  return kinds;
}
