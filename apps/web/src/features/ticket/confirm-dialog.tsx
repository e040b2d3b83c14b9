import { useStore } from '@nanostores/react';
import { Side, type OrderPreviewResult, type PreOrder } from '@tickwire/client';
import { useId, useRef, type FormEvent } from 'react';
import { $account } from '../../data/account.ts';
import { priceFormatOf } from '../../data/price-formats.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { PreviewRows } from './preview-rows.tsx';
import { orderWords } from './send-order.ts';

interface ConfirmDialogProps {
  readonly order: PreOrder;
  /** Trading has stopped, or the connection was lost, since it was asked. */
  readonly blocked: boolean;
  /** What it costs; undefined while that is not known. */
  readonly preview: OrderPreviewResult | undefined;
  readonly onSend: () => void;
  readonly onDone: () => void;
}

/** Shows an order once more before it is sent, as it will be sent. Enter sends it, Escape leaves it in the ticket. */
export function ConfirmDialog({ order, blocked, preview, onSend, onDone }: ConfirmDialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const account = useStore($account);
  const prices = useStore(priceFormatOf(order.symbol));
  const send = (event: FormEvent) => {
    event.preventDefault();
    dialog.current?.close();
    onSend();
  };
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
    <Dialog ref={dialog} className="confirm-dialog" tone="accent" labelledBy={id} onClose={onDone}>
      <form onSubmit={send}>
        <h2 id={id}>{orderWords(order)}?</h2>
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
        <div className="confirm-actions">
          <Button type="submit" look={order.side === Side.BUY ? 'buy' : 'sell'} disabled={blocked} autoFocus>
            {blocked ? 'Cannot be sent now' : 'Send order'}
          </Button>
          <Button onClick={() => dialog.current?.close()}>Back</Button>
        </div>
      </form>
    </Dialog>
  );
}
