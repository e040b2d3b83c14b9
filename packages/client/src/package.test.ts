import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from 'vite';
import manifest from '../package.json' with { type: 'json' };

// What others install is packed, unpacked into a project that knows nothing of this workspace, and used there.

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');
const tsc = join(root, '../../node_modules/typescript/bin/tsc');

let project: string;
let installed: string;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'tickwire-client-'));
  installed = join(project, 'node_modules', manifest.name);
  const built = join(project, 'built');
  await mkdir(installed, { recursive: true });
  await run(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json'), '--outDir', built]);
  await run(process.execPath, [join(root, 'build/write-manifest.ts'), built]);
  const packed = await run('npm', ['pack', built, '--json', '--ignore-scripts'], { cwd: project });
  const [{ filename }] = JSON.parse(packed.stdout);
  await run('tar', ['-xzf', join(project, filename), '-C', installed, '--strip-components=1']);
  await rm(built, { recursive: true });
});

afterAll(() => rm(project, { recursive: true, force: true }));

test('the package is JavaScript and types, with the manifest of the workspace', async () => {
  const files = await readdir(installed, { recursive: true });
  const { name, version, exports } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'));
  expect(files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))).toEqual([]);
  expect(files.filter((file) => /test|scripted/.test(file))).toEqual([]);
  expect(files).toEqual(expect.arrayContaining(['README.md', 'index.js', 'index.d.ts']));
  for (const [path, { types, default: code }] of Object.entries<Record<string, string>>(exports)) {
    expect(files, path).toEqual(expect.arrayContaining([types?.slice(2), code?.slice(2)]));
  }
  expect({ name, version }).toEqual({ name: manifest.name, version: manifest.version });
  expect(Object.keys(exports)).toEqual(Object.keys(manifest.exports));
});

test('plain Node uses it', async () => {
  const server = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end('1767225600'),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const script = join(project, 'consumer.mjs');
  await writeFile(
    script,
    `import { createClient, OrderStatus } from '${manifest.name}';
     const client = createClient({ baseUrl: 'http://127.0.0.1:${port}' });
     import { createDatafeed } from '${manifest.name}/tradingview/datafeed';
     import { createBroker } from '${manifest.name}/tradingview/broker';
     console.log(await client.rest.udfTime(), client.status, OrderStatus.FILLED);
     createDatafeed(client).getServerTime(console.log);
     createBroker(client);`,
  );
  const { stdout } = await run(process.execPath, [script], { cwd: project });
  await new Promise((resolve) => server.close(resolve));
  expect(stdout.trim().split('\n')).toEqual(['1767225600 closed 2', '1767225600']);
});

test('its types are complete, and strict, and the guide uses them right', async () => {
  const guide = await readFile(join(installed, 'README.md'), 'utf8');
  await writeFile(join(project, 'guide.ts'), /```ts\n(.*?)```/s.exec(guide)?.[1] ?? 'no example');
  await writeFile(
    join(project, 'consumer.ts'),
    `import { createClient, OrderType, Side } from '${manifest.name}';
     import type { Bar, SymbolInfo } from '${manifest.name}';
     import { brokerConfig, createBroker } from '${manifest.name}/tradingview/broker';
     import type { BrokerHost } from '${manifest.name}/tradingview/broker';
     import { createDatafeed } from '${manifest.name}/tradingview/datafeed';
     const client = createClient({ baseUrl: '' });
     const symbol: SymbolInfo = await client.rest.resolveSymbol({ params: { symbol: 'AAPL' } });
     const { orderId }: { orderId: string } = await client.rest.placeOrder({
       body: { symbol: symbol.ticker, type: OrderType.MARKET, side: Side.BUY, qty: 1 },
     });
     const bars: Bar[] = [];
     client.subscribe('bars', { symbol: orderId }, { onUpdate: (bar) => void bars.push(bar) });
     createDatafeed(client).getBars(
       symbol, '1', { from: 0, to: 1, countBack: 1, firstDataRequest: true },
       (page) => bars.push(...page), (reason: string) => reason,
     );
     const connect = (host: BrokerHost) => createBroker(client)(host).connectionStatus();
     const { configFlags }: { configFlags: Readonly<Record<string, boolean>> } = await brokerConfig(client);
     console.log(connect, configFlags);
     // @ts-expect-error: a route the contract does not have
     client.subscribe('trades', {}, { onUpdate() {} });
     // @ts-expect-error: a body without its quantity
     void client.rest.placeOrder({ body: { symbol: 'AAPL', type: OrderType.MARKET, side: Side.BUY } });
     // @ts-expect-error: parameters are required
     void client.rest.cancelOrder();`,
  );
  const compilerOptions = {
    target: 'es2022',
    module: 'nodenext',
    lib: ['es2023', 'dom'],
    types: [],
    strict: true,
    noEmit: true,
    skipLibCheck: false,
  };
  await writeFile(join(project, 'package.json'), '{ "type": "module" }');
  await writeFile(
    join(project, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: ['consumer.ts', 'guide.ts'] }),
  );
  const { stdout } = await run(process.execPath, [tsc, '-p', project]).catch((error) => error);
  expect(stdout).toBe('');
});

/** The code a bundler makes of a page that imports `name` only. */
async function bundled(name: string, path = ''): Promise<string> {
  const entry = join(project, `${name}.js`);
  await writeFile(entry, `import { ${name} } from '${manifest.name}${path}'; globalThis.used = ${name};`);
  const outDir = join(project, `bundle-${name}`);
  await build({
    root: project,
    logLevel: 'silent',
    build: { outDir, lib: { entry, formats: ['es'], fileName: 'bundle' }, minify: true },
  });
  return readFile(join(outDir, 'bundle.js'), 'utf8');
}

test('a page that takes one half does not carry the other', async () => {
  const [rest, socket] = [await bundled('createRestClient'), await bundled('createSocketClient')];
  expect(rest).toContain('/api/v1/broker/orders');
  expect(rest).not.toContain('/api/v1/ws');
  expect(socket).toContain('/api/v1/ws');
  expect(socket).not.toContain('/api/v1/broker/orders');
});

test('the adapters for TradingView are small, and carry neither each other nor the client they are given', async () => {
  const datafeed = await bundled('createDatafeed', '/tradingview/datafeed');
  const broker = await bundled('createBroker', '/tradingview/broker');
  expect(datafeed).toContain('resolveSymbol');
  expect(datafeed).not.toContain('placeOrder');
  expect(broker).toContain('placeOrder');
  expect(broker).not.toContain('searchSymbolsPaginated');
  for (const code of [datafeed, broker]) expect(code).not.toContain('/api/v1/');
  expect(gzipSync(datafeed).length).toBeLessThan(3500);
  expect(gzipSync(broker).length).toBeLessThan(6000);
});
