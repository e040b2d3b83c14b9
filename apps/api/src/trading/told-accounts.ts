import type { AccountConfig, Engine, Principal } from '@tickwire/engine';
import type { Log } from '../log.ts';

/** The server, where TWS tells of an account that cannot be. */
const guard: Principal = { id: 'accounts', scopes: ['halt'], accounts: 'all' };

/**
 * Opens an account that the venue tells of. One that the engine has as an account of its own would show made-up money as real or
 * the other way round: it is halted, and the error, thrown at every attempt, keeps the venue closed.
 */
export function openToldAccount(
  engine: Pick<Engine, 'accounts' | 'halt' | 'openAccount' | 'submit'>,
  told: AccountConfig,
  log: Log,
): void {
  const known = engine.accounts().find(({ id }) => id === told.id);
  if (known === undefined || (known.mode === told.mode && known.type === told.type)) {
    engine.openAccount(told);
    return;
  }
  const problem =
    `TWS is logged in to account ${told.id}, and in the journal of this server that is a paper account of its own. ` +
    'Nothing is traded through TWS: stop the server, and start it with another DATA_DIR and without that id in ACCOUNTS.';
  if (engine.halt(told.id).level !== 'halted') {
    log.fatal({ accountId: told.id }, problem);
    const halted = engine.submit<'halt'>({
      type: 'halt',
      actor: guard,
      accountId: told.id,
      level: 'halted',
      flatten: false,
      reason: problem,
    });
    halted.committed.catch((error: unknown) => log.error({ err: error }, 'the halt could not be kept'));
  }
  throw new Error(problem);
}
