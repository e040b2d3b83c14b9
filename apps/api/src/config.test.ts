import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configVariables, loadConfig } from './config.ts';
import { readEnvironment } from './environment.ts';

describe('loadConfig', () => {
  it('has a default for everything', () => {
    expect(loadConfig({})).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 8000,
      DATA_DIR: resolve('data'),
      DEBUG: false,
      CORS_ORIGINS: [],
      LOG_LEVEL: 'info',
    });
  });

  it('opens CORS to the page of the development server with DEBUG alone', () => {
    expect(loadConfig({ DEBUG: 'true' }).CORS_ORIGINS).toEqual(['http://localhost:5173']);
    const set = loadConfig({ DEBUG: '1', CORS_ORIGINS: 'https://a.example, https://b.example:8443' });
    expect(set.CORS_ORIGINS).toEqual(['https://a.example', 'https://b.example:8443']);
  });

  it('takes BACKEND_PORT where PORT is not set', () => {
    expect(loadConfig({ BACKEND_PORT: '9001' }).PORT).toBe(9001);
    expect(loadConfig({ BACKEND_PORT: '9001', PORT: '9002' }).PORT).toBe(9002);
  });

  it('trades an account of its own unless Interactive Brokers has the accounts', () => {
    expect(loadConfig({}).ACCOUNTS.map(({ id }) => id)).toEqual(['DEMO-ACCOUNT']);
    expect(loadConfig({ BROKER: 'ib' })).toMatchObject({
      ACCOUNTS: [],
      TWS_HOST: '127.0.0.1',
      TWS_PORT: 7497,
      TWS_CLIENT_ID: 1,
      LIVE_TRADING: false,
      IB_SYMBOLS: ['AAPL', 'MSFT', 'SPY', 'EURUSD'],
    });
    expect(loadConfig({ IB_SYMBOLS: ' AAPL,, SPY ,' }).IB_SYMBOLS).toEqual(['AAPL', 'SPY']);
    expect(() => loadConfig({ IB_SYMBOLS: ',' })).toThrow(
      'IB_SYMBOLS is ","; it takes one symbol or several',
    );
    expect(loadConfig({ LIVE_TRADING: 'yes' }).LIVE_TRADING).toBe(true);
    expect(loadConfig({ IB_RESTART_WINDOW: '23:45-00:15 America/New_York' }).IB_RESTART_WINDOW).toEqual({
      from: '23:45',
      to: '00:15',
      timeZone: 'America/New_York',
    });
  });

  it.each(['23:45', '24:00-00:15 UTC', '23:45-00:15', '23:45-00:15 Nowhere/Land'])(
    'refuses IB_RESTART_WINDOW=%s',
    (IB_RESTART_WINDOW) => {
      expect(() => loadConfig({ IB_RESTART_WINDOW })).toThrow('two times of the day and a time zone');
    },
  );

  it('names every bad variable with what it got and what it takes', () => {
    const bad = {
      PORT: '80a',
      DEBUG: 'maybe',
      CORS_ORIGINS: 'localhost:5173',
      LOG_LEVEL: 'loud',
      HOST: '::1',
    };
    expect(() => loadConfig(bad)).toThrowErrorMatchingInlineSnapshot(`
      [ConfigError: The configuration cannot be used:
        PORT is "80a"; it takes a whole number from 0 to 65535.
        DEBUG is "maybe"; it takes true or false.
        CORS_ORIGINS is "localhost:5173"; it takes origins such as http://localhost:5173 separated by commas, or *.
        LOG_LEVEL is "loud"; it takes one of trace, debug, info, warn, error, fatal, silent.]
    `);
  });

  it.each(['-1', '65536', '1e3', '0x10', ' 80', '8.5', 'NaN'])('refuses PORT=%s', (PORT) => {
    expect(() => loadConfig({ PORT })).toThrow('whole number from 0 to 65535');
  });

  it('documents every variable of the schema', () => {
    const read = Object.keys(
      loadConfig({ LOG_FILE: 'x', IB_RESTART_WINDOW: '23:45-00:15 America/New_York' }),
    );
    expect(configVariables.map(({ name }) => name).toSorted()).toEqual([...read, 'BACKEND_PORT'].toSorted());
  });
});

describe('readEnvironment', () => {
  it('lets the process outrank .env.local, and that .env; empty counts as unset', () => {
    const directory = mkdtempSync(join(tmpdir(), 'tickwire-env-'));
    writeFileSync(join(directory, '.env'), 'PORT=1\nHOST=a\nDATA_DIR=base # comment\nMARKET_SEED="x y"\n');
    writeFileSync(join(directory, '.env.local'), 'PORT=2\nHOST=b\nDATA_DIR=\n');
    expect(readEnvironment(directory, { PORT: '3', HOST: '' })).toEqual({
      PORT: '3',
      HOST: 'b',
      DATA_DIR: 'base',
      MARKET_SEED: 'x y',
    });
  });

  it('needs neither file', () => {
    expect(readEnvironment(mkdtempSync(join(tmpdir(), 'tickwire-env-')), { PORT: '3' })).toEqual({
      PORT: '3',
    });
  });
});
