import type { OrderFigures, QuoteValues, SymbolInfo } from '@tickwire/client';
import type { LegTerms } from '../../data/leg-units.ts';
import type { OrderDraft } from '../../data/order-draft.ts';
import { formatQuantity, parseQuantity } from '../../format/quantity.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { quickSizes } from './quick-sizes.ts';
import { fundsOf, SizeButtons } from './size-buttons.tsx';
import { quantityOfFunds, withinLimits } from './sizing.ts';
import { useSizeLimits } from './use-size-limits.ts';

interface QuantityFieldsProps {
  readonly info: SymbolInfo;
  readonly draft: OrderDraft;
  /** The same with its legs as prices. */
  readonly priced: OrderDraft;
  readonly terms: LegTerms;
  readonly quote: QuoteValues | undefined;
  /** What a unit of the symbol's currency is worth in the account's. */
  readonly rate: number | undefined;
  /** What an order of `figuredQty` needs, and what is at hand. */
  readonly figures: OrderFigures | undefined;
  readonly figuredQty: number | undefined;
  readonly error: string | undefined;
  readonly onChange: (qty: string) => void;
  readonly onProblem: (sentence: string) => void;
}

/** How much: typed, stepped by lots, or sized at one press. */
export function QuantityFields({
  info,
  draft,
  priced,
  terms,
  quote,
  rate,
  figures,
  figuredQty,
  error,
  onChange,
  onProblem,
}: QuantityFieldsProps) {
  const { lot_size: lot, point_value: pointValue } = info;
  const funds = fundsOf(figures, figuredQty);
  const limits = useSizeLimits(info.ticker, draft.side, figures, figuredQty);
  const most = funds && limits && withinLimits(quantityOfFunds(1, funds, lot), limits, lot);
  const step = (direction: 1 | -1) => {
    const next = (parseQuantity(draft.qty) ?? 0) + direction * lot;
    if (next > 0) onChange(formatQuantity(next, lot));
  };
  return (
    <>
      <NumberField
        label="Quantity"
        place="quantity"
        value={draft.qty}
        unit={
          <span
            className="ticket-most"
            title="About what the margin at hand pays for and the limits of an order let through"
          >
            {most === undefined ? '' : `max ${formatQuantity(most, lot)}`}
          </span>
        }
        onChange={onChange}
        onStep={step}
        error={error}
      />
      <SizeButtons
        info={info}
        sizes={quickSizes(info, quote?.lp ?? 0)}
        funds={funds}
        limits={limits}
        distance={stopDistanceOf(draft, priced, terms)}
        moneyPerUnit={rate === undefined ? undefined : pointValue * rate}
        onSize={onChange}
        onProblem={onProblem}
      />
    </>
  );
}

/** How far the stop lies from the entry, in price; none where it hangs on the quantity that is asked for. */
function stopDistanceOf(
  { stopKind, stopUnit, stop }: OrderDraft,
  priced: OrderDraft,
  { entry, prices }: LegTerms,
): number | undefined {
  if (stopKind === 'trailingStopPips') return parseQuantity(stop) && Number(stop) * prices.tick;
  if (stopUnit === 'money' || entry === undefined) return undefined;
  const price = prices.parse(priced.stop);
  return price === undefined || price === entry ? undefined : Math.abs(entry - price);
}
