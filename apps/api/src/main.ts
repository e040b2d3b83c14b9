import { StoreError } from '@tickwire/store';
import { ConfigError } from './config.ts';
import { ListenError } from './http/http-server.ts';
import { startServer } from './index.ts';
import { SpecMismatch } from './spec-check.ts';
import { giveToRun } from './strategies/run-scope.ts';

/** Mistakes the message alone explains; anything else deserves its stack. */
const explained = [ConfigError, ListenError, SpecMismatch, StoreError];

/** What SIGUSR2 asks for; a signal that comes while the server starts is obeyed once it has. */
let halt: (() => void) | undefined;
let haltAsked = false;
process.on('SIGUSR2', () => {
  haltAsked = true;
  halt?.();
});

process.on('uncaughtException', (error) => {
  if (giveToRun(error)) return;
  console.error(error);
  process.exit(1);
});

try {
  const server = await startServer();
  halt = () => {
    const order = { reason: 'The signal SIGUSR2 was received.', flatten: false };
    server.halt('SIGUSR2', order).catch((error: unknown) => console.error(error));
  };
  if (haltAsked) halt();
  console.log(`Tickwire is running on ${server.url}`);
  console.log(`  API docs  ${server.url}/api/v1/docs`);
  console.log(`  Streams   ${server.url}/api/v1/ws/asyncapi`);
  let signals = 0;
  const onSignal = () => {
    signals += 1;
    if (signals > 1) process.exit(1);
    console.log('Stopping; once more stops at once.');
    void server.close().then(() => process.exit(0));
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
} catch (error) {
  console.error(
    error instanceof Error && explained.some((kind) => error instanceof kind) ? error.message : error,
  );
  process.exitCode = 1;
}
