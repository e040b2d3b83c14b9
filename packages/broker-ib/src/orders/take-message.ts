import type { IbMessage } from '../connection/ib-session.ts';
import { meaningOf } from '../connection/message-codes.ts';
import { cancelledByIb, changeRefusedBy, refusedBy, step } from './carrier.ts';
import type { Carrier, Step } from './carrier.ts';

const doubt = (carrier: Carrier): Step => step({ ...carrier, doubtful: true }, [], 'look');

/** A refusal is of the change while one is pending, else of the order; one that answers nothing changes nothing. */
const refused = (carrier: Carrier, text: string, ofChangeAlone: boolean): Step => {
  if (carrier.asked !== undefined) return changeRefusedBy(carrier, text);
  if (ofChangeAlone) return carrier.stage === 'sent' ? step(carrier, [], 'id-taken') : step(carrier);
  return refusedBy(carrier, text);
};

/** What a message with the order's id makes of it. An order on the market is only ended by what cannot be about something else. */
export const takeMessage = (carrier: Carrier, message: IbMessage): Step => {
  if (carrier.stage === 'ended') return step(carrier);
  const text = message.text.trim() || `Interactive Brokers refused it with code ${message.code}.`;
  switch (meaningOf(message)) {
    case 'order-works':
    case 'information':
      return step(carrier);
    case 'order-cancelled':
      return cancelledByIb(carrier);
    case 'order-rejected':
      return refused(carrier, text, false);
    case 'refused':
    case 'read-only':
    case 'no-definition':
    case 'no-permission':
      return carrier.stage === 'sent' || carrier.asked !== undefined
        ? refused(carrier, text, false)
        : step({ ...carrier, remark: text });
    case 'change-refused':
    case 'modified-too-early':
      return refused(carrier, text, true);
    case 'cancel-after-fill':
      // The cancel came too late: the fill is told as an execution, and asked for in case it is not.
      return step({ ...carrier, cancelling: false }, [], 'fills-missing');
    case 'cancel-not-possible':
      return carrier.cancelling ? doubt({ ...carrier, remark: text }) : step(carrier);
    case 'duplicate-order-id':
      return carrier.stage === 'sent' ? step(carrier, [], 'id-taken') : step(carrier);
    default:
      return carrier.stage === 'sent' || carrier.asked !== undefined || carrier.cancelling
        ? doubt({ ...carrier, remark: text })
        : step({ ...carrier, remark: text });
  }
};
