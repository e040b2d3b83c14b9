import { startTwsSimulator } from '@tickwire/broker-ib/simulator';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The whole way to Interactive Brokers without an account: a simulated TWS, and the server connected to it. Both end together.
// What was traded with a simulator that is gone means nothing to the next one, so nothing of it is kept.
const root = join(import.meta.dirname, '..');
const dataDir = mkdtempSync(join(tmpdir(), 'tickwire-ib-sim-'));
const simulator = await startTwsSimulator({ recordFrames: false, alwaysOpen: true });
simulator.market.run();

console.log(`
  SIMULATED Interactive Brokers: no account, no money, made-up prices.
  The TWS simulator listens on 127.0.0.1:${simulator.port}; with \`tickwire tws-sim\` it runs by itself.
  Everything that is traded here is forgotten at the end.
`);

const server = spawn(process.execPath, ['--max-semi-space-size=4', 'apps/api/src/main.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    BROKER: 'ib',
    TWS_HOST: '127.0.0.1',
    TWS_PORT: String(simulator.port),
    LIVE_TRADING: 'no',
    // Bitcoin first: something moves at any hour.
    IB_SYMBOLS: process.env['IB_SYMBOLS'] ?? 'BTCUSD,AAPL,MSFT,SPY,EURUSD',
    DATA_DIR: dataDir,
  },
});

// Ctrl-C reaches the server by itself; either way it ends first, with its own grace.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => server.kill('SIGTERM'));
server.on('exit', (code, signal) => {
  simulator.close();
  rmSync(dataDir, { recursive: true, force: true });
  process.exit(code ?? (signal === null ? 0 : 1));
});
