import { Command } from 'commander';

/** `tickwire serve`: the server in this process, configured by the environment. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('start the server; it is configured by environment variables')
    .action(async () => {
      // Only this command needs the server, which is most of the product.
      await import('@tickwire/api/main');
    });
}
