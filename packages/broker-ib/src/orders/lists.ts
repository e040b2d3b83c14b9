import type { Order as IbOrder, OrderState } from '@stoqey/ib';
import type { Scheduler } from '@tickwire/resilience';
import { ask } from '../account/ask.ts';
import type { IbSession } from '../connection/ib-session.ts';

/** Asks for the orders of this client, then for those of all: resolves once both are told. */
export const listOpenOrders = async (session: IbSession, scheduler: Scheduler): Promise<void> => {
  await ask(session, scheduler, {
    what: 'its open orders',
    send: (api) => void api.reqOpenOrders(),
    listen: (done) => [session.on('openOrderEnd', done)],
  });
  await ask(session, scheduler, {
    what: 'all open orders',
    send: (api) => void api.reqAllOpenOrders(),
    listen: (done) => [session.on('openOrderEnd', done)],
  });
};

/** Asks for the executions of all clients, as far back as IB keeps them: the day, usually. */
export const listExecutions = (session: IbSession, scheduler: Scheduler): Promise<void> => {
  const requestId = session.requestId();
  return ask(session, scheduler, {
    what: 'the executions of the day',
    send: (api) => void api.reqExecutions(requestId, {}),
    listen: (done) => [
      session.on('execDetailsEnd', (id) => {
        if (id === requestId) done();
      }),
    ],
  });
};

/** An order that has ended, as IB lists it. */
export interface CompletedOrder {
  readonly order: IbOrder;
  readonly state: OrderState;
}

export const listCompletedOrders = async (
  session: IbSession,
  scheduler: Scheduler,
): Promise<readonly CompletedOrder[]> => {
  const completed: CompletedOrder[] = [];
  await ask(session, scheduler, {
    what: 'the completed orders',
    send: (api) => void api.reqCompletedOrders(false),
    listen: (done) => [
      session.on('completedOrder', (_contract, order, state) => completed.push({ order, state })),
      session.on('completedOrdersEnd', done),
    ],
  });
  return completed;
};
