import { Project, VariableDeclarationKind } from 'ts-morph';
import type { SourceFile } from 'ts-morph';
import { formatted } from '../format.ts';
import { doNotEdit } from '../generated-file.ts';
import type { GeneratedFile } from '../generated-file.ts';
import { camelCase, memberAccess, pascalCase } from '../naming.ts';
import type { DescribedRoute } from './described-route.ts';
import { topicKeyFunction } from './topic-key-function.ts';

/** Folder that holds nothing but the generated routers. */
export const ROUTERS_FOLDER = 'apps/api/src/ws/generated';

function updateKey({ delivery }: DescribedRoute): string {
  return delivery.class === 'keyed' && delivery.key !== null
    ? `(update) => ${memberAccess('update', delivery.key)}`
    : `() => ''`;
}

function routerObject(route: DescribedRoute): string {
  const head = JSON.stringify({ type: `${route.name}.update` }).replace(/}$/, ',"seq":');
  return `{
    name: ${JSON.stringify(route.name)},
    delivery: ${JSON.stringify(route.delivery.class)},
    scope: ${JSON.stringify(route.scope)},
    parseRequest: (payload) => parsedRequest(route.request, payload),
    topicKey: ${topicKeyFunction(route.name, route.request)},
    updateKey: ${updateKey(route)},
    encoder(topic) {
      const middle = \`,"payload":{"topic":\${JSON.stringify(topic)},"payload":\`;
      return (seq, update) => \`${head}\${seq}\${middle}\${JSON.stringify(update)}}}\`;
    },
  }`;
}

function emitRouter(file: SourceFile, route: DescribedRoute): void {
  const Name = pascalCase(route.name);
  file.addImportDeclarations([
    { isTypeOnly: true, moduleSpecifier: 'zod', namedImports: ['z'] },
    { moduleSpecifier: '@tickwire/contracts', namedImports: ['wsRoutes'] },
    { moduleSpecifier: '../parsed-request.ts', namedImports: ['parsedRequest'] },
    { isTypeOnly: true, moduleSpecifier: '../route-router.ts', namedImports: ['RouteRouter'] },
  ]);
  file.addVariableStatement({
    declarationKind: VariableDeclarationKind.Const,
    declarations: [{ name: 'route', initializer: memberAccess('wsRoutes', route.name) }],
  });
  file.addTypeAliases([
    { isExported: true, name: `${Name}Request`, type: `z.infer<typeof route.request>` },
    { isExported: true, name: `${Name}Update`, type: `z.infer<typeof route.update>` },
  ]);
  file.addVariableStatement({
    declarationKind: VariableDeclarationKind.Const,
    isExported: true,
    declarations: [
      {
        name: `${camelCase(route.name)}Router`,
        type: `RouteRouter<${Name}Request, ${Name}Update>`,
        initializer: routerObject(route),
      },
    ],
  });
}

function emitIndex(file: SourceFile, routes: readonly DescribedRoute[]): void {
  for (const { name } of routes) {
    const module = `./${name}-router.ts`;
    const Name = pascalCase(name);
    file.addImportDeclarations([
      { moduleSpecifier: module, namedImports: [`${camelCase(name)}Router`] },
      { isTypeOnly: true, moduleSpecifier: module, namedImports: [`${Name}Request`, `${Name}Update`] },
    ]);
  }
  file.addImportDeclaration({
    isTypeOnly: true,
    moduleSpecifier: '../route-service.ts',
    namedImports: ['RouteService'],
  });
  file.addInterface({
    isExported: true,
    name: 'WsServices',
    docs: ['What must stand behind the socket: one service per route of the contract.'],
    properties: routes.map(({ name }) => ({
      name: JSON.stringify(name),
      isReadonly: true,
      type: `RouteService<${pascalCase(name)}Request, ${pascalCase(name)}Update>`,
    })),
  });
  file.addVariableStatement({
    declarationKind: VariableDeclarationKind.Const,
    isExported: true,
    docs: ['Every router by the name of its route.'],
    declarations: [
      {
        name: 'routers',
        initializer: `{${routes
          .map(({ name }) => `${JSON.stringify(name)}: ${camelCase(name)}Router`)
          .join(',')}} as const`,
      },
    ],
  });
}

/** One typed router module per route and an index that names the services they need. */
export async function emitRouters(routes: readonly DescribedRoute[]): Promise<GeneratedFile[]> {
  const project = new Project({ useInMemoryFileSystem: true });
  for (const route of routes) emitRouter(project.createSourceFile(`${route.name}-router.ts`), route);
  emitIndex(project.createSourceFile('index.ts'), routes);
  const header = doNotEdit('specs/asyncapi.json', 'generate-ws-routers');
  return Promise.all(
    project.getSourceFiles().map(async (file) => {
      const path = `${ROUTERS_FOLDER}/${file.getBaseName()}`;
      return { path, text: await formatted(path, header + file.getFullText()) };
    }),
  );
}
