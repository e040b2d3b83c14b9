import { Parser } from '@asyncapi/parser';
import type { AsyncAPIDocumentInterface, OperationInterface } from '@asyncapi/parser';
import type { Scope } from '@tickwire/contracts';
import type { JsonSchema } from '@tickwire/contracts/specs';
import { GenerationError } from '../workspace.ts';

/** A WebSocket route as the AsyncAPI document describes it. */
export interface DescribedRoute {
  readonly name: string;
  readonly scope: Scope;
  readonly delivery: { readonly class: 'every' } | { readonly class: 'keyed'; readonly key: string | null };
  /** Schema of the subscription's payload, references resolved. */
  readonly request: JsonSchema;
}

async function parse(text: string): Promise<AsyncAPIDocumentInterface> {
  const { document, diagnostics } = await new Parser().parse(text);
  if (document && diagnostics.length === 0) return document;
  const list = diagnostics.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new GenerationError(`specs/asyncapi.json does not pass @asyncapi/parser:\n${list.join('\n')}`);
}

function extension<Value>(operation: OperationInterface, name: string): Value {
  const value: unknown = operation.extensions().get(name)?.value();
  if (value === undefined) {
    throw new GenerationError(`Operation ${operation.id()} of specs/asyncapi.json has no ${name}.`);
  }
  return value as Value;
}

/** The type text of the operation's only message, e.g. `bars.update`, and the schema of its payload. */
function frame(operation: OperationInterface): { type: string; payload: JsonSchema } {
  const schema = operation
    .messages()
    .all()[0]
    ?.payload()
    ?.json<{ properties?: Record<string, JsonSchema> }>();
  const type = schema?.properties?.['type']?.const;
  const payload = schema?.properties?.['payload'];
  if (typeof type !== 'string' || !payload) {
    throw new GenerationError(`The message of operation ${operation.id()} names no type or no payload.`);
  }
  return { type, payload };
}

/** Reads the routes out of an AsyncAPI document, in its order. Throws GenerationError when it is not valid. */
export async function describedRoutes(asyncApi: string): Promise<DescribedRoute[]> {
  const operations = (await parse(asyncApi)).operations().all();
  const updates = new Map(operations.map((operation) => [operation.id(), operation]));
  return operations.flatMap((subscribe) => {
    const [, prefix] = /^(.+)Subscribe$/.exec(subscribe.id() ?? '') ?? [];
    if (prefix === undefined) return [];
    const { type, payload } = frame(subscribe);
    const update = updates.get(`${prefix}Update`);
    if (!update) throw new GenerationError(`Operation ${prefix}Subscribe has no ${prefix}Update beside it.`);
    return [
      {
        name: type.replace(/\.subscribe$/, ''),
        scope: extension<Scope>(subscribe, 'x-scope'),
        delivery: extension<DescribedRoute['delivery']>(update, 'x-delivery'),
        request: payload,
      },
    ];
  });
}
