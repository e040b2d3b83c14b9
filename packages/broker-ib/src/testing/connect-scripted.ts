import { expect, onTestFinished } from 'vitest';
import { createIbConnection } from '../connection/ib-connection.ts';
import type { IbConnection, IbConnectionOptions } from '../connection/ib-connection.ts';
import type { IbSession, RecoveryCause, SessionPart } from '../connection/ib-session.ts';
import { IbStats } from '../connection/ib-stats.ts';
import type { IbStatus } from '../connection/ib-status.ts';
import { createGapLog } from '../gaps/gap-log.ts';
import type { GapLog } from '../gaps/gap-log.ts';
import type { IbLog } from '../ib-log.ts';
import { startScriptedTws } from './scripted-tws.ts';
import type { Script, ScriptedTws } from './scripted-tws.ts';
import { createVirtualScheduler } from './virtual-scheduler.ts';
import type { VirtualScheduler } from './virtual-scheduler.ts';

/** A part that notes what it is asked, and is done at once unless the test says otherwise. */
export interface NotedPart extends SessionPart {
  readonly recoveries: readonly RecoveryCause[];
  /** What it does when asked. */
  onRecover: (session: IbSession) => Promise<void>;
}

export interface ScriptedConnection {
  readonly tws: ScriptedTws;
  readonly time: VirtualScheduler;
  readonly connection: IbConnection;
  readonly part: NotedPart;
  readonly gaps: GapLog;
  readonly stats: IbStats;
  /** Every status there was. */
  readonly statuses: readonly IbStatus[];
  /** What the adapter wrote as a warning. */
  readonly warnings: readonly string[];
  /** What the adapter wrote as an error. */
  readonly errors: readonly string[];
  /** The session there has to be. */
  session(): IbSession;
}

export type ScriptedOptions = Partial<Pick<IbConnectionOptions, 'host' | 'restartWindow' | 'random'>> & {
  readonly script?: Partial<Script>;
  /** Messages that cannot be read; none when left out. */
  readonly decodeErrors?: number;
  readonly listenerErrors?: number;
};

function notedPart(): NotedPart {
  const recoveries: RecoveryCause[] = [];
  return {
    recoveries,
    onRecover: () => Promise.resolve(),
    recover(session, cause) {
      recoveries.push(cause);
      return this.onRecover(session);
    },
  };
}

/** A connection to a scripted TWS in standing time, started and at rest. When the test ends it has read every message and left no timer. */
export async function connectScripted({
  script = {},
  decodeErrors = 0,
  listenerErrors = 0,
  ...options
}: ScriptedOptions = {}): Promise<ScriptedConnection> {
  const time = createVirtualScheduler({ now: Date.UTC(2026, 6, 1, 14) });
  const tws = await startScriptedTws(script);
  const stats = new IbStats();
  const part = notedPart();
  const statuses: IbStatus[] = [];
  const warnings: string[] = [];
  const errors: string[] = [];
  const log: IbLog = {
    info: () => {},
    warn: (_facts, message) => void warnings.push(message),
    error: (_facts, message) => void errors.push(message),
  };
  const gaps = createGapLog({ scheduler: time, log, stats });
  const connection = createIbConnection({
    host: '127.0.0.1',
    port: tws.port,
    clientId: 7,
    scheduler: time,
    log,
    gaps,
    stats,
    parts: [part],
    random: () => 0.5,
    ...options,
  });
  connection.onStatus((status) => statuses.push(status));
  onTestFinished(async () => {
    await connection.close();
    expect(time.waiting).toBe(0);
    tws.close();
    await time.settle();
    time.close();
    expect(stats.counters).toMatchObject({ decodeErrors, listenerErrors });
  });
  connection.start();
  await time.settle();
  return {
    tws,
    time,
    connection,
    part,
    gaps,
    stats,
    statuses,
    warnings,
    errors,
    session() {
      if (connection.session === undefined)
        throw new Error(`There is no session: ${connection.status.reason}`);
      return connection.session;
    },
  };
}
