import { IbError } from './ib-error.ts';

/** The versions of the protocol that this software speaks: the oldest tells the sizes an instrument trades in, the newest is the client's. */
export const oldestVersion = 164;
const newestVersion = 193;

export interface TwsAddress {
  readonly host: string;
  readonly port: number;
}

/** `why` may be empty. */
export function nobodyAnswers({ host, port }: TwsAddress, why: string): IbError {
  const detail = why === '' ? '' : ` (${why})`;
  return new IbError(
    'connect_refused',
    `Nobody answers at ${host}:${port}${detail}. Start TWS or IB Gateway, enable its API, and check TWS_HOST and TWS_PORT.`,
  );
}

export function noIntroduction({ host, port }: TwsAddress): IbError {
  return new IbError(
    'handshake_timeout',
    `${host}:${port} takes connections but does not answer as TWS does: it may be starting, or the port belongs to another program.`,
  );
}

export function noTws({ host, port }: TwsAddress): IbError {
  return new IbError(
    'connection_lost',
    `What listens at ${host}:${port} is no TWS: check TWS_HOST and TWS_PORT.`,
  );
}

export function closedAtOnce({ host, port }: TwsAddress): IbError {
  return new IbError(
    'connection_lost',
    `TWS at ${host}:${port} closed the connection at once: it may be starting, or not trust this address (API settings).`,
  );
}

export function unsupportedVersion({ host, port }: TwsAddress, version: number): IbError {
  return new IbError(
    'unsupported_version',
    `TWS at ${host}:${port} speaks version ${version} of its protocol, and this software ${oldestVersion} to ${newestVersion}. ` +
      'Install another version of TWS or IB Gateway (10.x), then restart this server.',
  );
}

export function clientIdInUse(clientId: number): IbError {
  return new IbError(
    'client_id_in_use',
    `Client id ${clientId} is in use at TWS: by another program, which has to end or take another id, or by a connection that TWS still has to let go of.`,
  );
}

/** `text` is what TWS says, with the new port in it. */
export function portReset(text: string): IbError {
  return new IbError(
    'port_reset',
    `TWS changes the port of its API (${text}). Set TWS_PORT to the new one if it stays away.`,
  );
}

export function endedByTws(): IbError {
  return new IbError('connection_lost', 'TWS ended the connection.');
}

export function brokenStream(error: unknown): IbError {
  return new IbError('connection_lost', `What TWS sends cannot be read: ${String(error)}`);
}

export function silent(): IbError {
  return new IbError('silent', 'TWS is silent although it was asked: the connection is dead.');
}

export function recoveryFailed(error: unknown): IbError {
  const why = error instanceof Error ? error.message : String(error);
  return new IbError('recovery_failed', `The state of TWS could not be read: ${why}`, { cause: error });
}
