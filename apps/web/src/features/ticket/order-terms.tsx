import { useStore } from '@nanostores/react';
import { OrderType } from '@tickwire/client';
import type { OrderDraft, TimeInForce } from '../../data/order-draft.ts';
import { $notOffered } from '../../data/venue.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Select, type SelectOption } from '../../ui/select.tsx';

const durations: readonly SelectOption<TimeInForce>[] = [
  { value: 'GTC', label: 'GTC', title: 'Until it is filled or cancelled' },
  { value: 'DAY', label: 'DAY', title: 'Until the session ends' },
  { value: 'IOC', label: 'IOC', title: 'What fills at once, the rest is cancelled' },
  { value: 'FOK', label: 'FOK', title: 'All of it at once, or nothing' },
];

interface OrderTermsProps {
  readonly draft: OrderDraft;
  readonly onChange: (change: Partial<OrderDraft>) => void;
}

/** How long the order works, and what it must not do. */
export function OrderTerms({
  draft: { type, timeInForce, postOnly, reduceOnly },
  onChange,
}: OrderTermsProps) {
  const notOffered = useStore($notOffered);
  const limit = type === OrderType.LIMIT;
  return (
    <div className="ticket-terms">
      <Select
        label="Time in force"
        options={durations}
        value={timeInForce}
        onChoose={(chosen) => onChange({ timeInForce: chosen })}
      />
      {!notOffered.includes('post-only') && (
        <Checkbox
          label="Post-only"
          title="Refused where it would trade at once; limit orders only"
          checked={limit && postOnly}
          disabled={!limit}
          onChange={(checked) => onChange({ postOnly: checked })}
        />
      )}
      <Checkbox
        label="Reduce-only"
        title="Refused where it would do more than close a position"
        checked={reduceOnly}
        onChange={(checked) => onChange({ reduceOnly: checked })}
      />
    </div>
  );
}
