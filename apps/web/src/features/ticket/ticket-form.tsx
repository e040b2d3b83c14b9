import { useStore } from '@nanostores/react';
import { OrderType, Side, type SymbolInfo } from '@tickwire/client';
import { Suspense, useEffect } from 'react';
import { $account } from '../../data/account.ts';
import { useOldPrices } from '../../data/data-age.ts';
import { changeDraft, withoutLegPrices, type OrderDraft } from '../../data/order-draft.ts';
import { quoteOf } from '../../data/quotes.ts';
import { rateOf, rememberRate } from '../../data/rates.ts';
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
import { isOnGrid } from './on-grid.ts';
import { legResult } from './leg-result.ts';
import { OrderTerms } from './order-terms.tsx';
import { proposedPrices } from './prefill.ts';
import { PreviewRows } from './preview-rows.tsx';
import { PriceFields } from './price-fields.tsx';
import { QuantityFields } from './quantity-fields.tsx';
import { SideSwitch } from './side-switch.tsx';
import { TicketNotes } from './ticket-notes.tsx';
import { usePrefill } from './use-prefill.ts';
import { usePreview } from './use-preview.ts';
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
  const account = useStore($account);
  const stale = useStale();
  const old = useOldPrices(symbol);
  const closed = useStore($tradingClosed);
  const level = useStore($halt)?.level ?? 'active';
  const obstacle = level === 'halted' ? haltSentence(level) : closed;
  usePrefill(symbol, info, prices, quote);
  const { draft, priced, terms, read } = useWrittenOrder(symbol, info, prices, quote);
  const blocked = stale || obstacle !== undefined;
  const { refusal, sending, asked, refuse, submit, send, leave } = useSubmit(read, blocked);
  const canAsk = read.ok && !blocked && isOnGrid(read.order, info, prices);
  const preview = usePreview(canAsk ? read.order : undefined, JSON.stringify([account?.id, draft]));
  const figures = preview.result?.figures;
  const shown = preview.current ? figures : undefined;
  const rate = account && rateOf(info.currency_code, account.currency);
  const legs = read.ok && quote ? legResult(read.order, quote, info.point_value, prices.tick) : undefined;
  const inAccount = (amount: number | undefined) =>
    amount === undefined || rate === undefined ? undefined : amount * rate;

  useEffect(() => {
    if (!figures || !preview.order) return;
    const value = Math.abs(figures.estimatedPrice) * preview.order.qty * info.point_value;
    rememberRate(info.currency_code, figures.currency, figures.orderValue / value);
  }, [figures]);

  const { side, type } = draft;
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
          figures={figures}
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
          gain={shown?.takeProfitGain ?? inAccount(legs?.gain)}
          loss={shown?.stopLossLoss === undefined ? inAccount(legs?.loss) : -shown.stopLossLoss}
          errors={refusal.fields}
          onChange={changeDraft}
        />
        <OrderTerms draft={draft} onChange={changeDraft} />
        <PreviewRows result={preview.result} current={preview.current} prices={prices} />
        <ConfirmOption />
        <Button
          type="submit"
          className="ticket-submit"
          look={side === Side.BUY ? 'buy' : 'sell'}
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
