import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { scopes } from '@tickwire/contracts';
import { hostCheck } from '../../host-check.ts';
import { originCheck } from '../../origin-check.ts';
import type { SocketLog } from '../socket-log.ts';
import type { SocketPolicy } from '../socket-policy.ts';
import { createSocketGateway, type SocketGatewayOptions } from '../socket-gateway.ts';
import { testRouters, testServices, type TestServices } from './test-routes.ts';

export type LogLine = { readonly level: string; readonly message: string; readonly fields: object };

/** Keeps what is logged. */
export function memoryLog(): SocketLog & { readonly lines: readonly LogLine[] } {
  const lines: LogLine[] = [];
  const at = (level: string) => (fields: object, message: string) => lines.push({ level, message, fields });
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
}

export interface TestGatewayOptions extends Partial<
  Omit<SocketGatewayOptions<keyof TestServices>, 'policy' | 'log' | 'routers' | 'services'>
> {
  readonly policy?: Partial<SocketPolicy>;
  readonly port?: number;
  /** Kept over a restart: what the services know outlives the server. */
  readonly services?: TestServices;
}

/** A listening server with the test routes behind the real gateway. */
export async function startTestGateway({
  policy = {},
  port = 0,
  services = testServices(),
  ...options
}: TestGatewayOptions = {}) {
  const log = memoryLog();
  const gateway = createSocketGateway({
    routers: testRouters,
    services,
    authenticate: () => ({ id: 'test', scopes, accounts: [] }),
    checkOrigin: originCheck(['http://allowed.example']),
    checkHost: hostCheck({ HOST: '127.0.0.1', CORS_ORIGINS: [] }),
    log,
    policy,
    ...options,
  });
  const server = createServer((_request, response) => response.writeHead(404).end());
  server.on('upgrade', gateway.handleUpgrade);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  return {
    ...services,
    services,
    gateway,
    log,
    port: address.port,
    url: `ws://127.0.0.1:${address.port}/api/v1/ws`,
    async close() {
      await gateway.close(100);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type TestGateway = Awaited<ReturnType<typeof startTestGateway>>;
