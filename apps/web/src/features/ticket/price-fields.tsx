import { needsLimit, needsStop, type OrderDraft } from '../../data/order-draft.ts';
import type { PriceFormat } from '../../format/price.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { stepPrice } from './prefill.ts';
import type { FieldErrors } from './read-draft.ts';

interface PriceFieldsProps {
  readonly draft: OrderDraft;
  readonly currency: string;
  readonly prices: PriceFormat;
  readonly errors: FieldErrors;
  readonly onChange: (change: Partial<OrderDraft>) => void;
}

/** The prices an order of its type needs. */
export function PriceFields({
  draft: { type, stopPrice, limitPrice },
  currency,
  prices,
  errors,
  onChange,
}: PriceFieldsProps) {
  return (
    <>
      {needsStop(type) && (
        <NumberField
          label="Stop"
          value={stopPrice}
          unit={currency}
          onChange={(text) => onChange({ stopPrice: text })}
          onStep={(direction) => onChange({ stopPrice: stepPrice(stopPrice, direction, prices) })}
          error={errors.stopPrice}
        />
      )}
      {needsLimit(type) && (
        <NumberField
          label="Limit"
          value={limitPrice}
          unit={currency}
          onChange={(text) => onChange({ limitPrice: text })}
          onStep={(direction) => onChange({ limitPrice: stepPrice(limitPrice, direction, prices) })}
          error={errors.limitPrice}
        />
      )}
    </>
  );
}
