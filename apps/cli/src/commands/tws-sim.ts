import {
  FaultScriptError,
  scriptedFaults,
  startTwsSimulator,
  type SimulatedAccount,
  type TwsSimulator,
} from '@tickwire/broker-ib/simulator';
import { Command, InvalidArgumentError } from 'commander';
import { readFileSync } from 'node:fs';
import { UsageError } from '../usage-error.ts';

const DEFAULT_PORT = 7497;
const DEFAULT_CASH = 1_000_000;

interface TwsSimOptions {
  readonly port: number;
  readonly host: string;
  readonly account: readonly SimulatedAccount[];
  readonly seed?: string;
  readonly alwaysOpen?: true;
  readonly still?: true;
  readonly fault: readonly string[];
  readonly script?: string;
}

/** `tickwire tws-sim`: a simulated TWS that Interactive Brokers clients connect to, until it is interrupted. */
export function twsSimCommand(): Command {
  return new Command('tws-sim')
    .description('start a simulated TWS, for trying programs that trade with Interactive Brokers')
    .option('--port <port>', 'where it listens; 0 takes a free one', readPort, DEFAULT_PORT)
    .option('--host <host>', 'address it listens at', '127.0.0.1')
    .option(
      '--account <id[:cash[:currency]]>',
      'an account, e.g. DU1:250000:EUR; repeat for several',
      addAccount,
      [],
    )
    .option('--seed <text>', 'of the prices: the same seed gives the same market')
    .option('--always-open', 'every market is open at any hour')
    .option('--still', 'prices stand still')
    .option(
      '--fault <line>',
      'something that goes wrong, e.g. "1100 after 10s for 5s"; repeat for several',
      addLine,
      [],
    )
    .option('--script <file>', 'a file of such lines')
    .addHelpText(
      'after',
      `\nFaults, with "after 10s", "for 5s", "every 1m", "x3", "forever":\n${faultTable()}`,
    )
    .action(run);
}

async function run(options: TwsSimOptions): Promise<void> {
  const script = [
    ...options.fault,
    ...(options.script === undefined ? [] : [readScript(options.script)]),
  ].join('\n');
  const sim = await start(options);
  try {
    sim.play(script);
  } catch (error) {
    sim.close();
    throw error instanceof FaultScriptError ? new UsageError(error.message) : error;
  }
  if (options.still !== true) sim.market.run();
  console.log(`A simulated TWS listens at ${options.host}:${sim.port}. Ctrl+C ends it.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => sim.close());
}

async function start(options: TwsSimOptions): Promise<TwsSimulator> {
  const { port, host, account, seed, alwaysOpen = false } = options;
  try {
    return await startTwsSimulator({
      port,
      host,
      alwaysOpen,
      // Nobody reads them here, and they would grow for as long as it runs.
      recordFrames: false,
      log: (line) => console.error(line),
      ...(account.length === 0 ? {} : { accounts: account }),
      ...(seed === undefined ? {} : { seed }),
    });
  } catch (error) {
    throw listenError(error, host, port);
  }
}

function listenError(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return new UsageError(
        `Port ${port} is taken, perhaps by a TWS. Choose another with --port; 0 takes a free one.`,
      );
    case 'EACCES':
      return new UsageError(`Port ${port} is not yours to use. Choose one above 1023 with --port.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new UsageError(
        `This machine has no address ${host}. Choose another with --host, e.g. 127.0.0.1.`,
      );
    default:
      return error;
  }
}

function readScript(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The script cannot be read: ${why}`);
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  }
  return port;
}

function addAccount(text: string, before: readonly SimulatedAccount[]): readonly SimulatedAccount[] {
  const [id = '', amount = `${DEFAULT_CASH}`, currency = 'USD'] = text.split(':');
  const cash = Number(amount);
  if (!/^[A-Z]{1,2}\d+$/.test(id) || Number.isNaN(cash) || !/^[A-Z]{3}$/.test(currency)) {
    throw new InvalidArgumentError(
      'Write an account as DU1234567, DU1234567:250000 or DU1234567:250000:EUR.',
    );
  }
  return [...before, { id, cash, currency }];
}

function addLine(text: string, before: readonly string[]): readonly string[] {
  return [...before, text];
}

function faultTable(): string {
  const rows = Object.entries(scriptedFaults).map(
    ([name, { usage, does }]) => [`${name} ${usage}`.trim(), does] as const,
  );
  const width = Math.max(...rows.map(([form]) => form.length));
  return rows.map(([form, does]) => `  ${form.padEnd(width)}  ${does}`).join('\n');
}
