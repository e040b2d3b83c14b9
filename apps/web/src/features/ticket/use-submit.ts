import type { PreOrder } from '@tickwire/client';
import { useStore } from '@nanostores/react';
import { useEffect, useState, type FormEvent } from 'react';
import { ofAccount } from '../../data/account.ts';
import { $confirmOrders } from '../../data/confirm-orders.ts';
import { notify } from '../../data/notices.ts';
import { $draft, changeDraft, needsLimit, needsStop, withoutLegPrices } from '../../data/order-draft.ts';
import { actionProblem } from '../../format/action-problem.ts';
import type { ReadDraft } from './read-draft.ts';
import { readRefusal, type Refusal } from './refusal.ts';
import { sendOrder } from './send-order.ts';

interface Submit {
  readonly refusal: Refusal;
  readonly sending: boolean;
  /** The order the user is asked about, exactly as it would be sent. */
  readonly asked: PreOrder | undefined;
  refuse(refusal: Refusal): void;
  submit(event: FormEvent): void;
  send(order: PreOrder): Promise<void>;
  leave(): void;
}

/** Sends what the ticket holds, after asking where the user wants to be asked, and remembers why it was not taken. */
export function useSubmit(read: ReadDraft, blocked: boolean): Submit {
  const confirm = useStore($confirmOrders);
  const [refusal, refuse] = useState<Refusal>({ fields: {} });
  const [sending, setSending] = useState(false);
  const [asked, ask] = useState<PreOrder>();
  // What was refused is no longer what stands there, whoever changed it: a field, a key or the chart.
  useEffect(() => $draft.listen(() => refuse({ fields: {} })), []);
  const send = async (order: PreOrder) => {
    if (sending || blocked) return;
    const { accountId } = ofAccount();
    // The ticket may be of another symbol or account by the time of the answer.
    const isShown = () => $draft.get().symbol === order.symbol && ofAccount().accountId === accountId;
    setSending(true);
    refuse({ fields: {} });
    try {
      await sendOrder(order);
      if (isShown()) changeDraft(withoutLegPrices($draft.get()));
    } catch (error) {
      const quiet = isShown() && { quiet: true as const };
      notify({ tone: 'bad', title: 'Order refused', text: actionProblem(error), ...quiet });
      const priceField = needsLimit(order.type)
        ? 'limitPrice'
        : needsStop(order.type)
          ? 'stopPrice'
          : undefined;
      if (isShown()) refuse(readRefusal(error, priceField));
    } finally {
      setSending(false);
    }
  };
  return {
    refusal,
    sending,
    asked,
    refuse,
    send,
    leave: () => ask(undefined),
    submit(event) {
      event.preventDefault();
      if (sending || blocked) return;
      if (!read.ok) refuse({ fields: read.errors });
      else if (confirm) ask(read.order);
      else void send(read.order);
    },
  };
}
