import { useStore } from '@nanostores/react';
import { OrderType, Side, type SymbolInfo } from '@tickwire/client';
import { Suspense } from 'react';
import { useOldPrices } from '../../data/data-age.ts';
import { changeDraft, withoutLegPrices, type OrderDraft } from '../../data/order-draft.ts';
import { quoteOf } from '../../data/quotes.ts';
import { $halt } from '../../data/risk.ts';
import { useStale } from '../../data/stale.ts';
import { $tradingClosed } from '../../data/venue.ts';
import { haltSentence } from '../../format/halt.ts';
import { orderTypeName, sideName } from '../../format/order.ts';
import type { PriceFormat } from '../../format/price.ts';
import { parseQuantity } from '../../format/quantity.ts';
import { Button } from '../../ui/button.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { BracketFields } from './bracket-fields.tsx';
import { ConfirmOption } from './confirm-option.tsx';
import { OrderTerms } from './order-terms.tsx';
import { proposedPrices } from './prefill.ts';
import { PreviewRows } from './preview-rows.tsx';
import { PriceFields } from './price-fields.tsx';
import { QuantityFields } from './quantity-fields.tsx';
import { SideSwitch } from './side-switch.tsx';
import { TicketNotes } from './ticket-notes.tsx';
import { useOrderMoney } from './use-order-money.ts';
import { usePrefill } from './use-prefill.ts';
import { useSubmit } from './use-submit.ts';
import { useWrittenOrder } from './use-written-order.ts';

const ConfirmDialog = lazyPart(async () => (await import('./confirm-dialog.tsx')).ConfirmDialog);

const types = [OrderType.MARKET, OrderType.LIMIT, OrderType.STOP, OrderType.STOP_LIMIT].map((type) => ({
  value: type,
  label: orderTypeName(type),
}));

interface TicketFormProps {
  readonly symbol: string;
  readonly info: SymbolInfo;
  readonly prices: PriceFormat;
}

/** Writes an order of one symbol; what it costs and risks stands beside what is written. */
export function TicketForm({ symbol, info, prices }: TicketFormProps) {
  const quote = useStore(quoteOf(symbol));
  const stale = useStale();
  const old = useOldPrices(symbol);
  const closed = useStore($tradingClosed);
  const level = useStore($halt)?.level ?? 'active';
  const obstacle = level === 'halted' ? haltSentence(level) : closed;
  usePrefill(symbol, info, prices, quote);
  const { draft, priced, terms, read } = useWrittenOrder(symbol, info, prices, quote);
  const blocked = stale || obstacle !== undefined;
  const { refusal, sending, asked, refuse, submit, send, leave } = useSubmit(read, blocked);
  const { preview, rate, gain, loss } = useOrderMoney({ draft, read, info, prices, quote, blocked });

  const { side, type } = draft;
  const refused = (preview.result?.errors?.length ?? 0) > 0 || preview.problem !== undefined;
  const fresh = (next: Pick<OrderDraft, 'side' | 'type'>) =>
    quote && draft.symbol === symbol ? proposedPrices(next, quote, prices) : {};

  return (
    <>
      <form className="ticket-form" aria-label="Order ticket" onSubmit={submit} noValidate>
        <SideSwitch
          side={side}
          quote={quote}
          prices={prices}
          stale={old}
          onChoose={(chosen) =>
            changeDraft({ side: chosen, ...withoutLegPrices(draft), ...fresh({ side: chosen, type }) })
          }
        />
        <Segmented
          label="Order type"
          className="ticket-types"
          choices={types}
          value={type}
          onChoose={(chosen) => changeDraft({ type: chosen, ...fresh({ side, type: chosen }) })}
        />
        <QuantityFields
          info={info}
          priced={priced}
          draft={draft}
          terms={terms}
          quote={quote}
          rate={rate}
          figures={preview.result?.figures}
          figuredQty={preview.order?.qty}
          error={refusal.fields.qty}
          onChange={(qty) => changeDraft({ qty })}
          onProblem={(sentence) => refuse({ fields: { qty: sentence } })}
        />
        <PriceFields
          draft={draft}
          currency={info.currency_code}
          prices={prices}
          errors={refusal.fields}
          onChange={changeDraft}
        />
        <BracketFields
          draft={draft}
          priced={priced}
          terms={terms}
          quote={quote}
          gain={gain}
          loss={loss}
          errors={refusal.fields}
          onChange={changeDraft}
        />
        <OrderTerms draft={draft} onChange={changeDraft} />
        <PreviewRows result={preview.result} current={preview.current} prices={prices} />
        <ConfirmOption />
        <Button
          type="submit"
          className="ticket-submit"
          look={refused ? 'plain' : side === Side.BUY ? 'buy' : 'sell'}
          title={refused ? 'It would be refused; why is said below' : undefined}
          disabled={blocked}
          aria-disabled={sending}
        >
          {sideName(side)} {parseQuantity(draft.qty) === undefined ? '–' : draft.qty} {symbol} ·{' '}
          {orderTypeName(type)}
        </Button>
        <TicketNotes obstacle={obstacle} preview={preview} refusal={refusal} />
      </form>
      {asked && (
        <Suspense>
          <ConfirmDialog
            order={asked}
            blocked={blocked}
            preview={preview.current ? preview.result : undefined}
            onSend={() => void send(asked)}
            onDone={leave}
          />
        </Suspense>
      )}
    </>
  );
}
