import { wsRoutes } from '@tickwire/contracts';
import type {
  JsonSchema,
  OpenApiDocument,
  OpenApiOperation,
  OpenApiResponse,
  ParameterPlace,
} from '@tickwire/contracts/specs';
import { errorSection } from './error-section.ts';
import { codeBlock, jsonBlock } from './json-block.ts';
import { markup, prose, type Markup } from './markup.ts';
import { referencePage, type NavigationGroup } from './reference-page.ts';
import { referenceName, sampleValue, type SampleSource } from './sample-value.ts';
import { models, properties, rows, typeName } from './schema-view.ts';

interface Endpoint extends OpenApiOperation {
  readonly method: string;
  readonly path: string;
}

const JSON_TYPE = 'application/json';
const title = (tag: string) => tag.slice(0, 1).toUpperCase() + tag.slice(1);

function endpoints(document: OpenApiDocument): Endpoint[] {
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ ...operation, method, path })),
  );
}

function parameters({ parameters: all = [] }: Endpoint): Markup {
  const list = (place: ParameterPlace, heading: string) => {
    const some = all.filter((parameter) => parameter.in === place);
    return some.length > 0 ? markup`<h4>${heading}</h4>${rows(some)}` : '';
  };
  return markup`${list('path', 'Path')}${list('query', 'Query')}${list('header', 'Headers')}`;
}

const bodySchema = ({ requestBody }: Endpoint) => requestBody?.content[JSON_TYPE]?.schema;

function body(endpoint: Endpoint, { components }: SampleSource): Markup | string {
  const schema = bodySchema(endpoint);
  if (!schema) return '';
  const model = schema.$ref ? (components[referenceName(schema.$ref)] ?? schema) : schema;
  return markup`<h4>Body</h4><p class="type">${typeName(schema)}</p>${model.properties ? properties(model) : ''}`;
}

const responseSchema = ({ content }: OpenApiResponse) => content?.[JSON_TYPE]?.schema;

function responses({ responses: all }: Endpoint): Markup {
  const answers = Object.entries(all);
  const successes = answers.filter(([, response]) => !response['x-error-codes']);
  const failures = answers.filter(([, response]) => response['x-error-codes']);
  return markup`<h4>Answers</h4>
    <ul class="answers">${successes.map(([status, response]) => {
      const schema = responseSchema(response);
      return markup`<li><span class="status ok">${status}</span> ${schema ? typeName(schema) : prose(response.description)}</li>`;
    })}${failures.flatMap(([status, { 'x-error-codes': codes = [] }]) =>
      codes.map(
        (code) =>
          markup`<li><span class="status">${status}</span> <a href="#error-${code}"><code>${code}</code></a></li>`,
      ),
    )}</ul>`;
}

function exampleUrl({ path, parameters: all = [] }: Endpoint): string {
  const value = (example: unknown) => encodeURIComponent(String(example));
  const filled = all
    .filter((parameter) => parameter.in === 'path')
    .reduce((url, { name, example = name }) => url.replace(`{${name}}`, value(example)), path);
  const query = all
    .filter((parameter) => parameter.in === 'query' && parameter.example !== undefined)
    .map(({ name, example }) => `${name}=${value(example)}`);
  return query.length > 0 ? `${filled}?${query.join('&')}` : filled;
}

function exampleCommand(endpoint: Endpoint, exampleBody: unknown): string {
  const method = endpoint.method === 'get' ? '' : ` -X ${endpoint.method.toUpperCase()}`;
  const lines = [`curl${method} 'http://127.0.0.1:8000${exampleUrl(endpoint)}'`];
  for (const { in: place, name, example } of endpoint.parameters ?? []) {
    if (place === 'header' && example !== undefined) lines.push(`-H '${name}: ${String(example)}'`);
  }
  if (exampleBody !== undefined) {
    lines.push(`-H 'Content-Type: application/json'`, `-d '${JSON.stringify(exampleBody)}'`);
  }
  return lines.join(' \\\n  ');
}

function examples(endpoint: Endpoint, source: SampleSource): Markup {
  const media = endpoint.requestBody?.content[JSON_TYPE];
  const [example] = Object.values(media?.examples ?? {});
  const sample = (schema: JsonSchema) => sampleValue(schema, source);
  const sent = media && (example ? example.value : sample(media.schema));
  const [answer] = Object.entries(endpoint.responses)
    .map(([status, response]) => ({ status, schema: responseSchema(response) }))
    .filter(({ status, schema }) => status < '400' && schema);
  return markup`<div class="examples">
    ${codeBlock('Request', exampleCommand(endpoint, sent))}
    ${answer?.schema ? jsonBlock(`Answer ${answer.status}`, sample(answer.schema)) : ''}
  </div>`;
}

function operation(endpoint: Endpoint, source: SampleSource): Markup {
  const { method, path, operationId, summary, description, 'x-aliases': aliases = [] } = endpoint;
  return markup`<article id="${operationId}">
    <div class="text">
      <h3><a href="#${operationId}">${operationId}</a></h3>
      <p class="path"><span class="method ${method}">${method}</span> <code>${path}</code>${aliases.map((alias) => markup` <code>${alias}</code>`)}</p>
      <p>${prose(summary)}.${description ? markup` ${prose(description)}` : ''}</p>
      <p class="scope">Scope <code>${endpoint['x-scope']}</code></p>
      ${parameters(endpoint)}${body(endpoint, source)}${responses(endpoint)}
    </div>
    ${examples(endpoint, source)}
  </article>`;
}

/** Models that are streamed as well have examples in the contract of their stream. */
function modelExamples(): Record<string, unknown> {
  const entries = Object.values(wsRoutes).map(
    ({
      update,
      examples: {
        update: [example],
      },
    }) => [update.meta()?.id, example],
  );
  return Object.fromEntries(entries);
}

/** The reference of the REST API as one page, from its OpenAPI document. */
export function restReference(document: OpenApiDocument): string {
  const all = endpoints(document);
  const { schemas } = document.components;
  const source = { components: schemas, examples: modelExamples() };
  const groups = document.tags.map(({ name }) => ({
    name,
    members: all.filter(({ tags }) => tags.includes(name)),
  }));
  const navigation: NavigationGroup[] = [
    ...groups.map(({ name, members }) => ({
      title: title(name),
      links: members.map(({ operationId, method }) => ({
        href: `#${operationId}`,
        label: operationId,
        badge: method,
      })),
    })),
    { title: 'Errors', links: [{ href: '#errors', label: 'Error table' }] },
    {
      title: 'Models',
      links: Object.keys(schemas).map((name) => ({ href: `#schema-${name}`, label: name })),
    },
  ];
  return referencePage({
    title: `${document.info['title']} REST API`,
    path: '/api/v1/redoc',
    specPath: '/api/v1/openapi.json',
    navigation,
    content: markup`
      <section class="intro"><h1>${document.info['title']} REST API</h1><p>${prose(document.info['description'] ?? '')}</p></section>
      ${groups.map(
        ({ name, members }) =>
          markup`<section id="tag-${name}"><h2>${title(name)}</h2>${members.map((member) => operation(member, source))}</section>`,
      )}
      ${errorSection()}
      <section id="models"><h2>Models</h2>${models(schemas)}</section>`,
  });
}
