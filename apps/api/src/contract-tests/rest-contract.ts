import { restRoutes } from '@tickwire/contracts';
import type { RestRoute } from '@tickwire/contracts';
import { toJsonSchemas } from '@tickwire/contracts/specs';
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { mutations } from './mutation.ts';
import { expectDeclared } from './rest-answer.ts';
import { restCall } from './rest-call.ts';
import type { RestInput } from './rest-call.ts';
import { textMutations } from './text-mutation.ts';
import { validValue } from './valid-value.ts';
import type { ValidValueOptions } from './valid-value.ts';
import { toJsonText } from './wrong-value.ts';

const RUNS = 15;
const places = ['params', 'query', 'headers', 'body'] as const;

type Place = (typeof places)[number];
type Input = Partial<Record<Place, unknown>>;
type Fields = Readonly<Record<string, unknown>>;

const every = (fields: unknown, fits: RegExp) =>
  Object.values((fields ?? {}) as Fields).every((value) => fits.test(String(value)));

/** Dots alone would change the path itself before they are sent, and a header takes no other characters. */
const isSendable = ({ params, headers }: Input) =>
  every(params, /^(?!\.{0,2}$)/) && every(headers, /^[\x20-\x7e]*$/);

/** An order may name its key twice, alike: no schema can say so. */
function withOneKey(input: Input): Input {
  const key = ((input.headers ?? {}) as Fields)['Idempotency-Key'];
  const { clientOrderId } = (input.body ?? {}) as Fields;
  if (key === undefined || clientOrderId === undefined) return input;
  return { ...input, headers: { 'Idempotency-Key': clientOrderId } };
}

function toRestInput({ params, query, headers, body }: Input): RestInput {
  return {
    params: (params ?? {}) as Fields,
    query: (query ?? {}) as Fields,
    headers: (headers ?? {}) as Fields,
    ...(body === undefined ? {} : { body: toJsonText(body) }),
  };
}

/** What the tests of one REST operation do: its examples, input its schemas admit, and input they do not. */
export function restContract(baseUrl: () => string, operationId: keyof typeof restRoutes) {
  const route: RestRoute = restRoutes[operationId];
  const declared = places.flatMap((place) => (route[place] ? [[place, route[place]] as const] : []));
  const { schemas, components } = toJsonSchemas(Object.fromEntries(declared));

  const validInput = (options: ValidValueOptions): fc.Arbitrary<Input> =>
    fc
      .record(
        Object.fromEntries(
          Object.entries(schemas).map(([place, schema]) => [place, validValue(schema, components, options)]),
        ),
      )
      .filter(isSendable)
      .map(withOneKey);

  const send = (input: RestInput) => restCall(baseUrl(), route, input);

  const mutationsOf = (place: Place) => {
    const schema = schemas[place];
    if (!schema) return [];
    return place === 'body' ? mutations(schema, components) : textMutations(schema, components, place);
  };

  return {
    async example(name: string): Promise<void> {
      const example = route.examples.find((candidate) => candidate.name === name);
      if (!example) throw new Error(`${operationId} has no example "${name}".`);
      const answer = await send(toRestInput(example));
      expectDeclared(route, answer);
      expect(answer.status, `answered ${answer.text}`).toBe(example.status);
    },

    /** Whatever the schemas admit is answered as declared, and never called malformed. */
    async validInput(): Promise<void> {
      await fc.assert(
        fc.asyncProperty(validInput({}), async (input) => {
          const outcome = expectDeclared(route, await send(toRestInput(input)));
          if (!outcome.ok) expect(['validation_failed', 'malformed_request']).not.toContain(outcome.code);
        }),
        { numRuns: RUNS },
      );
    },

    /** Whatever the schemas do not admit is refused by name, unless nothing is, and the server lives on. */
    async invalidInput(): Promise<void> {
      const [valid] = fc.sample(validInput({ complete: true }), { numRuns: 1, seed: 1 });
      if (!valid) throw new Error(`${operationId} admits no input.`);
      for (const place of places) {
        for (const { name, apply } of mutationsOf(place)) {
          const answer = await send(toRestInput({ ...valid, [place]: apply(valid[place]) }));
          const outcome = expectDeclared(route, answer);
          if (route.lenient) continue;
          expect.soft(answer.status, `${place}.${name} was answered ${answer.text.slice(0, 200)}`).toBe(422);
          if (!outcome.ok && outcome.code)
            expect.soft(outcome.code, `${place}.${name}`).toBe('validation_failed');
        }
      }
      if (route.body) {
        for (const body of ['', '{', '{"a":NaN}', 'null null', '\u0000']) {
          const answer = await send({ ...toRestInput(valid), body });
          expectDeclared(route, answer);
          if (!route.lenient) expect.soft(answer.status, `body ${JSON.stringify(body)}`).toBe(400);
        }
      }
      expect((await fetch(`${baseUrl()}/health/live`)).status).toBe(204);
    },
  };
}
