import { z } from 'zod';
import { declaredErrors } from '../rest-route.ts';
import type { RestExample, RestRoute } from '../rest-route.ts';
import { errorTable } from '../v1/errors/error-table.ts';
import { schemaFaults } from './schema-faults.ts';

const inputParts = ['params', 'query', 'headers', 'body'] as const;

function responseFaults(route: RestRoute): string[] {
  const faults: string[] = [];
  const statuses = Object.keys(route.responses).map(Number);
  if (!statuses.some((status) => status >= 200 && status < 300)) faults.push('declares no success response.');
  for (const [status, response] of Object.entries(route.responses)) {
    if (response === null && status !== '204') faults.push(`answers ${status} without a response model.`);
    if (response instanceof z.ZodType) faults.push(...schemaFaults(response, `response ${status}`));
  }
  return faults;
}

function errorFaults(route: RestRoute): string[] {
  const unknown = route.errors.filter((code) => !(code in errorTable));
  const repeated = route.errors.filter((code, index) => route.errors.indexOf(code) !== index);
  return [
    ...unknown.map((code) => `declares the error ${code}, which the error table does not have.`),
    ...repeated.map((code) => `declares the error ${code} twice.`),
  ];
}

const placeholdersOf = (path: string) => [...path.matchAll(/{([^}]+)}/g)].map(([, name]) => name ?? '');

/** Whether the schema is an object without a required field: what a request without a body is read as. */
const acceptsNothing = (body: RestRoute['body']) => body instanceof z.ZodObject && body.safeParse({}).success;

/** Whether no text in a parameter can be refused, given never, once or many times. */
function acceptsAnyTexts({ params, query, headers }: RestRoute): boolean {
  const members = [params, query, headers].flatMap((schema) => Object.values(schema?.shape ?? {}));
  return members.every((member) =>
    [undefined, [''], ['!', 'x'.repeat(1000)]].every((texts) => z.safeParse(member, texts).success),
  );
}

function inputFaults(route: RestRoute): string[] {
  const placeholders = placeholdersOf(route.path);
  const params = Object.keys(route.params?.shape ?? {});
  const faults: string[] = [];
  for (const name of placeholders) {
    if (!params.includes(name)) faults.push(`has {${name}} in its path but no such parameter.`);
  }
  for (const name of params) {
    if (!placeholders.includes(name)) faults.push(`has the parameter ${name} but no {${name}} in its path.`);
  }
  if (route.body && ['get', 'delete'].includes(route.method))
    faults.push(`is a ${route.method} with a body.`);
  for (const alias of route.aliases ?? []) {
    if (placeholdersOf(alias).toSorted().join() !== placeholders.toSorted().join())
      faults.push(`has other parameters in its alias ${alias} than in its path.`);
  }
  if (route.lenient && !acceptsNothing(route.body))
    faults.push('is lenient and has a body that is no object of optional fields.');
  if (route.lenient && !acceptsAnyTexts(route))
    faults.push('is lenient and takes parameters or headers that are no lists of any text.');
  for (const place of inputParts) {
    const schema = route[place];
    if (schema) faults.push(...schemaFaults(schema, place));
  }
  return faults;
}

function exampleFaults(route: RestRoute, example: RestExample): string[] {
  const declared = new Set([
    ...Object.keys(route.responses).map(Number),
    ...declaredErrors(route)
      .filter((code) => code in errorTable)
      .map((code) => errorTable[code].status),
  ]);
  const where = `example "${example.name}"`;
  if (!declared.has(example.status)) return [`${where} answers ${example.status}, which is not declared.`];
  if (example.status >= 400) return [];
  return inputParts.flatMap((place) => {
    const result = route[place]?.safeParse(example[place] ?? {});
    return result?.success === false
      ? [`${where} has a wrong ${place}: ${z.prettifyError(result.error)}`]
      : [];
  });
}

function routeFaults(route: RestRoute): string[] {
  return [
    ...responseFaults(route),
    ...errorFaults(route),
    ...inputFaults(route),
    ...(route.examples.length === 0 ? ['has no example.'] : []),
    ...route.examples.flatMap((example) => exampleFaults(route, example)),
  ].map((fault) => `${route.operationId} ${fault}`);
}

/** What is wrong with the REST contract, one sentence each; empty when every operation is fully declared. */
export function restFaults(routes: Readonly<Record<string, RestRoute>>): string[] {
  const faults: string[] = [];
  const places = new Map<string, string>();
  for (const [key, route] of Object.entries(routes)) {
    if (key !== route.operationId) faults.push(`${route.operationId} is registered as ${key}.`);
    for (const path of [route.path, ...(route.aliases ?? [])]) {
      const place = `${route.method} ${path.replace(/{[^}]+}/g, '{}')}`;
      const other = places.get(place);
      if (other) faults.push(`${route.operationId} lives where ${other} does: ${route.method} ${path}.`);
      places.set(place, route.operationId);
    }
    faults.push(...routeFaults(route));
  }
  return faults;
}
