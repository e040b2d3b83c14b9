import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchChromium } from './chromium.ts';
import { openTerminal, type Terminal, type TerminalOptions } from './terminal.ts';
import { startTestServer, temporaryDataDir, type TestServer } from './test-server.ts';

/** The terminal of the running test, and the server behind it. */
export interface TestTerminal extends Terminal {
  readonly server: TestServer;
}

/**
 * Gives every test of a file a server without history and a terminal with BTCUSD in its ticket, and checks the page after
 * each; `env` configures the server, `prepare` may fill its data folder, `options` say what the browser is like.
 */
export function useTerminal(
  env: Readonly<Record<string, string>> = {},
  prepare?: (dataDir: string) => Promise<void>,
  options: TerminalOptions = {},
): TestTerminal {
  let browser: Browser;
  let dataDir: Awaited<ReturnType<typeof temporaryDataDir>>;
  let server: TestServer;
  let terminal: Terminal;

  beforeAll(async () => {
    browser = await launchChromium();
  });
  beforeEach(async () => {
    dataDir = await temporaryDataDir();
    await prepare?.(dataDir.path);
    server = await startTestServer({ dataDir: dataDir.path, env });
    terminal = await openTerminal(browser, server.url, options);
    await terminal.ticketOf('BTCUSD');
  });
  afterEach(async () => {
    try {
      await terminal.check();
    } finally {
      await Promise.all([terminal.close(), server.kill()]);
      await dataDir.remove();
    }
  });
  afterAll(() => browser.close());

  return {
    get page() {
      return terminal.page;
    },
    get complaints() {
      return terminal.complaints;
    },
    get faults() {
      return terminal.faults;
    },
    get server() {
      return server;
    },
    legend: () => terminal.legend(),
    chooseSymbol: (symbol) => terminal.chooseSymbol(symbol),
    resolution: (name) => terminal.resolution(name),
    tab: (name) => terminal.tab(name),
    rows: (text) => terminal.rows(text),
    submit: () => terminal.submit(),
    field: (label) => terminal.field(label),
    orderType: (name) => terminal.orderType(name),
    ticketOf: (symbol) => terminal.ticketOf(symbol),
    check: () => terminal.check(),
    close: () => terminal.close(),
  };
}
