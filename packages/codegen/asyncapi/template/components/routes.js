import { Text } from '@asyncapi/generator-react-sdk';
import { typeOf } from './type-of';

/** Name, models and delivery class of every route, read from its subscribe and update operations. */
function routesOf(asyncapi) {
  const operations = asyncapi.operations();
  const payload = (operation) => operation.messages().all()[0].payload().json().properties;
  return operations.all().flatMap((subscribe) => {
    const [, prefix] = /^(.+)Subscribe$/.exec(subscribe.id()) ?? [];
    if (prefix === undefined) return [];
    const update = operations.get(`${prefix}Update`);
    return [
      {
        name: payload(subscribe).type.const.replace(/\.subscribe$/, ''),
        request: typeOf(payload(subscribe).payload),
        update: typeOf(payload(update).payload.properties.payload),
        delivery: update.extensions().get('x-delivery').value(),
      },
    ];
  });
}

/** What every route takes and streams, and how it delivers. */
export function Routes({ asyncapi }) {
  const routes = routesOf(asyncapi);
  const types = routes.map(
    ({ name, request, update }) => `${JSON.stringify(name)}: { request: ${request}; update: ${update} };`,
  );
  const deliveries = routes.map(
    ({ name, delivery }) => `${JSON.stringify(name)}: ${JSON.stringify(delivery)},`,
  );
  return (
    <>
      <Text newLines={2}>
        {`/** What every route takes to subscribe, and what it streams. */
export interface SocketRoutes {
${types.join('\n')}
}`}
      </Text>
      <Text newLines={2}>
        {`/** \`every\`: no update is ever missing. \`keyed\`: the newest one per key arrives (null: one key in all). */
export const deliveries = {
${deliveries.join('\n')}
} as const satisfies Record<keyof SocketRoutes, { class: 'every' } | { class: 'keyed'; key: string | null }>;`}
      </Text>
    </>
  );
}
