import type { Refusal } from '../../commands/refusal.ts';
import { convert, fromMoney } from '../../money/fixed-point.ts';
import { marginsItself } from '../../preview/leverage.ts';
import { amount } from '../breach.ts';
import type { OrderRisk } from '../order-risk.ts';

/**
 * The equity must cover the initial margin of all that is held and works, with the order and its commission; a venue that decides
 * margin says that itself.
 */
export const checkMargin = (risk: OrderRisk): Refusal | undefined => {
  if (!risk.increases || marginsItself(risk.context.venue)) return undefined;
  const { account, terms, draft, rate } = risk.context;
  const { equity, marginBefore, marginAdded, grown } = risk.outcome;
  if (grown === 0n) return undefined;
  const commission = convert(account.feeFor(terms.spec)(draft.qty, risk.value), rate);
  const needed = marginAdded + commission;
  const available = equity - marginBefore;
  if (needed <= available) return undefined;
  const detail =
    `The order needs ${amount(needed, risk.currency)} of margin and commission, and the account has ` +
    `${amount(available, risk.currency)} available next to what it holds and works.`;
  return {
    code: 'insufficient_margin',
    detail,
    field: 'qty',
    limit: { name: 'marginAvailable', value: fromMoney(available), observed: fromMoney(needed) },
  };
};
