import { OrderType } from '@tickwire/contracts';
import { expect, test } from 'vitest';
import { noFacts } from '../events/facts.ts';
import { instrumentTerms } from '../model/instrument-terms.ts';
import { fromUnits, toUnits } from '../money/fixed-point.ts';
import { createScriptedVenue } from '../testing/scripted-venue.ts';
import { createBench } from '../testing/test-engine.ts';
import { stock } from '../testing/test-market.ts';
import { PaperBook } from './paper-book.ts';

test('what a replacement leads to finds the order with its terms, and may change it again', async () => {
  const venue = createScriptedVenue();
  const bench = createBench({ venue });
  const orderId = bench.place({ type: OrderType.LIMIT, limitPrice: 100, qty: 5 });
  await bench.engine.settled();
  const order = venue.orders.get(orderId);
  if (order === undefined) throw new Error('The order never reached the venue.');
  const asking = (qty: number) => ({
    order: { ...order, requested: { ...order, qty: toUnits(qty) } },
    terms: instrumentTerms(stock),
  });

  const book = new PaperBook();
  book.rest(asking(5));
  const replaced = { type: 'replaced', orderId };
  for (const report of book.replace(asking(8), noFacts)) {
    expect(report).toEqual(replaced);
    expect([...book.replace(asking(3), noFacts)]).toEqual([replaced]);
  }
  const print = bench.market.print({ ticker: 'ACME', price: 99 });
  const fills = [...book.meet(print)].flatMap((report) =>
    report.type === 'filled' ? [fromUnits(report.qty)] : [],
  );
  expect(fills).toEqual([3]);
});
