import type { IbMessage } from '../connection/ib-session.ts';
import { cancelledByIb, changeRefusedBy, refusedBy, step } from './carrier.ts';
import type { Carrier, Step } from './carrier.ts';
import { meaningOf } from './message-meaning.ts';

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
  const { code } = message;
  const text = message.text.trim() || `Interactive Brokers refused it with code ${code}.`;
  switch (meaningOf(message)) {
    case 'works':
      return step(carrier);
    case 'cancelled':
      return cancelledByIb(carrier);
    case 'refused':
      return carrier.stage === 'sent' || carrier.asked !== undefined || code === 201
        ? refused(carrier, text, false)
        : step({ ...carrier, remark: text });
    case 'change-refused':
      return refused(carrier, text, true);
    case 'filled':
      // The cancel came too late: the fill is told as an execution, and asked for in case it is not.
      return step({ ...carrier, cancelling: false }, [], 'fills-missing');
    case 'unknown-order':
    case 'not-cancellable':
      return carrier.cancelling ? doubt({ ...carrier, remark: text }) : step(carrier);
    case 'duplicate-id':
      return carrier.stage === 'sent' ? step(carrier, [], 'id-taken') : step(carrier);
    case 'unclear':
      return carrier.stage === 'sent' || carrier.asked !== undefined || carrier.cancelling
        ? doubt({ ...carrier, remark: text })
        : step({ ...carrier, remark: text });
  }
};
