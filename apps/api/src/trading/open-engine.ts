import { createEngine, type Engine, type EngineOptions, type Principal } from '@tickwire/engine';
import { openFillStore, type OpenedJournal, type RunIdentity } from '@tickwire/store';
import { setTimeout as delay } from 'node:timers/promises';
import type { Config } from '../config.ts';
import { ConfigError } from '../config.ts';
import type { Log } from '../log.ts';
import { TradeHistory } from '../services/trade-history.ts';
import type { OrderLatency } from './order-latency.ts';
import { ignoredChanges } from './ignored-changes.ts';
import { logReopened } from './reopened-positions.ts';
import { SnapshotKeeper } from './snapshot-keeper.ts';

export interface EngineParts extends Pick<
  EngineOptions,
  'clock' | 'market' | 'fx' | 'venue' | 'primary' | 'shadow'
> {
  /** Closed again when no engine comes of it. */
  readonly opened: OpenedJournal;
  readonly run: RunIdentity;
  readonly config: Config;
  readonly log: Log;
  readonly latency: OrderLatency;
}

/** An engine that goes on where the one before it ended. */
export interface OpenedEngine {
  readonly engine: Engine;
  readonly history: TradeHistory;
  readonly snapshots: SnapshotKeeper;
  /** What of the journal was lost or damaged, in sentences; undefined when all is well. */
  readonly damage: string | undefined;
  /** Keeps everything on disk and ends the run; the engine, shut down before, only answers queries then. */
  flush(): Promise<void>;
  /** Once nobody asks for fills any more. */
  close(): void;
}

/** The server, where a damaged journal makes it act. */
const guard: Principal = { id: 'journal', scopes: ['halt'], accounts: 'all' };

/** How long a start waits for the history of fills; one that must be read whole goes on beside it. */
const HISTORY_WITHIN_MS = 1000;

/**
 * Rebuilds the engine from its journal. After damage every account is halted, in the same commit that begins the run.
 * Throws `ConfigError` for accounts that cannot trade.
 */
export async function openEngine(parts: EngineParts): Promise<OpenedEngine> {
  const { config, log, clock, opened } = parts;
  const startedAt = performance.now();
  const { journal, snapshot } = opened;
  let { damage } = opened;
  let stopping = false;

  /** Looks at what a start does not read, beside the trading. */
  const checkHistory = async (engine: Engine): Promise<void> => {
    try {
      const found = await journal.checkHistory();
      if (found === undefined) return;
      damage = found.sentence;
      const halted = haltAll(engine, damage);
      log.fatal({ damage }, 'the history of the journal is damaged: all accounts are halted');
      if (await halted) await found.acknowledge();
    } catch (error) {
      if (!stopping) log.error({ err: error }, 'the history of the journal could not be checked');
    }
  };

  try {
    const engine = buildEngine(parts);
    if (damage !== undefined) void haltAll(engine, damage);
    for (const ignored of ignoredChanges(engine, config.ACCOUNTS)) {
      log.warn(ignored, 'an account keeps what it was opened with: this setting in ACCOUNTS is ignored');
    }
    const store = openFillStore(config.DATA_DIR, opened.seq);
    const history = new TradeHistory({ store, journal, clock, journalSeq: opened.seq });
    const snapshots = new SnapshotKeeper(engine, journal, log, snapshot?.seq ?? 0);
    engine.onRecord((record) => history.take(record));
    engine.onRecord((record) => logReopened(log, record));
    await Promise.race([history.catchUp(), delay(HISTORY_WITHIN_MS, undefined, { ref: false })]);
    await engine.settled().catch(() => undefined);
    const line = {
      last_event: snapshots.seq,
      state_hash: engine.stateHash(),
      latency_ms: Math.round(performance.now() - startedAt),
    };
    if (damage === undefined) log.info(line, 'the engine has started');
    else
      log.fatal({ ...line, damage }, 'the engine has started on a damaged journal: all accounts are halted');
    void checkHistory(engine);
    return {
      engine,
      history,
      snapshots,
      get damage() {
        return damage;
      },
      async flush() {
        stopping = true;
        // Of an engine whose events are not durable there can be none.
        if (engine.stopped === undefined && engine.suspended === undefined) await snapshots.save();
        history.flush();
        await journal.close();
        log.info({ last_event: snapshots.seq, state_hash: engine.stateHash() }, 'the engine has stopped');
      },
      close: () => history.close(),
    };
  } catch (error) {
    await journal.close();
    throw error;
  }
}

function buildEngine(parts: EngineParts): Engine {
  const { config, clock, market, fx, venue, primary, shadow, log, latency, opened, run } = parts;
  try {
    return createEngine({
      clock,
      journal: latency.watch(opened.journal),
      venue,
      primary,
      shadow,
      market,
      fx,
      accounts: config.ACCOUNTS,
      run,
      snapshot: opened.snapshot,
      records: opened.tail,
      onListenerError: (error) => log.error({ err: error }, 'a listener of the engine failed'),
    });
  } catch (error) {
    if (error instanceof RangeError) throw new ConfigError(`ACCOUNTS: ${error.message}`, { cause: error });
    throw error;
  }
}

/**
 * Nothing may be traded on books that are known to be incomplete before somebody has looked. Resolves with whether the halt of
 * every account is durable.
 */
async function haltAll(engine: Engine, damage: string): Promise<boolean> {
  const submissions = engine.accounts().map(({ id: accountId }) =>
    engine.submit<'halt'>({
      type: 'halt',
      actor: guard,
      accountId,
      level: 'halted',
      flatten: false,
      reason: `The journal was found damaged. ${damage}`,
    }),
  );
  const settled = await Promise.allSettled(submissions.map(({ committed }) => committed));
  return (
    submissions.every(({ decision }) => decision.accepted) &&
    settled.every(({ status }) => status === 'fulfilled')
  );
}
