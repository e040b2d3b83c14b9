import { Answer, Request } from '../simulator/wire/message-id.ts';
import type { WatchedFrame } from '../testing/wire-watch.ts';

/** A message at the TWS side of the wire. */
export interface AuditedFrame {
  /** `in`: from the client. */
  readonly direction: 'in' | 'out';
  readonly connection: number;
  /** ms UTC. */
  readonly time: number;
  readonly fields: readonly string[];
}

/** What is wrong, and which line of the acceptance list it breaks. */
export interface WireFault {
  readonly line: 'C4' | 'I1' | 'O1' | 'P1';
  readonly sentence: string;
}

/** Where PLACE_ORDER has what, counted from 0. */
const PlaceOrder = { ID: 1, TIF: 21, ACCOUNT: 23, REF: 26, TRANSMIT: 27, OCA_TYPE: 46 } as const;
const MESSAGES_PER_SECOND = 40;
const SECOND_MS = 1000;

/**
 * What is wrong with the messages of a whole run: an order before its connection was told the executions (C4), an order id
 * used for two orders (I1), an order without its account, duration, transmit or OCA type (O1).
 */
export function auditWire(frames: Iterable<AuditedFrame>): readonly WireFault[] {
  const faults: WireFault[] = [];
  const fault = (line: WireFault['line'], sentence: string): void => void faults.push({ line, sentence });
  const referenceOf = new Map<string, string>();
  const recovered = new Set<number>();
  for (const { direction, connection, time, fields } of frames) {
    const at = `${new Date(time).toISOString()} connection ${connection}`;
    if (direction === 'out') {
      if (fields[0] === Answer.EXECUTION_DATA_END) recovered.add(connection);
      continue;
    }
    if (fields[0] !== Request.PLACE_ORDER) continue;
    const [id = '', reference = ''] = [fields[PlaceOrder.ID], fields[PlaceOrder.REF]];
    if ((referenceOf.get(id) ?? reference) !== reference) {
      fault('I1', `${at}: order id ${id} of ${referenceOf.get(id)} is used again for ${reference}.`);
    }
    referenceOf.set(id, reference);
    const { TIF, ACCOUNT, REF, TRANSMIT, OCA_TYPE } = PlaceOrder;
    for (const field of [TIF, ACCOUNT, REF, TRANSMIT, OCA_TYPE]) {
      if ((fields[field] ?? '') === '') fault('O1', `${at}: order ${id} leaves field ${field + 1} empty.`);
    }
    if (!recovered.has(connection)) fault('C4', `${at}: order ${id} leaves before the recovery is over.`);
  }
  return faults;
}

/** Too many messages in a second (P1), by the times at which a client has sent them. */
export function auditPace(frames: Iterable<AuditedFrame>): readonly WireFault[] {
  const faults: WireFault[] = [];
  const recent = new Map<number, number[]>();
  for (const { direction, connection, time } of frames) {
    if (direction === 'out') continue;
    const times = recent.get(connection) ?? [];
    recent.set(connection, times);
    while ((times[0] ?? time) <= time - SECOND_MS) times.shift();
    times.push(time);
    // The one that opens the connection goes past every queue.
    if (times.length !== MESSAGES_PER_SECOND + 2) continue;
    const at = `${new Date(time).toISOString()} connection ${connection}`;
    faults.push({ line: 'P1', sentence: `${at}: more than 40 messages in a second.` });
  }
  return faults;
}

/** What a client has sent and received, as TWS sees it. */
export const asAudited = (frames: readonly WatchedFrame[]): readonly AuditedFrame[] =>
  frames.map(({ direction, connection, at, fields }) => ({
    direction: direction === 'sent' ? 'in' : 'out',
    connection,
    time: at,
    fields,
  }));
