import { useStore } from '@nanostores/react';
import { Side, type OrderPreviewResult, type PreOrder } from '@tickwire/client';
import { $account } from '../../data/account.ts';
import { priceFormatOf } from '../../data/price-formats.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { PreviewRows } from './preview-rows.tsx';
import { orderWords } from './send-order.ts';
import { TicketNotes } from './ticket-notes.tsx';

interface ConfirmDialogProps {
  readonly order: PreOrder;
  /** Trading has stopped, or the connection was lost, since it was asked. */
  readonly blocked: boolean;
  /** What it costs; undefined while that is not known. */
  readonly preview: OrderPreviewResult | undefined;
  readonly onSend: () => void;
  readonly onDone: () => void;
}

/** Shows an order once more before it is sent, as it will be sent; left, it stays in the ticket. */
export function ConfirmDialog({ order, blocked, preview, onSend, onDone }: ConfirmDialogProps) {
  const account = useStore($account);
  const prices = useStore(priceFormatOf(order.symbol));
  const text = (price: number | undefined) =>
    price === undefined ? undefined : (prices?.format(price) ?? String(price));
  const trail = order.trailingStopPips;
  const legs = [
    ['Take-profit', text(order.takeProfit)],
    [
      'Stop',
      text(order.stopLoss ?? order.guaranteedStop) ??
        (trail === undefined ? undefined : `trails ${trail} ticks`),
    ],
    ['Account', account?.name],
  ] as const;
  return (
    <Confirm
      title={`${orderWords(order)}?`}
      look={order.side === Side.BUY ? 'buy' : 'sell'}
      action={blocked ? 'Cannot be sent now' : 'Send order'}
      disabled={blocked}
      onConfirm={onSend}
      onDone={onDone}
    >
      <dl className="confirm-legs">
        {legs.map(
          ([title, value]) =>
            value !== undefined && (
              <div key={title}>
                <dt>{title}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <PreviewRows result={preview} current={preview !== undefined} prices={prices} />
      <TicketNotes
        obstacle={undefined}
        preview={{ ...(preview && { result: preview }), current: preview !== undefined }}
        refusal={{ fields: {} }}
      />
    </Confirm>
  );
}
