import { IBApi } from '@stoqey/ib';
import type { Scheduler } from '@tickwire/resilience';
import type { IbLog } from '../ib-log.ts';
import { createGuard } from './guard.ts';
import { startHeartbeat } from './heartbeat.ts';
import type { Heartbeat } from './heartbeat.ts';
import type { IbError } from './ib-error.ts';
import type { IbMessage, IbSession } from './ib-session.ts';
import type { IbStats } from './ib-stats.ts';
import { takeWire } from './ib-wire.ts';
import {
  brokenStream,
  closedAtOnce,
  endedByTws,
  nobodyAnswers,
  noIntroduction,
  noTws,
  oldestVersion,
  silent,
  unsupportedVersion,
} from './link-errors.ts';
import type { Pacer } from './pacer.ts';

/** TWS has so long to introduce itself, ms. Behind a port forwarder a connection succeeds with nobody there. */
const HANDSHAKE_MS = 10_000;
/** The other side has so long to end a connection that this side ended, ms. */
const GOODBYE_MS = 1000;
/** The client's own limiter mixes orders with requests and hands what it holds to the next connection: it is set out of the way. */
const UNLIMITED = 1_000_000;

/** Codes the client itself makes up, all with the id -1; those of TWS with that id arrive as `info`. */
const local = { refused: 502, outdated: 503, unreadable: 505, unsupported: 506 } as const;

export interface IbLinkOptions {
  readonly host: string;
  readonly port: number;
  readonly clientId: number;
  readonly scheduler: Scheduler;
  readonly log: IbLog;
  readonly stats: IbStats;
  readonly pacer: Pacer;
  nextRequestId(): number;
  /** TWS has introduced itself. */
  onOpen(session: IbSession): void;
  /** Every message with a code, before any listener of the session. */
  onMessage(message: IbMessage): void;
  /** It is over, once. */
  onEnd(error: IbError): void;
}

/** One attempt at a connection and what became of it. */
export interface IbLink {
  /** When something last arrived, ms UTC. */
  readonly lastHeard: number;
  /** Ends it for a reason of one's own. */
  end(error: IbError): void;
  /** Ends it once everything written is out, and tells nobody. */
  finish(): Promise<void>;
}

/** Connects with a client of its own: what a connection leaves behind in the library ends with it. */
export function openLink(options: IbLinkOptions): IbLink {
  const { host, port, clientId, scheduler, log, stats, pacer } = options;
  const api = new IBApi({ host, port, clientId, maxReqPerSec: UNLIMITED });
  const guard = createGuard(options);
  const abort = new AbortController();
  const messageListeners = new Set<(message: IbMessage) => void>();
  let lastHeard = scheduler.now();
  let accounts: readonly string[] | undefined;
  let nextValidId: number | undefined;
  /** A host with several addresses refuses without a text. */
  let refusal: string | undefined;
  let heartbeat: Heartbeat | undefined;
  let isOver = false;

  const cancelHandshake = scheduler.after(HANDSHAKE_MS, () => end(noIntroduction(options)));

  function release(): void {
    isOver = true;
    cancelHandshake();
    heartbeat?.stop();
    pacer.clear();
    api.removeAllListeners();
    abort.abort();
  }

  function end(error: IbError): void {
    if (isOver) return;
    release();
    wire.destroy();
    options.onEnd(error);
  }

  function listen<Values extends unknown[]>(name: string, listener: (...values: Values) => void): () => void {
    const guarded = (...values: Values): void => {
      if (!isOver) guard(name, () => listener(...values));
    };
    api.addListener(name, guarded);
    return () => void api.removeListener(name, guarded);
  }

  function send(messages: number, call: (api: IBApi) => void): void {
    stats.counters.messagesOut += messages;
    guard('send', () => wire.send(call));
  }

  function tell(message: IbMessage): void {
    guard('message', () => options.onMessage(message));
    for (const listener of messageListeners) if (!isOver) guard('message', () => listener(message));
  }

  function onUnreadable(text: string): void {
    stats.counters.decodeErrors += 1;
    log.error({ text }, 'A message of TWS cannot be read: its layout is not the one this client knows.');
  }

  function onLocalError(code: number, text: string): void {
    if (code === local.unreadable) onUnreadable(text);
    else if (code === local.unsupported || code === local.outdated) endForVersion();
    else if (code === local.refused) refusal = text;
    else log.warn({ code, text }, 'The client of TWS reports an error.');
  }

  function endForVersion(): void {
    end(unsupportedVersion(options, api.serverVersion));
  }

  function lost(): IbError {
    if (heartbeat !== undefined) return endedByTws();
    return refusal === undefined ? closedAtOnce(options) : nobodyAnswers(options, refusal);
  }

  function openWhenIntroduced(): void {
    if (accounts === undefined || nextValidId === undefined || heartbeat !== undefined) return;
    cancelHandshake();
    heartbeat = startHeartbeat({
      scheduler,
      probe: () => pacer.order(1, () => send(1, (client) => client.reqCurrentTime())),
      onSilent: () => end(silent()),
    });
    options.onOpen(session(accounts, nextValidId));
  }

  function session(ofAccounts: readonly string[], firstId: number): IbSession {
    return {
      serverVersion: api.serverVersion,
      accounts: ofAccounts,
      nextValidId: firstId,
      signal: abort.signal,
      requestId: options.nextRequestId,
      sendOrder(call, messages) {
        if (isOver) return false;
        pacer.order(messages, () => send(messages, call));
        return true;
      },
      sendRequest: (call) => (isOver ? () => {} : pacer.request(() => send(1, call))),
      on: listen,
      onMessage(listener) {
        messageListeners.add(listener);
        return () => void messageListeners.delete(listener);
      },
    };
  }

  listen('server', (version: number) => {
    // The client has said that it starts: the one message that goes out by itself.
    pacer.order(1, () => (stats.counters.messagesOut += 1));
    if (version < oldestVersion) endForVersion();
  });
  listen('managedAccounts', (list: string) => {
    accounts ??= list.split(',').filter((account) => account !== '');
    openWhenIntroduced();
  });
  listen('nextValidId', (id: number) => {
    nextValidId ??= id;
    openWhenIntroduced();
  });
  listen('info', (text: string, code: number) => tell({ id: -1, code, text }));
  listen('error', (error: Error, code: number, id: number) => {
    if (id === -1) onLocalError(code, error.message);
    else tell({ id, code, text: error.message });
  });
  listen('disconnected', () => end(lost()));

  api.connect(clientId);
  const wire = takeWire(api, {
    onBytes() {
      lastHeard = scheduler.now();
      heartbeat?.heard();
    },
    onFrame: () => (stats.counters.messagesIn += 1),
    onUnreadable: (error) => onUnreadable(String(error)),
    // What never introduced itself as TWS does has not broken: it speaks another language, such as HTTP.
    onBroken: (error) => end(api.serverVersion > 0 ? brokenStream(error) : noTws(options)),
  });

  return {
    get lastHeard() {
      return lastHeard;
    },
    end,
    finish() {
      if (isOver) return Promise.resolve();
      release();
      return new Promise((resolve) => {
        const cancel = scheduler.after(GOODBYE_MS, () => wire.destroy());
        wire.finish(() => {
          cancel();
          resolve();
        });
        // Nothing has been written yet that anybody waits for.
        if (heartbeat === undefined) wire.destroy();
      });
    },
  };
}
