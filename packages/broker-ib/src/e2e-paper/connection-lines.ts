import { Answer, Request } from '../simulator/wire/message-id.ts';
import { require, type AcceptanceLine } from './acceptance-line.ts';
import { by, farBid, named, ready, type PaperBench } from './paper-bench.ts';

const firstOf = (bench: PaperBench, id: string): number =>
  bench.wire.frames.findIndex(({ direction, fields }) => direction === 'sent' && fields[0] === id);

/** The connection as it was made. */
export const connectionLines: readonly AcceptanceLine<PaperBench>[] = [
  {
    label: 'C1',
    claim:
      'Trading opens once TWS has introduced itself and everything was compared; until then orders are refused here',
    async show(bench) {
      const { desk, wire, patience } = bench;
      await ready(bench);
      const recovered = wire.received(Answer.EXECUTION_DATA_END).length;
      require(recovered > 0, 'Trading opened before executions were compared.');
      const reason = desk.broker.connection.status.reason;
      const order = await farBid(bench);
      wire.drop();
      await patience.until(
        () => desk.broker.connection.status.stage !== 'ready',
        5000,
        'the drop is noticed',
      );
      const { decision } = desk.engine.submit({ type: 'place-order', ...by(bench), order: named(order) });
      require(!decision.accepted, 'An order was taken without a connection.');
      await ready(bench);
      require(wire.received(Answer.EXECUTION_DATA_END).length >
        recovered, 'The second time nothing was compared.');
      require(wire.sent(Request.PLACE_ORDER).length === 0, 'The order was sent.');
      return `${reason} Without a connection: ${decision.refusal.detail}`;
    },
  },
  {
    label: 'R1',
    claim: 'Open orders, positions and the account are asked for, and then the executions',
    async show(bench) {
      const order = [Request.ALL_OPEN_ORDERS, Request.POSITIONS, Request.EXECUTIONS].map((id) =>
        firstOf(bench, id),
      );
      require(!order.includes(-1), 'One of the questions was not asked.');
      require(order.every(
        (place, index) => index === 0 || place > (order[index - 1] ?? 0),
      ), 'The questions were asked in another order.');
    },
  },
  {
    label: 'R5',
    claim: 'Positions are those of IB',
    async show({ desk, wire, accountId }) {
      // Version, account, conId, symbol, ..., quantity, average cost.
      const [ACCOUNT, SYMBOL, QTY] = [2, 4, 14];
      const theirs = wire
        .received(Answer.POSITION)
        .filter(({ fields }) => fields[ACCOUNT] === accountId && Number(fields[QTY]) !== 0);
      const ours = desk.engine.positions(accountId);
      require(ours.length ===
        theirs.length, `IB has ${theirs.length} positions, and ${ours.length} are shown.`);
      for (const { fields } of theirs) {
        const qty = Number(fields[QTY]);
        const same = ours.some((position) => position.qty * position.side === qty);
        require(same, `The position of ${qty} ${fields[SYMBOL]} is missing.`);
      }
      return `${ours.length} positions`;
    },
  },
];
