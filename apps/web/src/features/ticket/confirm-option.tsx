import { useStore } from '@nanostores/react';
import { $confirmOrders, setConfirmOrders } from '../../data/confirm-orders.ts';
import { Checkbox } from '../../ui/checkbox.tsx';

/** Whether an order is shown once more before it is sent. */
export function ConfirmOption() {
  return (
    <Checkbox
      label="Ask before sending"
      title="Shows the order once more. Hotkeys do not ask: arming them is the answer"
      checked={useStore($confirmOrders)}
      onChange={setConfirmOrders}
    />
  );
}
