import { ledgerLines, summaryLines, type AccountLine } from '../accounts/account-values.ts';
import type { AccountBook } from '../accounts/account-book.ts';
import { accountSummary, accountSummaryEnd } from '../messages/account.ts';
import { errorMessage } from '../messages/system-messages.ts';
import type { Client } from '../session/client.ts';
import { Subscriptions } from '../session/subscriptions.ts';
import { Request } from '../wire/message-id.ts';
import { accountsNamed, type AccountParts } from './account-parts.ts';
import type { Feature } from './feature.ts';

/** More summaries than these at a time IB refuses. */
const MOST = 2;

interface Summary {
  readonly group: string;
  readonly tags: readonly string[];
}

/** Account summaries: the tags asked for, of one account or all, and again when they change. */
export function accountSummaryRequests({ accounts, valuation }: AccountParts): Feature {
  const streams = new Subscriptions<Summary>();

  const linesOf = (book: AccountBook, tags: readonly string[]): readonly AccountLine[] =>
    tags.flatMap((tag) => {
      const [name, currency] = tag.split(':');
      if (name !== '$LEDGER') return summaryLines(book, valuation, [tag]);
      if (currency === 'ALL') return ledgerLines(book, valuation);
      return ledgerLines(book, valuation, currency ?? book.currency);
    });
  const tell = (client: Client, requestId: number, { group, tags }: Summary): void => {
    for (const book of accountsNamed(accounts, group)) {
      for (const line of linesOf(book, tags)) client.send(accountSummary(requestId, book.id, line));
    }
  };

  return {
    handlers: {
      [Request.ACCOUNT_SUMMARY](client, fields) {
        fields.text();
        const requestId = fields.int();
        const group = fields.text();
        const tags = fields
          .text()
          .split(',')
          .map((tag) => tag.trim());
        fields.end();
        if (streams.count(client) >= MOST) {
          const cause = 'Maximum number of account summary requests exceeded';
          client.send(errorMessage(requestId, 322, `Error processing request.-'bR' : cause - ${cause}`));
          return;
        }
        tell(client, requestId, { group, tags });
        client.send(accountSummaryEnd(requestId));
        streams.add(client, requestId, { group, tags });
      },
      [Request.CANCEL_ACCOUNT_SUMMARY](client, fields) {
        fields.text();
        streams.remove(client, fields.int());
        fields.end();
      },
    },
    traded() {
      for (const { client, requestId, what } of streams.all) tell(client, requestId, what);
    },
    clientGone: (client) => streams.forget(client),
  };
}
