import { OrderStatus } from '@tickwire/contracts';
import { asAudited, auditPace, auditWire } from '../soak/wire-audit.ts';
import { Request } from '../simulator/wire/message-id.ts';
import { require, type AcceptanceLine } from './acceptance-line.ts';
import { cancel, farBid, orderOf, place, reaches, ready, type PaperBench } from './paper-bench.ts';

/** No order id may be as high as the first id of a request. */
const FIRST_REQUEST_ID = 1e9;

/** A line that holds when the audit of all messages finds nothing against it. */
const audited = (label: string, claim: string): AcceptanceLine<PaperBench> => ({
  label,
  claim,
  async show({ wire }) {
    const frames = asAudited(wire.frames);
    const fault = [...auditWire(frames), ...auditPace(frames)].find(({ line }) => line === label);
    require(fault === undefined, fault?.sentence ?? '');
  },
});

/** Interruptions and what is left of the run, at its end. */
export const recoveryLines: readonly AcceptanceLine<PaperBench>[] = [
  {
    label: 'U6',
    claim: 'An interruption is told with its beginning, end and cause',
    async show(bench) {
      const { gaps } = bench.desk.broker;
      const before = gaps.count;
      bench.wire.drop();
      await bench.patience.until(
        () => bench.desk.broker.connection.status.stage !== 'ready',
        5000,
        'the drop is noticed',
      );
      await ready(bench);
      await bench.patience.until(() => gaps.gaps.every(({ to }) => to !== undefined), 30_000, 'the gap ends');
      const gap = gaps.gaps.at(-1);
      require(gap !== undefined && gaps.count > before, 'No gap was told.');
      return gap.cause;
    },
  },
  {
    label: 'R3',
    claim: 'After a restart an order is known by its name, and works on as the only one',
    async show(bench) {
      const id = place(bench, await farBid(bench));
      await reaches(bench, id, OrderStatus.WORKING);
      const since = bench.wire.frames.length;
      await bench.restart();
      await ready(bench);
      require(orderOf(bench, id).status === OrderStatus.WORKING, 'It does not work any more.');
      require(bench.wire.sent(Request.PLACE_ORDER, since).length === 0, 'It was sent again.');
      await cancel(bench, id);
    },
  },
  {
    label: 'S1',
    claim: 'A stop takes back subscriptions and leaves orders alone',
    async show(bench) {
      const id = place(bench, await farBid(bench));
      await reaches(bench, id, OrderStatus.WORKING);
      const since = bench.wire.frames.length;
      await bench.restart();
      require(bench.wire.sent(Request.CANCEL_ORDER, since).length === 0, 'The stop cancelled an order.');
      await ready(bench);
      await cancel(bench, id);
    },
  },
  {
    label: 'C5',
    claim: 'Every connection is made with the same client id',
    async show({ wire }) {
      const ids = new Set(wire.sent(Request.START_API).map(({ fields }) => fields[2]));
      require(ids.size === 1, `Client ids: ${[...ids].join(', ')}.`);
      return `${wire.connections} connections`;
    },
  },
  {
    label: 'I2',
    claim: 'Ids of orders and of requests never meet',
    async show({ wire }) {
      const highest = Math.max(0, ...wire.sent(Request.PLACE_ORDER).map(({ fields }) => Number(fields[1])));
      require(highest < FIRST_REQUEST_ID, `An order has the id ${highest}.`);
    },
  },
  audited('C4', 'What was meant for one connection is never sent on the next'),
  audited('I1', 'No order id is used twice'),
  audited('O1', 'Account, duration, transmit and OCA type are always said'),
  audited('P1', 'Never more than 40 messages in a second'),
  {
    label: 'C10',
    claim: 'Every message could be read',
    async show({ decodeErrors }) {
      require(decodeErrors() === 0, `${decodeErrors()} messages could not be read.`);
    },
  },
];
