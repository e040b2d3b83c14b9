import { position, positionEnd, positionMulti, positionMultiEnd } from '../messages/position.ts';
import { Subscriptions } from '../session/subscriptions.ts';
import { Request } from '../wire/message-id.ts';
import { accountsNamed, type AccountParts } from './account-parts.ts';
import type { Feature } from './feature.ts';

/** A client has one stream of all positions. */
const ONLY = 0;

/** Positions: all there are, then every change. */
export function positionRequests({ accounts }: AccountParts): Feature {
  const streams = new Subscriptions<true>();
  const multi = new Subscriptions<{ readonly account: string; readonly model: string }>();
  return {
    handlers: {
      [Request.POSITIONS](client, fields) {
        fields.text();
        fields.end();
        for (const book of accounts.values()) {
          for (const held of book.positions) if (held.quantity !== 0) client.send(position(book.id, held));
        }
        client.send(positionEnd());
        streams.add(client, ONLY, true);
      },
      [Request.CANCEL_POSITIONS](client, fields) {
        fields.text();
        fields.end();
        streams.remove(client, ONLY);
      },
      [Request.POSITIONS_MULTI](client, fields) {
        fields.text();
        const requestId = fields.int();
        const account = fields.text();
        const model = fields.text();
        fields.end();
        for (const book of accountsNamed(accounts, account)) {
          for (const held of book.positions) {
            if (held.quantity !== 0) client.send(positionMulti(requestId, book.id, held, model));
          }
        }
        client.send(positionMultiEnd(requestId));
        multi.add(client, requestId, { account, model });
      },
      [Request.CANCEL_POSITIONS_MULTI](client, fields) {
        fields.text();
        multi.remove(client, fields.int());
        fields.end();
      },
    },
    traded(account, held) {
      for (const { client } of streams.all) client.send(position(account, held));
      for (const { client, requestId, what } of multi.all) {
        const concerned = what.account === '' || what.account === account;
        if (concerned) client.send(positionMulti(requestId, account, held, what.model));
      }
    },
    clientGone(client) {
      streams.forget(client);
      multi.forget(client);
    },
  };
}
