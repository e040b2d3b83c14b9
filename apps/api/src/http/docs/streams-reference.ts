import { closeCodes } from '@tickwire/contracts';
import type { AsyncApiDocument, AsyncApiMessage, AsyncApiOperation } from '@tickwire/contracts/specs';
import { jsonBlock } from './json-block.ts';
import { markup, prose, type Markup } from './markup.ts';
import { referencePage, type NavigationGroup } from './reference-page.ts';
import { referenceName } from './sample-value.ts';
import { models, properties } from './schema-view.ts';

/** Everything that is said over the socket about one route. */
interface Stream {
  readonly name: string;
  readonly messages: readonly {
    readonly type: string;
    readonly sent: boolean;
    readonly message: AsyncApiMessage;
  }[];
  readonly operations: readonly AsyncApiOperation[];
}

/** The `type` a message travels with. */
function messageType({ payload, name }: AsyncApiMessage): string {
  const type = payload.properties?.['type'];
  return typeof type === 'object' && typeof type.const === 'string' ? type.const : name;
}

function streams(document: AsyncApiDocument): Stream[] {
  const operations = Object.values(document.operations);
  const fromClient = new Set(
    operations
      .filter(({ action }) => action === 'receive')
      .flatMap(({ messages }) => messages.map(({ $ref }) => referenceName($ref))),
  );
  const messages = Object.values(document.components.messages).map((message) => {
    const type = messageType(message);
    return { message, type, route: type.split('.')[0] ?? type, sent: fromClient.has(message.name) };
  });
  return [...Map.groupBy(messages, ({ route }) => route)].map(([name, members]) => {
    const names = new Set(members.map(({ message }) => message.name));
    return {
      name,
      messages: members,
      operations: operations.filter((operation) =>
        operation.messages.some(({ $ref }) => names.has(referenceName($ref))),
      ),
    };
  });
}

function delivery({ operations }: Stream): Markup | string {
  const rule = operations.find((operation) => operation['x-delivery'])?.['x-delivery'];
  if (!rule) return '';
  if (rule.class === 'every')
    return markup`<p>Delivery <code>every</code>: each update arrives exactly once and in order, or the stream is reset.</p>`;
  const per =
    rule.key === null
      ? 'the newest value survives'
      : markup`the newest value of each <code>${rule.key}</code> survives`;
  return markup`<p>Delivery <code>keyed</code>: when a client falls behind, ${per}.</p>`;
}

function messageView({ type, sent, message }: Stream['messages'][number]): Markup {
  const example = message.examples?.[0];
  return markup`<article id="${message.name}">
    <div class="text">
      <h3><a href="#${message.name}">${type}</a></h3>
      <p class="path"><span class="method ${sent ? 'send' : 'receive'}">${sent ? 'you send' : 'you receive'}</span></p>
      <p>${prose(message.summary)}</p>
      ${properties(message.payload)}
    </div>
    <div class="examples">${example ? jsonBlock('Frame', example.payload) : ''}</div>
  </article>`;
}

function streamView(stream: Stream): Markup {
  const scope = stream.operations.find((operation) => operation['x-scope'])?.['x-scope'];
  return markup`<section id="stream-${stream.name}">
    <h2>${stream.name}</h2>
    ${delivery(stream)}
    ${scope ? markup`<p class="scope">Scope <code>${scope}</code></p>` : ''}
    ${stream.messages.map(messageView)}
  </section>`;
}

function closeCodeTable(): Markup {
  return markup`<section id="close-codes">
    <h2>Close codes</h2>
    <div class="scroll"><table>
      <thead><tr><th>Code</th><th>Meaning</th><th>Come back?</th></tr></thead>
      <tbody>${Object.values(closeCodes).map(
        ({ code, meaning, retry }) =>
          markup`<tr><td><code>${code}</code></td><td>${meaning}</td><td>${retry ? 'yes, after a pause' : 'no'}</td></tr>`,
      )}</tbody>
    </table></div>
  </section>`;
}

/** The reference of the streams as one page, from their AsyncAPI document. */
export function streamsReference(document: AsyncApiDocument): string {
  const all = streams(document);
  const { schemas } = document.components;
  const addresses = Object.values(document.channels).map((channel) => String(channel['address']));
  const navigation: NavigationGroup[] = [
    ...all.map(({ name, messages }) => ({
      title: name,
      links: messages.map(({ message, type, sent }) => ({
        href: `#${message.name}`,
        label: type,
        badge: sent ? 'send' : 'receive',
      })),
    })),
    { title: 'Close codes', links: [{ href: '#close-codes', label: 'Table' }] },
    {
      title: 'Models',
      links: Object.keys(schemas).map((name) => ({ href: `#schema-${name}`, label: name })),
    },
  ];
  return referencePage({
    title: `${document.info['title']} streams`,
    path: '/api/v1/ws/asyncapi',
    specPath: '/api/v1/ws/asyncapi.json',
    navigation,
    content: markup`
      <section class="intro">
        <h1>${document.info['title']} streams</h1>
        <p>${prose(document.info['description'] ?? '')}</p>
        <p>One WebSocket at ${addresses.map((address) => markup`<code>${address}</code>`)} carries every stream as JSON text frames
        <code>{ type, payload }</code>. Subscribe, and the answer names the <strong>topic</strong>; a snapshot follows, then updates.
        Every stream has an <strong>epoch</strong> and a <strong>sequence</strong>: after a drop, subscribe with
        <code>since</code> set to the last position you hold. Either everything you missed follows, or a reset with a new snapshot.</p>
      </section>
      ${all.map(streamView)}
      ${closeCodeTable()}
      <section id="models"><h2>Models</h2>${models(schemas)}</section>`,
  });
}
