import type { Decision, ModifyOrder } from '../commands/command.ts';
import { refusalOf } from '../gate/order-gate.ts';
import { unknownSymbol, workingOrder } from './decision-context.ts';
import type { DecisionContext } from './decision-context.ts';
import { handOverInternally, orderContext } from './enter-order.ts';
import { noteRefusal } from './note-refusal.ts';

export const modifyOrder = (
  context: DecisionContext,
  { orderId, order: request }: ModifyOrder,
): Decision<'modify-order'> => {
  const modified = workingOrder(context.account, orderId);
  if ('code' in modified) return { accepted: false, refusal: modified };
  const reading = context.facts.read(request.symbol);
  if (reading === undefined) return { accepted: false, refusal: unknownSymbol(request.symbol) };
  const checked = orderContext(context, reading, request, { modified });
  const refusal = refusalOf(checked);
  if (refusal !== undefined) {
    return { accepted: false, refusal: noteRefusal(context.transaction, reading, refusal) };
  }

  context.transaction.list(reading.terms);
  const { order } = context.transaction.emit({
    type: 'replace-requested',
    orderId,
    entered: true,
    ...checked.draft,
  });
  handOverInternally(context, reading, order, 'replace');
  return { accepted: true, result: { orderId } };
};
