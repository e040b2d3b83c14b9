import { StoreError } from '@tickwire/store';
import { ConfigError } from './config.ts';
import { ListenError } from './http/http-server.ts';
import { startServer } from './index.ts';
import { SpecMismatch } from './spec-check.ts';

/** Mistakes the message alone explains; anything else deserves its stack. */
const explained = [ConfigError, ListenError, SpecMismatch, StoreError];

try {
  const server = await startServer();
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
