import type { SocketLog } from './socket-log.ts';

/** Whose connection it is, in the words of the audit log. */
export interface AuditedPeer {
  readonly correlation_id: string;
  readonly principal: string;
  readonly remote_address: string;
}

/** Writes one audit line about a peer, under the field names of HTTP's lines. */
export type SocketAudit = (message: string, fields: object) => void;

export function socketAudit(log: SocketLog, peer: AuditedPeer): SocketAudit {
  return (message, fields) => log.warn({ audit: true, ...peer, ...fields }, message);
}
