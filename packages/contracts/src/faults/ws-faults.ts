import { z } from 'zod';
import type { WsRoute } from '../ws-route.ts';
import { schemaFaults } from './schema-faults.ts';

function exampleFaults(route: WsRoute): string[] {
  return (['request', 'update'] as const).flatMap((part) => {
    const examples: readonly unknown[] = route.examples[part];
    if (examples.length === 0) return [`has no example of its ${part}.`];
    return examples.flatMap((example) => {
      const result = route[part].safeParse(example);
      return result.success ? [] : [`has a wrong ${part} example: ${z.prettifyError(result.error)}`];
    });
  });
}

function deliveryFaults({ delivery, update }: WsRoute): string[] {
  if (delivery.class !== 'keyed' || delivery.key === null || delivery.key in update.shape) return [];
  return [`is keyed by ${delivery.key}, which its update does not have.`];
}

function routeFaults(route: WsRoute): string[] {
  return [
    ...(/^[a-z]+(-[a-z]+)*$/.test(route.name) ? [] : ['is not named in lower-case words joined by hyphens.']),
    ...schemaFaults(route.request, 'request', { defaults: true }),
    ...schemaFaults(route.update, 'update'),
    ...deliveryFaults(route),
    ...exampleFaults(route),
  ].map((fault) => `${route.name} ${fault}`);
}

/** What is wrong with the WebSocket contract, one sentence each; empty when every route is fully declared. */
export function wsFaults(routes: Readonly<Record<string, WsRoute>>): string[] {
  return Object.entries(routes).flatMap(([key, route]) => [
    ...(key === route.name ? [] : [`${route.name} is registered as ${key}.`]),
    ...routeFaults(route),
  ]);
}
