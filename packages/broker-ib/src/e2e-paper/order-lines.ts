import { OrderStatus } from '@tickwire/contracts';
import { Answer, Request } from '../simulator/wire/message-id.ts';
import { require, type AcceptanceLine } from './acceptance-line.ts';
import { by, cancel, farBid, named, orderOf, place, reaches, type PaperBench } from './paper-bench.ts';
import type { WatchedFrame } from '../testing/wire-watch.ts';

/** Fields of PLACE_ORDER, counted from 0. */
const Field = { ID: 1, LIMIT: 19, OCA_GROUP: 22, REF: 26, TRANSMIT: 27, PARENT: 28 } as const;
/** The order's reference in OPEN_ORDER. */
const OPEN_ORDER_REF = 23;
const ONE_SECOND_MS = 1000;
const BURST_MS = 5;

const ordersSince = ({ wire }: PaperBench, since: number): readonly WatchedFrame[] =>
  wire.sent(Request.PLACE_ORDER, since);

async function bracket(
  bench: PaperBench,
): Promise<{ readonly id: string; readonly frames: readonly WatchedFrame[] }> {
  const order = await farBid(bench);
  const since = bench.wire.frames.length;
  const around = (factor: number): number => Math.round(order.limitPrice * factor * 100) / 100;
  const id = place(bench, { ...order, takeProfit: around(1.5), stopLoss: around(0.8) });
  await reaches(bench, id, OrderStatus.WORKING);
  return { id, frames: ordersSince(bench, since) };
}

/** Orders that rest far from the market and are taken back. */
export const orderLines: readonly AcceptanceLine<PaperBench>[] = [
  {
    label: 'I3',
    claim: 'TWS has an order under the name that it was given here',
    async show(bench) {
      const since = bench.wire.frames.length;
      const id = place(bench, await farBid(bench));
      await reaches(bench, id, OrderStatus.WORKING);
      const reference = ordersSince(bench, since)[0]?.fields[Field.REF] ?? '';
      require(reference.endsWith(`:${id}`), `It was sent as "${reference}".`);
      const told = bench.wire
        .received(Answer.OPEN_ORDER, since)
        .some(({ fields }) => fields[OPEN_ORDER_REF] === reference);
      require(told, 'TWS does not tell the name back.');
      await cancel(bench, id);
      return reference;
    },
  },
  {
    label: 'O6',
    claim: 'An order is changed in place, and a cancel that TWS confirms is a cancel',
    async show(bench) {
      const order = await farBid(bench);
      const since = bench.wire.frames.length;
      const id = place(bench, order);
      await reaches(bench, id, OrderStatus.WORKING);
      const limitPrice = Math.round((order.limitPrice - 1) * 100) / 100;
      const { decision } = bench.desk.engine.submit({
        type: 'modify-order',
        ...by(bench),
        orderId: id,
        order: { ...order, limitPrice },
      });
      require(decision.accepted, 'The change was refused.');
      await bench.patience.until(
        () => orderOf(bench, id).limitPrice === limitPrice,
        15_000,
        'the new price is confirmed',
      );
      const sent = ordersSince(bench, since);
      require(new Set(sent.map(({ fields }) => fields[Field.ID])).size ===
        1, 'The change was another order.');
      require(Number(sent.at(-1)?.fields[Field.LIMIT]) === limitPrice, 'The change did not leave.');
      await cancel(bench, id);
    },
  },
  {
    label: 'O7',
    claim: 'A cancel of what is over is refused here and nothing is sent',
    async show(bench) {
      const id = place(bench, await farBid(bench));
      await reaches(bench, id, OrderStatus.WORKING);
      await cancel(bench, id);
      const since = bench.wire.frames.length;
      const { decision } = bench.desk.engine.submit({ type: 'cancel-order', ...by(bench), orderId: id });
      require(!decision.accepted, 'A cancelled order was cancelled again.');
      require(bench.wire.sent(Request.CANCEL_ORDER, since).length === 0, 'A cancel was sent.');
    },
  },
  {
    label: 'O2',
    claim:
      'A bracket is three messages, the parent first, only the last of which starts them; its legs exclude each other',
    async show(bench) {
      const { id, frames } = await bracket(bench);
      const column = (field: number): readonly string[] => frames.map(({ fields }) => fields[field] ?? '');
      require(frames.length === 3, `${frames.length} messages were sent.`);
      require(column(Field.TRANSMIT).join() === '0,0,1', `Transmit was ${column(Field.TRANSMIT).join()}.`);
      const [parent, first, second] = column(Field.PARENT);
      const own = frames[0]?.fields[Field.ID];
      require((parent === '' || parent === '0') &&
        first === own &&
        second === own, 'The legs do not name the entry.');
      const [, group, otherGroup] = column(Field.OCA_GROUP);
      require(group !== '' && group === otherGroup, 'The legs are not in one group.');
      await cancel(bench, id);
      const legs = bench.desk.engine.orders(bench.accountId).filter(({ parentId }) => parentId === id);
      require(legs.every(({ status }) => status === OrderStatus.CANCELED), 'A leg has outlived its entry.');
    },
  },
  {
    label: 'C7',
    claim: 'A bracket leaves within 5 ms, also after a second of silence',
    async show(bench) {
      const spans: number[] = [];
      for (const silence of [0, ONE_SECOND_MS]) {
        await bench.patience.pass(silence);
        const { id, frames } = await bracket(bench);
        spans.push((frames.at(-1)?.at ?? Number.NaN) - (frames[0]?.at ?? Number.NaN));
        await cancel(bench, id);
      }
      require(Math.max(...spans) < BURST_MS, `It took ${Math.max(...spans).toFixed(1)} ms.`);
      return spans.map((span) => `${span.toFixed(2)} ms`).join(' and ');
    },
  },
  {
    label: 'I4',
    claim: 'Orders at once get ids of their own without asking TWS',
    async show(bench) {
      const order = await farBid(bench);
      const since = bench.wire.frames.length;
      const ids = Array.from({ length: 5 }, (_, index) =>
        place(bench, { ...order, limitPrice: Math.round(order.limitPrice * 100 - index) / 100 }),
      );
      for (const id of ids) await reaches(bench, id, OrderStatus.WORKING);
      const sent = ordersSince(bench, since).map(({ fields }) => fields[Field.ID]);
      require(new Set(sent).size === ids.length, 'Two orders share an id.');
      require(bench.wire.sent(Request.IDS).length === 0, 'TWS was asked for ids.');
      for (const id of ids) await cancel(bench, id);
    },
  },
  {
    label: 'O12',
    claim: 'A price between two ticks is refused here',
    async show(bench) {
      const order = await farBid(bench);
      const since = bench.wire.frames.length;
      const { decision } = bench.desk.engine.submit({
        type: 'place-order',
        ...by(bench),
        order: named({ ...order, limitPrice: order.limitPrice + 0.003 }),
      });
      require(!decision.accepted, 'It was taken.');
      require(ordersSince(bench, since).length === 0, 'It was sent.');
      return decision.refusal.detail;
    },
  },
  {
    label: 'P2',
    claim: 'An order does not wait for requests',
    async show(bench) {
      const order = await farBid(bench);
      const { desk, wire } = bench;
      const { session } = desk.broker.connection;
      for (let asked = 0; asked < 60; asked += 1) session?.sendRequest((api) => void api.reqCurrentTime());
      const waiting = desk.broker.connection.waitingRequests;
      const since = wire.frames.length;
      const submittedAt = bench.now();
      const id = place(bench, order);
      await desk.engine.settled();
      const [sent] = ordersSince(bench, since);
      require(sent !== undefined, 'It waited.');
      await reaches(bench, id, OrderStatus.WORKING);
      await cancel(bench, id);
      return `${(sent.at - submittedAt).toFixed(2)} ms from submit to the wire, ${waiting} requests waiting`;
    },
  },
  {
    label: 'P3',
    claim: 'The way of orders to the wire and back is measured',
    async show({ desk }) {
      const [there, back] = (['decision-to-wire', 'wire-to-ack'] as const).map((stage) =>
        desk.broker.stats.latencies.summary(stage),
      );
      require((there?.count ?? 0) > 0 && (back?.count ?? 0) > 0, 'Nothing was measured.');
      return `p99 ${there?.p99} ms to the wire, ${back?.p99} ms to the answer`;
    },
  },
];
