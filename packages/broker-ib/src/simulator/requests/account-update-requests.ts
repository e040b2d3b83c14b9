import type { Scheduler } from '@tickwire/resilience';
import type { AccountBook } from '../accounts/account-book.ts';
import { ledgerLines, summaryLines, type AccountLine } from '../accounts/account-values.ts';
import {
  accountDownloadEnd,
  accountUpdateMulti,
  accountUpdateMultiEnd,
  accountUpdateTime,
  accountValue,
  portfolioValue,
} from '../messages/account.ts';
import { errorMessage } from '../messages/system-messages.ts';
import type { Client } from '../session/client.ts';
import { Subscriptions } from '../session/subscriptions.ts';
import { zonedMinute } from '../wire/ib-time.ts';
import { Request } from '../wire/message-id.ts';
import { accountsNamed, type AccountParts } from './account-parts.ts';
import type { Feature } from './feature.ts';

/** A client follows one account at a time. */
const ONLY = 0;

/** Account updates: every value and position of one account, and again when they change; and the same for several at once. */
export function accountUpdateRequests(
  { accounts, valuation }: AccountParts,
  scheduler: Scheduler,
  timeZone: () => string,
): Feature {
  const streams = new Subscriptions<AccountBook>();
  const multi = new Subscriptions<{ readonly account: string; readonly model: string }>();

  const lines = (book: AccountBook): readonly AccountLine[] => [
    { key: 'AccountCode', value: book.id, currency: '' },
    { key: 'AccountReady', value: 'true', currency: '' },
    ...summaryLines(book, valuation),
    ...ledgerLines(book, valuation),
  ];
  const tell = (client: Client, book: AccountBook): void => {
    for (const line of lines(book)) client.send(accountValue(book.id, line));
    for (const held of book.positions) {
      client.send(portfolioValue(book.id, held, valuation.position(held)));
    }
    const time = zonedMinute(scheduler.now(), timeZone()).slice(-4);
    client.send(accountUpdateTime(`${time.slice(0, 2)}:${time.slice(2)}`));
  };
  const tellMulti = (client: Client, requestId: number, account: string, model: string): void => {
    for (const book of accountsNamed(accounts, account)) {
      for (const line of lines(book)) client.send(accountUpdateMulti(requestId, book.id, model, line));
    }
  };

  return {
    handlers: {
      [Request.ACCOUNT_DATA](client, fields) {
        fields.text();
        const subscribe = fields.bool();
        const named = fields.text();
        fields.end();
        if (!subscribe) {
          streams.remove(client, ONLY);
          return;
        }
        const [book] = accountsNamed(accounts, named);
        if (book === undefined) {
          const cause = `Invalid account code '${named}'.`;
          client.send(errorMessage(-1, 321, `Error validating request.-'bM' : cause - ${cause}`));
          return;
        }
        const before = streams.get(client, ONLY);
        if (before !== undefined && before !== book) {
          const text = `API client has been unsubscribed from account data of ${before.id}.`;
          client.send(errorMessage(-1, 2100, text));
        }
        tell(client, book);
        client.send(accountDownloadEnd(book.id));
        streams.add(client, ONLY, book);
      },
      [Request.ACCOUNT_UPDATES_MULTI](client, fields) {
        fields.text();
        const requestId = fields.int();
        const account = fields.text();
        const model = fields.text();
        fields.text();
        fields.end();
        tellMulti(client, requestId, account, model);
        client.send(accountUpdateMultiEnd(requestId));
        multi.add(client, requestId, { account, model });
      },
      [Request.CANCEL_ACCOUNT_UPDATES_MULTI](client, fields) {
        fields.text();
        multi.remove(client, fields.int());
        fields.end();
      },
    },
    traded(account) {
      for (const { client, what } of streams.all) if (what.id === account) tell(client, what);
      for (const { client, requestId, what } of multi.all) {
        if (what.account === '' || what.account === account)
          tellMulti(client, requestId, account, what.model);
      }
    },
    clientGone(client) {
      streams.forget(client);
      multi.forget(client);
    },
  };
}
