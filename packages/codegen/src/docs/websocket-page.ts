import { wsRoutes } from '@tickwire/contracts';
import type { WsRoute } from '@tickwire/contracts';
import type { AsyncApiDocument, JsonSchema } from '@tickwire/contracts/specs';
import { SOCKET_PATH } from '@tickwire/contracts/specs';
import { modelName, resolved } from '../specs/models.ts';
import { formatted } from '../format.ts';
import type { GeneratedFile } from '../generated-file.ts';
import { pascalCase } from '../naming.ts';
import { generatedPage, table } from './markdown.ts';
import { schemaWords } from './schema-words.ts';

const deliveryWords = ({ delivery }: WsRoute): string => {
  if (delivery.class === 'every') return 'every update, in order';
  return delivery.key === null ? 'the newest value' : `the newest per \`${delivery.key}\``;
};

function fields(schema: JsonSchema, document: AsyncApiDocument): string {
  const models = document.components.schemas;
  const own = resolved(schema, models);
  const required = new Set(own.required);
  const rows = Object.entries((own.properties ?? {}) as Record<string, JsonSchema>).map(([name, member]) => [
    `\`${name}\``,
    required.has(name)
      ? 'yes'
      : member.default === undefined
        ? 'no'
        : `no, \`${JSON.stringify(member.default)}\``,
    schemaWords(member, models),
    member.description ?? '',
  ]);
  return table(['field', 'required', 'takes', 'meaning'], rows);
}

function section(route: WsRoute, document: AsyncApiDocument): string {
  const frame = (name: string) => document.components.messages[`${pascalCase(route.name)}${name}`];
  const part = (schema: JsonSchema | undefined, name: string) =>
    (schema?.properties?.[name] ?? {}) as JsonSchema;
  const request = part(frame('Subscribe')?.payload, 'payload');
  const update = part(part(frame('Update')?.payload, 'payload'), 'payload');
  const examples = ['Subscribe', 'SubscribeResponse', 'Snapshot', 'Update']
    .flatMap((name) => frame(name)?.examples?.slice(0, 1) ?? [])
    .map(({ payload }) => JSON.stringify(payload));
  return [
    `## ${route.name}`,
    `${route.summary}. Delivers ${deliveryWords(route)} · scope \`${route.scope}\``,
    `Snapshot: ${route.snapshot}`,
    `\`${route.name}.subscribe\` takes \`${modelName(request) ?? 'an object'}\`:`,
    fields(request, document),
    `\`${route.name}.update\` carries \`${modelName(update) ?? 'an object'}\`:`,
    fields(update, document),
    `\`\`\`json\n${examples.join('\n')}\n\`\`\``,
  ].join('\n\n');
}

/** docs/api/websocket.md: every WebSocket route with its request, its update, its delivery and its frames. */
export async function emitWebSocketPage(document: AsyncApiDocument): Promise<GeneratedFile> {
  const path = 'docs/api/websocket.md';
  const routes = Object.values<WsRoute>(wsRoutes);
  const rows = routes.map((route) => [
    `[${route.name}](#${route.name})`,
    route.summary,
    deliveryWords(route),
    `\`${route.scope}\``,
  ]);
  const text = `${generatedPage}

# WebSocket routes

All of them live on one socket, \`${SOCKET_PATH}\`; [the protocol](../websocket.md) tells how frames follow each other. The
models are in [specs/asyncapi.json](../../specs/asyncapi.json); a running server shows them at \`/api/v1/ws/asyncapi\`.

${table(['route', 'streams', 'delivers', 'scope'], rows)}

${routes.map((route) => section(route, document)).join('\n\n')}
`;
  return { path, text: await formatted(path, text) };
}
