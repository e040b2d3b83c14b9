import { restRoutes, wsRoutes } from '@tickwire/contracts';
import type { RestRoute, WsRoute } from '@tickwire/contracts';
import { formatted } from '../format.ts';
import { doNotEdit } from '../generated-file.ts';
import type { GeneratedFile } from '../generated-file.ts';

/** Folder that holds nothing but the generated contract tests. */
export const CONTRACT_TESTS_FOLDER = 'apps/api/src/contract-tests/generated';

const text = (value: string) => JSON.stringify(value);

function restSuite(route: RestRoute): string {
  const takesInput = route.params ?? route.query ?? route.headers ?? route.body;
  const examples = route.examples.map(
    ({ name, status }) => `test(${text(`${name}: ${status}`)}, () => operation.example(${text(name)}));`,
  );
  return `describe(${text(`${route.operationId}: ${route.method.toUpperCase()} ${route.path}`)}, () => {
    const operation = restContract(server, ${text(route.operationId)});
    ${examples.join('\n')}
    ${
      takesInput
        ? `test('answers what its schemas admit', () => operation.validInput());
           test('refuses what its schemas do not admit', () => operation.invalidInput());`
        : ''
    }
  });`;
}

function wsSuite(route: WsRoute): string {
  const examples = route.examples.request.map(
    (request, index) => `test(${text(JSON.stringify(request))}, () => route.example(${index}));`,
  );
  return `describe(${text(`${route.name}: ${route.summary}`)}, () => {
    const route = wsContract(server, ${text(route.name)});
    ${examples.join('\n')}
    test('answers what its schema admits', () => route.validRequests());
    test('refuses what its schema does not admit', () => route.invalidRequests());
    test('refuses malformed frames', () => route.malformedFrames());
  });`;
}

async function suite(name: string, harness: string, suites: readonly string[]): Promise<GeneratedFile> {
  const path = `${CONTRACT_TESTS_FOLDER}/${name}.contract.test.ts`;
  const source = `${doNotEdit('the contracts', 'generate')}
import { describe, test } from 'vitest';
import { ${harness} } from '../${name}-contract.ts';
import { runningServer } from '../running-server.ts';

const server = runningServer();

${suites.join('\n\n')}
`;
  return { path, text: await formatted(path, source) };
}

/** The tests that hold a running server to the contract: one suite per operation and per WebSocket route. */
export async function emitContractTests(): Promise<GeneratedFile[]> {
  return [
    await suite('rest', 'restContract', Object.values<RestRoute>(restRoutes).map(restSuite)),
    await suite('ws', 'wsContract', Object.values<WsRoute>(wsRoutes).map(wsSuite)),
  ];
}
