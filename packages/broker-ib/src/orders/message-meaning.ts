import type { IbMessage } from '../connection/ib-session.ts';

/**
 * What a message with an order's id says of the order. `refused`: what was asked last was, the order or its change. `unknown-order`
 * and `not-cancellable`: a cancel met no order it could end. `duplicate-id`: the id is another order's. `unclear`: a code that nobody has
 * explained, so nothing may be concluded.
 */
export type MessageMeaning =
  | 'works'
  | 'cancelled'
  | 'refused'
  | 'change-refused'
  | 'filled'
  | 'unknown-order'
  | 'not-cancellable'
  | 'duplicate-id'
  | 'unclear';

const byCode: Readonly<Record<number, MessageMeaning>> = {
  103: 'duplicate-id',
  104: 'change-refused',
  105: 'change-refused',
  109: 'refused',
  110: 'refused',
  135: 'refused',
  136: 'not-cancellable',
  161: 'not-cancellable',
  200: 'refused',
  201: 'refused',
  202: 'cancelled',
  203: 'refused',
  320: 'refused',
  321: 'refused',
  322: 'refused',
  329: 'refused',
  383: 'refused',
  387: 'refused',
  388: 'refused',
  399: 'works',
  404: 'works',
  434: 'refused',
  460: 'refused',
  2102: 'change-refused',
  10147: 'unknown-order',
  10289: 'refused',
  10293: 'refused',
};

/** Classifies by code; the text, which may be in any language, is read only for 10148, where IB names the state in English. */
export const meaningOf = ({ code, text }: Pick<IbMessage, 'code' | 'text'>): MessageMeaning => {
  if (code === 10148) {
    return /state: *Filled/i.test(text) ? 'filled' : 'not-cancellable';
  }
  return byCode[code] ?? (code >= 2100 && code < 2170 ? 'works' : 'unclear');
};
