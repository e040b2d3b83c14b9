import type {
  AsyncApiDocument,
  AsyncApiMessage,
  AsyncApiOperation,
  JsonSchema,
} from '@tickwire/contracts/specs';
import { resolved } from '../../specs/models.ts';
import { SpecComparison } from './spec-comparison.ts';

const describe = (delivery: AsyncApiOperation['x-delivery']): string =>
  delivery?.class === 'keyed' ? `keyed by ${delivery.key ?? 'one constant key'}` : String(delivery?.class);

/** The only message of a list of references to `#/channels/<channel>/messages/<name>`. */
function messageOf(
  document: AsyncApiDocument,
  list: AsyncApiOperation['messages'] = [],
): AsyncApiMessage | undefined {
  const name = list[0]?.$ref.split('/').at(-1);
  return name === undefined ? undefined : document.components.messages[name];
}

/** Parameters of a topic with their defaults: they are the topic's name, so that any change makes other topics. */
function topicParameters(document: AsyncApiDocument, message: AsyncApiMessage): string {
  const payload = message.payload.properties?.['payload'];
  const request = resolved((payload ?? {}) as JsonSchema, document.components.schemas);
  const parameters = Object.entries(request.properties ?? {}).map(([name, schema]) => {
    const value = typeof schema === 'object' ? schema.default : undefined;
    return value === undefined ? name : `${name} = ${JSON.stringify(value)}`;
  });
  return parameters.toSorted().join(', ');
}

function compareOperations(
  comparison: SpecComparison,
  [before, after]: readonly [AsyncApiDocument, AsyncApiDocument],
  [was, is]: readonly [AsyncApiOperation, AsyncApiOperation],
): void {
  const [sent, received] = [messageOf(before, was.messages), messageOf(after, is.messages)];
  if (!sent || !received) return;
  const where = `WS ${sent.name}`;
  comparison.compare(
    was.action === 'receive' ? 'request' : 'response',
    sent.payload,
    received.payload,
    where,
  );
  if (sent.name.endsWith('Subscribe')) {
    const [then, now] = [topicParameters(before, sent), topicParameters(after, received)];
    if (then !== now) comparison.report(where, `had the topic parameters ${then} and has ${now}`);
  }
  const [answered, answers] = [messageOf(before, was.reply?.messages), messageOf(after, is.reply?.messages)];
  if (answered && answers) {
    comparison.compare('response', answered.payload, answers.payload, `WS ${answered.name}`);
  } else if (answered) comparison.report(where, 'is no longer answered');
  if (describe(was['x-delivery']) !== describe(is['x-delivery'])) {
    comparison.report(
      where,
      `was delivered ${describe(was['x-delivery'])} and is ${describe(is['x-delivery'])}`,
    );
  }
  if (was['x-scope'] !== is['x-scope'] && is['x-scope'] !== 'public') {
    comparison.report(where, `needs the scope ${is['x-scope']} where it needed ${was['x-scope']}`);
  }
}

/** What in `after` would break a client made for `before`: one sentence each, with its place. */
export function asyncApiBreaks(before: AsyncApiDocument, after: AsyncApiDocument): string[] {
  const comparison = new SpecComparison(before.components.schemas, after.components.schemas);
  for (const [name, { address }] of Object.entries(before.channels)) {
    const now = after.channels[name]?.address;
    if (now !== address)
      comparison.report(`Channel ${name}`, `was at ${address} and is at ${now ?? 'no address'}`);
  }
  for (const [id, operation] of Object.entries(before.operations)) {
    const now = after.operations[id];
    if (now && now.action === operation.action) {
      compareOperations(comparison, [before, after], [operation, now]);
    } else comparison.report(`WS operation ${id}`, 'was removed');
  }
  return comparison.faults();
}
