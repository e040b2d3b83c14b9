import { useStore } from '@nanostores/react';
import { OrderType, Side, type SymbolInfo } from '@tickwire/client';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useOldPrices } from '../../data/data-age.ts';
import { noBracket } from '../../data/bracket-draft.ts';
import { $draft, changeDraft, needsLimit, needsStop, offeredDraft } from '../../data/order-draft.ts';
import { usePriceFormat } from '../../data/price-formats.ts';
import { quoteOf } from '../../data/quotes.ts';
import { $halt } from '../../data/risk.ts';
import { $symbol } from '../../data/selection.ts';
import { useStale } from '../../data/stale.ts';
import { symbolInfo } from '../../data/symbols.ts';
import { $notOffered, $tradingClosed } from '../../data/venue.ts';
import { haltSentence } from '../../format/halt.ts';
import { orderTypeName, sideName } from '../../format/order.ts';
import type { PriceFormat } from '../../format/price.ts';
import { formatQuantity, parseQuantity } from '../../format/quantity.ts';
import { Button } from '../../ui/button.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { ArmedSwitch } from '../commands/armed-switch.tsx';
import { AgeTag } from '../connection/age-tag.tsx';
import { BracketFields } from './bracket-fields.tsx';
import { isOnGrid } from './on-grid.ts';
import { legResult } from './leg-result.ts';
import { OrderTerms } from './order-terms.tsx';
import { proposedPrices, stepPrice } from './prefill.ts';
import { PreviewRows } from './preview-rows.tsx';
import { quickSizes } from './quick-sizes.ts';
import { readDraft } from './read-draft.ts';
import { readRefusal, type Refusal } from './refusal.ts';
import { sendOrder } from './send-order.ts';
import { SideSwitch } from './side-switch.tsx';
import { TicketNotes } from './ticket-notes.tsx';
import './ticket.css';
import { usePreview } from './use-preview.ts';

const types = [OrderType.MARKET, OrderType.LIMIT, OrderType.STOP, OrderType.STOP_LIMIT].map((type) => ({
  value: type,
  label: orderTypeName(type),
}));

export function Ticket() {
  const symbol = useStore($symbol);
  const info = useStore(symbolInfo(symbol));
  const prices = usePriceFormat(symbol);
  const closed = useStore($tradingClosed);
  return (
    <Panel
      title="Order"
      className="ticket"
      aside={
        <span className="ticket-aside">
          <AgeTag symbol={symbol} />
          <ArmedSwitch />
        </span>
      }
    >
      {info?.watch_only ? (
        <p className="ticket-form">{symbol} cannot be traded, only watched.</p>
      ) : info && prices ? (
        <TicketForm key={symbol} symbol={symbol} info={info} prices={prices} />
      ) : closed !== undefined ? (
        <p className="ticket-form">{closed}</p>
      ) : (
        <div className="ticket-form" aria-busy="true">
          {[1, 2, 3, 4].map((row) => (
            <span key={row} className="skeleton" />
          ))}
        </div>
      )}
    </Panel>
  );
}

interface TicketFormProps {
  readonly symbol: string;
  readonly info: SymbolInfo;
  readonly prices: PriceFormat;
}

function TicketForm({ symbol, info, prices }: TicketFormProps) {
  const draft = offeredDraft(useStore($draft), useStore($notOffered));
  const quote = useStore(quoteOf(symbol));
  const stale = useStale();
  const old = useOldPrices(symbol);
  const closed = useStore($tradingClosed);
  const level = useStore($halt)?.level ?? 'active';
  const halted = level === 'halted';
  const [refusal, setRefusal] = useState<Refusal>({ fields: {} });
  const [sending, setSending] = useState(false);
  const read = readDraft(draft, symbol, prices);
  const preview = usePreview(
    read.ok && !stale && !halted && closed === undefined && isOnGrid(read.order, info, prices)
      ? read.order
      : undefined,
  );
  const sizes = quickSizes(info, quote?.lp ?? 0);
  const legs = read.ok && quote ? legResult(read.order, quote, info.point_value, prices.tick) : undefined;

  // A new symbol starts from its own market, without taking away what was typed before its first quote.
  useEffect(() => changeDraft({ symbol, qty: '', limitPrice: '', stopPrice: '', ...noBracket }), []);
  const proposed = useRef(false);
  useEffect(() => {
    if (proposed.current || !quote) return;
    proposed.current = true;
    const { side, type, qty, limitPrice, stopPrice } = $draft.get();
    const prefill = proposedPrices({ side, type }, quote, prices);
    changeDraft({
      qty: qty || formatQuantity(sizes[0] ?? 0, info.lot_size),
      limitPrice: limitPrice || prefill.limitPrice,
      stopPrice: stopPrice || prefill.stopPrice,
    });
  }, [quote, prices, sizes, info]);

  const change = (part: Parameters<typeof changeDraft>[0]) => {
    setRefusal({ fields: {} });
    changeDraft(part);
  };
  const chooseSide = (side: Side) =>
    change({ side, ...noBracket, ...(quote && proposedPrices({ side, type: draft.type }, quote, prices)) });
  const chooseType = (type: OrderType) =>
    change({ type, ...(quote && proposedPrices({ side: draft.side, type }, quote, prices)) });
  const stepQuantity = (direction: 1 | -1) => {
    const next = (parseQuantity(draft.qty) ?? 0) + direction * info.lot_size;
    if (next > 0) change({ qty: formatQuantity(next, info.lot_size) });
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (sending || halted || closed !== undefined) return;
    if (!read.ok) {
      setRefusal({ fields: read.errors });
      return;
    }
    setSending(true);
    setRefusal({ fields: {} });
    try {
      await sendOrder(read.order);
      changeDraft(noBracket);
    } catch (error) {
      const priceField = needsLimit(draft.type)
        ? 'limitPrice'
        : needsStop(draft.type)
          ? 'stopPrice'
          : undefined;
      setRefusal(readRefusal(error, priceField));
    } finally {
      setSending(false);
    }
  };

  return (
    <form
      className="ticket-form"
      aria-label="Order ticket"
      onSubmit={(event) => void submit(event)}
      noValidate
    >
      <SideSwitch side={draft.side} quote={quote} prices={prices} stale={old} onChoose={chooseSide} />
      <Segmented
        label="Order type"
        className="ticket-types"
        choices={types}
        value={draft.type}
        onChoose={chooseType}
      />
      <NumberField
        label="Quantity"
        place="quantity"
        value={draft.qty}
        onChange={(qty) => change({ qty })}
        onStep={stepQuantity}
        error={refusal.fields.qty}
      />
      <div className="ticket-sizes" role="group" aria-label="Quick sizes">
        {sizes.map((size) => (
          <Button key={size} onClick={() => change({ qty: formatQuantity(size, info.lot_size) })}>
            {formatQuantity(size, info.lot_size)}
          </Button>
        ))}
      </div>
      {needsStop(draft.type) && (
        <NumberField
          label="Stop"
          value={draft.stopPrice}
          unit={info.currency_code}
          onChange={(stopPrice) => change({ stopPrice })}
          onStep={(direction) => change({ stopPrice: stepPrice(draft.stopPrice, direction, prices) })}
          error={refusal.fields.stopPrice}
        />
      )}
      {needsLimit(draft.type) && (
        <NumberField
          label="Limit"
          value={draft.limitPrice}
          unit={info.currency_code}
          onChange={(limitPrice) => change({ limitPrice })}
          onStep={(direction) => change({ limitPrice: stepPrice(draft.limitPrice, direction, prices) })}
          error={refusal.fields.limitPrice}
        />
      )}
      <BracketFields
        draft={draft}
        info={info}
        prices={prices}
        market={quote?.lp}
        gain={legs?.gain}
        loss={legs?.loss}
        errors={refusal.fields}
        onChange={change}
      />
      <OrderTerms draft={draft} onChange={change} />
      <PreviewRows result={preview.result} />
      <Button
        type="submit"
        className="ticket-submit"
        look={draft.side === Side.BUY ? 'buy' : 'sell'}
        disabled={sending || stale || halted || closed !== undefined}
      >
        {sideName(draft.side)} {draft.qty} {symbol} · {orderTypeName(draft.type)}
      </Button>
      <TicketNotes obstacle={halted ? haltSentence(level) : closed} preview={preview} refusal={refusal} />
    </form>
  );
}
