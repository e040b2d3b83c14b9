import type { Bar } from '@tickwire/client';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchChromium } from './chromium.ts';
import { importSp500 } from './import-sp500.ts';
import { openTerminal, until, type Terminal } from './terminal.ts';
import { startTestServer, temporaryDataDir, type TestServer } from './test-server.ts';

/** A terminal that shows SPX, whose daily bars of twenty years do not move, and what the API says of them. */
export interface ImportedHistory {
  readonly terminal: Terminal;
  /** The newest bars of SPX, oldest first. */
  bars(resolution: string, count: number): Promise<readonly Bar[]>;
}

/** Gives every test of a file a terminal of its own with SPX by day, and checks the page after each. */
export function useImportedHistory(): ImportedHistory {
  let browser: Browser;
  let dataDir: Awaited<ReturnType<typeof temporaryDataDir>>;
  let server: TestServer;
  let terminal: Terminal;

  beforeAll(async () => {
    dataDir = await temporaryDataDir();
    await importSp500(dataDir.path);
    [browser, server] = await Promise.all([launchChromium(), startTestServer({ dataDir: dataDir.path })]);
  });
  beforeEach(async () => {
    terminal = await openTerminal(browser, server.url);
    await terminal.chooseSymbol('SPX');
    await terminal.resolution('1 day').click();
    await until(async () => /^\w{3} \d{4}-\d\d-\d\d$/.test((await terminal.legend()).Time));
  });
  afterEach(async () => {
    try {
      await terminal.check();
    } finally {
      await terminal.close();
    }
  });
  afterAll(async () => {
    await Promise.all([browser.close(), server.kill()]);
    await dataDir.remove();
  });

  return {
    get terminal() {
      return terminal;
    },
    async bars(resolution, count) {
      const query = new URLSearchParams({
        symbol: 'SPX',
        resolution,
        from_time: '0',
        to_time: String(Math.floor(Date.now() / 1000)),
        count_back: String(count),
      });
      const response = await fetch(`${server.url}/api/v1/datafeed/bars?${query}`);
      return (await response.json()).bars;
    },
  };
}
