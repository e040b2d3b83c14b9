import { Answer, Request } from '../simulator/wire/message-id.ts';

/** A message at the TWS side of the wire. */
export interface AuditedFrame {
  /** `in`: from the client. */
  readonly direction: 'in' | 'out';
  readonly connection: number;
  /** ms UTC. */
  readonly time: number;
  readonly fields: readonly string[];
}

/** Where PLACE_ORDER has what, counted from 0. */
const PlaceOrder = { ID: 1, TIF: 21, ACCOUNT: 23, REF: 26, TRANSMIT: 27, OCA_TYPE: 46 } as const;
const MESSAGES_PER_SECOND = 40;
const SECOND_MS = 1000;

/**
 * What is wrong with the messages of a whole run, as sentences: an order id used for two orders (I1), an order without its
 * account, duration, transmit or OCA type (O1), an order before the executions of its connection were asked for (C4, R1), too
 * many messages in a second (P1).
 */
export function auditWire(frames: Iterable<AuditedFrame>): readonly string[] {
  const faults: string[] = [];
  const referenceOf = new Map<string, string>();
  const recovered = new Set<number>();
  const recent = new Map<number, number[]>();
  for (const { direction, connection, time, fields } of frames) {
    const at = `${new Date(time).toISOString()} connection ${connection}`;
    if (direction === 'out') {
      if (fields[0] === Answer.EXECUTION_DATA_END) recovered.add(connection);
      continue;
    }
    const times = recent.get(connection) ?? [];
    recent.set(connection, times);
    while ((times[0] ?? time) <= time - SECOND_MS) times.shift();
    times.push(time);
    // The one that opens the connection goes past every queue.
    if (times.length === MESSAGES_PER_SECOND + 2) faults.push(`${at}: more than 40 messages in a second.`);

    if (fields[0] !== Request.PLACE_ORDER) continue;
    const [id = '', reference = ''] = [fields[PlaceOrder.ID], fields[PlaceOrder.REF]];
    if ((referenceOf.get(id) ?? reference) !== reference) {
      faults.push(`${at}: order id ${id} of ${referenceOf.get(id)} is used again for ${reference}.`);
    }
    referenceOf.set(id, reference);
    const { TIF, ACCOUNT, REF, TRANSMIT, OCA_TYPE } = PlaceOrder;
    for (const field of [TIF, ACCOUNT, REF, TRANSMIT, OCA_TYPE]) {
      if ((fields[field] ?? '') === '') faults.push(`${at}: order ${id} leaves field ${field + 1} empty.`);
    }
    if (!recovered.has(connection)) faults.push(`${at}: order ${id} leaves before the recovery is over.`);
  }
  return faults;
}
