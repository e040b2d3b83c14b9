import type { OrderContext } from './order-context.ts';

/** IB has so long to answer, ms; then its lists are asked for, and nothing is sent again. */
export const ANSWER_MS = 5000;

/** What IB says of one matter in several messages comes within this time, ms. */
export const TOGETHER_MS = 250;

/** Looks after an order that was sent or changed until IB has answered. */
export const watchAnswer = ({ carriers, timers, log, look }: OrderContext, orderId: string): void => {
  const sent = carriers.byOrder(orderId);
  timers.after(ANSWER_MS, () => {
    const carrier = carriers.byOrder(orderId);
    if (carrier === undefined || carrier.sentAt !== sent?.sentAt || carrier.stage === 'ended') return;
    if (carrier.stage !== 'sent' && carrier.asked === undefined) return;
    log.warn(
      { orderId, ibId: carrier.ibId },
      'Interactive Brokers has not answered an order; its lists are asked for.',
    );
    look();
  });
};

/** Says when a cancel goes unanswered. It may for hours, outside the session: it is no failure. */
export const watchCancel = ({ carriers, timers, log }: OrderContext, orderId: string): void => {
  timers.after(ANSWER_MS, () => {
    const carrier = carriers.byOrder(orderId);
    if (carrier?.cancelling !== true || carrier.stage === 'ended') return;
    log.warn(
      { orderId, ibId: carrier.ibId },
      'Interactive Brokers has not answered a cancel yet; it stands.',
    );
  });
};
