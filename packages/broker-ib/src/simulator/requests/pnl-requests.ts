import type { Scheduler } from '@tickwire/resilience';
import type { AccountBook } from '../accounts/account-book.ts';
import { pnl, pnlSingle } from '../messages/account.ts';
import { errorMessage } from '../messages/system-messages.ts';
import type { Client } from '../session/client.ts';
import { Subscriptions } from '../session/subscriptions.ts';
import { Throttle } from '../session/throttle.ts';
import { Request } from '../wire/message-id.ts';
import type { AccountParts } from './account-parts.ts';
import type { Feature } from './feature.ts';

/** IB tells profits about once a second. */
const EVERY_MS = 1000;

/** Profit and loss of accounts and of single positions; daily counts from the start of the simulator. */
export function pnlRequests({ accounts, valuation }: AccountParts, scheduler: Scheduler): Feature {
  const ofAccounts = new Subscriptions<AccountBook>();
  const ofPositions = new Subscriptions<{ readonly book: AccountBook; readonly conId: number }>();

  const tellAccount = (client: Client, requestId: number, book: AccountBook): void => {
    const { unrealised, realised } = valuation.account(book);
    client.send(pnl(requestId, unrealised + realised, unrealised, realised));
  };
  const tellPosition = (client: Client, requestId: number, book: AccountBook, conId: number): void => {
    const held = book.positions.find(({ contract }) => contract.conId === conId);
    if (held === undefined) {
      client.send(
        pnlSingle(requestId, 0, { daily: 0, unrealised: undefined, realised: undefined, value: 0 }),
      );
      return;
    }
    const { unrealised, marketValue } = valuation.position(held);
    const values = {
      daily: unrealised + held.realised,
      unrealised,
      realised: held.realised,
      value: marketValue,
    };
    client.send(pnlSingle(requestId, held.quantity, values));
  };
  const tellAll = (): void => {
    for (const { client, requestId, what } of ofAccounts.all) tellAccount(client, requestId, what);
    for (const { client, requestId, what } of ofPositions.all)
      tellPosition(client, requestId, what.book, what.conId);
  };
  const throttle = new Throttle(scheduler, EVERY_MS, tellAll);
  const bookNamed = (client: Client, requestId: number, account: string): AccountBook | undefined => {
    const book = accounts.get(account);
    if (book === undefined) {
      const cause = `Invalid account code '${account}'.`;
      client.send(errorMessage(requestId, 321, `Error validating request.-'bK' : cause - ${cause}`));
    }
    return book;
  };

  return {
    handlers: {
      [Request.PNL](client, fields) {
        const requestId = fields.int();
        const book = bookNamed(client, requestId, fields.text());
        fields.text();
        fields.end();
        if (book === undefined) return;
        ofAccounts.add(client, requestId, book);
        tellAccount(client, requestId, book);
      },
      [Request.CANCEL_PNL](client, fields) {
        ofAccounts.remove(client, fields.int());
        fields.end();
      },
      [Request.PNL_SINGLE](client, fields) {
        const requestId = fields.int();
        const book = bookNamed(client, requestId, fields.text());
        fields.text();
        const conId = fields.int();
        fields.end();
        if (book === undefined) return;
        ofPositions.add(client, requestId, { book, conId });
        tellPosition(client, requestId, book, conId);
      },
      [Request.CANCEL_PNL_SINGLE](client, fields) {
        ofPositions.remove(client, fields.int());
        fields.end();
      },
    },
    traded: () => throttle.now(),
    moved() {
      if (ofAccounts.all.length > 0 || ofPositions.all.length > 0) throttle.ask();
    },
    clientGone(client) {
      ofAccounts.forget(client);
      ofPositions.forget(client);
    },
    close: () => throttle.close(),
  };
}
