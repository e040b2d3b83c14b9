import type { CircuitStats, Scheduler } from '@tickwire/resilience';
import type { GapLog } from '../gaps/gap-log.ts';
import type { IbLog } from '../ib-log.ts';
import { createGuard } from './guard.ts';
import type { IbError } from './ib-error.ts';
import { openLink } from './ib-link.ts';
import type { IbLink } from './ib-link.ts';
import type { IbMessage, IbSession, RecoveryCause, SessionPart } from './ib-session.ts';
import type { IbStats } from './ib-stats.ts';
import type { IbStatus } from './ib-status.ts';
import { clientIdInUse, portReset, recoveryFailed } from './link-errors.ts';
import { meaningOf } from './message-codes.ts';
import { Pacer } from './pacer.ts';
import { createRecovery } from './recovery.ts';
import type { Recovery } from './recovery.ts';
import { createRedial } from './redial.ts';
import { isInRestartWindow } from './restart-window.ts';
import type { RestartWindow } from './restart-window.ts';
import { StatusBoard } from './status-board.ts';

/** A connection that held so long was a good one, and the next begins with short delays, ms. */
const STABLE_MS = 10_000;
const MINUTE_MS = 60_000;
/** Order ids grow from 1 and never get here: an answer about a request cannot be taken for one about an order. */
const FIRST_REQUEST_ID = 1_000_000_000;

export interface IbConnectionOptions {
  readonly host: string;
  readonly port: number;
  /** The same on every connection: orders belong to it. */
  readonly clientId: number;
  readonly scheduler: Scheduler;
  readonly log: IbLog;
  /** Interruptions are written here. */
  readonly gaps: GapLog;
  readonly stats: IbStats;
  /** Recover one after the other, in this order. */
  readonly parts: readonly SessionPart[];
  /** Most messages a second; more than 40 are never sent. */
  readonly messagesPerSecond?: number;
  /** When TWS restarts every day: no order leaves in it. */
  readonly restartWindow?: RestartWindow | undefined;
  /** 0 to 1, spreads the attempts; Math.random when left out. */
  readonly random?: () => number;
}

/** The way to TWS or IB Gateway: kept up, recovered after every interruption, and silent until then. */
export interface IbConnection {
  readonly status: IbStatus;
  /** From the end of the start-up to the loss; what may be sent on it depends on `status`. */
  readonly session: IbSession | undefined;
  /** Of the attempts to connect, for health. */
  readonly breaker: CircuitStats;
  /** Requests that wait for the pace to allow them. */
  readonly waitingRequests: number;
  /** Begins to connect, and goes on trying until `close`. */
  start(): void;
  /** Told of every change; returns the end. */
  onStatus(listener: (status: IbStatus) => void): () => void;
  /** Ends the connection and every timer. Working orders go on working at IB. */
  close(): Promise<void>;
}

/** Does nothing until `start`. */
export function createIbConnection(options: IbConnectionOptions): IbConnection {
  const { host, port, clientId, scheduler, log, gaps, stats, parts, restartWindow } = options;
  const board = new StatusBoard({ scheduler, log, guard: createGuard(options) });
  const pacer = new Pacer(options);
  const redial = createRedial({ scheduler, random: options.random ?? Math.random, dial });
  let link: IbLink | undefined;
  let session: IbSession | undefined;
  let recovery: Recovery | undefined;
  let requestId = FIRST_REQUEST_ID;
  /** ms UTC; of this connection. */
  let readySince: number | undefined;
  let hasEverBeenReady = false;
  let closeGap: (() => void) | undefined;
  let cancelWindow: (() => void) | undefined;

  /** From here on something may have happened that nobody was told of. */
  function interrupt(cause: string, from: number): void {
    if (hasEverBeenReady) closeGap ??= gaps.open({ scope: 'connection', cause, from });
  }

  function dial(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    stats.counters.attempts += 1;
    const current = openLink({
      host,
      port,
      clientId,
      scheduler,
      log,
      stats,
      pacer,
      nextRequestId: () => requestId++,
      onOpen(opened) {
        session = opened;
        recovery = createRecovery({
          session: opened,
          parts,
          onRecovered() {
            resolve();
            open();
          },
          onFailed: (error) => current.end(recoveryFailed(error)),
        });
        const lostBefore = board.status.stage === 'upstream-down' ? board.status : undefined;
        recover('connected', 'Connected; orders, positions and accounts are being compared.');
        if (lostBefore !== undefined) loseUpstream(lostBefore.reason);
      },
      onMessage,
      onEnd(error) {
        reject(error);
        onEnd(error, current.lastHeard);
      },
    });
    link = current;
    return promise;
  }

  function recover(cause: RecoveryCause, reason: string): void {
    if (recovery === undefined) return;
    interrupt(reason, scheduler.now());
    board.set('recovering', reason);
    recovery.need(cause);
  }

  function open(): void {
    if (hasEverBeenReady && closeGap !== undefined) stats.counters.reconnects += 1;
    hasEverBeenReady = true;
    readySince ??= scheduler.now();
    closeGap?.();
    closeGap = undefined;
    showReadiness();
  }

  function showReadiness(): void {
    const window = restartWindow;
    if (window !== undefined && isInRestartWindow(window, scheduler.now())) {
      const times = `${window.from} to ${window.to} ${window.timeZone}`;
      board.set('paused', `TWS restarts now (${times}, as configured): no order leaves until that is over.`);
    } else {
      const names = session?.accounts.join(', ') ?? '';
      board.set('ready', `Connected to TWS at ${host}:${port} as client ${clientId}, accounts ${names}.`);
    }
  }

  function onMessage(message: IbMessage): void {
    const { code, text } = message;
    switch (meaningOf(message)) {
      case 'upstream-lost':
        return onUpstreamLost(text);
      case 'upstream-restored':
        return recover(
          'restored',
          'TWS reaches IB again; orders, positions and accounts are being compared.',
        );
      case 'upstream-restored-data-lost':
        return recover(
          'data-lost',
          'TWS reaches IB again and lost its subscriptions; everything is being asked anew.',
        );
      case 'port-reset':
        return link?.end(portReset(text));
      case 'client-id-in-use':
        return link?.end(clientIdInUse(clientId));
      case 'too-fast':
        stats.counters.paceViolations += 1;
        pacer.slowDown();
        return log.warn({ code, text }, 'TWS takes fewer messages than it was sent; the pace is halved.');
      default:
        log.info(message, 'TWS says.');
    }
  }

  function onUpstreamLost(text: string): void {
    if (board.status.stage === 'upstream-down') return;
    stats.counters.upstreamLosses += 1;
    loseUpstream(
      `TWS has lost IB's servers (${text}) and will find them again by itself; no order can leave until then.`,
    );
  }

  function loseUpstream(reason: string): void {
    // TWS would keep an order, or make another of its change, and send it hours later.
    pacer.dropOrders();
    recovery?.suspend();
    interrupt(reason, scheduler.now());
    board.set('upstream-down', reason);
  }

  function onEnd(error: IbError, lastHeard: number): void {
    const wasStable = readySince !== undefined && scheduler.now() - readySince >= STABLE_MS;
    link = undefined;
    session = undefined;
    recovery = undefined;
    readySince = undefined;
    interrupt(error.message, lastHeard);
    const reason = error.isFatal ? error.message : `${error.message} Trying again.`;
    // An attempt that fails as the last one did says nothing new.
    if (board.status.reason !== reason) log.warn({ err: error }, 'The connection to TWS ended.');
    if (error.isFatal) return board.set('failed', reason);
    // First, so that whoever hears of it may still close.
    redial.again(wasStable);
    board.set('connecting', reason);
  }

  function watchWindow(): void {
    if (board.status.stage === 'ready' || board.status.stage === 'paused') showReadiness();
    // Zones are whole minutes apart, so that on the full minute it begins and ends in time everywhere.
    cancelWindow = scheduler.after(MINUTE_MS - (scheduler.now() % MINUTE_MS), watchWindow);
  }

  return {
    get status() {
      return board.status;
    },
    get session() {
      return session;
    },
    get breaker() {
      return redial.stats;
    },
    get waitingRequests() {
      return pacer.waiting;
    },
    start() {
      board.set('connecting', `Connecting to TWS at ${host}:${port}.`);
      if (restartWindow !== undefined) watchWindow();
      redial.start();
    },
    onStatus: (listener) => board.subscribe(listener),
    async close() {
      redial.stop();
      cancelWindow?.();
      const ending = link?.finish();
      link = undefined;
      session = undefined;
      recovery = undefined;
      board.set('stopped', 'Stopped.');
      await ending;
      pacer.close();
    },
  };
}
